import { deepFreeze } from '@signoz-as-code/core';
import { type KnownUnit, type UnitLike, unitRatio } from './units.ts';

/** What is too much of something: one number that alerts fire at and panels draw, so that they cannot disagree. */
export interface Limit {
  readonly value: number;
  readonly unit: KnownUnit;
  /** What is measured, and why this much of it is too much. */
  readonly description: string;
}

/** Keeps the literal types, so that a unit of another kind is a type error where the limit is used. */
export function defineLimit<const L extends Limit>(limit: L): L {
  return deepFreeze(limit);
}

/** A limit in another unit of its kind: 100 `ms` are 0.1 `s`. Throws an Error for one of another kind. */
export function inUnit<const L extends Limit>({ value, unit }: L, wanted: UnitLike<L['unit']>): number {
  const ratio = unitRatio(unit, wanted);
  if (ratio === undefined) throw new Error(`a limit in '${unit}' has no value in '${wanted}'`);
  // Scales are no binary fractions: 7 us are 6999.999999999999 ns to a computer.
  return Number((value * ratio).toPrecision(15));
}
