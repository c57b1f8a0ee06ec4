import { readFileSync } from 'node:fs';
import type { ImportContext, Imports, Json, JsonObject } from '@signoz-as-code/core';
import { catalogueOf } from '@signoz-as-code/queries';
import { describe, expect, it } from 'vitest';
import {
  attributes,
  metrics,
  services,
} from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import { concern } from '../src/concern.ts';

const all = await concern(catalogueOf({ attributes, metrics, services })).importers(
  { attributes, metrics, services },
  'packages/alerts/definitions',
);
const channels = new Map(
  ['slack', 'On-call (EU)', 'a', 'b'].map((name) => [
    name,
    `packages/alerts/definitions/channels/${name === 'On-call (EU)' ? 'on-call-eu' : name}.ts`,
  ]),
);
const rules = new Map([['Disk Full', 'packages/alerts/definitions/rules/disk-full.ts']]);
const context = (): ImportContext => ({
  taken: new Set(),
  known: new Map([
    ['channel', channels],
    ['rule', rules],
  ]),
});

function imported(content: unknown): Imports {
  const importer = all.find((one) => one.matches(content as Json));
  expect(importer, 'no importer takes it').toBeDefined();
  return (importer as (typeof all)[number]).import([{ from: 'live', content: content as Json }], context());
}
const source = (content: unknown): string => imported(content).definitions[0]?.source.replaceAll(/\s+/g, ' ') ?? '';
const lost = (content: unknown): string[] =>
  (imported(content).definitions[0]?.notes ?? []).filter((note) => note.lost).map(({ field }) => field);
const reason = (content: unknown): string => imported(content).failed[0]?.reason ?? '';

/** A rule of the first schema, as SigNoz returns it. */
const v1 = (change: object = {}, condition: object = {}): JsonObject => ({
  id: '01a208aa-d1cb-7baa-8dcb-9b8a0d8f5ad0',
  state: 'inactive',
  alert: 'High Error Rate',
  alertType: 'METRIC_BASED_ALERT',
  ruleType: 'promql_rule',
  evalWindow: '5m0s',
  frequency: '1m0s',
  version: 'v5',
  condition: {
    compositeQuery: {
      queryType: 'promql',
      panelType: 'graph',
      queries: [
        {
          type: 'promql',
          spec: { name: 'A', query: 'sum(rate({"fluxer.errors"}[5m]))', disabled: false, step: 0, stats: false },
        },
      ],
    },
    op: '1',
    target: 10,
    matchType: '1',
    selectedQueryName: 'A',
    ...condition,
  },
  labels: { severity: 'warning', team: 'backend' },
  annotations: { summary: 's', description: 'is {{$value}}' },
  preferredChannels: ['slack'],
  disabled: false,
  ...change,
});

/** The same in the form that the UI writes now, over two thresholds. */
const v2 = (change: object = {}, condition: object = {}): JsonObject => {
  const { preferredChannels: _, evalWindow: __, frequency: ___, condition: before, ...rest } = v1();
  const { op: _op, target: _target, matchType: _match, ...asked } = before as JsonObject;
  const threshold = (name: string, target: number, channel: string) => ({
    name,
    target,
    targetUnit: '',
    recoveryTarget: null,
    matchType: '1',
    op: '1',
    channels: [channel],
  });
  return {
    ...rest,
    schemaVersion: 'v2alpha1',
    condition: {
      ...asked,
      thresholds: {
        kind: 'basic',
        spec: [threshold('critical', 20, 'On-call (EU)'), threshold('warning', 10, 'slack')],
      },
      ...condition,
    },
    evaluation: { kind: 'rolling', spec: { evalWindow: '1h30m0s', frequency: '1m0s' } },
    notificationSettings: {
      groupBy: ['service.name', 'pool'],
      renotify: { enabled: true, interval: '4h0m0s', alertStates: ['firing', 'nodata'] },
    },
    labels: { team: 'backend' },
    ...change,
  };
};
const builder = (spec: object, queries: object[] = []): object => ({
  compositeQuery: {
    queryType: 'builder',
    panelType: 'graph',
    queries: [{ type: 'builder_query', spec: { name: 'A', source: '', stepInterval: 60, ...spec } }, ...queries],
  },
});

describe('a rule', () => {
  it('of the first schema is converted to the current one, and reported', () => {
    expect(source(v1())).toBe(
      [
        "import slack from '../channels/slack.ts'; import { defineRule } from '@signoz-as-code/alerts';",
        "import { metrics } from '#catalogue';",
        "import { promql, rate, sum } from '@signoz-as-code/telemetry';",
        "export default defineRule({ name: 'High Error Rate',",
        "queries: { A: promql(sum(rate(metrics.errors, '5m'))) },",
        "when: { op: 'above', match: 'at-least-once' },",
        "thresholds: [{ severity: 'warning', target: 10, channels: [slack] }], over: '5m', every: '1m',",
        "labels: { team: 'backend' }, annotations: { summary: 's', description: 'is {{$value}}' },",
        "repeat: { every: '4h' } }); ",
      ].join(' '),
    );
    expect(imported(v1()).definitions[0]?.notes).toEqual([
      { field: 'schemaVersion', text: expect.stringContaining('v2alpha1'), lost: false },
    ]);
  });

  it("in the UI's form is imported without notes", () => {
    expect(imported(v2()).definitions[0]?.notes).toEqual([]);
    expect(source(v2())).toContain(
      "thresholds: [{ severity: 'critical', target: 20, channels: [onCallEu] }, { severity: 'warning', target: 10, channels: [slack] }], over: '90m', every: '1m'",
    );
    expect(source(v2())).toContain("import onCallEu from '../channels/on-call-eu.ts'");
    expect(source(v2())).toContain("groupBy: [attributes.serviceName, uncataloguedAttribute('pool')]");
    expect(source(v2())).toContain("repeat: { every: '4h', while: ['firing', 'nodata'] }");
  });

  it.each<[what: string, rule: JsonObject, code: string]>([
    [
      'a metric of the catalogue',
      v2(
        { ruleType: 'threshold_rule' },
        builder({
          signal: 'metrics',
          aggregations: [{ metricName: 'signoz_calls_total', timeAggregation: 'rate', spaceAggregation: 'sum' }],
          filter: { expression: "service.name = 'a'" },
          groupBy: [{ name: 'service.name', fieldContext: 'resource', fieldDataType: 'string', signal: '' }],
        }),
      ),
      `metric(metrics.spanCalls, { time: 'rate', space: 'sum' }, { where: rawFilter("service.name = 'a'", { uncatalogued: ['a'] }), by: [attributes.serviceName] })`,
    ],
    [
      'a formula over two queries, with functions and a step',
      v2(
        { ruleType: 'threshold_rule', alertType: 'LOGS_BASED_ALERT' },
        {
          ...builder(
            {
              signal: 'logs',
              stepInterval: 300,
              aggregations: [{ expression: 'count()' }],
              disabled: true,
              functions: [{ name: 'timeshift', args: [{ value: 60 }] }],
            },
            [{ type: 'builder_formula', spec: { name: 'F1', expression: 'A * 2' } }],
          ),
          selectedQueryName: 'F1',
        },
      ),
      "{ A: logs('count()', { functions: [{ name: 'timeShift', args: [60] }], stepSeconds: 300, hidden: true }), F1: formula('A * 2') }",
    ],
    [
      'SQL about exceptions',
      v2(
        { ruleType: 'threshold_rule', alertType: 'EXCEPTIONS_BASED_ALERT' },
        {
          compositeQuery: {
            queryType: 'clickhouse_sql',
            panelType: 'graph',
            queries: [{ type: 'clickhouse_sql', spec: { name: 'A', query: 'SELECT 1 AS value' } }],
          },
        },
      ),
      "queries: { A: clickhouse('SELECT 1 AS value') }",
    ],
    [
      'a window that begins anew every week',
      v2({
        evaluation: {
          kind: 'cumulative',
          spec: {
            schedule: { type: 'weekly', weekday: 1, hour: 8, minute: 30 },
            frequency: '10m0s',
            timezone: 'Europe/Berlin',
          },
        },
      }),
      "over: { since: 'week', weekday: 1, hour: 8, minute: 30, timezone: 'Europe/Berlin' }, every: '10m'",
    ],
    [
      'absence, points, delays and policies',
      v2(
        {
          notificationSettings: { renotify: {}, usePolicy: true, newGroupEvalDelay: '2m0s' },
          ruleType: 'threshold_rule',
          alertType: 'LOGS_BASED_ALERT',
        },
        {
          ...builder({ signal: 'logs', aggregations: [{ expression: 'count()' }] }),
          alertOnAbsent: true,
          absentFor: 15,
          requireMinPoints: true,
          requiredNumPoints: 4,
          thresholds: {
            kind: 'basic',
            spec: [{ name: 'error', target: 1, matchType: '2', op: '2', recoveryTarget: 3, channels: [] }],
          },
        },
      ),
      "thresholds: [{ severity: 'error', target: 1, recovery: 3 }], over: '90m', every: '1m', absentAfter: '15m', minPoints: 4, usePolicy: true, newGroupDelay: '2m'",
    ],
  ])('%s', (_, rule, code) => {
    expect(source(rule)).toContain(code);
    expect(lost(rule)).toEqual([]);
  });

  it('keeps the names of its own severities', () => {
    const code = source(v1({ labels: { severity: 'P1' } }));
    expect(code).toContain("import { defineRule, ownSeverity } from '@signoz-as-code/alerts'");
    expect(code).toContain("thresholds: [{ severity: ownSeverity('P1'), target: 10");
    expect(source(v1({ labels: { severity: 'Critical' } }))).toContain("severity: ownSeverity('Critical')");
    expect(lost(v1({ labels: { severity: 'P1' } }))).toEqual([]);
  });

  it('suppresses by code what the checks refuse', () => {
    const query = (text: string, more: object = {}): object => ({
      compositeQuery: {
        queryType: 'promql',
        panelType: 'graph',
        ...more,
        queries: [{ type: 'promql', spec: { name: 'A', query: text } }],
      },
    });
    const unknown = source(v2({}, query('rate(no_such_total[5m]) > 10')));
    expect(unknown).toContain("{ uncatalogued: ['no_such_total'] }");
    expect(unknown).toContain("suppress: ['alerts/comparison-in-query']");
    const other = 'histogram_quantile(0.9, rate({"fluxer.messages.sent"}[5m]))';
    const compared = [
      { name: 'error', target: 1, targetUnit: 'percent', op: '1', matchType: '1', channels: ['slack'] },
    ];
    expect(source(v2({}, { ...query(other, { unit: 's' }), thresholds: { kind: 'basic', spec: compared } }))).toContain(
      "suppress: ['alerts/threshold-unit', 'query/quantile-of-other']",
    );
    expect(source(v2({}, query('sum(rate(')))).toContain("suppress: ['query/promql-syntax']");
    expect(source(v2())).not.toContain('suppress');
  });

  it.each<[what: string, rule: JsonObject, fields: string[]]>([
    ['a field that a definition has nothing for', v2({ source: 'https://signoz/alerts' }), ['source']],
    [
      'thresholds that compare in different ways',
      v2(
        {},
        {
          thresholds: {
            kind: 'basic',
            spec: [
              { name: 'critical', target: 20, matchType: '1', op: '1', channels: ['slack'] },
              { name: 'warning', target: 5, matchType: '1', op: '2', channels: ['slack'] },
            ],
          },
        },
      ),
      ['threshold warning · op'],
    ],
    [
      'a channel that is not a definition, beside one that is',
      v1({ preferredChannels: ['slack', 'gone'] }),
      ['threshold warning · channels · gone'],
    ],
    [
      'the severity of an alert for absent data',
      v1(
        { ruleType: 'threshold_rule' },
        {
          alertOnAbsent: true,
          absentFor: 5,
          ...builder({
            signal: 'metrics',
            aggregations: [{ metricName: 'm', timeAggregation: 'avg', spaceAggregation: 'sum' }],
          }),
        },
      ),
      ['labels · severity'],
    ],
  ])('reports %s', (_, rule, fields) => expect(lost(rule)).toEqual(fields));

  it.each<[what: string, rule: JsonObject, why: string]>([
    ['at-or-above', v1({}, { op: '5' }), 'never fire, or always fire'],
    ['an operator that is none', v1({}, { op: 'banana' }), "'banana'"],
    ['no channel that is a definition', v1({ preferredChannels: ['gone'] }), 'import channels too'],
    ['anomalies', v1({ ruleType: 'anomaly_rule' }), 'anomalies'],
    ['the form before v5', v1({}, { compositeQuery: { queryType: 'promql', promQueries: {} } }), 'before v5'],
    [
      'a join',
      v2(
        {},
        {
          compositeQuery: { queryType: 'builder', queries: [{ type: 'builder_join', spec: { name: 'J' } }] },
        },
      ),
      'query J is a builder_join',
    ],
    ['no target', v1({}, { target: null }), 'no target'],
    ['a window of nothing', v1({ evalWindow: '0s' }), "'0s'"],
  ])('reports that %s is not a definition, and why', (_, rule, why) => {
    expect(imported(rule).definitions).toEqual([]);
    expect(reason(rule)).toContain(why);
    expect(reason(rule)).toContain("the rule 'High Error Rate'");
  });
});

describe('every rule recorded from a real SigNoz', () => {
  interface Exchange {
    readonly path: string;
    readonly response: { readonly data?: { readonly rules?: readonly JsonObject[]; readonly id?: string } };
  }
  const recorded = [
    'exchanges.json',
    'exchanges-extra.json',
    'exchanges-probes.json',
    'exchanges-routing.json',
  ].flatMap(
    (name) =>
      JSON.parse(readFileSync(new URL(`../../sandbox/recorded/${name}`, import.meta.url), 'utf8')) as Exchange[],
  );
  const stored = recorded.flatMap(({ path, response }) => {
    if (!path.startsWith('/api/v1/rules')) return [];
    const { data } = response;
    return data?.rules ?? (typeof data === 'object' && 'condition' in data ? [data as unknown as JsonObject] : []);
  });
  const everything = new Map(
    stored
      .flatMap((rule) => JSON.stringify(rule).match(/"(?:preferredChannels|channels)":\[[^\]]*\]/g) ?? [])
      .flatMap((text) => text.slice(text.indexOf('[')).match(/"[^"]*"/g) ?? [])
      .map((name) => [JSON.parse(name) as string, 'packages/alerts/definitions/channels/x.ts']),
  );

  it('becomes a definition, or is refused with a reason', () => {
    const importer = all.find(({ kind }) => kind === 'rule') as (typeof all)[number];
    const documents = stored.map((content) => ({ from: 'recorded', content }));
    expect(documents.filter(({ content }) => !importer.matches(content))).toEqual([]);
    const { definitions, failed } = importer.import(documents, {
      taken: new Set(),
      known: new Map([['channel', everything]]),
    });
    const count = <Key>(keys: Key[]): [Key, number][] =>
      [...Map.groupBy(keys, (key) => key)].map(([key, of]) => [key, of.length]);
    expect({
      recorded: documents.length,
      definitions: definitions.length,
      failed: count(failed.map(({ reason: why }) => why.replace(/^the rule '[^']*': /, ''))),
      lost: count(
        definitions.flatMap(({ notes }) =>
          notes.filter((note) => note.lost).map(({ field, text }) => `${field} ${text}`),
        ),
      ),
    }).toMatchInlineSnapshot(`
      {
        "definitions": 236,
        "failed": [
          [
            "name: the name is empty",
            2,
          ],
          [
            "it uses the comparison '99', which SigNoz does not know",
            2,
          ],
          [
            "its evalWindow is '5ns', which a definition cannot express",
            1,
          ],
          [
            "its evalWindow is '-5m0s', which a definition cannot express",
            1,
          ],
          [
            "every: '100ms' is not whole seconds",
            1,
          ],
          [
            "every: '1us' is not whole seconds",
            1,
          ],
          [
            "its threshold critical has no target",
            2,
          ],
          [
            "it uses the comparison '', which SigNoz does not know",
            1,
          ],
          [
            "its queries are in the form before v5: save it once in SigNoz",
            1,
          ],
          [
            "queries: every query is hidden",
            1,
          ],
          [
            "thresholds[0].channels: there is none",
            3,
          ],
          [
            "it has no threshold",
            1,
          ],
          [
            "query J is a builder_join",
            1,
          ],
        ],
        "lost": [
          [
            "labels · severity the alert for absent data no longer has it",
            2,
          ],
          [
            "source is "signoz-as-code", but a definition makes it absent",
            2,
          ],
          [
            "source is "https://git.example/x#signoz-as-code", but a definition makes it absent",
            2,
          ],
        ],
        "recorded": 254,
      }
    `);
  });
});

describe('a routing policy', () => {
  const policy = (change: object): JsonObject => ({
    id: '1',
    kind: 'policy',
    name: 'Backend',
    description: '',
    expression: 'team == "backend"',
    channels: ['a', 'b'],
    createdBy: 'x',
    ...change,
  });

  it.each([
    ['severity = "critical" AND team IN [\'a\', "b"]', "when: { severity: 'critical', team: ['a', 'b'] }"],
    ['severity in ["critical", "p1"]', "when: { severity: ['critical', ownSeverity('p1')] }"],
    ['severity != "p1"', "when: { severity: { not: ownSeverity('p1') } }"],
    ['severity matches "^p"', "when: { severity: { matches: '^p' } }"],
    ['severity == "P1"', 'expression: \'severity == "P1"\''],
    ['nodata == "false"', 'expression: \'nodata == "false"\''],
    [
      'team != "a" && service.name matches "^x" && !(zone == "b")',
      'expression: \'team != "a" && service.name matches "^x" && !(zone == "b")\'',
    ],
    ['team not in ["a"] && $env["type"] == "t"', "when: { team: { not: ['a'] }, type: 't' }"],
    ['team == "a" && team == "b"', 'expression: \'team == "a" && team == "b"\''],
    ['true', "when: 'always'"],
  ])('becomes matchers where possible: %s', (expression, code) => {
    expect(source(policy({ expression }))).toContain(code);
    expect(imported(policy({ expression })).definitions[0]?.notes).toEqual([]);
  });

  it('refers to the definitions of its channels, and reports channels without one', () => {
    expect(source(policy({ channels: ['a', 'gone'] }))).toContain('channels: [a]');
    expect(lost(policy({ channels: ['a', 'gone'] }))).toEqual(['channels · gone']);
    expect(reason(policy({ channels: ['gone'] }))).toContain('import channels too');
  });
});

describe('a planned maintenance', () => {
  const maintenance = (schedule: object, change: object = {}): JsonObject => ({
    id: '1',
    name: 'Repair',
    description: '',
    alertIds: ['01a'],
    ruleNames: ['Disk Full'],
    schedule: { timezone: 'Europe/Stockholm', startTime: '2035-01-06T02:00:00+01:00', ...schedule },
    createdAt: 'x',
    status: 'upcoming',
    kind: 'fixed',
    ...change,
  });
  const none = { endTime: '0001-01-01T00:00:00+01:12' };
  const recurrence = { startTime: '2035-01-06T02:00:00+01:00', duration: '2h0m0s', repeatType: 'weekly' };

  it.each<[what: string, content: JsonObject, code: string]>([
    [
      'once',
      maintenance({ endTime: '2035-01-06T05:30:00+01:00' }),
      "rules: [diskFull], timezone: 'Europe/Stockholm', from: '2035-01-06T02:00', to: '2035-01-06T05:30'",
    ],
    [
      'weekly',
      maintenance({ ...none, recurrence: { ...recurrence, repeatOn: ['sunday', 'monday'] } }),
      "repeat: 'weekly', on: ['monday', 'sunday'], from: '2035-01-06T02:00', for: '2h'",
    ],
    [
      'weekly without days, which is daily',
      maintenance({ ...none, recurrence: { ...recurrence, repeatOn: null } }),
      "repeat: 'daily', from: '2035-01-06T02:00', for: '2h'",
    ],
    [
      'monthly, until, for all rules',
      maintenance(
        {
          startTime: '0001-01-01T00:00:00+01:12',
          ...none,
          recurrence: { ...recurrence, repeatType: 'monthly', endTime: '2036-01-01T00:00:00+01:00' },
        },
        { alertIds: [], ruleNames: [] },
      ),
      "rules: 'all', timezone: 'Europe/Stockholm', repeat: 'monthly', from: '2035-01-06T02:00', for: '2h', until: '2036-01-01T00:00'",
    ],
  ])('%s', (_, content, code) => {
    expect(source(content)).toContain(code);
    expect(imported(content).definitions[0]?.notes).toEqual([]);
  });

  it('reports that an end next to a recurrence silences the whole time, and a rule without a definition', () => {
    const end = { endTime: '2036-01-06T05:30:00+01:00', recurrence: { ...recurrence, repeatType: 'daily' } };
    expect(imported(maintenance(end)).definitions[0]?.notes).toEqual([
      { field: 'silent until', text: expect.stringContaining('without a break'), lost: true },
    ]);
    const two = maintenance({ endTime: '2035-01-07T00:00:00+01:00' }, { ruleNames: ['Disk Full', 'Other'] });
    expect(lost(two)).toEqual(['rules · Other']);
  });

  it.each<[what: string, content: JsonObject, why: string]>([
    [
      'it would silence everything',
      maintenance({ endTime: '2035-01-07T00:00:00+01:00' }, { ruleNames: ['Other'] }),
      'import rules too',
    ],
    ['it has no end', maintenance(none), 'never mutes'],
    ['its zone is the server’s', maintenance({ timezone: 'Local', endTime: '2035-01-07T00:00:00Z' }), "'Local'"],
    [
      'its repetition is none',
      maintenance({ ...none, recurrence: { ...recurrence, repeatType: 'yearly' } }),
      "'yearly'",
    ],
    ['its day is none', maintenance({ ...none, recurrence: { ...recurrence, repeatOn: ['someday'] } }), 'someday'],
  ])('is not imported where %s', (_, content, why) => {
    expect(imported(content).definitions).toEqual([]);
    expect(reason(content)).toContain(why);
  });
});

it('the timeout of a webhook is imported as a duration, and reported as lost when no duration expresses it', () => {
  const webhook = (timeout: number): JsonObject => ({
    name: 'c',
    webhook_configs: [{ url: 'https://hook.invalid/a', send_resolved: true, timeout }],
  });
  expect(source(webhook(1_500_000_000))).toContain("timeout: '1500ms'");
  expect(source(webhook(1_500_000))).toContain("timeout: '1500us'");
  expect(lost(webhook(1_500_000))).toEqual([]);
  expect(source(webhook(1_500))).not.toContain('timeout');
  expect(lost(webhook(1_500))).toEqual(['timeout']);
});
