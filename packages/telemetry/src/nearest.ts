import { distance } from 'fastest-levenshtein';

/** The known name that is most like this one; undefined when none is known. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  return [...known].sort((a, b) => distance(name, a) - distance(name, b))[0];
}
