const UNITS: Readonly<Record<string, number>> = { h: 3_600, m: 60, s: 1 };

/** `4h` → `4h0m0s`; what is not a duration in hours, minutes and seconds stays as it is. */
export function asGoPrints(text: string): string {
  if (!/^(\d+(\.\d+)?[hms])+$/.test(text)) return text;
  let total = 0;
  for (const [, amount, unit] of text.matchAll(/(\d+(?:\.\d+)?)([hms])/g))
    total += Number(amount) * (UNITS[unit as string] as number);
  const hours = Math.floor(total / 3_600);
  const minutes = Math.floor((total % 3_600) / 60);
  const seconds = total % 60;
  return hours > 0 ? `${hours}h${minutes}m${seconds}s` : minutes > 0 ? `${minutes}m${seconds}s` : `${seconds}s`;
}
