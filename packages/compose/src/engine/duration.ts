const units = [
  ['h', 3_600_000_000_000],
  ['m', 60_000_000_000],
  ['s', 1_000_000_000],
  ['ms', 1_000_000],
  ['us', 1_000],
] as const;

/** Nanoseconds of a Compose duration: `1m30s`. Zero for an empty text. */
export function nanoseconds(text: string): number {
  const parts = text.matchAll(/(\d+)(h|ms|us|m|s)/g);
  return [...parts].reduce((sum, [, count, unit]) => sum + Number(count) * sizeOf(unit), 0);
}

function sizeOf(unit: string | undefined): number {
  return units.find(([name]) => name === unit)?.[1] ?? 0;
}

/** A duration in nanoseconds, which is how the Engine has it, in Compose's words: `1m30s`, and `0s` for none. */
export function durationText(ns: number): string {
  let rest = ns;
  const parts = units.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [`${count}${unit}`];
  });
  return parts.length === 0 ? '0s' : parts.join('');
}
