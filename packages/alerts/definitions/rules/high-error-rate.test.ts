import {
  doesNotNotify,
  firesWithin,
  notifies,
  resolvesWithin,
  ruleTest,
  series,
  staysSilent,
} from '@signoz-as-code/rule-tests';
import { metrics } from '#catalogue';
import discord from '../channels/discord.ts';
import email from '../channels/on-call-email.ts';
import opsgenie from '../channels/opsgenie.ts';
import pagerduty from '../channels/pagerduty.ts';
import slack from '../channels/slack-alerts.ts';
import rule from './high-error-rate.ts';

const errors = (errorType: string, service = 'fluxer-server') =>
  series(metrics.errors, { 'service.name': service, 'error.type': errorType });

/** In numbers, and not by the limit: an outage of this size is to be noticed whatever becomes of the limit. */
export default [
  ruleTest(rule, {
    name: 'fires within six minutes of 20 errors a second, of whatever type, and is over ten minutes after them',
    telemetry: [
      errors('timeout').constant(1, '10m').constant(12, '10m').constant(1, '15m'),
      errors('internal').constant(0.5, '10m').constant(8, '10m').constant(0.5, '15m'),
    ],
    expect: [
      firesWithin('6m', { after: '10m', severity: 'critical' }),
      resolvesWithin('10m', { after: '20m' }),
      notifies(slack, email, pagerduty, discord),
      doesNotNotify(opsgenie),
    ],
  }),
  ruleTest(rule, {
    name: 'stays silent at 9 errors a second',
    telemetry: [errors('timeout').constant(9, '20m')],
    expect: [staysSilent()],
  }),
  ruleTest(rule, {
    name: 'stays silent while other services fail',
    telemetry: [errors('timeout', 'fluxer-api').constant(50, '20m'), errors('timeout').constant(0.1, '20m')],
    expect: [staysSilent()],
  }),
];
