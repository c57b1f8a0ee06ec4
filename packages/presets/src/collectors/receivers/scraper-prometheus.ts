import { defineReceiver } from '@signoz-as-code/collector-config';
import { hosts, ports, stackName, telemetryNetwork } from '@signoz-as-code/platform';
import { type Metric, storedName } from '@signoz-as-code/telemetry';
import * as metrics from '../../catalogue/metrics.ts';
import { ownMetricsScrape } from '../own-telemetry.ts';

const discovery = {
  // Through a proxy that only allows reading: the socket itself is root on a manager.
  dockerswarm_sd_configs: [
    { host: `tcp://${hosts.dockerSocketProxy}:${ports.dockerApi}`, role: 'tasks', refresh_interval: '30s' },
  ],
} as const;

const label = (name: string) => `__meta_dockerswarm_service_label_${name.replaceAll(/[^a-z0-9]/g, '_')}`;
const network = '__meta_dockerswarm_network_name';
const stackOf = label('com.docker.stack.namespace');
const keep = (source: string, regex: string) => ({ source_labels: [source], regex, action: 'keep' }) as const;

/** The labels signoz.io/scrape, signoz.io/port and signoz.io/path of a service say where its metrics are. */
const labelled = [
  keep(label('signoz.io/scrape'), 'true'),
  keep('__meta_dockerswarm_task_desired_state', 'running'),
  {
    source_labels: ['__address__', label('signoz.io/port')],
    regex: '([^:]+)(?::\\d+)?;(\\d+)',
    // The collector reads $$ as a dollar sign.
    replacement: '$$1:$$2',
    target_label: '__address__',
  },
  { source_labels: [label('signoz.io/path')], regex: '(/.*)', target_label: '__metrics_path__' },
  { source_labels: ['__meta_dockerswarm_node_hostname'], target_label: 'host.name' },
] as const;

/** The receiver makes service.name from it. */
const job = (regex: string) =>
  ({
    source_labels: ['__meta_dockerswarm_service_name'],
    regex,
    replacement: '$$1',
    target_label: 'job',
  }) as const;

/**
 * Metrics of ClickHouse, ZooKeeper and SigNoz are kept if the catalogue has them; the endpoints have several thousand
 * series per instance. The receiver itself makes `up`, which says whether they answer.
 */
const catalogued = Object.values<Metric>(metrics)
  .filter(({ emitter }) => emitter === 'platform')
  .map((metric) =>
    metric.instrument === 'histogram'
      ? `${metric.name.replaceAll('.', '\\.')}_(bucket|count|sum)`
      : storedName(metric).replaceAll('.', '\\.'),
  )
  .sort();

/**
 * A task in two networks is found under two addresses, so each service is scraped in one: this stack's services in its
 * backend, all others in the network that applications join to send telemetry.
 */
export default defineReceiver('prometheus', (environment) => {
  const stack = stackName(environment);
  const { config } = ownMetricsScrape('otel-scraper');
  return {
    config: {
      ...config,
      scrape_configs: [
        ...config.scrape_configs,
        {
          job_name: 'stack',
          ...discovery,
          relabel_configs: [
            keep(stackOf, stack),
            keep(network, `${stack}_backend`),
            ...labelled,
            // The stack's name for it: clickhouse, not signoz_clickhouse.
            job(`${stack}_(.+)`),
          ],
          metric_relabel_configs: [keep('__name__', catalogued.join('|'))],
        },
        {
          job_name: 'applications',
          ...discovery,
          relabel_configs: [
            { source_labels: [stackOf], regex: stack, action: 'drop' },
            keep(network, telemetryNetwork(environment)),
            ...labelled,
            job('(.+)'),
          ],
        },
      ],
    },
  };
});
