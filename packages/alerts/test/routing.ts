import type { Definition } from '@signoz-as-code/core';
import { clickhouse, logs, promql, raw } from '@signoz-as-code/queries';
import { attributes } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import {
  type ChannelDefinition,
  defineMaintenance,
  definePolicy,
  defineRule,
  type MaintenanceSpec,
  type PolicySpec,
  type RuleSpec,
} from '../src/index.ts';
import { goodChannel } from './support.ts';

type Routed = Record<string, Definition<string, unknown, never>>;

/** A rule of team backend that uses routing policies, with one alert per service. */
export const routed = (change: Partial<RuleSpec> = {}): RuleSpec => ({
  name: 'Errors in Logs',
  queries: { A: logs('count()', { by: [attributes.serviceName] }) },
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'error', target: 10 }],
  over: '5m',
  every: '1m',
  usePolicy: true,
  labels: { team: 'backend' },
  annotations: { summary: 's', description: 'd' },
  ...change,
});

export const policy = (slack: ChannelDefinition, change: object = { when: { team: 'backend' } }): PolicySpec =>
  ({ name: 'Backend', channels: [slack], ...change }) as unknown as PolicySpec;

/** A policy and a rule that uses it; `policyOf` and `rule` change them. */
const together = (policyOf: object, rule: Partial<RuleSpec> = {}): Routed => {
  const slack = goodChannel();
  return { slack, policy: definePolicy(policy(slack, policyOf)), rule: defineRule(routed(rule)) };
};

export const silence = (change: object): Routed => {
  const slack = goodChannel();
  const rule = defineRule(
    routed({ usePolicy: false, thresholds: [{ severity: 'error', target: 10, channels: [slack] }] }),
  );
  const spec = {
    name: 'Repair',
    rules: [rule],
    timezone: 'Europe/Stockholm',
    from: '2026-12-06T02:00',
    to: '2026-12-06T05:00',
    ...change,
  };
  return { slack, rule, maintenance: defineMaintenance(spec as unknown as MaintenanceSpec) };
};
const again = (change: object): Routed =>
  silence({ to: undefined, repeat: 'weekly', on: ['sunday'], for: '3h', ...change });

/** What SigNoz v0.108 accepts silently or refuses, with the message of the check. */
export const routingMistakes: readonly (readonly [what: string, code: string, at: string, Routed])[] = [
  ['a policy without a name', 'alerts/name', 'policy name', together({ name: ' ', when: { team: 'backend' } })],
  [
    'a policy without a channel',
    'alerts/no-channel',
    'policy channels',
    together({ channels: [], when: { team: 'backend' } }),
  ],
  [
    'a policy to a channel that is not defined',
    'alerts/unknown-channel',
    'policy channels[0]',
    together({ channels: [goodChannel()], when: { team: 'backend' } }),
  ],
  [
    'a policy with the tag of somebody’s mark',
    'alerts/policy-tag',
    'policy tags',
    together({ tags: ['signoz-as-code:x/y/z'], when: { team: 'backend' } }),
  ],
  ['a policy that says nothing', 'alerts/policy-expression', 'policy when', together({})],
  [
    'a policy that says it twice',
    'alerts/policy-expression',
    'policy when',
    together({ when: { team: 'backend' }, expression: 'team == "backend"' }),
  ],
  ['a policy without labels', 'alerts/policy-expression', 'policy when', together({ when: {} })],
  [
    'an expression that does not parse',
    'alerts/policy-expression',
    'policy expression',
    together({ expression: 'severity === "critical"' }),
  ],
  [
    'an expression that gives no boolean',
    'alerts/policy-expression',
    'policy expression',
    together({ expression: '"critical"' }),
  ],
  [
    'a label compared with a number',
    'alerts/policy-expression',
    'policy expression',
    together({ expression: 'severity == "a" && 1 == "a"' }),
  ],
  [
    'a pattern that Go does not know',
    'alerts/policy-expression',
    'policy when.team',
    together({ when: { team: { matches: '(?=b)' } } }),
  ],
  ['a label that cannot be', 'alerts/label-name', 'policy when.on-call', together({ when: { 'on-call': 'x' } })],
  [
    'a label that the rule does not have',
    'alerts/policy-unmatched',
    'rule thresholds[0]',
    together({ when: { region: 'eu' } }),
  ],
  [
    'another value than the rule has',
    'alerts/policy-unmatched',
    'rule thresholds[0]',
    together({ when: { team: 'frontend' } }),
  ],
  [
    'a value that no rule has, beside one that there is',
    'alerts/policy-value',
    'policy when.team',
    together({ when: { team: ['backend', 'bakend'] } }),
  ],
  [
    'one severity that nobody takes',
    'alerts/policy-unmatched',
    'rule thresholds[1]',
    together(
      { when: { severity: ['error', 'critical'] } },
      {
        thresholds: [
          { severity: 'error', target: 10 },
          { severity: 'warning', target: 5 },
        ],
      },
    ),
  ],
  [
    'a label that another with dots takes the place of',
    'alerts/policy-unmatched',
    'rule thresholds[0]',
    together({ when: { service: 'x' } }, { labels: { service: 'x' } }),
  ],
  [
    'absent data that no policy takes',
    'alerts/policy-no-data',
    'rule absentAfter',
    together({ when: { severity: 'error' } }, { absentAfter: '10m' }),
  ],
  [
    'a policy without any rule',
    'alerts/policy-unreached',
    'policy when',
    together(
      { when: { team: 'backend' } },
      { usePolicy: false, thresholds: [{ severity: 'error', target: 1, channels: [goodChannel()] }] },
    ),
  ],
  [
    'a policy with a label that no rule has',
    'alerts/policy-unreached',
    'policy expression',
    together({ expression: 'region == "eu" || team == "backend"' }),
  ],
  [
    'an `or` over a label that only some have',
    'alerts/policy-label',
    'policy expression',
    {
      ...together({ expression: 'service.name == "x" || team == "backend"' }),
      other: defineRule(routed({ name: 'All Logs', queries: { A: logs('count()') } })),
    },
  ],
  ['a maintenance without a name', 'alerts/name', 'maintenance name', silence({ name: '' })],
  ['a maintenance without rules', 'alerts/maintenance-rules', 'maintenance rules', silence({ rules: [] })],
  [
    'a rule that is not defined',
    'alerts/unknown-rule',
    'maintenance rules[0]',
    silence({ rules: [defineRule(routed())] }),
  ],
  [
    'a time zone in small letters',
    'alerts/time-zone',
    'maintenance timezone',
    silence({ timezone: 'europe/stockholm' }),
  ],
  ['a time zone that is none', 'alerts/time-zone', 'maintenance timezone', silence({ timezone: 'Mars/Base' })],
  ['a time with an offset', 'alerts/maintenance-time', 'maintenance from', silence({ from: '2026-12-06T02:00Z' })],
  ['a day that there is not', 'alerts/maintenance-time', 'maintenance to', silence({ to: '2026-02-30T02:00' })],
  [
    'a time that is left out in spring',
    'alerts/maintenance-time',
    'maintenance from',
    silence({ from: '2027-03-28T02:30', to: '2027-03-28T05:00' }),
  ],
  ['an end before the beginning', 'alerts/maintenance-order', 'maintenance to', silence({ to: '2026-12-05T02:00' })],
  [
    'an end of the repetition before the first',
    'alerts/maintenance-order',
    'maintenance until',
    again({ until: '2026-12-01T00:00' }),
  ],
  ['a week without days', 'alerts/maintenance-days', 'maintenance on', again({ on: [] })],
  ['a day that is none', 'alerts/maintenance-days', 'maintenance on[0]', again({ on: ['someday'] })],
  ['a day that is there twice', 'alerts/maintenance-days', 'maintenance on[1]', again({ on: ['sunday', 'sunday'] })],
  ['a length that is none', 'alerts/duration', 'maintenance for', again({ for: '0m' })],
  [
    'a day that lasts a day',
    'alerts/maintenance-endless',
    'maintenance for',
    again({ repeat: 'daily', on: undefined, for: '24h' }),
  ],
  [
    'a month that lasts a month',
    'alerts/maintenance-endless',
    'maintenance for',
    again({ repeat: 'monthly', on: undefined, for: '28d' }),
  ],
  [
    'days of a week that leave no gap',
    'alerts/maintenance-endless',
    'maintenance for',
    again({ on: ['sunday', 'wednesday'], for: '4d' }),
  ],
];

/** Series whose labels only the telemetry has: a policy may match them. */
export const openQueries = {
  promql: { A: promql(raw('rate({"fluxer.errors"}[5m])')) },
  sql: { A: clickhouse('SELECT 1 AS value') },
};
