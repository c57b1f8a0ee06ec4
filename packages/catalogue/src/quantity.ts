import { unitFamily, unitRatio } from './units.ts';

type Scale = readonly [size: number, name: string];

const scales = (step: number, names: readonly string[]): Scale[] => names.map((name, index) => [step ** index, name]);
const BINARY = scales(1024, ['B', 'KiB', 'MiB', 'GiB', 'TiB', 'PiB']);
const DECIMAL = scales(1000, ['B', 'kB', 'MB', 'GB', 'TB', 'PB']);
const BITS = scales(1000, ['bit', 'kbit', 'Mbit', 'Gbit', 'Tbit']).map(([size, name]): Scale => [size / 8, name]);
const TIME: readonly Scale[] = [
  [1e-9, 'ns'],
  [1e-6, 'µs'],
  [1e-3, 'ms'],
  [1, 's'],
  [60, 'min'],
  [3_600, 'h'],
  [86_400, 'd'],
];

const TIMES: Readonly<Record<string, string>> = {
  ...{ ns: 'nanoseconds', us: 'microseconds', µs: 'microseconds', ms: 'milliseconds', dtdurationms: 'milliseconds' },
  ...{ s: 'seconds', dtdurations: 'seconds', m: 'minutes', min: 'minutes', h: 'hours', d: 'days' },
};

/** Readable names for ids that come from Grafana. */
const WORDS: Readonly<Record<string, string>> = {
  ...{ none: '', short: '', string: '', '1': '', '{count}': '' },
  ...{ cps: '/s', ops: 'ops/s', reqps: 'req/s', rps: 'reads/s', wps: 'writes/s', iops: 'IO ops/s', pps: 'packets/s' },
  ...{ hertz: 'Hz', cpm: '/min', opm: 'ops/min', rpm: 'reads/min', wpm: 'writes/min' },
  ...{ celsius: '°C', fahrenheit: '°F', kelvin: 'K', mwatt: 'mW', watt: 'W', kwatt: 'kW', megwatt: 'MW', gwatt: 'GW' },
  ...{ currencyUSD: 'USD', currencyEUR: 'EUR', currencyGBP: 'GBP' },
};

/**
 * A number with its unit, as people write it: 0.05 `percentunit` is `5 %`. `exact` keeps all digits; otherwise four.
 */
export function quantity(value: number, unit: string, exact = false): string {
  if (!Number.isFinite(value)) return String(value);
  const family = unitFamily(unit);
  if (family === 'percentage') return `${figure(value * 100 * (unitRatio(unit, 'percentunit') ?? 1), exact)} %`;
  const scaled = (base: string, all: readonly Scale[], suffix = ''): string => {
    const inBase = value * (unitRatio(unit, base) ?? 1);
    const told = all.filter(([size]) => Number.isFinite(inBase / size));
    const fitting = told.filter(([size], index) => index === 0 || Math.abs(inBase) >= size);
    if (inBase === 0) return `0 ${(all.find(([size]) => size === 1) ?? all[0])?.[1]}${suffix}`;
    const texts = fitting.map(([size, name]) => `${figure(inBase / size, exact)} ${name}${suffix}`);
    // A number that a person wrote has a unit in which it is short: 1.5 h, and 100 s rather than 1.6667 min.
    return exact ? texts.reduceRight((best, one) => (one.length < best.length ? one : best)) : (texts.at(-1) as string);
  };
  const bytes = /bit|bps/.test(unit) ? BITS : exact ? [...BINARY, ...DECIMAL.slice(1)].sort(bySize) : BINARY;
  if (family === 'time') return scaled('s', TIME);
  if (family === 'data') return scaled('By', bytes);
  if (family === 'data rate') return scaled('By/s', bytes, '/s');
  const name = unitName(unit);
  return `${figure(value, exact)}${name === '' || name.startsWith('/') ? '' : ' '}${name}`;
}

/** The name of a unit beside a title: `req/s`, `seconds`, `%`; empty for plain numbers. */
export function unitName(unit: string): string {
  switch (unitFamily(unit)) {
    case 'percentage':
      return '%';
    case 'time':
      return TIMES[unit] ?? 'time';
    case 'data':
      return /bit|bps/.test(unit) ? 'bits' : 'bytes';
    case 'data rate':
      return /bit|bps/.test(unit) ? 'bits/s' : 'bytes/s';
    default:
      return WORDS[unit] ?? unit.replaceAll(/[{}]/g, '');
  }
}

/** A number as people read it. */
export function figure(value: number, exact = false): string {
  if (Math.abs(value) >= 1e15) return String(Number(value.toPrecision(exact ? 12 : 4)));
  const options = exact
    ? { maximumSignificantDigits: 12 }
    : { maximumSignificantDigits: 4, ...(Math.abs(value) >= 100_000 ? { notation: 'compact' as const } : {}) };
  return new Intl.NumberFormat('en', options).format(value);
}

function bySize([one]: Scale, [other]: Scale): number {
  return one - other;
}
