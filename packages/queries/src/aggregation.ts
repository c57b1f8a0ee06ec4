const KEY = /'(?:[^'\\]|\\.)*'|"(?:[^"\\]|\\.)*"|`([^`]+)`|([A-Za-z_][\w.:/-]*)(?!\s*\()(?![\w.:/-])/g;
const WORDS = new Set([
  'AND',
  'OR',
  'NOT',
  'IN',
  'LIKE',
  'ILIKE',
  'BETWEEN',
  'EXISTS',
  'REGEXP',
  'CONTAINS',
  'TRUE',
  'FALSE',
  'NULL',
  'AS',
]);

/**
 * The keys in an aggregation, and their offsets: `duration_nano` in `p95(duration_nano)`, `status_code` in
 * `countIf(status_code = 2)`. Functions, quoted texts and numbers are not keys.
 */
export function aggregationKeys(text: string): { readonly name: string; readonly at: number }[] {
  return [...text.matchAll(KEY)].flatMap((match) => {
    const name = match[1] ?? match[2];
    return name === undefined || WORDS.has(name.toUpperCase()) ? [] : [{ name, at: match.index }];
  });
}
