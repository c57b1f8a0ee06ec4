import {
  doesNotNotify,
  firesWithin,
  notifies,
  resolvesWithin,
  ruleTest,
  series,
  staysSilent,
} from '@signoz-as-code/rule-tests';
import { limits, metrics } from '#catalogue';
import discord from '../channels/discord.ts';
import email from '../channels/on-call-email.ts';
import opsgenie from '../channels/opsgenie.ts';
import pagerduty from '../channels/pagerduty.ts';
import slack from '../channels/slack-alerts.ts';
import rule from './high-error-rate.ts';

const limit = limits.errorRate.value;
const errors = (errorType: string, service = 'fluxer-server') =>
  series(metrics.errors, { 'service.name': service, 'error.type': errorType });

export default [
  ruleTest(rule, {
    name: 'fires within six minutes of an outage, and is over ten minutes after it',
    telemetry: [
      errors('timeout')
        .constant(limit / 10, '10m')
        .constant(2 * limit, '10m')
        .constant(limit / 10, '15m'),
      errors('internal').constant(limit / 10, '35m'),
    ],
    expect: [
      firesWithin('6m', { after: '10m', severity: 'critical' }),
      resolvesWithin('11m', { after: '20m' }),
      notifies(slack, email, pagerduty, discord),
      doesNotNotify(opsgenie),
    ],
  }),
  ruleTest(rule, {
    name: 'stays silent just below the limit',
    telemetry: [errors('timeout').constant(0.9 * limit, '20m')],
    expect: [staysSilent()],
  }),
  ruleTest(rule, {
    name: 'stays silent while other services fail',
    telemetry: [errors('timeout', 'fluxer-api').constant(5 * limit, '20m'), errors('timeout').constant(0.1, '20m')],
    expect: [staysSilent()],
  }),
];
