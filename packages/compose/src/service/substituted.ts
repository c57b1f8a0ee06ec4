import { isDefinition, isObject, type Problems } from '@signoz-as-code/core';
import type { codes } from '../codes.ts';
import { wellDollared } from '../dollar.ts';
import { holdsSecret, namesSecret } from './secrets.ts';

/** Maps whose names say what their texts are. */
const NAMED = /^(.*\.)?(environment|options|driver_opts)$/;

/**
 * Problems of every text in a part of the stack file: `docker stack deploy` substitutes variables in all of them, and
 * everybody who can inspect the service sees them.
 */
export function checkSubstituted(value: unknown, field: string, problems: Problems<typeof codes>, name?: string): void {
  if (typeof value === 'string') checkText(value, field, problems, name);
  else if (Array.isArray(value))
    for (const [index, one] of value.entries()) checkSubstituted(one, `${field}[${index}]`, problems);
  else if (isObject(value) && !isDefinition(value))
    for (const [key, one] of Object.entries(value))
      checkSubstituted(one, field === '' ? key : `${field}.${key}`, problems, NAMED.test(field) ? key : undefined);
}

function checkText(text: string, field: string, problems: Problems<typeof codes>, name = ''): void {
  if (!wellDollared(text))
    problems.error(
      'compose/stray-dollar',
      field,
      `Docker cannot substitute '${text}'`,
      "write `$$` for a dollar sign, or fromShell('NAME', 'fallback')",
    );
  if ((namesSecret(name) && text !== '') || holdsSecret(text))
    problems.error(
      'compose/secret-literal',
      field,
      'this looks like a secret, and everybody who can run `docker inspect` sees it',
      'mount a Swarm secret and let a script of definitions/configs/ read it when the container starts',
    );
}
