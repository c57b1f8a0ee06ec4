import type { Adjustment, Metric, Period, Statistic } from '@signoz-as-code/catalogue';
import { deepFreeze } from '@signoz-as-code/core';
import type { By, PromQL } from './promql.ts';
import * as promql from './promql.ts';
import type { Queries, Query } from './query.ts';

/** The statistic over the points of all series of a query. */
export class Statistics {
  readonly statistic: Statistic;
  declare readonly q?: number;
  readonly queries: Queries;
  readonly steps: readonly Adjustment[] = [];
  readonly digits: number = 2;

  constructor(statistic: Statistic, of: Query | Queries, q?: number) {
    this.statistic = statistic;
    this.queries = isQuery(of) ? { A: of } : of;
    if (q !== undefined) this.q = q;
    if (new.target === Statistics) deepFreeze(Object.freeze(this).queries);
  }

  /** The period before the measurement, in minutes, hours or days. */
  over(period: Period): Measure {
    return new Measure(this, { period, steps: this.steps, digits: this.digits });
  }
}

/** How a limit is measured: the value of a limit's `measure`. */
export class Measure {
  readonly statistic: Statistic;
  declare readonly q?: number;
  readonly queries: Queries;
  readonly period: Period;
  readonly steps: readonly Adjustment[];
  readonly digits: number;

  constructor(
    { statistic, q, queries }: Pick<Measure, 'statistic' | 'q' | 'queries'>,
    { period, steps, digits }: Pick<Measure, 'period' | 'steps' | 'digits'>,
  ) {
    this.statistic = statistic;
    if (q !== undefined) this.q = q;
    this.queries = queries;
    this.period = period;
    this.steps = deepFreeze(steps);
    this.digits = digits;
    Object.freeze(this);
  }

  /** Multiplies the measured value by a factor. */
  times(factor: number): Measure {
    return new Measure(this, { ...this, steps: [...this.steps, { times: factor }] });
  }

  /** Adds a margin to the measured value, in the limit's unit. */
  plus(amount: number): Measure {
    return new Measure(this, { ...this, steps: [...this.steps, { plus: amount }] });
  }

  /** Rounds the limit to a number of significant digits; 2 unless given. */
  roundedTo(digits: number): Measure {
    return new Measure(this, { ...this, digits });
  }
}

type Histogram = Parameters<typeof promql.quantile>[1];

/**
 * A quantile of the points of a query, for `measure` of a limit: one point in a hundred exceeds 0.99; 0 is the minimum
 * and 1 the maximum.
 */
export function quantile(q: number, of: Query | Queries): Statistics;
/**
 * A quantile of a histogram over the window, in the histogram's unit, as PromQL. The rate and the `le` that
 * histogram_quantile needs are always there.
 */
export function quantile<M extends Histogram>(
  q: number,
  metric: M,
  options?: Parameters<typeof promql.quantile<M>>[2],
): PromQL;
export function quantile(q: number, of: Query | Queries | Histogram, options?: object): Statistics | PromQL {
  return isMetric(of) ? promql.quantile(q, of, options) : new Statistics('quantile', of, q);
}

/** The largest point of a query, for `measure` of a limit. */
export function max(of: Query | Queries): Statistics;
/** The largest of the series of a PromQL expression. */
export function max(of: PromQL, options?: By): PromQL;
export function max(of: Query | Queries | PromQL, options?: By): Statistics | PromQL {
  return isPromQL(of) ? promql.max(of, options) : new Statistics('max', of);
}

/** The average of the points of a query, for `measure` of a limit. */
export function avg(of: Query | Queries): Statistics;
/** The average of the series of a PromQL expression. */
export function avg(of: PromQL, options?: By): PromQL;
export function avg(of: Query | Queries | PromQL, options?: By): Statistics | PromQL {
  return isPromQL(of) ? promql.avg(of, options) : new Statistics('avg', of);
}

function isQuery(of: Query | Queries): of is Query {
  return typeof of.type === 'string';
}

function isMetric(of: object): of is Metric & Histogram {
  return 'instrument' in of;
}

function isPromQL(of: object): of is PromQL {
  return 'promql' in of;
}
