const BLOCKS = '▁▂▃▄▅▆▇█';
const WIDTH = 60;

/** 60 characters: the largest values of each part of a range, blank where there are none. */
export function blocks(
  points: readonly (readonly [time: number, value: number])[],
  { start, end }: { readonly start: number; readonly end: number },
): string {
  const slot = Math.max(1, end - start) / WIDTH;
  const slots = Array.from({ length: WIDTH }, () => Number.NEGATIVE_INFINITY);
  for (const [time, value] of points) {
    const index = Math.min(WIDTH - 1, Math.max(0, Math.floor((time - start) / slot)));
    slots[index] = Math.max(slots[index] as number, value);
  }
  const seen = slots.filter(Number.isFinite);
  const [least, most] = [Math.min(...seen), Math.max(...seen)];
  return slots
    .map((value) =>
      Number.isFinite(value)
        ? (BLOCKS[most === least ? 0 : Math.round(((value - least) / (most - least)) * 7)] as string)
        : ' ',
    )
    .join('');
}
