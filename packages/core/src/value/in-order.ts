/** How items are named, which others each needs first, and the name of a cycle of them in an error. */
interface Needing<Item> {
  nameOf(item: Item): string;
  needsOf(item: Item): readonly string[];
  readonly circle: string;
}

/**
 * Items in an order in which each comes after those that it needs; ties keep their order. Throws an Error on a cycle.
 */
export function inOrder<Item>(items: readonly Item[], { nameOf, needsOf, circle }: Needing<Item>): Item[] {
  const placed: Item[] = [];
  const place = (item: Item, path: readonly string[]): void => {
    if (placed.includes(item)) return;
    const here = [...path, nameOf(item)];
    if (path.includes(nameOf(item))) throw new Error(`${circle}: ${here.join(' → ')}`);
    for (const name of needsOf(item)) for (const other of items) if (nameOf(other) === name) place(other, here);
    placed.push(item);
  };
  for (const item of items) place(item, []);
  return placed;
}
