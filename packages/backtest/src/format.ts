/** `14 days`: milliseconds in the largest unit that is precise enough. */
export function span(milliseconds: number): string {
  const minutes = Math.round(milliseconds / 60_000);
  if (minutes < 1) return `${Math.round(milliseconds / 1_000)} s`;
  if (minutes < 120) return `${minutes} min`;
  const hours = minutes / 60;
  return hours < 48 ? `${round(hours)} h` : `${round(hours / 24)} days`;
}

export function round(value: number): string {
  return String(Math.round(value * 10) / 10);
}

/** `2026-11-29 10:00Z`. */
export function moment(time: number): string {
  return `${new Date(time).toISOString().slice(0, 16).replace('T', ' ')}Z`;
}

/** `1.44M`. */
export function amount(value: number): string {
  if (Math.abs(value) >= 1e15) return value.toExponential(2);
  return new Intl.NumberFormat('en', { notation: 'compact', maximumSignificantDigits: 3 }).format(value);
}

/** `0.3 %`; a value above zero is never shown as zero. */
export function share(part: number): string {
  if (part > 0 && part < 0.000_1) return 'less than 0.01 %';
  return `${new Intl.NumberFormat('en', { maximumSignificantDigits: 2 }).format(part * 100)} %`;
}
