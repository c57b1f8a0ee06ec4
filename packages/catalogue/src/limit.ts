import { deepFreeze } from '@signoz-as-code/core';
import { type KnownUnit, type UnitLike, unitRatio } from './units.ts';

/** A limit: one number that alerts fire at and panels draw, so that they cannot disagree. */
export interface Limit {
  readonly value: number;
  readonly unit: KnownUnit;
  /** What the limit is about, and why this value is too much. */
  readonly description: string;
  /** How the value is measured by the command `limits`: `quantile(0.99, metric(…)).over('14d').times(1.5)`. */
  readonly measure?: Measurement;
  /** Where the value comes from. `limits --write` fills it. */
  readonly basis?: Basis;
  /** The age at which the basis is too old. */
  readonly maxAge?: Period;
}

/** Minutes, hours or days: `14d`. */
export type Period = `${number}${'m' | 'h' | 'd'}`;

export type Statistic = 'quantile' | 'max' | 'avg';

/** How a limit is measured, as data; the query builders make it. */
export interface Measurement {
  readonly statistic: Statistic;
  /** For a quantile, which one. */
  readonly q?: number;
  /** The queries by name; the measured one is not hidden. */
  readonly queries: Readonly<Record<string, object>>;
  readonly period: Period;
  /** The steps from the measured value to the limit, in this order. */
  readonly steps: readonly Adjustment[];
  /** The number of significant digits of the limit. */
  readonly digits: number;
}

export type Adjustment = { readonly times: number } | { readonly plus: number };

/** Where the value of a limit comes from: a measurement or a document. */
export type Basis = MeasuredBasis | DocumentedBasis;

export interface MeasuredBasis {
  /** The statistic in the limit's unit, before adjusting and rounding. */
  readonly value: number;
  /** The date of the measurement: `2026-11-29`. */
  readonly date: string;
  /** The times of the first and last point: `2026-11-15T10:00Z`. */
  readonly from: string;
  readonly to: string;
  readonly points: number;
  readonly environment: string;
}

export interface DocumentedBasis {
  /** The document, agreement or manual that states it. */
  readonly document: string;
  /** The date when somebody last looked there: `2026-11-29`. Required where the limit has a `maxAge`. */
  readonly date?: string;
}

/** Keeps the literal types, so that a unit of another kind is a type error where the limit is used. */
export function defineLimit<const L extends Limit>(limit: L): L {
  return deepFreeze(limit);
}

/** A limit in another unit of its kind: 100 `ms` are 0.1 `s`. Throws an Error for a unit of another kind. */
export function inUnit<const L extends Limit>({ value, unit }: L, wanted: UnitLike<L['unit']>): number {
  const ratio = unitRatio(unit, wanted);
  if (ratio === undefined) throw new Error(`a limit in '${unit}' has no value in '${wanted}'`);
  // Scales are not binary fractions: 7 us are 6999.999999999999 ns in floating point.
  return Number((value * ratio).toPrecision(15));
}

/** The limit for a measured number, in the limit's unit. */
export function limitOf({ steps, digits }: Pick<Measurement, 'steps' | 'digits'>, measured: number): number {
  const adjusted = steps.reduce((value, step) => ('times' in step ? value * step.times : value + step.plus), measured);
  return Number(adjusted.toPrecision(digits));
}

/** Milliseconds of a period. */
export function periodMs(period: Period): number {
  const unit = { m: 60_000, h: 3_600_000, d: 86_400_000 }[period.slice(-1) as 'm' | 'h' | 'd'];
  return Number(period.slice(0, -1)) * unit;
}
