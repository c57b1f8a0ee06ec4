import { defineExporter } from '@signoz-as-code/collector-config';
import { hosts, ports } from '@signoz-as-code/platform';

/**
 * All spans of a trace go to the same sampler. Swarm's name `tasks.<service>` resolves to the address of every task,
 * not to the virtual one of the service. While a sampler starts or stops, traces in flight may be decided in two parts.
 */
export default defineExporter('loadbalancing', ({ topology }) =>
  topology === 'ha'
    ? {
        routing_key: 'traceID',
        // For a span whose sampler is gone: this exporter's queue balances again, the inner exporter's would not. It
        // has no defaults for either.
        retry_on_failure: {
          enabled: true,
          initial_interval: '1s',
          max_interval: '10s',
          max_elapsed_time: '5m',
          multiplier: 1.5,
          randomization_factor: 0.5,
        },
        sending_queue: { enabled: true, sizer: 'requests', num_consumers: 10, queue_size: 1000 },
        protocol: { otlp: { tls: { insecure: true }, timeout: '5s', sending_queue: { enabled: false } } },
        resolver: {
          dns: { hostname: `tasks.${hosts.sampler}`, port: String(ports.otlpGrpc), interval: '5s', timeout: '2s' },
        },
      }
    : undefined,
);
