import { type Attribute, type Metric, storedName } from '@signoz-as-code/catalogue';

/** The tables that SigNoz v0.108.0 reads: the Distributed tables, which see every shard. */
export const tables = {
  spans: 'signoz_traces.distributed_signoz_index_v3',
  spanResources: 'signoz_traces.distributed_traces_v3_resource',
  exceptions: 'signoz_traces.distributed_signoz_error_index_v2',
  logs: 'signoz_logs.distributed_logs_v2',
  logResources: 'signoz_logs.distributed_logs_v2_resource',
  samples: 'signoz_metrics.distributed_samples_v4',
  series: 'signoz_metrics.distributed_time_series_v4',
} as const;

type SpanAttribute = Attribute & { readonly context: 'resource' | 'attribute' | 'span' };
type LogAttribute = Attribute & { readonly context: 'resource' | 'attribute' | 'log' };

/** Attributes of spans that have a column of their own in signoz_index_v3. */
const SPAN_COLUMNS = new Set([
  'resource service.name',
  ...[
    'http.route',
    'messaging.system',
    'messaging.operation',
    'db.system',
    'rpc.system',
    'rpc.service',
    'rpc.method',
    'peer.service',
  ].map((name) => `attribute ${name}`),
]);

/** An attribute or field of a span in signoz_index_v3, as an expression of ClickHouse. */
export function spanColumn(attribute: SpanAttribute): string {
  return column(attribute, SPAN_COLUMNS.has(`${attribute.context} ${attribute.name}`));
}

/** An attribute or field of a log record in logs_v2, as an expression of ClickHouse. */
export function logColumn(attribute: LogAttribute): string {
  return column(attribute, false);
}

/** A label of a metric's series in time_series_v4, as an expression of ClickHouse. */
export function seriesLabel<M extends Metric>(_metric: M, attribute: M['attributes'][number]): string {
  return `JSONExtractString(labels, ${text(attribute.name)})`;
}

/** The condition for the series of a metric in samples_v4 and time_series_v4; of a histogram, of one of its parts. */
export function isMetric<M extends Metric>(
  metric: M,
  ...[part]: M['instrument'] extends 'histogram' ? [part: 'bucket' | 'count' | 'sum'] : []
): string {
  return `metric_name = ${text(part === undefined ? storedName(metric) : `${metric.name}.${part}`)}`;
}

function column({ name, type, context }: Attribute, hasOwn: boolean): string {
  if (context === 'span' || context === 'log') return name;
  const of = type === 'boolean' ? 'bool' : type === 'number' ? 'number' : 'string';
  if (hasOwn) return `\`${context}_${of}_${name.replaceAll('.', '$$$$')}\``;
  return context === 'resource' ? `resources_string[${text(name)}]` : `attributes_${of}[${text(name)}]`;
}

function text(value: string): string {
  return `'${value.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`;
}
