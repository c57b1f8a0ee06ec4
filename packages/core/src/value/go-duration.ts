const NANOSECONDS: Readonly<Record<string, bigint>> = {
  ns: 1n,
  us: 1_000n,
  // Micro sign and Greek letter.
  µs: 1_000n,
  μs: 1_000n,
  ms: 1_000_000n,
  s: 1_000_000_000n,
  m: 60_000_000_000n,
  h: 3_600_000_000_000n,
};

/** The longest duration that Go can hold: 292 years. */
const LONGEST = 2n ** 63n - 1n;

/**
 * The nanoseconds of a duration as Go reads it (`100us`, `1.5s`, `.5s`, `-1h30m`); undefined for any other text, and for a
 * duration that is longer than Go can hold.
 */
export function goNanoseconds(text: string): bigint | undefined {
  const [, sign, unsigned] = /^([+-]?)(.*)$/s.exec(text) as unknown as [string, string, string];
  if (unsigned === '0') return 0n;
  if (!/^((\d+\.?\d*|\.\d+)(ns|us|µs|μs|ms|s|m|h))+$/.test(unsigned)) return undefined;
  let sum = 0n;
  for (const [, whole = '', fraction = '', unit = ''] of unsigned.matchAll(/(\d*)\.?(\d*)(ns|us|µs|μs|ms|s|m|h)/g)) {
    const size = NANOSECONDS[unit] as bigint;
    sum += BigInt(whole) * size + (BigInt(fraction) * size) / 10n ** BigInt(fraction.length);
  }
  return sum > LONGEST ? undefined : sign === '-' ? -sum : sum;
}

/** {@link goNanoseconds} in milliseconds, with a fraction below one. */
export function goMilliseconds(text: string): number | undefined {
  const nanoseconds = goNanoseconds(text);
  return nanoseconds === undefined ? undefined : Number(nanoseconds) / 1e6;
}

/** A duration as Go prints it: `5m0s`, `4h0m0s`, `1.5s`, `250ms`, `100µs`, `0s`. */
export function goDurationText(nanoseconds: bigint): string {
  if (nanoseconds < 0n) return `-${goDurationText(-nanoseconds)}`;
  if (nanoseconds === 0n) return '0s';
  if (nanoseconds < 1_000n) return `${nanoseconds}ns`;
  if (nanoseconds < 1_000_000n) return `${decimal(nanoseconds, 3)}µs`;
  if (nanoseconds < 1_000_000_000n) return `${decimal(nanoseconds, 6)}ms`;
  const minutes = nanoseconds / 60_000_000_000n;
  const seconds = `${decimal(nanoseconds % 60_000_000_000n, 9)}s`;
  return minutes >= 60n
    ? `${minutes / 60n}h${minutes % 60n}m${seconds}`
    : minutes > 0n
      ? `${minutes}m${seconds}`
      : seconds;
}

/** A count of 10^-digits, without the zeros at the end of its fraction. */
function decimal(count: bigint, digits: number): string {
  const size = 10n ** BigInt(digits);
  const fraction = String(count % size)
    .padStart(digits, '0')
    .replace(/0+$/, '');
  return fraction === '' ? `${count / size}` : `${count / size}.${fraction}`;
}
