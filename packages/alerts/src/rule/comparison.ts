/** How SigNoz stores which points of the window count. The operators of a threshold depend on the dialect. */
export const MATCHES = {
  'at-least-once': '1',
  'all-the-times': '2',
  'on-average': '3',
  'in-total': '4',
  last: '5',
} as const;

/** A definition's word for the stored value; the stored value itself where definitions have no word for it. */
export function wordFor(words: Readonly<Record<string, string>>, stored: unknown): string {
  return Object.keys(words).find((word) => words[word] === stored) ?? String(stored);
}
