import type { Catalogue } from '@signoz-as-code/catalogue';
import type { Concern } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import schemas from '../schema/definitions.json' with { type: 'json' };
import { check } from './check.ts';
import { codes } from './codes.ts';
import { compile } from './compile.ts';
import { live } from './live.ts';

/** How long telemetry is kept: one script and one setting of SigNoz a signal, one script a view, and both as their live side. */
export function concern(catalogue: Catalogue): Concern<Environment, Endpoints> {
  return {
    ...live,
    kinds: ['retention', 'materialized-view'],
    schemas,
    codes,
    absences: ['retention/missing-signal'] satisfies (keyof typeof codes)[],
    check: (definitions) => check(definitions, catalogue),
    compile,
  };
}
