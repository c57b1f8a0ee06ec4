/** How SigNoz v0.108.0 stores what a threshold compares, and which points of the window count. */
export const OPERATORS = { above: '1', below: '2', equal: '3', 'not-equal': '4', outside: '7' } as const;
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
