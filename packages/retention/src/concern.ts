import type { Concern } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import { check } from './check.ts';
import { codes } from './codes.ts';
import { compile } from './compile.ts';
import { live } from './live.ts';

/** How long telemetry is kept: one SQL script a signal and one a view, and ClickHouse as their live side. */
export function concern(): Concern<Environment, Endpoints> {
  return { ...live, kinds: ['retention', 'materialized-view'], codes, check, compile };
}
