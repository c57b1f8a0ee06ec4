import { defineProcessor } from '@signoz-as-code/collector-config';

/** Refuses data before the kernel kills the collector: a fifth of the container's memory is left for data in flight. */
export default defineProcessor('memory_limiter', ({ collector }) => ({
  check_interval: '1s',
  limit_mib: Math.floor(collector.memoryMiB * 0.8),
  spike_limit_mib: Math.floor(collector.memoryMiB * 0.2),
}));
