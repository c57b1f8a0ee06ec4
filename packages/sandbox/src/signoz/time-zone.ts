/**
 * Whether Go knows a time zone with this name. Go finds zones by file name, so case matters; the empty name is UTC and
 * `Local` is the server's zone, which is UTC here.
 */
export function isTimeZone(name: string): boolean {
  if (name === '' || name === 'Local') return true;
  if (name.split('/').some((part) => !/^[A-Z]/.test(part))) return false;
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }) !== undefined;
  } catch {
    return false;
  }
}

/** The zone's name for the Temporal API. */
export function temporalZone(name: string): string {
  return name === '' || name === 'Local' ? 'UTC' : name;
}
