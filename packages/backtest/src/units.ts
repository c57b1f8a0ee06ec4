/**
 * How SigNoz converts a threshold's unit into the rule's (v0.108.0, pkg/query-service/converter). A unit outside the
 * family counts as the family's base: SigNoz converts `2 min` of a rule without a unit to 120. The catalogue's units do
 * not help here: SigNoz writes more units than it converts.
 */
const families: readonly (readonly [base: number, scales: Readonly<Record<string, number>>])[] = [
  [1, { ns: 1e-9, us: 1e-6, µs: 1e-6, ms: 1e-3, s: 1, m: 60, min: 60, h: 3_600, d: 86_400 }],
  [
    1,
    {
      ...scales(1, ['bits', 'decbits']),
      ...scales(8, ['bytes', 'By', 'decbytes']),
      ...powers(8, 1024, [
        ['kbytes', 'kBy'],
        ['mbytes', 'MBy'],
        ['gbytes', 'GBy'],
        ['tbytes', 'TBy'],
        ['pbytes', 'PBy'],
      ]),
      ...powers(8, 1000, [
        ['decKbytes', 'deckbytes'],
        ['decMbytes', 'decmbytes'],
        ['decGbytes', 'decgbytes'],
        ['decTbytes', 'dectbytes'],
        ['decPbytes', 'decpbytes'],
      ]),
    },
  ],
  [
    1,
    {
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
    },
  ],
  [1, { percent: 1, '%': 1, percentunit: 100 }],
];

function scales(scale: number, ids: readonly string[]): Record<string, number> {
  return Object.fromEntries(ids.map((id) => [id, scale]));
}

function powers(unit: number, base: number, ids: readonly (readonly string[])[]): Record<string, number> {
  return Object.assign({}, ...ids.map((same, index) => scales(unit * base ** (index + 1), same)));
}

/**
 * A threshold's number in the unit of its rule, as SigNoz compares it. Throughputs and units without a family stay
 * unchanged.
 */
export function inRuleUnit(value: number, unit: string, ruleUnit: string): number {
  const family = families.find(([, known]) => Object.hasOwn(known, unit));
  if (family === undefined) return value;
  const [base, known] = family;
  const into = Object.hasOwn(known, ruleUnit) ? (known[ruleUnit] as number) : base;
  return (value * (known[unit] as number)) / into;
}
