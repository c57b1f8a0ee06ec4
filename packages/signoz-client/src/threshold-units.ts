import type { Judgement } from './dialect.ts';

/** A family of units: the size of its base, and of each unit in the same measure. */
type Family = readonly [base: number, scales: Readonly<Record<string, number>>];

/** The families of units that SigNoz converts between. */
type Families = readonly Family[];

const TIMES = { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, min: 60, h: 3_600, d: 86_400 };
const PERCENTS: Family = [1, { percent: 1, '%': 1, percentunit: 100 }];
/** Grafana's names, which every version converts alike. */
const DATA = {
  ...scales(1, ['bits', 'decbits']),
  ...scales(8, ['bytes', 'By', 'decbytes']),
  ...powers(8, 1024, [['kbytes'], ['mbytes'], ['gbytes'], ['tbytes'], ['pbytes']]),
  ...powers(8, 1000, [
    ['decKbytes', 'deckbytes'],
    ['decMbytes', 'decmbytes'],
    ['decGbytes', 'decgbytes'],
    ['decTbytes', 'dectbytes'],
    ['decPbytes', 'decpbytes'],
  ]),
};
const RATES = {
  ...scales(1, ['binbps', 'bps', 'bit/s']),
  ...scales(8, ['binBps', 'Bps', 'By/s']),
  ...powers(8, 1024, [['KiBs'], ['MiBs'], ['GiBs'], ['TiBs'], ['PiBs']]),
  ...powers(1, 1024, [['Kibits'], ['Mibits'], ['Gibits'], ['Tibits'], ['Pibits']]),
  ...powers(8, 1000, [
    ['KBs', 'kBy/s'],
    ['MBs', 'MBy/s'],
    ['GBs', 'GBy/s'],
    ['TBs', 'TBy/s'],
    ['PBs', 'PBy/s'],
  ]),
  ...powers(1, 1000, [
    ['Kbits', 'kbit/s'],
    ['Mbits', 'Mbit/s'],
    ['Gbits', 'Gbit/s'],
    ['Tbits', 'Tbit/s'],
    ['Pbits', 'Pbit/s'],
  ]),
};

/** v0.108.0, pkg/query-service/converter: a kBy has 1,024 bytes. */
const first: Families = [
  [1, TIMES],
  [1, { ...DATA, ...powers(8, 1024, prefixed(['k', 'M', 'G', 'T', 'P'], 'By')) }],
  [1, RATES],
  PERCENTS,
];

const BINARY = ['Ki', 'Mi', 'Gi', 'Ti', 'Pi', 'Ei', 'Zi', 'Yi'];
const DECIMAL = ['k', 'M', 'G', 'T', 'P', 'E', 'Z', 'Y'];

/** Since v0.112.0, pkg/units: a kBy has 1,000 bytes. */
const ucum: Families = [
  [1, { ...TIMES, w: 604_800, wk: 604_800 }],
  [
    1,
    {
      ...DATA,
      bit: 1,
      ...powers(8, 1000, prefixed(DECIMAL, 'By')),
      ...powers(8, 1024, prefixed(BINARY, 'By')),
      ...powers(1, 1000, prefixed(DECIMAL, 'bit')),
      // The larger ones are not converted.
      ...powers(1, 1024, prefixed(BINARY.slice(0, 5), 'bit')),
    },
  ],
  [
    1,
    {
      ...RATES,
      ...powers(8, 1000, prefixed(DECIMAL, 'By/s')),
      ...powers(8, 1024, prefixed(BINARY, 'By/s')),
      ...powers(1, 1000, prefixed(DECIMAL, 'bit/s')),
      ...powers(1, 1024, prefixed(BINARY, 'bit/s')),
    },
  ],
  PERCENTS,
];

function prefixed(prefixes: readonly string[], unit: string): string[][] {
  return prefixes.map((prefix) => [`${prefix}${unit}`]);
}

function scales(scale: number, ids: readonly string[]): Record<string, number> {
  return Object.fromEntries(ids.map((id) => [id, scale]));
}

function powers(unit: number, base: number, ids: readonly (readonly string[])[]): Record<string, number> {
  return Object.assign({}, ...ids.map((same, index) => scales(unit * base ** (index + 1), same)));
}

type Units = Pick<Judgement, 'ucumUnits'>;

function familyOf(unit: string, { ucumUnits }: Units): Family | undefined {
  return (ucumUnits ? ucum : first).find(([, known]) => Object.hasOwn(known, unit));
}

/** Whether SigNoz converts a threshold's unit into its rule's. */
export function isConverted(unit: string, ruleUnit: string, judgement: Units): boolean {
  const [, known] = familyOf(unit, judgement) ?? [];
  return known !== undefined && Object.hasOwn(known, ruleUnit);
}

/**
 * A threshold's number in the unit of its rule, as SigNoz compares it. A unit of the rule outside the family counts as
 * the family's base: SigNoz converts `2 min` of a rule without a unit to 120. Throughputs and units without a family
 * stay unchanged. The catalogue's units do not help here: SigNoz writes more units than it converts.
 */
export function inRuleUnit(value: number, unit: string, ruleUnit: string, judgement: Units): number {
  const family = familyOf(unit, judgement);
  if (family === undefined) return value;
  const [base, known] = family;
  const into = Object.hasOwn(known, ruleUnit) ? (known[ruleUnit] as number) : base;
  return (value * (known[unit] as number)) / into;
}
