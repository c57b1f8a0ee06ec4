import { collectorEditions, type Edition, editionOf } from '@signoz-as-code/signoz-client';

let current: Edition = collectorEditions[0];

/**
 * Runs `work` for a release of the collector: schemas and OTTL come from its edition meanwhile. For synchronous work;
 * nested work uses its own collector.
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

/** The edition of the current work. */
export function edition(): Edition {
  return current;
}
