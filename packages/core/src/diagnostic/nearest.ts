import { distance } from 'fastest-levenshtein';

/**
 * The known name that `name` most likely means; undefined when none is similar. A third of its letters may differ, one
 * letter in a short name: `seconds` is not a misspelling of `decbits`.
 */
export function nearest(name: string, known: Iterable<string>): string | undefined {
  const limit = name.length <= 3 ? 1 : Math.max(2, Math.floor(name.length / 3));
  let best: { readonly name: string; readonly away: number } | undefined;
  for (const one of known) {
    const away = distance(name.toLowerCase(), one.toLowerCase());
    if (away <= limit && (best === undefined || away < best.away)) best = { name: one, away };
  }
  return best?.name;
}

/** A hint with the nearest name, or all of them where there are few, or else `otherwise`. */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const near = nearest(name, known);
  if (near !== undefined) return `did you mean '${near}'?`;
  return known.length > 0 && known.length <= 12 ? `use one of ${known.join(', ')}` : otherwise;
}

const MOST_LISTED = 12;

/** The end of a sentence about a name that does not exist: `: did you mean 'a'?`, or `: there are a, b and c`. */
export function insteadOf(name: string, known: readonly string[]): string {
  const near = nearest(name, known);
  if (near !== undefined) return `: did you mean '${near}'?`;
  if (known.length === 0) return ': there are none';
  const rest = known.length - MOST_LISTED;
  const listed = known.toSorted().slice(0, MOST_LISTED).join(', ');
  return `: there ${known.length === 1 ? 'is' : 'are'} ${listed}${rest > 0 ? ` and ${rest} more` : ''}`;
}
