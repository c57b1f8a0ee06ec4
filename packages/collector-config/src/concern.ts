import type { Concern } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import { check } from './check.ts';
import { codes } from './codes.ts';
import { compile } from './compile.ts';
import { live } from './live.ts';

/** Collector configurations: typed components and pipelines to the YAML files that the stack's collectors load. */
export function concern(): Concern<Environment, Endpoints> {
  return {
    ...live,
    kinds: ['receiver', 'processor', 'exporter', 'connector', 'extension', 'collector', 'pipeline'],
    codes,
    check,
    compile,
  };
}
