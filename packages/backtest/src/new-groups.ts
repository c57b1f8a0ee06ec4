import { asObjects } from '@signoz-as-code/core';
import { NotReplayed } from './not-replayed.ts';
import { type Cost, seriesOf } from './series.ts';
import type { Window } from './window.ts';

/** Groups that are skipped for a while after they were first seen (v0.108.0, pkg/query-service/rules/base_rule.go). */
export interface NewGroups {
  /** Milliseconds. */
  readonly delay: number;
  /** The metrics of the rule and the labels that each is grouped by. */
  readonly groups: readonly (readonly [metric: string, label: string])[];
}

/** When SigNoz first saw a value of a metric's label. Milliseconds since 1970, by {@link keyOf}. */
export type FirstSeen = ReadonlyMap<string, number>;

/**
 * The groups that a rule skips; undefined where it reads logs or traces or has no groups, whatever its delay. Throws a
 * {@link NotReplayed} where the groups are in the text of PromQL or SQL.
 */
export function newGroupsOf(
  delay: number,
  queryType: string,
  queries: readonly { readonly type: string; readonly spec: Readonly<Record<string, unknown>> }[],
): NewGroups | undefined {
  if (delay === 0) return undefined;
  if (queryType === 'promql' && !queries.some(({ spec }) => /\bby\b/i.test(String(spec.query)))) return undefined;
  if (queryType !== 'builder')
    throw new NotReplayed('its delay for new groups needs the groups of a query that is text');
  const builders = queries.filter(({ type }) => type === 'builder_query');
  if (builders.some(({ spec }) => spec.signal !== 'metrics')) return undefined;
  const groups = builders.flatMap(({ spec }) =>
    asObjects(spec.aggregations).flatMap(({ metricName }) =>
      asObjects(spec.groupBy).map(({ name }) => [String(metricName), String(name)] as const),
    ),
  );
  return groups.length === 0 ? undefined : { delay, groups };
}

/**
 * When the values of a rule's groups were first seen, from SigNoz's own table of metadata, which its rules read too.
 * Throws what the query throws.
 */
export async function firstSeenOf(
  newGroups: NewGroups | undefined,
  { start, end }: Window,
  ask: (body: object) => Promise<unknown>,
  spent: (cost: Cost) => void,
): Promise<FirstSeen> {
  if (newGroups === undefined) return new Map();
  const pairs = newGroups.groups.map(([metric, label]) => `(${literal(metric)}, ${literal(label)})`).join(', ');
  const query = `SELECT toDateTime(1) AS ts, metric_name, attr_name, attr_string_value, toFloat64(min(first_reported_unix_milli)) AS value FROM signoz_metrics.distributed_metadata WHERE (metric_name, attr_name) IN (${pairs}) GROUP BY metric_name, attr_name, attr_string_value`;
  const answer = await ask({
    schemaVersion: 'v1',
    start,
    end,
    requestType: 'time_series',
    noCache: true,
    compositeQuery: { queries: [{ type: 'clickhouse_sql', spec: { name: 'A', query, disabled: false } }] },
  });
  const { series, cost } = seriesOf(answer, 'A');
  spent(cost);
  return new Map(
    series.map(({ labels, values }) => [
      keyOf(String(labels.metric_name), String(labels.attr_name), String(labels.attr_string_value)),
      values[0] ?? 0,
    ]),
  );
}

/** Until when a series is skipped: until its newest label is as old as the delay. Any other series is never skipped. */
export function leftOutUntil(
  newGroups: NewGroups | undefined,
  firstSeen: FirstSeen,
  labels: Readonly<Record<string, string>>,
): number {
  if (newGroups === undefined) return Number.NEGATIVE_INFINITY;
  const seen = newGroups.groups.flatMap(([metric, label]) => {
    const value = labels[label];
    return value === undefined ? [] : (firstSeen.get(keyOf(metric, label, value)) ?? []);
  });
  return Math.max(...seen) + newGroups.delay;
}

function keyOf(metric: string, label: string, value: string): string {
  return JSON.stringify([metric, label, value]);
}

function literal(text: string): string {
  return `'${text.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
