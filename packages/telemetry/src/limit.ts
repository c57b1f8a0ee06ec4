/** What is too much of something: one number that alerts fire at and panels draw, so that they cannot disagree. */
export interface Limit {
  readonly value: number;
  readonly unit: LimitUnit;
  /** What is measured, and why this much of it is too much. */
  readonly description: string;
}

/** What a unit of SigNoz is worth in the smallest of its family: nanoseconds, hundredths of a per cent, one a second. */
const FAMILIES = {
  time: { ns: 1, us: 1e3, ms: 1e6, s: 1e9, min: 60e9, h: 3600e9 },
  share: { percent: 100, percentunit: 10_000 },
  rate: { cps: 1, ops: 1, reqps: 1, '{count}/s': 1, '{ops}/s': 1, '{req}/s': 1 },
  data: { bytes: 1, By: 1, KiBy: 1024, MiBy: 1024 ** 2, GiBy: 1024 ** 3 },
} as const satisfies Readonly<Record<string, Readonly<Record<string, number>>>>;

type Families = typeof FAMILIES;
type LimitUnit = { [Family in keyof Families]: keyof Families[Family] }[keyof Families];
/** The units into which a unit can be converted. */
type UnitLike<Unit extends LimitUnit> = {
  [Family in keyof Families]: Unit extends keyof Families[Family] ? keyof Families[Family] : never;
}[keyof Families];

/** Keeps the literal types, so that a unit of another kind is a type error where the limit is used. */
export function defineLimit<const L extends Limit>(limit: L): L {
  return limit;
}

/** A limit in another unit of its kind: 100 `ms` are 0.1 `s`. Throws an Error for one of another kind. */
export function inUnit<const L extends Limit>({ value, unit }: L, wanted: UnitLike<L['unit']>): number {
  const family: Readonly<Record<string, number>> | undefined = Object.values(FAMILIES).find((one) => unit in one);
  const [from, to] = [family?.[unit], family?.[wanted]];
  if (from === undefined || to === undefined)
    throw new Error(`a limit in '${unit}' has no value in '${String(wanted)}'`);
  return (value * from) / to;
}
