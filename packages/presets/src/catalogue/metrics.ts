import * as attribute from './attributes.ts';
import { conventionalMetric, offeredMetric } from './conventional.ts';

const resource = [attribute.serviceName, attribute.deploymentEnvironment, attribute.hostName] as const;
const otlp = { arrives: 'otlp', temporality: 'cumulative' } as const;
const ofContainers = { ...otlp, emitter: 'collector', component: 'docker_stats' } as const;
const ofHosts = { ...otlp, emitter: 'collector', component: 'hostmetrics' } as const;

/** What the instrumentation measures without any code in a service. */
export const httpServerDuration = conventionalMetric({
  ...otlp,
  emitter: 'instrumentation',
  name: 'http.server.request.duration',
  instrument: 'histogram',
  unit: 's',
  attributes: [...resource, attribute.httpMethod, attribute.httpRoute, attribute.httpStatus, attribute.errorType],
  description: 'Duration of requests that a service answered',
});
export const httpClientDuration = conventionalMetric({
  ...otlp,
  emitter: 'instrumentation',
  name: 'http.client.request.duration',
  instrument: 'histogram',
  unit: 's',
  attributes: [...resource, attribute.httpMethod, attribute.httpStatus, attribute.errorType],
  description: 'Duration of requests that a service made',
});
export const eventLoopUtilization = conventionalMetric({
  ...otlp,
  emitter: 'instrumentation',
  temporality: 'unspecified',
  name: 'nodejs.eventloop.utilization',
  instrument: 'gauge',
  unit: '1',
  attributes: [...resource],
  description: 'Share of the time in which the event loop was busy',
});
export const eventLoopDelay = conventionalMetric({
  ...otlp,
  emitter: 'instrumentation',
  temporality: 'unspecified',
  name: 'nodejs.eventloop.delay.p99',
  instrument: 'gauge',
  unit: 's',
  attributes: [...resource],
  description: 'How late the event loop came, 99th percentile',
});
export const heapUsed = conventionalMetric({
  ...otlp,
  emitter: 'instrumentation',
  temporality: 'unspecified',
  name: 'v8js.memory.heap.used',
  instrument: 'gauge',
  unit: 'By',
  attributes: [...resource, attribute.heapSpace],
  description: 'Memory of the heap that is used, by space',
});
export const sdkSpans = conventionalMetric({
  ...otlp,
  emitter: 'instrumentation',
  name: 'otel.sdk.processor.span.processed',
  instrument: 'counter',
  unit: '{span}',
  attributes: [...resource, attribute.componentType, attribute.errorType],
  description: 'Spans that a service has sent; with error.type those that are lost (queue_full: no room)',
});
export const sdkLogs = conventionalMetric({
  ...otlp,
  emitter: 'instrumentation',
  name: 'otel.sdk.processor.log.processed',
  instrument: 'counter',
  unit: '{log_record}',
  attributes: [...resource, attribute.componentType, attribute.errorType],
  description: 'Log records that a service has sent; with error.type those that are lost (queue_full: no room)',
});

/** Made by the collector from spans (signozspanmetrics), before anything is sampled away. Delta: builder queries only. */
export const spanCalls = offeredMetric({
  component: 'signozspanmetrics',
  emitter: 'collector',
  name: 'signoz_calls',
  arrives: 'prometheus',
  temporality: 'delta',
  instrument: 'counter',
  unit: '{call}',
  attributes: [...resource, attribute.operation, attribute.statusCode, attribute.spanKind],
  description: 'Spans by service, operation and status',
});
export const spanLatency = offeredMetric({
  component: 'signozspanmetrics',
  emitter: 'collector',
  name: 'signoz_latency',
  arrives: 'otlp',
  temporality: 'delta',
  instrument: 'histogram',
  unit: 'ms',
  attributes: [...resource, attribute.operation, attribute.statusCode, attribute.spanKind],
  description: 'Duration of spans by service and operation',
});

/** docker_stats receiver. */
export const containerMemoryUsed = offeredMetric({
  ...ofContainers,
  name: 'container.memory.usage.total',
  instrument: 'updowncounter',
  unit: 'By',
  attributes: [attribute.containerName, attribute.hostName],
  description: 'Memory that a container uses, without the page cache',
});
export const containerMemoryLimit = offeredMetric({
  ...ofContainers,
  name: 'container.memory.usage.limit',
  instrument: 'updowncounter',
  unit: 'By',
  attributes: [attribute.containerName, attribute.hostName],
  description: 'Memory that a container may use',
});
export const containerCpu = offeredMetric({
  ...ofContainers,
  name: 'container.cpu.utilization',
  temporality: 'unspecified',
  instrument: 'gauge',
  // The unit that the receiver sends; its numbers are percents nevertheless.
  unit: '1',
  means: '%',
  attributes: [attribute.containerName, attribute.hostName],
  description: 'Percent of a CPU that a container uses',
});

/** hostmetrics receiver. */
export const cpuTime = conventionalMetric({
  ...ofHosts,
  name: 'system.cpu.time',
  instrument: 'counter',
  unit: 's',
  attributes: [attribute.hostName, attribute.cpuState],
  description: 'Seconds that CPUs spent in each state',
});
export const memoryUsage = conventionalMetric({
  ...ofHosts,
  name: 'system.memory.usage',
  instrument: 'updowncounter',
  unit: 'By',
  attributes: [attribute.hostName, attribute.useState],
  description: 'Memory by what it is used for',
});
export const filesystemUsage = conventionalMetric({
  ...ofHosts,
  name: 'system.filesystem.usage',
  instrument: 'updowncounter',
  unit: 'By',
  attributes: [attribute.hostName, attribute.mountpoint, attribute.useState],
  description: 'Disk space used, free and reserved',
});
export const diskIo = conventionalMetric({
  ...ofHosts,
  name: 'system.disk.io',
  instrument: 'counter',
  unit: 'By',
  attributes: [attribute.hostName, attribute.device, attribute.direction],
  description: 'Bytes read and written',
});
export const networkIo = conventionalMetric({
  ...ofHosts,
  name: 'system.network.io',
  instrument: 'counter',
  unit: 'By',
  attributes: [attribute.hostName, attribute.device, attribute.direction],
  description: 'Bytes received and sent',
});
export const loadAverage = offeredMetric({
  ...ofHosts,
  name: 'system.cpu.load_average.5m',
  temporality: 'unspecified',
  instrument: 'gauge',
  unit: '{thread}',
  attributes: [attribute.hostName],
  description: 'Load average over five minutes',
});

/** Metrics of the collectors; each scrapes itself. */
const scraped = { arrives: 'prometheus-bare', emitter: 'collector' } as const;

export const collectorAcceptedSpans = offeredMetric({
  ...scraped,
  temporality: 'cumulative',
  name: 'otelcol_receiver_accepted_spans',
  instrument: 'counter',
  unit: '{span}',
  attributes: [attribute.jobName, attribute.hostName, attribute.receiver],
  description: 'Spans that receivers took',
});
export const collectorRefusedSpans = offeredMetric({
  ...scraped,
  temporality: 'cumulative',
  name: 'otelcol_receiver_refused_spans',
  instrument: 'counter',
  unit: '{span}',
  attributes: [attribute.jobName, attribute.hostName, attribute.receiver],
  description: 'Spans that receivers did not take: no memory, or what they were is not understood',
});
export const collectorSentSpans = offeredMetric({
  ...scraped,
  temporality: 'cumulative',
  name: 'otelcol_exporter_sent_spans',
  instrument: 'counter',
  unit: '{span}',
  attributes: [attribute.jobName, attribute.hostName, attribute.exporter],
  description: 'Spans that exporters wrote',
});
export const collectorFailedSpans = offeredMetric({
  ...scraped,
  temporality: 'cumulative',
  name: 'otelcol_exporter_send_failed_spans',
  instrument: 'counter',
  unit: '{span}',
  attributes: [attribute.jobName, attribute.hostName, attribute.exporter],
  description: 'Spans that exporters could not write',
});
export const collectorAcceptedMetricPoints = offeredMetric({
  ...scraped,
  temporality: 'cumulative',
  name: 'otelcol_receiver_accepted_metric_points',
  instrument: 'counter',
  unit: '{datapoint}',
  attributes: [attribute.jobName, attribute.hostName, attribute.receiver],
  description: 'Metric points that receivers took',
});
export const collectorRefusedMetricPoints = offeredMetric({
  ...scraped,
  temporality: 'cumulative',
  name: 'otelcol_receiver_refused_metric_points',
  instrument: 'counter',
  unit: '{datapoint}',
  attributes: [attribute.jobName, attribute.hostName, attribute.receiver],
  description: 'Metric points that receivers did not take: no memory, or what they were is not understood',
});
export const collectorSentMetricPoints = offeredMetric({
  ...scraped,
  temporality: 'cumulative',
  name: 'otelcol_exporter_sent_metric_points',
  instrument: 'counter',
  unit: '{datapoint}',
  attributes: [attribute.jobName, attribute.hostName, attribute.exporter],
  description: 'Metric points that exporters wrote',
});
export const collectorFailedMetricPoints = offeredMetric({
  ...scraped,
  temporality: 'cumulative',
  name: 'otelcol_exporter_send_failed_metric_points',
  instrument: 'counter',
  unit: '{datapoint}',
  attributes: [attribute.jobName, attribute.hostName, attribute.exporter],
  description: 'Metric points that exporters could not write',
});
export const collectorAcceptedLogRecords = offeredMetric({
  ...scraped,
  temporality: 'cumulative',
  name: 'otelcol_receiver_accepted_log_records',
  instrument: 'counter',
  unit: '{log_record}',
  attributes: [attribute.jobName, attribute.hostName, attribute.receiver],
  description: 'Log records that receivers took',
});
export const collectorRefusedLogRecords = offeredMetric({
  ...scraped,
  temporality: 'cumulative',
  name: 'otelcol_receiver_refused_log_records',
  instrument: 'counter',
  unit: '{log_record}',
  attributes: [attribute.jobName, attribute.hostName, attribute.receiver],
  description: 'Log records that receivers did not take: no memory, or what they were is not understood',
});
export const collectorSentLogRecords = offeredMetric({
  ...scraped,
  temporality: 'cumulative',
  name: 'otelcol_exporter_sent_log_records',
  instrument: 'counter',
  unit: '{log_record}',
  attributes: [attribute.jobName, attribute.hostName, attribute.exporter],
  description: 'Log records that exporters wrote',
});
export const collectorFailedLogRecords = offeredMetric({
  ...scraped,
  temporality: 'cumulative',
  name: 'otelcol_exporter_send_failed_log_records',
  instrument: 'counter',
  unit: '{log_record}',
  attributes: [attribute.jobName, attribute.hostName, attribute.exporter],
  description: 'Log records that exporters could not write',
});
export const collectorQueueSize = offeredMetric({
  ...scraped,
  temporality: 'unspecified',
  name: 'otelcol_exporter_queue_size',
  instrument: 'gauge',
  unit: '{batch}',
  attributes: [attribute.jobName, attribute.hostName, attribute.exporter, attribute.dataType],
  description: 'Batches that wait to be written',
});
export const collectorQueueCapacity = offeredMetric({
  ...scraped,
  temporality: 'unspecified',
  name: 'otelcol_exporter_queue_capacity',
  instrument: 'gauge',
  unit: '{batch}',
  attributes: [attribute.jobName, attribute.hostName, attribute.exporter, attribute.dataType],
  description: 'Batches that may wait',
});
export const collectorMemory = offeredMetric({
  ...scraped,
  temporality: 'unspecified',
  name: 'otelcol_process_memory_rss',
  instrument: 'gauge',
  unit: 'By',
  attributes: [attribute.jobName, attribute.hostName],
  description: 'Memory of the process',
});
export const collectorUptime = offeredMetric({
  ...scraped,
  temporality: 'cumulative',
  name: 'otelcol_process_uptime',
  instrument: 'counter',
  unit: 's',
  attributes: [attribute.jobName, attribute.hostName],
  description: 'How long the process has run',
});

/** Whether the last scrape of a target got an answer: 1 or 0. The Prometheus receiver makes it, for every target. */
export const targetUp = offeredMetric({
  ...scraped,
  temporality: 'unspecified',
  name: 'up',
  instrument: 'gauge',
  unit: '1',
  attributes: [attribute.serviceName, attribute.hostName],
  description: 'Whether a target answered the scraper',
});

/**
 * Metrics of ClickHouse 25.5 on :9363/metrics: events (ClickHouseProfileEvents_), current values (ClickHouseMetrics_)
 * and values that it updates periodically (ClickHouseAsyncMetrics_). All others are dropped.
 */
const ofClickhouse = {
  arrives: 'prometheus-bare',
  emitter: 'platform',
  attributes: [attribute.serviceName, attribute.hostName],
} as const;
const clickhouseEvent = { ...ofClickhouse, temporality: 'cumulative', instrument: 'counter' } as const;
const clickhouseLevel = { ...ofClickhouse, temporality: 'unspecified', instrument: 'gauge' } as const;

export const clickhouseInsertedRows = offeredMetric({
  ...clickhouseEvent,
  name: 'ClickHouseProfileEvents_InsertedRows',
  unit: '{row}',
  description: 'Rows that were written to any table',
});
export const clickhouseSelects = offeredMetric({
  ...clickhouseEvent,
  name: 'ClickHouseProfileEvents_SelectQuery',
  unit: '{query}',
  description: 'Queries that read',
});
export const clickhouseFailedQueries = offeredMetric({
  ...clickhouseEvent,
  name: 'ClickHouseProfileEvents_FailedQuery',
  unit: '{query}',
  description: 'Queries that failed, reading or writing',
});
export const clickhouseFailedInserts = offeredMetric({
  ...clickhouseEvent,
  name: 'ClickHouseProfileEvents_FailedInsertQuery',
  unit: '{query}',
  description: 'Writes that failed',
});
export const clickhouseDelayedInserts = offeredMetric({
  ...clickhouseEvent,
  name: 'ClickHouseProfileEvents_DelayedInserts',
  unit: '{query}',
  description: 'Blocks that were written late, because a partition had too many parts',
});
export const clickhouseRejectedInserts = offeredMetric({
  ...clickhouseEvent,
  name: 'ClickHouseProfileEvents_RejectedInserts',
  unit: '{query}',
  description: 'Blocks that were refused, because a partition had too many parts',
});
export const clickhouseQueries = offeredMetric({
  ...clickhouseLevel,
  name: 'ClickHouseMetrics_Query',
  unit: '{query}',
  description: 'Queries that run now',
});
export const clickhouseMemory = offeredMetric({
  ...clickhouseLevel,
  name: 'ClickHouseMetrics_MemoryTracking',
  unit: 'By',
  description: 'Memory that the server has allocated, as it counts it itself',
});
export const clickhouseMerges = offeredMetric({
  ...clickhouseLevel,
  name: 'ClickHouseMetrics_BackgroundMergesAndMutationsPoolTask',
  unit: '{task}',
  description: 'Merges and mutations that run now',
});
export const clickhouseReadonlyReplicas = offeredMetric({
  ...clickhouseLevel,
  name: 'ClickHouseMetrics_ReadonlyReplica',
  unit: '{table}',
  description: 'Replicated tables that take no writes, because ZooKeeper is away',
});
export const clickhouseParts = offeredMetric({
  ...clickhouseLevel,
  name: 'ClickHouseAsyncMetrics_MaxPartCountForPartition',
  unit: '{part}',
  description: 'Parts of the partition that has the most: 1,000 delay writes, 3,000 refuse them',
});
export const clickhouseDiskFree = offeredMetric({
  ...clickhouseLevel,
  name: 'ClickHouseAsyncMetrics_FilesystemMainPathAvailableBytes',
  unit: 'By',
  description: 'Bytes left where the data is',
});
export const clickhouseDiskSize = offeredMetric({
  ...clickhouseLevel,
  name: 'ClickHouseAsyncMetrics_FilesystemMainPathTotalBytes',
  unit: 'By',
  description: 'Bytes that there are where the data is',
});

/**
 * Metrics of SigNoz on :9090/metrics. Those about notifications exist after the first registration. The collector asks
 * for names in UTF-8 and gets OpenTelemetry's names with their dots; a browser gets underscores (seen on v0.108.0 and
 * collector v0.129.12).
 */
const ofSignoz = { arrives: 'prometheus', emitter: 'platform', temporality: 'cumulative' } as const;

export const signozRequests = offeredMetric({
  ...ofSignoz,
  name: 'http.server.request.duration_seconds',
  instrument: 'histogram',
  unit: 's',
  attributes: [attribute.serviceName, attribute.hostName, attribute.httpMethod, attribute.httpStatus],
  description: 'Duration of requests that SigNoz answered',
});
export const signozNotifications = offeredMetric({
  ...ofSignoz,
  name: 'signoz_alertmanager_notifications',
  instrument: 'counter',
  unit: '{notification}',
  attributes: [attribute.serviceName, attribute.hostName, attribute.integration],
  description: 'Notifications that SigNoz tried to send',
});
export const signozNotificationsFailed = offeredMetric({
  ...ofSignoz,
  name: 'signoz_alertmanager_notifications_failed',
  instrument: 'counter',
  unit: '{notification}',
  attributes: [attribute.serviceName, attribute.hostName, attribute.integration, attribute.reason],
  description: 'Notifications that did not go out',
});
