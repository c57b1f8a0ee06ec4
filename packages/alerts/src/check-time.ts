import type { Problems } from '@signoz-as-code/core';
import { didYouMean } from '@signoz-as-code/core';
import { type Duration, microseconds } from '@signoz-as-code/platform';
import type { sharedCodes } from './codes.ts';

/** A name of the IANA list. SigNoz finds zones by the names of files, so capitals matter. */
export type TimeZone = 'UTC' | `${Capitalize<string>}/${string}`;

const ZONES = new Map(Intl.supportedValuesOf('timeZone').map((zone) => [zone.toLowerCase(), zone]));

/** A name of the IANA list in its own capitals: SigNoz finds zones by the names of files. */
export function checkTimeZone(name: string, field: string, problems: Problems<typeof sharedCodes>): boolean {
  const listed = ZONES.get(String(name).toLowerCase());
  const isKnown = listed === undefined ? /^[A-Z]/.test(name) && isTimeZone(name) : listed === name;
  if (!isKnown)
    problems.error(
      'alerts/time-zone',
      field,
      `'${name}' is not a time zone`,
      didYouMean(name, [...ZONES.values()], 'use a name of the IANA list, like Europe/Berlin or UTC'),
    );
  return isKnown;
}

function isTimeZone(name: string): boolean {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: name }).resolvedOptions().timeZone !== '';
  } catch {
    return false;
  }
}

/** Microseconds of whole seconds; undefined for a text that SigNoz does not accept. */
export function checkDuration(
  value: Duration,
  field: string,
  problems: Problems<typeof sharedCodes>,
): number | undefined {
  const us = checkAnyDuration(value, field, problems);
  if (us === undefined || (us >= 1_000_000 && us % 1_000_000 === 0)) return us;
  problems.error(
    'alerts/duration',
    field,
    `'${value}' is not whole seconds`,
    'write seconds, minutes or hours, like 30s, 5m or 4h',
  );
  return undefined;
}

/** The same where SigNoz also accepts fractions of a second. */
export function checkAnyDuration(
  value: Duration,
  field: string,
  problems: Problems<typeof sharedCodes>,
): number | undefined {
  try {
    return microseconds(value);
  } catch {
    problems.error(
      'alerts/duration',
      field,
      `'${String(value)}' is not a duration`,
      'write a positive whole number and s, m or h, like 5m; at most 285 years',
    );
    return undefined;
  }
}
