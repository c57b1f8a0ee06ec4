// Generated from packages/collector-config/schema/components by `pnpm types`; do not edit.
import type { DockerStatsReceiver } from './components/receivers/docker_stats.generated.ts';
import type { FilelogReceiver } from './components/receivers/filelog.generated.ts';
import type { HostmetricsReceiver } from './components/receivers/hostmetrics.generated.ts';
import type { OtlpReceiver } from './components/receivers/otlp.generated.ts';
import type { PrometheusReceiver } from './components/receivers/prometheus.generated.ts';
import type { AttributesProcessor } from './components/processors/attributes.generated.ts';
import type { BatchProcessor } from './components/processors/batch.generated.ts';
import type { FilterProcessor } from './components/processors/filter.generated.ts';
import type { MemoryLimiterProcessor } from './components/processors/memory_limiter.generated.ts';
import type { ResourceProcessor } from './components/processors/resource.generated.ts';
import type { ResourcedetectionProcessor } from './components/processors/resourcedetection.generated.ts';
import type { SignozspanmetricsProcessor } from './components/processors/signozspanmetrics.generated.ts';
import type { TailSamplingProcessor } from './components/processors/tail_sampling.generated.ts';
import type { TransformProcessor } from './components/processors/transform.generated.ts';
import type { ClickhouselogsexporterExporter } from './components/exporters/clickhouselogsexporter.generated.ts';
import type { ClickhousetracesExporter } from './components/exporters/clickhousetraces.generated.ts';
import type { DebugExporter } from './components/exporters/debug.generated.ts';
import type { LoadbalancingExporter } from './components/exporters/loadbalancing.generated.ts';
import type { MetadataexporterExporter } from './components/exporters/metadataexporter.generated.ts';
import type { OtlpExporter } from './components/exporters/otlp.generated.ts';
import type { SignozclickhousemeterExporter } from './components/exporters/signozclickhousemeter.generated.ts';
import type { SignozclickhousemetricsExporter } from './components/exporters/signozclickhousemetrics.generated.ts';
import type { SignozmeterConnector } from './components/connectors/signozmeter.generated.ts';
import type { HealthCheckExtension } from './components/extensions/health_check.generated.ts';
import type { PprofExtension } from './components/extensions/pprof.generated.ts';

export interface ReceiverTypes {
  docker_stats: DockerStatsReceiver;
  filelog: FilelogReceiver;
  hostmetrics: HostmetricsReceiver;
  otlp: OtlpReceiver;
  prometheus: PrometheusReceiver;
}
export interface ProcessorTypes {
  attributes: AttributesProcessor;
  batch: BatchProcessor;
  filter: FilterProcessor;
  memory_limiter: MemoryLimiterProcessor;
  resource: ResourceProcessor;
  resourcedetection: ResourcedetectionProcessor;
  signozspanmetrics: SignozspanmetricsProcessor;
  tail_sampling: TailSamplingProcessor;
  transform: TransformProcessor;
}
export interface ExporterTypes {
  clickhouselogsexporter: ClickhouselogsexporterExporter;
  clickhousetraces: ClickhousetracesExporter;
  debug: DebugExporter;
  loadbalancing: LoadbalancingExporter;
  metadataexporter: MetadataexporterExporter;
  otlp: OtlpExporter;
  signozclickhousemeter: SignozclickhousemeterExporter;
  signozclickhousemetrics: SignozclickhousemetricsExporter;
}
export interface ConnectorTypes {
  signozmeter: SignozmeterConnector;
}
export interface ExtensionTypes {
  health_check: HealthCheckExtension;
  pprof: PprofExtension;
}

export const types = {
  receivers: ['docker_stats', 'filelog', 'hostmetrics', 'otlp', 'prometheus'],
  processors: ['attributes', 'batch', 'filter', 'memory_limiter', 'resource', 'resourcedetection', 'signozspanmetrics', 'tail_sampling', 'transform'],
  exporters: ['clickhouselogsexporter', 'clickhousetraces', 'debug', 'loadbalancing', 'metadataexporter', 'otlp', 'signozclickhousemeter', 'signozclickhousemetrics'],
  connectors: ['signozmeter'],
  extensions: ['health_check', 'pprof'],
} as const;

export const carries = {
  receivers: {
    docker_stats: { metrics: true },
    filelog: { logs: true },
    hostmetrics: { metrics: true, logs: true },
    otlp: { traces: true, metrics: true, logs: true },
    prometheus: { metrics: true },
  },
  processors: {
    attributes: { traces: true, metrics: true, logs: true },
    batch: { traces: true, metrics: true, logs: true },
    filter: { traces: true, metrics: true, logs: true },
    memory_limiter: { traces: true, metrics: true, logs: true },
    resource: { traces: true, metrics: true, logs: true },
    resourcedetection: { traces: true, metrics: true, logs: true },
    signozspanmetrics: { traces: true },
    tail_sampling: { traces: true },
    transform: { traces: true, metrics: true, logs: true },
  },
  exporters: {
    clickhouselogsexporter: { logs: true },
    clickhousetraces: { traces: true },
    debug: { traces: true, metrics: true, logs: true },
    loadbalancing: { traces: true, metrics: true, logs: true },
    metadataexporter: { traces: true, metrics: true, logs: true },
    otlp: { traces: true, metrics: true, logs: true },
    signozclickhousemeter: { metrics: true },
    signozclickhousemetrics: { metrics: true },
  },
} as const;

export const connects = {
  signozmeter: { takes: { traces: true, metrics: true, logs: true }, gives: { metrics: true }, pairs: [{ from: 'traces', to: 'metrics' }, { from: 'metrics', to: 'metrics' }, { from: 'logs', to: 'metrics' }] },
} as const;
