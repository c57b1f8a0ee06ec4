import { deepFreeze } from '@signoz-as-code/core';
import { type KnownUnit, type UnitLike, unitRatio } from './units.ts';

/** What is too much of something: one number that alerts fire at and panels draw, so that they cannot disagree. */
export interface Limit {
  readonly value: number;
  readonly unit: KnownUnit;
  /** What is measured, and why this much of it is too much. */
  readonly description: string;
  /** How the value is measured by the command `limits`: `quantile(0.99, metric(…)).over('14d').times(1.5)`. */
  readonly measure?: Measurement;
  /** Where the value comes from. `limits --write` fills it. */
  readonly basis?: Basis;
  /** After how long the basis is too old. */
  readonly maxAge?: Period;
}

/** Minutes, hours or days: `14d`. */
export type Period = `${number}${'m' | 'h' | 'd'}`;

export type Statistic = 'quantile' | 'max' | 'avg';

/** How a limit is measured, as data; the builders of the queries make it. */
export interface Measurement {
  readonly statistic: Statistic;
  /** Of a quantile, which one. */
  readonly q?: number;
  /** By their names, the one that counts not hidden. */
  readonly queries: Readonly<Record<string, object>>;
  readonly period: Period;
  /** What makes the limit of what was measured, in this order. */
  readonly steps: readonly Adjustment[];
  /** To how many significant digits the limit is rounded. */
  readonly digits: number;
}

export type Adjustment = { readonly times: number } | { readonly plus: number };

/** Where the value of a limit comes from: it was measured, or a document says it. */
export type Basis = MeasuredBasis | DocumentedBasis;

export interface MeasuredBasis {
  /** The statistic, in the limit's unit, before it was adjusted and rounded. */
  readonly value: number;
  /** When it was measured: `2026-11-29`. */
  readonly date: string;
  /** When the first and the last point were seen: `2026-11-15T10:00Z`. */
  readonly from: string;
  readonly to: string;
  readonly points: number;
  readonly environment: string;
}

export interface DocumentedBasis {
  /** Which document, agreement or manual says so. */
  readonly document: string;
  /** When somebody looked there last: `2026-11-29`. Needed where the limit has a `maxAge`. */
  readonly date?: string;
}

/** Keeps the literal types, so that a unit of another kind is a type error where the limit is used. */
export function defineLimit<const L extends Limit>(limit: L): L {
  return deepFreeze(limit);
}

/** A limit in another unit of its kind: 100 `ms` are 0.1 `s`. Throws an Error for one of another kind. */
export function inUnit<const L extends Limit>({ value, unit }: L, wanted: UnitLike<L['unit']>): number {
  const ratio = unitRatio(unit, wanted);
  if (ratio === undefined) throw new Error(`a limit in '${unit}' has no value in '${wanted}'`);
  // Scales are not binary fractions: 7 us are 6999.999999999999 ns to a computer.
  return Number((value * ratio).toPrecision(15));
}

/** The limit that a measurement makes of the number that was measured, in the limit's unit. */
export function limitOf({ steps, digits }: Pick<Measurement, 'steps' | 'digits'>, measured: number): number {
  const adjusted = steps.reduce((value, step) => ('times' in step ? value * step.times : value + step.plus), measured);
  return Number(adjusted.toPrecision(digits));
}

/** Milliseconds of a period. */
export function periodMs(period: Period): number {
  const unit = { m: 60_000, h: 3_600_000, d: 86_400_000 }[period.slice(-1) as 'm' | 'h' | 'd'];
  return Number(period.slice(0, -1)) * unit;
}
