const NANOSECONDS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  // Micro sign and Greek letter.
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3_600e9,
};

/** A duration as Go reads it (`100us`, `1.5s`, `.5s`, `1h30m`) in nanoseconds; undefined when it is none. */
export function nanoseconds(text: string): number | undefined {
  if (/^\+?0$/.test(text)) return 0;
  if (!/^\+?((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(text)) return undefined;
  let sum = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h)/g)) {
    sum += Number(amount) * (NANOSECONDS[unit!] ?? 0);
  }
  return sum;
}
