/** How SigNoz stores which points of the window count. What a threshold compares by is a fact of its dialect. */
export const MATCHES = {
  'at-least-once': '1',
  'all-the-times': '2',
  'on-average': '3',
  'in-total': '4',
  last: '5',
} as const;

/** The word of a definition for what is stored; what is stored itself where definitions have no word for it. */
export function wordFor(words: Readonly<Record<string, string>>, stored: unknown): string {
  return Object.keys(words).find((word) => words[word] === stored) ?? String(stored);
}
