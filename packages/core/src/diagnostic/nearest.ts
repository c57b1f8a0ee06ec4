import { distance } from 'fastest-levenshtein';

/**
 * The known name that was most likely meant by `name`; undefined when none is written almost like it. A third of its
 * letters may differ, one letter of a short name: `seconds` is no misspelling of `decbits`.
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

/** A hint with the nearest name, with all of them where there are few, or else `otherwise`. */
export function didYouMean(name: string, known: readonly string[], otherwise: string): string {
  const near = nearest(name, known);
  if (near !== undefined) return `did you mean '${near}'?`;
  return known.length > 0 && known.length <= 12 ? `use one of ${known.join(', ')}` : otherwise;
}
