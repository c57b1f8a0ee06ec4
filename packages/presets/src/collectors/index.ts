import { type Changes, changed } from '@signoz-as-code/core';
import agentConfigCollector from './collectors/agent-config.ts';
import otelConfigCollector from './collectors/otel-config.ts';
import samplerConfigCollector from './collectors/sampler-config.ts';
import scraperConfigCollector from './collectors/scraper-config.ts';
import signozmeterConnector from './connectors/signozmeter.ts';
import agentOtlpExporter from './exporters/agent-otlp.ts';
import clickhouselogsexporterExporter from './exporters/clickhouselogsexporter.ts';
import clickhousetracesExporter from './exporters/clickhousetraces.ts';
import metadataexporterExporter from './exporters/metadataexporter.ts';
import signozclickhousemeterExporter from './exporters/signozclickhousemeter.ts';
import signozclickhousemetricsExporter from './exporters/signozclickhousemetrics.ts';
import toSamplersExporter from './exporters/to-samplers.ts';
import healthCheckExtension from './extensions/health-check.ts';
import agentMetricsPipeline from './pipelines/agent-metrics.ts';
import logsPipeline from './pipelines/logs.ts';
import metricsPipeline from './pipelines/metrics.ts';
import metricsMeterPipeline from './pipelines/metrics-meter.ts';
import metricsPrometheusPipeline from './pipelines/metrics-prometheus.ts';
import samplerMetricsPipeline from './pipelines/sampler-metrics.ts';
import samplerMetricsMeterPipeline from './pipelines/sampler-metrics-meter.ts';
import samplerTracesPipeline from './pipelines/sampler-traces.ts';
import scraperMetricsPipeline from './pipelines/scraper-metrics.ts';
import tracesPipeline from './pipelines/traces.ts';
import agentMemoryLimiterProcessor from './processors/agent-memory-limiter.ts';
import batchProcessor from './processors/batch.ts';
import batchMeterProcessor from './processors/batch-meter.ts';
import memoryLimiterProcessor from './processors/memory-limiter.ts';
import resourceEnvironmentProcessor from './processors/resource-environment.ts';
import resourcedetectionProcessor from './processors/resourcedetection.ts';
import spanMetricsProcessor from './processors/span-metrics.ts';
import tailSamplingProcessor from './processors/tail-sampling.ts';
import agentPrometheusReceiver from './receivers/agent-prometheus.ts';
import dockerStatsReceiver from './receivers/docker-stats.ts';
import hostmetricsReceiver from './receivers/hostmetrics.ts';
import otlpReceiver from './receivers/otlp.ts';
import prometheusReceiver from './receivers/prometheus.ts';
import samplerPrometheusReceiver from './receivers/sampler-prometheus.ts';
import scraperPrometheusReceiver from './receivers/scraper-prometheus.ts';

const preset = {
  collectors: {
    'agent-config': agentConfigCollector,
    'otel-config': otelConfigCollector,
    'sampler-config': samplerConfigCollector,
    'scraper-config': scraperConfigCollector,
  },
  receivers: {
    'agent-prometheus': agentPrometheusReceiver,
    'docker-stats': dockerStatsReceiver,
    hostmetrics: hostmetricsReceiver,
    otlp: otlpReceiver,
    prometheus: prometheusReceiver,
    'sampler-prometheus': samplerPrometheusReceiver,
    'scraper-prometheus': scraperPrometheusReceiver,
  },
  processors: {
    'agent-memory-limiter': agentMemoryLimiterProcessor,
    'batch-meter': batchMeterProcessor,
    batch: batchProcessor,
    'memory-limiter': memoryLimiterProcessor,
    'resource-environment': resourceEnvironmentProcessor,
    resourcedetection: resourcedetectionProcessor,
    'span-metrics': spanMetricsProcessor,
    'tail-sampling': tailSamplingProcessor,
  },
  exporters: {
    'agent-otlp': agentOtlpExporter,
    clickhouselogsexporter: clickhouselogsexporterExporter,
    clickhousetraces: clickhousetracesExporter,
    metadataexporter: metadataexporterExporter,
    signozclickhousemeter: signozclickhousemeterExporter,
    signozclickhousemetrics: signozclickhousemetricsExporter,
    'to-samplers': toSamplersExporter,
  },
  connectors: {
    signozmeter: signozmeterConnector,
  },
  extensions: {
    'health-check': healthCheckExtension,
  },
  pipelines: {
    'agent-metrics': agentMetricsPipeline,
    logs: logsPipeline,
    'metrics-meter': metricsMeterPipeline,
    'metrics-prometheus': metricsPrometheusPipeline,
    metrics: metricsPipeline,
    'sampler-metrics-meter': samplerMetricsMeterPipeline,
    'sampler-metrics': samplerMetricsPipeline,
    'sampler-traces': samplerTracesPipeline,
    'scraper-metrics': scraperMetricsPipeline,
    traces: tracesPipeline,
  },
};

/**
 * The configurations of the stack's collectors: the one that receives telemetry, the samplers behind several of them,
 * the agent on every node, and the scraper. Changed by name:
 * `signozCollectors({ processors: { batch: (given) => … } })`. Throws an Error when a change names something that does
 * not exist.
 */
export function signozCollectors(changes: Changes<typeof preset> = {}): typeof preset {
  return changed(preset, changes);
}
