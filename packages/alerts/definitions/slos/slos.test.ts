import { doesNotNotify, firesWithin, notifies, ruleTest, series, staysSilent } from '@signoz-as-code/rule-tests';
import { metrics } from '#catalogue';
import email from '../channels/on-call-email.ts';
import slack from '../channels/slack-alerts.ts';

/** Calls of the API as the collector counts them: tests over days are too long ago for it to count spans itself. */
const calls = (statusCode: string) =>
  series(metrics.spanCalls, {
    'service.name': 'fluxer-api',
    'span.kind': 'SPAN_KIND_SERVER',
    'status.code': statusCode,
  });
const good = calls('STATUS_CODE_UNSET');
const failed = calls('STATUS_CODE_ERROR');

const sent = (perSecond: number) =>
  series(metrics.messageSendDuration, { 'service.name': 'fluxer-server' }, { observations: perSecond });
const slow = (perSecond: number) =>
  series(
    metrics.messageSendDuration,
    { 'service.name': 'fluxer-server', 'channel.type': 'dm' },
    { observations: perSecond },
  );

export default [
  ruleTest('api-availability-page', {
    name: 'pages when every fifth call fails',
    telemetry: [good.constant(10, '40m'), failed.gap('30m').constant(2, '10m')],
    expect: [firesWithin('6m', { after: '30m', severity: 'critical' }), notifies(slack, email)],
  }),
  ruleTest('api-availability-page', {
    name: 'stays silent while five calls of a thousand fail',
    telemetry: [good.constant(10, '30m'), failed.constant(0.05, '30m')],
    expect: [staysSilent()],
  }),
  ruleTest('api-availability-ticket', {
    name: 'makes a ticket when five calls of a thousand fail',
    telemetry: [good.constant(10, '30m'), failed.constant(0.05, '30m')],
    expect: [firesWithin('30m', { severity: 'warning' }), notifies(slack), doesNotNotify(email)],
  }),
  ruleTest('api-availability-ticket', {
    name: 'stays silent while the budget lasts',
    telemetry: [good.constant(10, '30m'), failed.constant(0.005, '30m')],
    expect: [staysSilent()],
  }),
  ruleTest('send-latency-page', {
    name: 'pages when a third of the messages is slow',
    telemetry: [sent(7).constant(0.05, '40m'), slow(3).constant(0.05, '20m').constant(2, '20m')],
    expect: [firesWithin('15m', { after: '20m', severity: 'critical' }), notifies(slack, email)],
  }),
  ruleTest('send-latency-page', {
    name: 'stays silent while five messages of a hundred are slow',
    telemetry: [sent(95).constant(0.05, '30m'), slow(5).constant(2, '30m')],
    expect: [staysSilent()],
  }),
  ruleTest('send-latency-ticket', {
    name: 'makes a ticket when five messages of a hundred are slow',
    telemetry: [sent(95).constant(0.05, '30m'), slow(5).constant(2, '30m')],
    expect: [firesWithin('30m', { severity: 'warning' }), notifies(slack), doesNotNotify(email)],
  }),
  ruleTest('send-latency-ticket', {
    name: 'stays silent while the budget lasts',
    telemetry: [sent(999).constant(0.05, '30m'), slow(1).constant(2, '30m')],
    expect: [staysSilent()],
  }),
];
