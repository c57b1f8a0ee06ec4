import { definePipeline } from '@signoz-as-code/collector-config';
import agent from '../collectors/agent-config.ts';
import otlp from '../exporters/agent-otlp.ts';
import memoryLimiter from '../processors/agent-memory-limiter.ts';
import batch from '../processors/batch.ts';
import resourceEnvironment from '../processors/resource-environment.ts';
import resourceDetection from '../processors/resourcedetection.ts';
import prometheus from '../receivers/agent-prometheus.ts';
import dockerStats from '../receivers/docker-stats.ts';
import hostmetrics from '../receivers/hostmetrics.ts';

/** The machine, its containers, and the agent itself. */
export default definePipeline(agent, 'metrics', {
  receivers: [hostmetrics, dockerStats, prometheus],
  processors: [memoryLimiter, resourceDetection, resourceEnvironment, batch],
  exporters: [otlp],
});
