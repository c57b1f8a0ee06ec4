/** What the judgement of rules depends on, by SigNoz's version. Every difference between versions stands here. */
export interface Judgement {
  /** How long after a stretch of time it is judged. Milliseconds; RULES_EVAL_DELAY raises or lowers it. */
  readonly evaluationDelay: number;
  /** Whether `above_or_equal` and `below_or_equal` compare anything. Where not, they match only all the times, and then always. */
  readonly hasOrEqual: boolean;
  /** Whether rules over PromQL look at absent data and at the minimum of points. */
  readonly promqlIsComplete: boolean;
  /** Whether `outside` compares the last point. */
  readonly lastKnowsOutside: boolean;
  /** Whether only the first aggregation of a query is judged. */
  readonly firstAggregationAlone: boolean;
}

/** From the source of v0.108.0 (pkg/types/ruletypes/threshold.go, pkg/query-service/rules). */
const v0108: Judgement = {
  evaluationDelay: 120_000,
  hasOrEqual: false,
  promqlIsComplete: false,
  lastKnowsOutside: false,
  firstAggregationAlone: false,
};

/** From the source of v0.138.0, same places. */
const v0138: Judgement = {
  evaluationDelay: 120_000,
  hasOrEqual: true,
  promqlIsComplete: true,
  lastKnowsOutside: true,
  firstAggregationAlone: true,
};

/**
 * How a version of SigNoz judges rules: as v0.138.0 from v0.118 on, the first whose operators are words, as v0.108.0
 * before. `version` is what SigNoz says of itself (`v0.108.0`); one that is no version is taken for v0.108.
 */
export function judgementOf(version: string): Judgement {
  const [, major, minor] = /^v?(\d+)\.(\d+)\./.exec(version) ?? [];
  return Number(major) > 0 || Number(minor) >= 118 ? v0138 : v0108;
}
