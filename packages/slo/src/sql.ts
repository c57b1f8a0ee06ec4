import { type Attribute, storedName } from '@signoz-as-code/catalogue';
import { seconds } from '@signoz-as-code/platform';
import { serviceName } from '@signoz-as-code/presets/attributes';
import { logColumn, spanColumn, tables } from '@signoz-as-code/queries';
import type { Burn } from './burn.ts';
import type { Condition, Events, Indicator } from './events.ts';
import { boundOf } from './promql.ts';

const DAY = 86_400;

/** Seconds between the metric's points that are read: all of them (0), or those of SigNoz's coarser tables. */
type Step = 0 | 300 | 1_800;

/** The start and the end, as expressions in milliseconds. */
interface Stretch {
  readonly since: string;
  readonly until: string;
  readonly step: Step;
}

/** The stretch of so many seconds that ends `later` milliseconds after the question does. */
function stretch(length: number, later = 0, step: Step = 0): Stretch {
  const at = (offset: number): string =>
    offset === 0 ? '{{.end_timestamp_ms}}' : `({{.end_timestamp_ms}} ${offset < 0 ? '-' : '+'} ${Math.abs(offset)})`;
  return { since: at(later - length * 1_000), until: at(later), step };
}

/**
 * How much faster than allowed the budget burns, the maximum over all pairs; of a pair, the slower window. The rule
 * fires at 1. No row without events in the shortest window. `delay` is how much earlier than now a rule's query ends,
 * in milliseconds: a share does not wait for late data.
 */
export function burning(indicator: Indicator, service: string, burns: readonly Burn[], delay: number): string {
  const lengths = [...new Set(burns.flatMap(({ long, short }) => [short, long]))].sort((a, b) => a - b);
  const longest = lengths.at(-1) as number;
  const isCoarse = indicator.total.from === 'metric' && longest > DAY;
  // A coarse point has the time of its beginning. It counts once it is complete, now as in a replay.
  const later = isCoarse ? delay - 300_000 : delay;
  const all = stretch(longest, later, isCoarse ? 300 : 0);
  const sums = lengths.flatMap((length) => {
    const within = `at > ${stretch(length, later).since}`;
    return [`sumIf(total, ${within}) AS total_${length}`, `sumIf(part, ${within}) AS part_${length}`];
  });
  const pairs = burns.map(
    ({ long, short, threshold }) =>
      `least(${badShare(indicator, `${short}`)}, ${badShare(indicator, `${long}`)}) / ${threshold}`,
  );
  return lines(
    `SELECT toDateTime(intDiv(${stretch(0, delay).until}, 1000)) AS ts, toFloat64(${greatest(pairs)}) AS value`,
    `FROM (SELECT ${[...sums, 'countIf(has_part) AS parts'].join(', ')}`,
    `FROM (${events(indicator, service, all)}))`,
    `WHERE total_${lengths[0]} > 0${isBound(indicator) ? ' AND parts > 0' : ''}`,
  );
}

/** The remaining budget over a window, as a share of it; or with `of: 'good'`, the share of good events. */
export function overWindow(
  indicator: Indicator,
  service: string,
  length: number,
  { budget, of }: { readonly budget: number; readonly of: 'budget' | 'good' },
): string {
  const bad = badShare(indicator, 'all');
  return lines(
    `SELECT toFloat64(1 - ${bad}${of === 'budget' ? ` / ${budget}` : ''}) AS value`,
    `FROM (SELECT sum(total) AS total_all, sum(part) AS part_all, countIf(has_part) AS parts`,
    `FROM (${events(indicator, service, stretch(length, 0, length > 7 * DAY ? 1_800 : length > DAY ? 300 : 0))}))`,
    `WHERE total_all > 0${isBound(indicator) ? ' AND parts > 0' : ''}`,
  );
}

/** The burn rate over time, each point over the window before it. */
export function burnRate(indicator: Indicator, service: string, length: number, budget: number): string {
  const shown: Stretch = {
    since: `({{.start_timestamp_ms}} - ${length * 1_000})`,
    until: '{{.end_timestamp_ms}}',
    step: 300,
  };
  const step = 'greatest(300, intDiv({{.end_timestamp_ms}} - {{.start_timestamp_ms}}, 300000))';
  const bound = isBound(indicator);
  const before = `OVER (ORDER BY bucket RANGE BETWEEN ${length - 1} PRECEDING AND CURRENT ROW)`;
  return lines(
    `SELECT toDateTime(bucket) AS ts, toFloat64(${badShare(indicator, 'all')} / ${budget}) AS value`,
    `FROM (SELECT bucket, sum(total_in) ${before} AS total_all, sum(part_in) ${before} AS part_all${bound ? `, sum(parts_in) ${before} AS parts_all` : ''}`,
    `FROM (SELECT intDiv(intDiv(at, 1000), ${step}) * ${step} AS bucket, sum(total) AS total_in, sum(part) AS part_in${bound ? ', countIf(has_part) AS parts_in' : ''}`,
    `FROM (${events(indicator, service, shown)}) GROUP BY bucket))`,
    `WHERE bucket >= intDiv({{.start_timestamp_ms}}, 1000) AND total_all > 0${bound ? ' AND parts_all > 0' : ''} ORDER BY ts`,
  );
}

/** The attribute values with the most bad events in the displayed time. */
export function contributors(indicator: Indicator, service: string, by: Attribute): string {
  const shown: Stretch = { since: '{{.start_timestamp_ms}}', until: '{{.end_timestamp_ms}}', step: 300 };
  const bad = indicator.counts === 'bad' ? 'sum(part)' : 'greatest(sum(total) - sum(part), 0)';
  return lines(
    `SELECT label AS ${quoted(by.name)}, toFloat64(${bad}) AS value`,
    `FROM (${events(indicator, service, shown, by)})`,
    `GROUP BY label HAVING value > 0${isBound(indicator) ? ' AND countIf(has_part) > 0' : ''} ORDER BY value DESC LIMIT 10`,
  );
}

/**
 * For sums called total_… and part_…. More good events than events in total come from a counter that is read a moment
 * later.
 */
function badShare({ counts }: Indicator, name: string): string {
  const bad = counts === 'bad' ? `part_${name}` : `greatest(total_${name} - part_${name}, 0)`;
  return `if(total_${name} > 0, ${bad} / total_${name}, 0)`;
}

function greatest(all: readonly string[]): string {
  return all.length === 1 ? (all[0] as string) : `greatest(${all.join(', ')})`;
}

/** A histogram's bound that never arrived says nothing about durations. */
function isBound({ part }: Indicator): boolean {
  return part.from === 'metric' && part.below !== undefined;
}

/** Rows of `at` (milliseconds), `total`, `part`, `has_part` and, where it is asked for, `label`. */
function events({ total, part }: Indicator, service: string, of: Stretch, by?: Attribute): string {
  if (total.from === 'metric' && part.from === 'metric')
    return [samples(total, of, 'total', by), samples(part, of, 'part', by)].join('\nUNION ALL\n');
  if (total.from === 'spans' && part.from === 'spans') {
    const kind = total.kind === 'any' ? [] : [`kind_string = ${text(capitalized(total.kind))}`];
    return scan({
      table: tables.spans,
      resources: tables.spanResources,
      at: 'toUnixTimestamp64Milli(timestamp)',
      between: [
        `timestamp > fromUnixTimestamp64Milli(toInt64(${of.since}))`,
        `timestamp <= fromUnixTimestamp64Milli(toInt64(${of.until}))`,
      ],
      service,
      of,
      where: [...kind, ...total.where.map((one) => holds(spanColumn(one.attribute as never), one))],
      part: [
        ...more(part.where, total.where).map((one) => holds(spanColumn(one.attribute as never), one)),
        ...(part.below === undefined ? [] : [`duration_nano <= ${Math.round(seconds(part.below) * 1e9)}`]),
      ],
      label: by && spanColumn(by as never),
    });
  }
  if (total.from === 'logs' && part.from === 'logs')
    return scan({
      table: tables.logs,
      resources: tables.logResources,
      at: 'toInt64(intDiv(timestamp, 1000000))',
      between: [`timestamp > toUInt64(${of.since}) * 1000000`, `timestamp <= toUInt64(${of.until}) * 1000000`],
      service,
      of,
      where: total.where.map((one) => holds(logColumn(one.attribute as never), one)),
      part: more(part.where, total.where).map((one) => holds(logColumn(one.attribute as never), one)),
      label: by && logColumn(by as never),
    });
  throw new Error(`${total.from} and ${part.from} cannot be compared in SQL`);
}

/** The conditions of the part beyond those of all events. */
function more(part: readonly Condition[], total: readonly Condition[]): readonly Condition[] {
  return part.filter((one) => !total.includes(one));
}

interface Scan {
  readonly table: string;
  readonly resources: string;
  readonly at: string;
  readonly between: readonly string[];
  readonly service: string;
  readonly of: Stretch;
  readonly where: readonly string[];
  readonly part: readonly string[];
  readonly label: string | undefined;
}

/** Rows of spans or records of one service. Resources are looked up first, as SigNoz does: they are the primary key. */
function scan({ table, resources, at, between, service, of, where, part, label }: Scan): string {
  const buckets = (column: string): string =>
    `${column} >= intDiv(${of.since}, 1000) - 1800 AND ${column} <= intDiv(${of.until}, 1000)`;
  const own = `simpleJSONExtractString(labels, ${text(serviceName.name)}) = ${text(service)}`;
  const conditions = [
    buckets('ts_bucket_start'),
    `resource_fingerprint GLOBAL IN (SELECT fingerprint FROM ${resources} WHERE ${own} AND ${buckets('seen_at_ts_bucket_start')})`,
    ...between,
    ...where,
  ];
  const counted = part.length === 0 ? '1' : part.join(' AND ');
  const labelled = label === undefined ? '' : `, toString(${label}) AS label`;
  return `SELECT ${at} AS at, 1 AS total, toUInt8(${counted}) AS part, 1 AS has_part${labelled}\nFROM ${table} WHERE ${conditions.join(' AND ')}`;
}

/** Points of delta series: each is the count since the previous one. */
function samples(
  { metric, where, below }: Events & { from: 'metric' },
  of: Stretch,
  as: 'total' | 'part',
  by?: Attribute,
): string {
  const isHistogram = metric.instrument === 'histogram';
  const suffix = isHistogram ? (below === undefined ? '.count' : '.bucket') : '';
  const own = `metric_name = ${text(isHistogram ? `${metric.name}${suffix}` : storedName(metric))} AND temporality = 'Delta'`;
  const table = { 0: tables.samples, 300: `${tables.samples}_agg_5m`, 1800: `${tables.samples}_agg_30m` }[of.step];
  const [series, hours] = of.step > 0 ? [`${tables.series}_1day`, 24] : [tables.series, 1];
  const conditions = [
    own,
    `unix_milli >= intDiv(${of.since}, ${hours * 3_600_000}) * ${hours * 3_600_000}`,
    `unix_milli <= ${of.until}`,
    ...where.map((one) => holds(label(one.attribute), one)),
    ...(below === undefined
      ? []
      : [`toFloat64OrNull(JSONExtractString(labels, 'le')) = ${boundOf(below, metric.means ?? metric.unit)}`]),
  ];
  const value = `toFloat64(${of.step > 0 ? 'sum' : 'value'})`;
  const columns =
    as === 'total' ? `${value} AS total, 0 AS part, 0 AS has_part` : `0 AS total, ${value} AS part, 1 AS has_part`;
  const between = `${own} AND unix_milli > ${of.since} AND unix_milli <= ${of.until}`;
  const found = `FROM ${series} WHERE ${conditions.join(' AND ')}`;
  if (by === undefined)
    return `SELECT unix_milli AS at, ${columns}\nFROM ${table} WHERE ${between} AND fingerprint GLOBAL IN (SELECT fingerprint ${found})`;
  return `SELECT at, ${as === 'total' ? 'amount AS total, 0 AS part, 0 AS has_part' : '0 AS total, amount AS part, 1 AS has_part'}, label\nFROM (SELECT fingerprint, unix_milli AS at, ${value} AS amount FROM ${table} WHERE ${between}) AS points\nGLOBAL INNER JOIN (SELECT fingerprint, any(${label(by)}) AS label ${found} GROUP BY fingerprint) AS series USING fingerprint`;
}

function label({ name }: Attribute): string {
  return `JSONExtractString(labels, ${text(name)})`;
}

/** Whether a column matches a condition. Labels of series are texts, whatever the attribute's type. */
function holds(column: string, condition: Condition): string {
  const isText = column.startsWith('JSONExtractString') || condition.attribute.type === 'string';
  const literal = (value: string | number | boolean): string =>
    isText ? text(String(value)) : typeof value === 'string' ? text(value) : String(value);
  if ('not' in condition) return `${column} != ${literal(condition.not)}`;
  if ('matches' in condition)
    return `match(${isText ? column : `toString(${column})`}, ${text(`^(?:${condition.matches})$`)})`;
  if ('atLeast' in condition) return `${isText ? `toFloat64OrNull(${column})` : column} >= ${condition.atLeast}`;
  const { equals } = condition;
  return Array.isArray(equals)
    ? `${column} IN (${equals.map(literal).join(', ')})`
    : `${column} = ${literal(equals as string | number | boolean)}`;
}

function capitalized(word: string): string {
  return word.charAt(0).toUpperCase() + word.slice(1);
}

/** A text literal of ClickHouse. SigNoz fills in $name, {{…}} and [[…]], which must not happen in a value. */
function text(value: string): string {
  const escaped = value
    .replaceAll('\\', '\\\\')
    .replaceAll("'", "\\'")
    .replaceAll('\n', '\\n')
    .replaceAll('$', '\\x24')
    .replaceAll('{{', '{\\x7B')
    .replaceAll('[[', '[\\x5B');
  return `'${escaped}'`;
}

function quoted(name: string): string {
  return `\`${name.replaceAll('`', '')}\``;
}

function lines(...all: readonly string[]): string {
  return all.join('\n');
}
