import { promql, rate, sum } from '@signoz-as-code/queries';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { attributes, metrics } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { type ChannelDefinition, defineMaintenance, definePolicy, defineRule, ownSeverity } from '../src/index.ts';
import { matchersOf, policyExpression } from '../src/policy/expression.ts';
import { openQueries, policy, routed, routingMistakes, silence } from './routing.ts';
import { concern, goodChannel, loaded } from './support.ts';

const problems = (all: Parameters<typeof loaded>[0]) => concern.check(loaded(all));
const artifact = (all: Parameters<typeof loaded>[0], path: string): unknown =>
  JSON.parse(
    concern
      .compile(loaded(all), () => undefined, { project: 'fluxer', environment: 'local' })
      .find((one) => one.path === path)?.content ?? 'null',
  );
const expressionOf = (change: object): string => {
  const slack = goodChannel();
  const compiled = artifact({ slack, one: definePolicy(policy(slack, change)) }, 'policies/one.json');
  return (compiled as { expression: string }).expression;
};

describe('what SigNoz accepts silently or refuses is reported first, with the fix', () => {
  it.each(routingMistakes)('%s: %s', (_, code, at, all) => {
    const [key, field] = at.split(' ') as [string, string];
    const found = problems(all);
    const problem = found.find((one) => one.code === code && one.where.field === field);
    expect(problem, JSON.stringify(found, null, 1)).toMatchObject({
      where: { file: `packages/alerts/definitions/${key}.ts`, field },
    });
    expect(problem?.hint).not.toBe('');
  });

  it('names the label that a policy needs, and the existing ones', () => {
    const slack = goodChannel();
    const found = problems({
      slack,
      policy: definePolicy(policy(slack, { when: { region: 'eu' } })),
      rule: defineRule(routed()),
    });
    expect(found.map(({ message, hint }) => `${message} — ${hint}`)).toEqual([
      "no policy matches these alerts ('Backend' wants the label 'region') — add one in definitions/policies; these have service.name, severity, threshold.name, team, alertname, ruleId",
      "it matches no alert of the rules that use policies: they have no label 'region' — use labels that these alerts have: alertname, ruleId, service.name, severity, team, threshold.name",
    ]);
  });
});

describe('a policy and the rules that use it', () => {
  const slack = goodChannel();
  const fit = (when: object, rule: Parameters<typeof routed>[0] = {}) =>
    problems({ slack, policy: definePolicy(policy(slack, { when })), rule: defineRule(routed(rule)) });

  it.each<[what: string, when: object, rule?: Parameters<typeof routed>[0]]>([
    ['a label of the rule', { team: 'backend' }],
    ['a severity', { severity: ['error', 'critical'] }],
    [
      'a severity of one’s own, which SigNoz writes in small letters',
      { severity: ownSeverity('P1') },
      { thresholds: [{ severity: ownSeverity('P1'), target: 1 }] },
    ],
    [
      'the name of the threshold, as it is written',
      { 'threshold.name': 'P1' },
      { thresholds: [{ severity: ownSeverity('P1'), target: 1 }] },
    ],
    ['the name of the rule', { alertname: { matches: 'Logs$' } }],
    ['what the query groups by, whatever its value', { 'service.name': 'fluxer-api' }],
    ['a label that a template fills in', { zone: 'a' }, { labels: { zone: '{{.Labels.severity}}' } }],
    [
      'labels of PromQL',
      { 'service.name': 'fluxer-api' },
      { queries: { A: promql(sum(rate(metrics.errors, '5m'), { by: [attributes.serviceName] })) } },
    ],
    ['any label where PromQL keeps them all', { host: 'x' }, { queries: openQueries.promql }],
    ['any label of SQL', { host: 'x' }, { queries: openQueries.sql }],
    ['absent data', { team: 'backend' }, { absentAfter: '10m' }],
    ['every alert', 'always' as never, { absentAfter: '10m' }],
  ])('match by %s', (_, when, rule) => expect(fit(when, rule)).toEqual([]));

  it('do not match by a label that PromQL aggregates away', () => {
    const queries = { A: promql(sum(rate(metrics.errors, '5m'))) };
    expect(fit({ 'service.name': 'fluxer-api' }, { queries }).map(({ code }) => code)).toEqual([
      'alerts/policy-unmatched',
      'alerts/policy-unreached',
    ]);
  });

  it('need only one policy for each alert', () => {
    const thresholds = [
      { severity: 'error', target: 10 },
      { severity: 'warning', target: 5 },
    ] as const;
    const one = (severity: string) => definePolicy(policy(slack, { name: severity, when: { severity } }));
    expect(problems({ slack, a: one('error'), b: one('warning'), rule: defineRule(routed({ thresholds })) })).toEqual(
      [],
    );
  });

  it('use a channel', () => {
    expect(fit({ team: 'backend' }).map(({ code }) => code)).not.toContain('alerts/unused-channel');
  });
});

describe('the matchers of a policy, as SigNoz reads them', () => {
  it.each<[object, string]>([
    [{ when: { severity: 'critical', team: 'backend' } }, 'severity == "critical" && team == "backend"'],
    [{ when: { severity: ['critical', 'error'] } }, 'severity in ["critical", "error"]'],
    [{ when: { severity: ownSeverity('P1'), team: 'P1' } }, 'severity == "p1" && team == "P1"'],
    [{ when: { severity: { not: [ownSeverity('P1'), 'info'] } } }, 'severity not in ["p1", "info"]'],
    [{ when: { team: { not: 'backend' } } }, 'team != "backend"'],
    [{ when: { team: { not: ['a', 'b'] } } }, 'team not in ["a", "b"]'],
    [{ when: { 'service.name': { matches: '^fluxer-' } } }, 'service.name matches "^fluxer-"'],
    [{ when: { type: 'a "quoted"\nline' } }, '$env["type"] == "a \\"quoted\\"\\nline"'],
    [{ when: 'always' }, 'true'],
    [{ expression: ' team == "a" || team == "b" ' }, 'team == "a" || team == "b"'],
  ])('%j', (change, expected) => expect(expressionOf(change)).toBe(expected));
});

describe('a maintenance as an artifact', () => {
  it('names its rules by their keys and its times without an offset', () => {
    expect(artifact(silence({}), 'maintenance/maintenance.json')).toEqual({
      name: 'Repair',
      description: '',
      rules: ['rule'],
      schedule: {
        timezone: 'Europe/Stockholm',
        startTime: '2026-12-06T02:00:00',
        endTime: '2026-12-06T05:00:00',
      },
    });
  });

  it('covers all rules, with days in the order of the week', () => {
    const all = silence({
      rules: 'all',
      to: undefined,
      repeat: 'weekly',
      on: ['sunday', 'monday'],
      for: '90m',
      until: '2027-01-01T00:00',
    });
    expect(artifact(all, 'maintenance/maintenance.json')).toMatchObject({
      rules: 'all',
      schedule: {
        startTime: '2026-12-06T02:00:00',
        recurrence: {
          repeatType: 'weekly',
          repeatOn: ['monday', 'sunday'],
          duration: '1h30m0s',
          endTime: '2027-01-01T00:00:00',
        },
      },
    });
  });
});

describe('the type system refuses, in the editor,', () => {
  const slack = goodChannel();
  const rule = defineRule(routed());
  it('invalid fields of a policy', () => {
    const head = { name: 'P', channels: [slack] as [ChannelDefinition] };
    const policies: unknown[] = [
      // @ts-expect-error it asks nothing of labels
      definePolicy({ ...head }),
      // @ts-expect-error both ways of saying it
      definePolicy({ ...head, when: { team: 'a' }, expression: 'team == "a"' }),
      // @ts-expect-error no channel
      definePolicy({ name: 'P', channels: [], when: { team: 'a' } }),
      // @ts-expect-error a channel is a definition, not a name that may not exist
      definePolicy({ name: 'P', channels: ['slack'], when: { team: 'a' } }),
      // @ts-expect-error there is no such severity
      definePolicy({ ...head, when: { severity: 'crit' } }),
      // @ts-expect-error one of none
      definePolicy({ ...head, when: { team: [] } }),
    ];
    expect(policies).toHaveLength(6);
  });

  it('invalid fields of a maintenance', () => {
    const head = { name: 'M', rules: [rule], timezone: 'Europe/Stockholm', from: '2026-12-06T02:00' } as const;
    const maintenances: unknown[] = [
      // @ts-expect-error it never ends
      defineMaintenance({ ...head }),
      // @ts-expect-error once, and again
      defineMaintenance({ ...head, to: '2026-12-06T04:00', repeat: 'daily', for: '1h' }),
      // @ts-expect-error a week without days
      defineMaintenance({ ...head, repeat: 'weekly', for: '1h' }),
      // @ts-expect-error days of a month
      defineMaintenance({ ...head, repeat: 'monthly', on: ['sunday'], for: '1h' }),
      // @ts-expect-error no rule, which SigNoz takes for all
      defineMaintenance({ ...head, rules: [], to: '2026-12-06T04:00' }),
      // @ts-expect-error a rule is a definition, not a name
      defineMaintenance({ ...head, rules: ['rule'], to: '2026-12-06T04:00' }),
      // @ts-expect-error an offset, which SigNoz drops
      defineMaintenance({ ...head, to: '2026-12-06T04:00:00Z' }),
      // @ts-expect-error a time zone in small letters
      defineMaintenance({ ...head, timezone: 'europe/stockholm', to: '2026-12-06T04:00' }),
    ];
    expect(maintenances).toHaveLength(8);
  });
});

it('any matchers of a policy are read back from its expression', () => {
  const label = fc
    .array(fc.oneof(fc.stringMatching(/^[A-Za-z_][A-Za-z0-9_]{0,8}$/), fc.constantFrom('in', 'type', 'true', '1st')), {
      minLength: 1,
      maxLength: 3,
    })
    .map((parts) => parts.join('.'));
  const some = fc.array(fc.string(), { minLength: 1, maxLength: 3 });
  const matcher = fc.oneof(
    fc.string(),
    some,
    fc.record({ not: fc.oneof(fc.string(), some) }),
    fc.record({ matches: fc.string() }),
  );
  fc.assert(
    fc.property(fc.dictionary(label, matcher, { minKeys: 1, maxKeys: 4 }), (dictionary) => {
      const when = { ...dictionary } as never;
      const expression = policyExpression({ when });
      expect(matchersOf(expression)).toEqual(when);
      expect(policyExpression({ when: matchersOf(expression) as never })).toBe(expression);
    }),
  );
});
