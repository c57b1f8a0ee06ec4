import type { Concern } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import schemas from '../schema/definitions.json' with { type: 'json' };
import { codes } from './codes.ts';
import { live } from './live.ts';
import { check } from './stack/check.ts';
import { compile } from './stack/compile.ts';

/** The Docker Swarm stack: compose.yaml and the files that it mounts. */
export function concern(): Concern<Environment, Endpoints> {
  return {
    ...live,
    kinds: ['stack', 'service', 'services', 'config'],
    schemas,
    codes,
    absences: [
      'compose/one-stack',
      'compose/undefined-config',
      'compose/undefined-network',
      'compose/undefined-volume',
      'compose/unused-config',
      'compose/unused-volume',
    ] satisfies (keyof typeof codes)[],
    needs: ['collector-config'],
    check,
    compile,
  };
}
