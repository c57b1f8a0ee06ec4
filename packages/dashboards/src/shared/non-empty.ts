/** The same items, as a list of at least one. Throws where there is none: `check` refuses such definitions before. */
export function nonEmpty<Item>(items: readonly Item[]): [Item, ...Item[]] {
  const [first, ...rest] = items;
  if (first === undefined) throw new Error('a definition with an empty list was compiled, which check() refuses');
  return [first, ...rest];
}
