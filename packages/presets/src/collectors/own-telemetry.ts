import { ports } from '@signoz-as-code/platform';

/**
 * A collector's own telemetry. Only the collector itself reads its metrics, under their default names. It sets its own
 * service.instance.id, which distinguishes the series of the instances.
 */
export function ownTelemetry(service: string) {
  return {
    logs: { encoding: 'json' },
    metrics: {
      readers: [
        {
          pull: {
            exporter: {
              prometheus: {
                host: 'localhost',
                port: ports.collectorMetrics,
                without_scope_info: true,
                without_units: true,
                without_type_suffix: true,
              },
            },
          },
        },
      ],
    },
    resource: { 'service.name': service },
  } as const;
}

/** Scrapes them. */
export function ownMetricsScrape(job: string) {
  return {
    config: {
      global: { scrape_interval: '60s' },
      scrape_configs: [
        {
          job_name: job,
          static_configs: [{ targets: [`localhost:${ports.collectorMetrics}`], labels: { job_name: job } }],
        },
      ],
    },
  };
}
