import { doesNotNotify, firesWithin, notifies, ruleTest, series, staysSilent } from '@signoz-as-code/rule-tests';
import { limits, metrics } from '#catalogue';
import email from '../channels/on-call-email.ts';
import pagerduty from '../channels/pagerduty.ts';
import slack from '../channels/slack-alerts.ts';
import rule from './high-error-rate-at-the-edge.ts';

const limit = limits.errorRate.value;
const errors = (service: string) => series(metrics.errors, { 'service.name': service, 'error.type': 'timeout' });

export default [
  ruleTest(rule, {
    name: 'fires for the service that fails',
    telemetry: [
      errors('fluxer-gateway')
        .constant(limit / 10, '10m')
        .ramp(limit / 10, 4 * limit, '10m'),
      errors('fluxer-api').constant(limit / 10, '20m'),
    ],
    expect: [
      firesWithin('8m', { after: '10m', severity: 'critical', labels: { 'service.name': 'fluxer-gateway' } }),
      staysSilent({ labels: { 'service.name': 'fluxer-api' } }),
      notifies(slack, email),
      doesNotNotify(pagerduty),
    ],
  }),
  ruleTest(rule, {
    name: 'stays silent where only both together are above the limit, and while a service behind them fails',
    telemetry: [
      errors('fluxer-gateway').constant(0.6 * limit, '20m'),
      errors('fluxer-api').constant(0.6 * limit, '20m'),
      errors('fluxer-server').constant(5 * limit, '20m'),
    ],
    expect: [staysSilent()],
  }),
];
