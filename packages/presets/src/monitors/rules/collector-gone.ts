import { defineRule } from '@signoz-as-code/alerts';
import { absent, any, promql } from '@signoz-as-code/telemetry';
import * as attributes from '../../catalogue/attributes.ts';
import * as metrics from '../../catalogue/metrics.ts';
import * as services from '../../catalogue/services.ts';
import type { Monitoring } from '../monitoring.ts';

/** Each collector scrapes itself: when none of its metrics arrive, it is down or nothing of it gets through. */
export default ({ page }: Monitoring) =>
  defineRule(({ topology }) => {
    const gone = (service: string) => absent(metrics.collectorUptime, { job_name: service });
    return {
      name: 'Collector Gone',
      queries: {
        A: promql(
          any(
            gone(services.collector.name),
            gone(services.agent.name),
            gone(services.scraper.name),
            ...(topology === 'ha' ? [gone(services.sampler.name)] : []),
          ),
        ),
      },
      when: { op: 'above', match: 'all-the-times' },
      thresholds: [{ severity: 'critical', target: 0, channels: page }],
      over: '10m',
      every: '1m',
      labels: { team: services.collector.owner },
      annotations: {
        summary: 'A collector is gone',
        description: 'Nothing has arrived from any {{.Labels.job_name}} for ten minutes',
        runbook:
          'Run `docker service ps` of the one that is named. otel-agent: hosts and containers are not measured; otel-scraper: ClickHouse, SigNoz and labelled services are not; otel-collector: nothing is; otel-sampler: traces are not stored.',
        basis: 'Ten scrapes of a minute each that did not arrive: a restart takes one or two.',
      },
      groupBy: [attributes.jobName],
      repeat: { every: '1h' },
    };
  });
