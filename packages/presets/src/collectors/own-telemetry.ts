import { ports } from '@signoz-as-code/platform';

/**
 * What a collector says of itself. Its metrics are served to itself only, under the names that they have where nothing
 * is configured. It gives itself a service.instance.id, which tells the series of the instances apart.
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
