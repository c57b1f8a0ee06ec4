import { doesNotNotify, firesWithin, notifies, ruleTest, series, staysSilent } from '@signoz-as-code/rule-tests';
import { limits, metrics } from '#catalogue';
import email from '../channels/on-call-email.ts';
import opsgenie from '../channels/opsgenie.ts';
import slack from '../channels/slack-alerts.ts';
import rule from './high-cassandra-latency.ts';

const limit = limits.cassandraLatency.value / 1_000;
const queries = (operation: string, perSecond: number) =>
  series(
    metrics.cassandraQueryDuration,
    { 'service.name': 'fluxer-server', 'db.operation.name': operation },
    { observations: perSecond },
  );

export default [
  ruleTest(rule, {
    name: 'fires when a tenth of the queries is slow',
    telemetry: [
      queries('select', 9).constant(limit / 10, '25m'),
      queries('insert', 1)
        .constant(limit / 10, '10m')
        .constant(4 * limit, '15m'),
    ],
    expect: [firesWithin('6m', { after: '10m', severity: 'warning' }), notifies(slack, opsgenie), doesNotNotify(email)],
  }),
  ruleTest(rule, {
    name: 'stays silent when one query of a hundred is slow',
    telemetry: [queries('select', 99).constant(limit / 10, '20m'), queries('insert', 1).constant(10 * limit, '20m')],
    expect: [staysSilent()],
  }),
];
