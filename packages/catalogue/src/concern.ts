import type { Concern } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import type { Catalogue } from '@signoz-as-code/telemetry';
import { compile } from './compile.ts';
import { live } from './live.ts';

/** The catalogue itself. It has no definitions of its own: those of packages/telemetry are what it is made from. */
export function concern(catalogue: Catalogue): Concern<Environment, Endpoints> {
  return { ...live, kinds: [], codes: {}, check: () => [], compile: () => compile(catalogue) };
}
