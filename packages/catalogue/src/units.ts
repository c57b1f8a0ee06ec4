import { nearest } from '@signoz-as-code/core';

/**
 * What units measure, and their size: SigNoz's ids (UCUM's and its older ones), and the UCUM units of metrics. A kBy has
 * 1,000 bytes, as in UCUM and in SigNoz since v0.112.0 (pkg/units); versions before take it for 1,024.
 */
interface Measure {
  readonly of: 'time' | 'data' | 'data rate' | 'throughput' | 'ratio' | 'other';
  /** In seconds, bytes, bytes a second, events a second, or as a fraction of one. */
  readonly scale: number;
}

const Ki = 1024;

/** By family and scale; different ids with the same meaning are together. */
const families = {
  time: [
    [1e-9, ['ns']],
    [1e-6, ['us', 'µs']],
    [1e-3, ['ms', 'dtdurationms']],
    [1, ['s', 'dtdurations']],
    [60, ['m', 'min']],
    [3_600, ['h']],
    [86_400, ['d']],
  ],
  data: [
    [1 / 8, ['bit', 'bits', 'decbits']],
    [1, ['By', 'bytes', 'decbytes']],
    [1e3, ['kBy', 'deckbytes']],
    [Ki, ['KiBy', 'kbytes']],
    [1e6, ['MBy', 'decmbytes']],
    [Ki ** 2, ['MiBy', 'mbytes']],
    [1e9, ['GBy', 'decgbytes']],
    [Ki ** 3, ['GiBy', 'gbytes']],
    [1e12, ['TBy', 'dectbytes']],
    [Ki ** 4, ['TiBy', 'tbytes']],
    [1e15, ['PBy', 'decpbytes']],
    [Ki ** 5, ['PiBy', 'pbytes']],
    [1e3 / 8, ['kbit']],
    [1e6 / 8, ['Mbit']],
    [1e9 / 8, ['Gbit']],
    [1e12 / 8, ['Tbit']],
  ],
  'data rate': [
    [1 / 8, ['bit/s', 'bps', 'binbps']],
    [1, ['By/s', 'Bps', 'binBps']],
    [1e3, ['kBy/s', 'KBs']],
    [Ki, ['KiBy/s', 'KiBs']],
    [1e6, ['MBy/s', 'MBs']],
    [Ki ** 2, ['MiBy/s', 'MiBs']],
    [1e9, ['GBy/s', 'GBs']],
    [Ki ** 3, ['GiBy/s', 'GiBs']],
    [1e3 / 8, ['kbit/s', 'Kbits']],
    [Ki / 8, ['Kibits']],
    [1e6 / 8, ['Mbit/s', 'Mbits']],
    [Ki ** 2 / 8, ['Mibits']],
    [1e9 / 8, ['Gbit/s', 'Gbits']],
    [Ki ** 3 / 8, ['Gibits']],
  ],
  throughput: [
    [
      1,
      [
        '{count}/s',
        '{ops}/s',
        '{req}/s',
        '{read}/s',
        '{write}/s',
        '{iops}/s',
        'cps',
        'ops',
        'reqps',
        'rps',
        'wps',
        'iops',
        'pps',
        'hertz',
      ],
    ],
    [1 / 60, ['{count}/min', '{ops}/min', '{req}/min', '{read}/min', '{write}/min', 'cpm', 'opm', 'rpm', 'wpm']],
  ],
  percentage: [
    [0.01, ['%', 'percent']],
    [1, ['percentunit']],
  ],
  count: [[1, ['1', '{count}', 'none', 'short', 'string']]],
  temperature: [[1, ['celsius', 'fahrenheit', 'kelvin']]],
  power: [[1, ['mwatt', 'watt', 'kwatt', 'megwatt', 'gwatt']]],
  currency: [[1, ['currencyUSD', 'currencyEUR', 'currencyGBP']]],
} as const satisfies Readonly<Record<string, readonly (readonly [scale: number, ids: readonly string[]])[]>>;

type Family = keyof typeof families;
type UnitOf<F extends Family> = (typeof families)[F][number][1][number];

export type KnownUnit = UnitOf<Family>;
/** The units into which a unit can be converted. */
export type UnitLike<U extends KnownUnit> = { [F in Family]: U extends UnitOf<F> ? UnitOf<F> : never }[Family];

/** A unit's id. The set is open: SigNoz writes an unknown unit after the number. */
export type Unit = KnownUnit | (string & {});

const entries = Object.entries(families).flatMap(([family, scales]) =>
  scales.flatMap(([scale, ids]) => ids.map((id) => [id as string, { family: family as Family, scale }] as const)),
);
const byId = new Map(entries);

/** The units that SigNoz v0.108.0 can format. */
export const knownUnits: readonly string[] = [...byId.keys()];

/** What to write instead of a unit that SigNoz does not know; undefined for a known one. */
export function unitHint(unit: string): string | undefined {
  if (byId.has(unit)) return undefined;
  const near = nearest(unit, knownUnits);
  return near === undefined ? 'use one that it writes, like s, ms, By, percentunit or none' : `did you mean '${near}'?`;
}

/** What a unit measures; undefined for an unknown one. Values of one family can be converted into each other. */
export function unitFamily(unit: string): string | undefined {
  return byId.get(unit)?.family;
}

/**
 * How many times larger one unit is than another of its family: 1,000 for `s` and `ms`. Undefined where they cannot be
 * compared.
 */
export function unitRatio(unit: string, other: string): number | undefined {
  const [one, two] = [byId.get(unit), byId.get(other)];
  if (one === undefined || one.family !== two?.family) return undefined;
  // Degrees have different zeros and currencies change daily; SigNoz converts neither, nor watts.
  return MEASURES[one.family] === 'other' && unit !== other ? undefined : one.scale / two.scale;
}

const MEASURES: Readonly<Record<Family, Measure['of']>> = {
  time: 'time',
  data: 'data',
  'data rate': 'data rate',
  throughput: 'throughput',
  percentage: 'ratio',
  count: 'ratio',
  temperature: 'other',
  power: 'other',
  currency: 'other',
};

/** What a UCUM unit measures. Annotations count things: `{message}` is 1, `{message}/s` a throughput. */
function ucum(unit: string): Measure | undefined {
  const [what = '', per, ...more] = unit.split('/').map((part) => part.replaceAll(/\{[^}]*\}/g, '') || '1');
  if (more.length > 0) return undefined;
  const measured = known(what);
  if (per === undefined || measured === undefined) return measured;
  const over = known(per);
  if (over?.of !== 'time') return undefined;
  const scale = measured.scale / over.scale;
  switch (measured.of) {
    case 'data':
      return { of: 'data rate', scale };
    case 'ratio':
      return { of: 'throughput', scale };
    case 'time':
      // Seconds of work a second: how many at once.
      return { of: 'ratio', scale };
    default:
      return undefined;
  }
}

function known(id: string): Measure | undefined {
  const found = byId.get(id);
  return found && { of: MEASURES[found.family], scale: found.scale };
}

/** Units that only say that it is a number. */
const PLAIN = new Set(['', 'none', 'short', 'string']);

/**
 * The factor from the UCUM unit `is` to SigNoz's unit `shown`: 1 where one of them is unknown, `'other'` where they
 * measure different things.
 */
export function unitFactor(is: string, shown: string): number | 'other' {
  const [one, two] = [ucum(is), known(shown)];
  if (PLAIN.has(shown) || one === undefined || two === undefined || two.of === 'other') return 1;
  return one.of === two.of ? one.scale / two.scale : 'other';
}

/**
 * The error of reading a number in the UCUM unit `is` as one in SigNoz's unit `shown`: `undefined` where it is right or
 * unknown, a factor where both are of one kind (0.001: shown a thousand times too small), `'other'` where they measure
 * different things.
 */
export function unitMistake(is: string, shown: string): number | 'other' | undefined {
  const into = unitFactor(is, shown);
  if (into === 'other') return into;
  const factor = 1 / into;
  // 1,000 or 1,024: programs do not agree, and nobody is misled.
  return factor > 0.88 && factor < 1.13 ? undefined : factor;
}

/** The unit of a growth a second. */
export function perSecond(unit: string): string {
  return `${unit}/s`;
}
