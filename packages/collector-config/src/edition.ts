import { collectorEditions, type Edition, editionOf } from '@signoz-as-code/signoz-client';

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
