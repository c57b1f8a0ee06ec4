import { defineRule } from '@signoz-as-code/alerts';
import { metric } from '@signoz-as-code/telemetry';
import * as attributes from '../../catalogue/attributes.ts';
import * as metrics from '../../catalogue/metrics.ts';
import * as services from '../../catalogue/services.ts';
import type { Monitoring } from '../monitoring.ts';

const bySource = { by: [attributes.serviceName] };

export default ({ page }: Monitoring) =>
  defineRule({
    name: 'Target Down',
    queries: { A: metric(metrics.targetUp, { time: 'latest', space: 'min' }, bySource) },
    when: { op: 'below', match: 'all-the-times' },
    thresholds: [{ severity: 'critical', target: 1, channels: page }],
    over: '5m',
    every: '1m',
    labels: { team: services.scraper.owner },
    annotations: {
      summary: 'A program does not answer the scraper',
      description: 'An instance of {{.Labels.service.name}} has not answered for five minutes',
      runbook:
        'Run `docker service ps` of the service that is named. It runs: see whether its metrics port answers inside the container, and whether its labels signoz.io/port and signoz.io/path are right.',
      basis: 'Five scrapes of a minute each without an answer: a restart takes one or two.',
    },
    groupBy: [attributes.serviceName],
    repeat: { every: '1h' },
  });
