/** Items in an order in which each comes after those it names in `after`; ties keep their order. Throws on a circle. */
export function inOrder<Item extends { readonly kind: string; readonly after: readonly string[] }>(
  items: readonly Item[],
): Item[] {
  const placed: Item[] = [];
  const place = (item: Item, path: readonly string[]): void => {
    if (placed.includes(item)) return;
    if (path.includes(item.kind))
      throw new Error(`kinds wait for each other in a circle: ${[...path, item.kind].join(' → ')}`);
    for (const kind of item.after) {
      for (const other of items) if (other.kind === kind) place(other, [...path, item.kind]);
    }
    placed.push(item);
  };
  for (const item of items) place(item, []);
  return placed;
}
