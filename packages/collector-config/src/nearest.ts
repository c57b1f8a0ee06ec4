import { distance } from 'fastest-levenshtein';

/** The name that is written almost like `name`; undefined when none is. */
export function nearest(name: string, names: readonly string[]): string | undefined {
  const [best] = names
    .map((known) => ({ known, away: distance(name.toLowerCase(), known.toLowerCase()) }))
    .sort((a, b) => a.away - b.away);
  return best !== undefined && best.away <= Math.max(2, name.length / 3) ? best.known : undefined;
}

/** A hint with the nearest name, or with the names themselves where there are few. */
export function didYouMean(name: string, names: readonly string[]): string {
  const near = nearest(name, names);
  if (near !== undefined) return `did you mean '${near}'?`;
  return names.length <= 12 ? `use one of ${names.join(', ')}` : 'its names are in the documentation of OTTL';
}
