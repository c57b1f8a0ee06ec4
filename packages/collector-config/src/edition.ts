import type { Diagnostic } from '@signoz-as-code/core';
import { collectorEditions, type Edition, editionOf } from '@signoz-as-code/signoz-client';
import { foretold } from './foretold.ts';

let current: Edition = collectorEditions[0];

/**
 * Does something about a release of the collector: what asks for schemas and for the language of statements meanwhile gets
 * those of its edition. For work that is done when this returns; nested work is about its own collector.
 */
export function about<T>(collector: string | undefined, work: () => T): T {
  const before = current;
  current = editionOf(collector);
  try {
    return work();
  } finally {
    current = before;
  }
}

/** The edition that the work at hand is about. */
export function edition(): Edition {
  return current;
}

/**
 * What was found, as far as it can be known of the collector at hand: where its components are not recorded, what only
 * foretells a refusal of the program is what an older one would say, and no error.
 */
export function asFarAsKnown(found: readonly Diagnostic[]): readonly Diagnostic[] {
  if (current.isUnrecorded !== true) return found;
  const codes: readonly string[] = foretold;
  const [{ version }] = collectorEditions;
  return found.map((one) =>
    one.severity === 'error' && codes.includes(one.code)
      ? {
          ...one,
          severity: 'warning',
          message: `${one.message} (as collector ${version} has it; what is here of later ones is not complete)`,
        }
      : one,
  );
}
