/** A pipeline in the list: ours with its number, or a foreign one without a number. */
export interface Placed {
  readonly order: number | undefined;
}

/**
 * The wanted order of the list. Foreign pipelines stay in place; ours are sorted by number within the places that they
 * have. A new pipeline of ours comes right after the one of ours before it, or right before the first one after it;
 * where there is none of ours, at the end.
 */
export function arranged<P extends Placed>(present: readonly P[], added: readonly P[]): readonly P[] {
  const ours = ascending(present.filter(isOurs));
  let next = 0;
  const list = present.map((one) => (isOurs(one) ? (ours[next++] as P) : one));
  for (const one of ascending(added)) {
    const before = list.findLastIndex((other) => isOurs(other) && orderOf(other) < orderOf(one));
    const after = list.findIndex(isOurs);
    list.splice(before >= 0 ? before + 1 : after >= 0 ? after : list.length, 0, one);
  }
  return list;
}

/**
 * Our pipelines that are not in the order of their numbers, in the order of the list: the fewest whose removal makes
 * the others ascend.
 */
export function displaced<P extends Placed>(list: readonly P[]): ReadonlySet<P> {
  const ours = list.filter(isOurs);
  // The longest ascending run that ends at each one: its length and the previous index.
  const runs: { readonly length: number; readonly previous: number }[] = [];
  for (const [index, one] of ours.entries()) {
    let best = { length: 1, previous: -1 };
    for (let earlier = 0; earlier < index; earlier += 1) {
      const { length } = runs[earlier] as { length: number };
      if (orderOf(ours[earlier] as P) < orderOf(one) && length + 1 > best.length)
        best = { length: length + 1, previous: earlier };
    }
    runs.push(best);
  }
  const out = new Set(ours);
  let at = runs.reduce((best, run, index) => (run.length > (runs[best]?.length ?? 0) ? index : best), -1);
  for (; at >= 0; at = runs[at]?.previous ?? -1) out.delete(ours[at] as P);
  return out;
}

function isOurs({ order }: Placed): boolean {
  return order !== undefined;
}

function orderOf({ order }: Placed): number {
  return order as number;
}

function ascending<P extends Placed>(ours: readonly P[]): P[] {
  return [...ours].sort((a, b) => orderOf(a) - orderOf(b));
}

/** After defined pipelines that do not exist yet, which begin at 100. */
export const BEHIND = 10_000;

/** A number for each pipeline with which it keeps its place: that of its mark, or one between its neighbours. */
export function numbered(list: readonly Placed[]): readonly number[] {
  const numbers: number[] = [];
  for (const [index, { order }] of list.entries()) {
    const before = numbers.at(-1) ?? 0;
    const after = list.slice(index + 1).find(isOurs)?.order;
    const free = after === undefined ? Math.max(before, BEHIND) + 100 : Math.floor((before + after) / 2);
    numbers.push(order ?? Math.max(before + 1, free));
  }
  return numbers;
}

/** The author's text, and our mark at its end. */
export function split(description: string): readonly [text: string, mark: string | undefined] {
  const found = /(?:^|\n\n)(signoz-as-code:\S+)\s*$/.exec(description);
  return found === null ? [description, undefined] : [description.slice(0, found.index), found[1]];
}

/** The number in our mark at the end of a description. */
export function orderIn(description: string): number | undefined {
  const number = /&order=(\d+)/.exec(split(description)[1] ?? '')?.[1];
  return number === undefined ? undefined : Number(number);
}
