import { basename, join } from 'node:path';
import { concern as alerts } from '@signoz-as-code/alerts/concern';
import { concern as collectorConfig } from '@signoz-as-code/collector-config/concern';
import {
  type Defined,
  type Definition,
  definitions,
  diff,
  type NamedDifference,
  type Provider,
  type Resource,
  valueProblems,
} from '@signoz-as-code/core';
import { concern as dashboards } from '@signoz-as-code/dashboards/concern';
import type { Environment } from '@signoz-as-code/platform';
import { catalogueOf } from '@signoz-as-code/queries';
import { concern as retention } from '@signoz-as-code/retention/concern';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { editsOf } from '../../engine/src/patches/index.ts';
import { everyKind } from './kinds.ts';
import { type SmallProject, smallProject } from './small.ts';

/** The collector for log pipelines. */
const COLLECTOR = Object.fromEntries(
  Object.entries(everyKind).filter(([path]) => /collector-config.*(?<!json)\.ts$/.test(path)),
);
const FILES: Readonly<Record<string, string>> = {
  ...COLLECTOR,
  'packages/alerts/definitions/channels/chat.ts': `import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';

export default defineChannel({ name: 'chat', slack: { api_url: secret('CHAT'), channel: '#night', title: 'Pool', send_resolved: true } });
`,
  'packages/alerts/definitions/channels/mail.ts': `import { defineChannel } from '@signoz-as-code/alerts';

export default defineChannel({ name: 'mail', email: { to: 'a@b.test', send_resolved: true } });
`,
  'packages/alerts/definitions/policies/night.ts': `import { definePolicy } from '@signoz-as-code/alerts';
import chat from '../channels/chat.ts';

export default definePolicy({ name: 'night', when: { severity: 'critical', team: 'pool' }, channels: [chat] });
`,
  'packages/alerts/definitions/rules/large.ts': `import { defineRule } from '@signoz-as-code/alerts';
import { promql, raw } from '@signoz-as-code/telemetry';
import chat from '../channels/chat.ts';

export default defineRule({
  name: 'large',
  queries: { A: promql(raw('pool_size', { uncatalogued: ['pool_size'] })) },
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [
    { severity: 'critical', target: 10, channels: [chat] },
    { severity: 'warning', target: 5, channels: [chat] },
  ],
  over: '5m',
  every: '1m',
  labels: { team: 'pool' },
  annotations: { summary: 'Large', description: 'Too large' },
});
`,
  'packages/alerts/definitions/rules/routed.ts': `import { defineRule } from '@signoz-as-code/alerts';
import { logs } from '@signoz-as-code/telemetry';

export default defineRule({
  name: 'routed',
  queries: { A: logs('count()') },
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'critical', target: 10 }],
  over: '5m',
  every: '1m',
  usePolicy: true,
  labels: { team: 'pool' },
  annotations: { summary: 'Many', description: 'Too many' },
});
`,
  'packages/alerts/definitions/rules/counted.ts': `import { defineRule } from '@signoz-as-code/alerts';
import { logs } from '@signoz-as-code/telemetry';
import chat from '../channels/chat.ts';

export default defineRule({
  name: 'counted',
  queries: { A: logs('count()') },
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'critical', target: 10, channels: [chat] }],
  over: '5m',
  every: '1m',
  annotations: { summary: 'Many', description: 'Too many' },
});
`,
  'packages/alerts/definitions/maintenance/repair.ts': `import { defineMaintenance } from '@signoz-as-code/alerts';
import large from '../rules/large.ts';

export default defineMaintenance({
  name: 'repair',
  rules: [large],
  timezone: 'Europe/Stockholm',
  repeat: 'weekly',
  on: ['sunday'],
  from: '2036-12-07T02:00',
  for: '3h',
});
`,
  'packages/dashboards/definitions/dashboards/pool.ts': `import { bar, customVariable, defineDashboard, singleValue, textVariable, timeSeries } from '@signoz-as-code/dashboards';
import { logs, promql, raw } from '@signoz-as-code/telemetry';

export default defineDashboard({
  title: 'Pool',
  variables: {
    zone: customVariable(['a', 'b']),
    note: textVariable(),
  },
  panels: {
    size: timeSeries({
      title: 'Size',
      unit: 'ms',
      queries: { A: promql(raw('pool_size', { uncatalogued: ['pool_size'] })) },
      thresholds: [{ operator: '>', value: 80 }],
    }),
    used: singleValue({
      title: 'Used',
      queries: { A: logs('count()') },
      thresholds: [{ operator: '>', value: 80 }],
    }),
    zones: bar({ title: 'Zones', queries: { A: logs('count()') } }),
  },
});
`,
  'packages/dashboards/definitions/views/errors.ts': `import { defineView } from '@signoz-as-code/dashboards';
import { logs } from '@signoz-as-code/telemetry';

export default defineView({ name: 'errors', page: 'logs', panel: 'graph', queries: { A: logs('count()') } });
`,
  'packages/collector-config/definitions/log-pipelines/json.ts': `import { all, defineLogPipeline, operators, where } from '@signoz-as-code/collector-config';
import { uncataloguedAttribute } from '@signoz-as-code/telemetry';

export default defineLogPipeline({
  name: 'json',
  order: 10,
  filter: all(where(uncataloguedAttribute('service.name'), '=', 'api')),
  config: [operators.json_parser({ name: 'body', parse_from: 'body', parse_to: 'attributes' }), operators.remove({ name: 'rest', field: 'attributes.rest' })],
});
`,
  'packages/retention/definitions/traces.ts': `import { defineRetention } from '@signoz-as-code/retention';

export default defineRetention({ signal: 'traces', keep: '30d' });
`,
};

/** A change in SigNoz: the file whose definition would contain it, and the edit for it. */
type Change = readonly [what: string, file: string, find: string, replace: string];

const chat = 'alerts/definitions/channels/chat.ts';
const mail = 'alerts/definitions/channels/mail.ts';
const night = 'alerts/definitions/policies/night.ts';
const large = 'alerts/definitions/rules/large.ts';
const routed = 'alerts/definitions/rules/routed.ts';
const counted = 'alerts/definitions/rules/counted.ts';
const repair = 'alerts/definitions/maintenance/repair.ts';
const pool = 'dashboards/definitions/dashboards/pool.ts';
const errors = 'dashboards/definitions/views/errors.ts';
const json = 'collector-config/definitions/log-pipelines/json.ts';
const traces = 'retention/definitions/traces.ts';

const changes: readonly Change[] = [
  ['channel: another text', chat, "'#night'", "'#day'"],
  ['channel: a field more', chat, "title: 'Pool'", "title: 'Pool', text: 'x'"],
  ['channel: a field that goes', chat, "title: 'Pool', ", ''],
  ['channel: a switch', chat, 'send_resolved: true', 'send_resolved: false'],
  ['channel: a recipient', mail, "'a@b.test'", "'a@b.test, c@d.test'"],
  ['policy: a description', night, "name: 'night',", "name: 'night', description: 'At night',"],
  ['policy: a tag', night, "name: 'night',", "name: 'night', tags: ['x'],"],
  ['policy: a value', night, "severity: 'critical'", "severity: 'warning'"],
  ['policy: one more label', night, "team: 'pool' }", "team: 'pool', zone: 'eu' }"],
  ['policy: one more value', night, "severity: 'critical'", "severity: ['critical', 'warning']"],
  ['policy: a label not', night, "team: 'pool'", "team: { not: 'pool' }"],
  ['rule: a name', large, "name: 'large'", "name: 'larger'"],
  ['rule: a description', large, "name: 'large',", "name: 'large', description: 'x',"],
  ['rule: a query', large, "raw('pool_size'", "raw('pool_size * 2'"],
  ['rule: an op', large, "op: 'above'", "op: 'below'"],
  ['rule: a match', large, "match: 'at-least-once'", "match: 'in-total'"],
  ['rule: an op and a match', large, "op: 'above', match: 'at-least-once'", "op: 'equal', match: 'last'"],
  ['rule: a target', large, 'target: 10', 'target: 12'],
  ['rule: a target of the second', large, 'target: 5', 'target: 4.5'],
  ['rule: a recovery', large, 'target: 10,', 'target: 10, recovery: 8,'],
  ['rule: a unit', large, "name: 'large',", "name: 'large', unit: 'ms',"],
  ['rule: a window', large, "over: '5m'", "over: '10m'"],
  ['rule: a frequency', large, "every: '1m'", "every: '2m'"],
  ['rule: an absence', counted, "every: '1m',", "every: '1m', absentAfter: '10m',"],
  ['rule: a number of points', counted, "every: '1m',", "every: '1m', minPoints: 3,"],
  ['rule: a label', large, "team: 'pool'", "team: 'edge'"],
  ['rule: a label more', large, "team: 'pool'", "team: 'pool', zone: 'eu'"],
  ['rule: no label', large, "labels: { team: 'pool' },", 'labels: {},'],
  ['rule: an annotation', large, "summary: 'Large'", "summary: 'Huge'"],
  ['rule: an annotation more', large, "summary: 'Large'", "summary: 'Large', runbook: 'Look'"],
  ['rule: switched off', large, "every: '1m',", "every: '1m', disabled: true,"],
  ['rule: told again', large, "every: '1m',", "every: '1m', repeat: { every: '4h' },"],
  ['rule: a delay', large, "every: '1m',", "every: '1m', newGroupDelay: '2m',"],
  ['rule: a channel more', large, 'target: 10, channels: [chat]', 'target: 10, channels: [chat, mail]'],
  ['rule: a channel instead', large, 'target: 10, channels: [chat]', 'target: 10, channels: [mail]'],
  ['rule: a threshold goes', large, "    { severity: 'warning', target: 5, channels: [chat] },\n", ''],
  ['rule: a target where policies route', routed, 'target: 10', 'target: 11'],
  ['rule: a limit of a query', routed, "logs('count()')", "logs('count()', { having: 'count() > 2' })"],
  ['rule: an aggregation', routed, "logs('count()')", "logs('rate()')"],
  ['rule: a step', routed, "logs('count()')", "logs('count()', { stepSeconds: 120 })"],
  ['maintenance: a length', repair, "for: '3h'", "for: '4h'"],
  ['maintenance: a description', repair, "name: 'repair',", "name: 'repair', description: 'x',"],
  ['maintenance: a zone', repair, 'Europe/Stockholm', 'Europe/Berlin'],
  ['maintenance: a day more', repair, "on: ['sunday']", "on: ['sunday', 'monday']"],
  ['maintenance: another day', repair, "on: ['sunday']", "on: ['friday']"],
  ['maintenance: a start', repair, "from: '2036-12-07T02:00'", "from: '2036-12-07T03:00'"],
  ['maintenance: an end', repair, "for: '3h',", "for: '3h', until: '2037-12-07T02:00',"],
  ['maintenance: a rule more', repair, 'rules: [large]', 'rules: [large, routed]'],
  ['maintenance: all rules', repair, 'rules: [large]', "rules: 'all'"],
  ['dashboard: a title', pool, "title: 'Pool'", "title: 'Pools'"],
  ['dashboard: a description', pool, "title: 'Pool',", "title: 'Pool', description: 'x',"],
  ['dashboard: a tag', pool, "title: 'Pool',", "title: 'Pool', tags: ['x'],"],
  ['dashboard: a value more', pool, "['a', 'b']", "['a', 'b', 'c']"],
  ['dashboard: a value less', pool, "['a', 'b']", "['a']"],
  ['dashboard: a value instead', pool, "['a', 'b']", "['a', 'c']"],
  [
    'dashboard: several values',
    pool,
    "customVariable(['a', 'b'])",
    "customVariable(['a', 'b'], { multiSelect: true })",
  ],
  ['dashboard: ALL', pool, "customVariable(['a', 'b'])", "customVariable(['a', 'b'], { all: true })"],
  ['dashboard: a default', pool, "customVariable(['a', 'b'])", "customVariable(['a', 'b'], { default: 'b' })"],
  ['dashboard: an order of values', pool, "customVariable(['a', 'b'])", "customVariable(['a', 'b'], { sort: 'DESC' })"],
  [
    'dashboard: a description of a variable',
    pool,
    "customVariable(['a', 'b'])",
    "customVariable(['a', 'b'], { description: 'x' })",
  ],
  ['dashboard: a text of a variable', pool, 'textVariable()', "textVariable({ default: 'x' })"],
  ['dashboard: a title of a panel', pool, "title: 'Size'", "title: 'Sizes'"],
  ['dashboard: a description of a panel', pool, "title: 'Size',", "title: 'Size', description: 'x',"],
  ['dashboard: a description of a panel in one line', pool, "title: 'Zones',", "title: 'Zones', description: 'x',"],
  ['dashboard: a unit', pool, "unit: 'ms'", "unit: 's'"],
  ['dashboard: a query', pool, "raw('pool_size'", "raw('pool_size * 2'"],
  ['dashboard: a legend', pool, "logs('count()') } })", "logs('count()', { legend: 'x' }) } })"],
  ['dashboard: a threshold value', pool, 'value: 80 }],\n    }),\n    used', 'value: 90 }],\n    }),\n    used'],
  [
    'dashboard: a threshold colour',
    pool,
    'value: 80 }],\n    }),\n    used',
    "value: 80, color: 'Blue' }],\n    }),\n    used",
  ],
  [
    'dashboard: a threshold operator',
    pool,
    "operator: '>', value: 80 }],\n    }),\n    used",
    "operator: '<', value: 80 }],\n    }),\n    used",
  ],
  [
    'dashboard: a threshold label',
    pool,
    'value: 80 }],\n    }),\n    used',
    "value: 80, label: 'x' }],\n    }),\n    used",
  ],
  [
    'dashboard: a threshold format',
    pool,
    'value: 80 }],\n    }),\n    zones',
    "value: 80, format: 'Background' }],\n    }),\n    zones",
  ],
  [
    'dashboard: a threshold colour of a value',
    pool,
    'value: 80 }],\n    }),\n    zones',
    "value: 80, color: 'Blue' }],\n    }),\n    zones",
  ],
  ['dashboard: decimals', pool, "title: 'Used',", "title: 'Used', decimals: 0,"],
  ['dashboard: a soft limit', pool, "title: 'Size',", "title: 'Size', softMax: 100,"],
  ['dashboard: a logarithmic axis', pool, "title: 'Size',", "title: 'Size', logScale: true,"],
  ['dashboard: gaps', pool, "title: 'Size',", "title: 'Size', fillGaps: true,"],
  ['dashboard: stacked bars', pool, "title: 'Zones',", "title: 'Zones', stacked: true,"],
  ['dashboard: a place of the legend', pool, "title: 'Zones',", "title: 'Zones', legendPosition: 'right',"],
  ['dashboard: a time of a panel', pool, "title: 'Zones',", "title: 'Zones', time: 'LAST_1_HR',"],
  ['dashboard: a colour of a series', pool, "title: 'Zones',", "title: 'Zones', colors: { x: '#ff0000' },"],
  ['dashboard: a link', pool, "title: 'Zones',", "title: 'Zones', links: [{ label: 'x', url: 'https://x.test' }],"],
  ['view: a name', errors, "name: 'errors'", "name: 'faults'"],
  ['view: a colour', errors, "name: 'errors',", "name: 'errors', color: '#ff0000',"],
  ['view: a tag', errors, "name: 'errors',", "name: 'errors', tags: ['x'],"],
  ['view: a panel', errors, "panel: 'graph'", "panel: 'table'"],
  ['view: an aggregation', errors, "'count()'", "'rate()'"],
  ['log pipeline: switched off', json, 'order: 10,', 'order: 10, enabled: false,'],
  ['log pipeline: a description', json, 'order: 10,', "order: 10, description: 'x',"],
  ['log pipeline: a name', json, "name: 'json',", "name: 'jsons',"],
  ['log pipeline: a filter', json, "'=', 'api'", "'=', 'web'"],
  ['log pipeline: an operator of a filter', json, "'=', 'api'", "'!=', 'api'"],
  ['log pipeline: a target of an operator', json, "parse_to: 'attributes'", "parse_to: 'resource'"],
  ['log pipeline: an operator that is off', json, "name: 'body',", "name: 'body', enabled: false,"],
  ['retention: days', traces, "'30d'", "'60d'"],
];

/** The number of likely edits that `drift --adopt` tries. */
const TRIES = 10;

describe('a change in SigNoz that one edit of a definition expresses is among the tried edits', () => {
  let project: SmallProject;
  let environment: Environment;
  let count = 0;
  const titles = new Map<string, string>();
  const owner = { project: 'small', environment: 'local' };
  const context = {
    owner,
    endpoints: {
      signoz: { url: 'http://127.0.0.1:1', apiKey: { $secret: 'KEY' } },
      clickhouse: { url: 'http://127.0.0.1:2', username: 'default' },
    },
    versions: { signoz: 'v0.108.0' },
    secrets: () => 'none',
    desired: [],
    root: '',
  } as const;
  const catalogue = catalogueOf({ attributes: {}, metrics: {}, services: {} });
  const concerns = [alerts(catalogue), dashboards(catalogue), collectorConfig(catalogue), retention(catalogue)];

  beforeAll(async () => {
    project = smallProject(FILES);
    const config = (await import(join(project.root, 'signoz.config.ts'))) as {
      default: { environments: Environment[] };
    };
    environment = config.default.environments[0]!;
    for (const [path, text] of Object.entries(FILES)) {
      const title = /(?:name|title): '([^']+)'/.exec(text)?.[1];
      if (title !== undefined && path.includes('/alerts/')) titles.set(title, path);
    }
  }, 60_000);
  afterAll(() => project?.remove());

  /** The resource as SigNoz would get it, with this text in place of a definition's file. */
  const resourceOf = async (
    path: string,
    text: string,
  ): Promise<{ resource: Resource; provider: Provider } | string> => {
    count += 1;
    const file = path.replace(/\.ts$/, `.${count}.ts`);
    project.write(file, text);
    const concern = concerns.find(({ name }) => path.includes(`/${name}/`))!;
    const folder = `packages/${concern.name}/definitions/`;
    try {
      const all = await Promise.all(
        Object.keys(FILES)
          .filter((one) => one.startsWith(folder))
          .map(async (one) => {
            const load = async (from: string): Promise<Definition> =>
              ((await import(join(project.root, from))) as { default: Definition }).default;
            // Others refer to the file's definition; its value comes from the text.
            const definition = await load(one);
            const spec = (one === path ? await load(file) : definition).build(environment as never);
            return { kind: definition.kind, key: basename(one, '.ts'), file: one, definition, spec } as Defined;
          }),
      );
      const own = all.find((one) => one.file === path)!;
      const malformed = valueProblems(concern.schemas!, concern.schemas!.kinds[own.kind]!, own.spec);
      if (malformed.length > 0) return malformed[0]!.message;
      const built = definitions(environment, all);
      const refused = concern.check(built).find(({ severity, where }) => severity === 'error' && where.file === path);
      if (refused !== undefined) return refused.message;
      const artifacts = concern
        .compile(built, () => undefined, owner)
        .map((artifact) => ({ ...artifact, file: artifact.path }));
      const resources = concern.resources(
        artifacts.map((one) => ({
          ...one,
          value: JSON.parse(one.path.endsWith('.json') ? one.content : 'null') as unknown,
        })) as never,
      );
      const resource = resources.find((one) => one.source === path)!;
      const provider = concern.providers(context as never).find(({ kind }) => kind === resource.kind)!;
      return { resource, provider };
    } catch (error) {
      return String(error);
    }
  };

  test.each(changes)('%s', async (_, file, find, replace) => {
    const path = `packages/${file}`;
    const before = FILES[path]!;
    const imports = [
      replace.includes('mail') ? "import mail from '../channels/mail.ts';\n" : '',
      replace.includes('routed') ? "import routed from '../rules/routed.ts';\n" : '',
    ].join('');
    const after = `${imports}${before.replace(find, () => replace)}`;
    expect(after).not.toBe(before);
    const there = await resourceOf(path, after);
    if (typeof there === 'string') throw new Error(there);
    const live = there.provider.normalize(there.resource);
    const differing = async (text: string): Promise<readonly NamedDifference[] | undefined> => {
      const made = await resourceOf(path, text);
      if (typeof made === 'string') return undefined;
      return diff(live, made.provider.normalize(made.resource), made.provider.itemKey).map((one) => ({
        ...one,
        label: made.provider.label?.(one.path) ?? one.path.join(' · '),
      }));
    };
    const edits = async (from: string, difference: NamedDifference) => {
      const wanted = await resourceOf(path, before);
      if (typeof wanted === 'string') throw new Error(wanted);
      const known = { provider: wanted.provider, live, wanted: wanted.provider.normalize(wanted.resource) };
      return editsOf(from, difference, known, { file: path, titles });
    };
    let text = before;
    let left = await differing(text);
    expect(left).not.toEqual([]);
    // Two that depend on each other are first tried together.
    let together = text;
    for (const one of left!) together = (await edits(together, one))[0]?.text ?? together;
    if (left!.length > 1 && (await differing(together))?.length === 0) left = [];
    for (const _step of left!) {
      const [next] = left!;
      if (next === undefined) break;
      const known = new Set(left!.map(({ path: at }) => at.join('.')));
      const tried = await edits(text, next);
      let kept: string | undefined;
      for (const one of tried.slice(0, TRIES)) {
        const now = await differing(one.text);
        const names = now?.map(({ path: at }) => at.join('.'));
        if (names === undefined || names.includes(next.path.join('.')) || !names.every((name) => known.has(name)))
          continue;
        kept = one.text;
        left = now!;
        break;
      }
      expect(
        kept,
        `${next.label}: ${JSON.stringify(next.before)} instead of ${JSON.stringify(next.after)}\n${tried
          .slice(0, 3)
          .map((one) => one.after)
          .join('\n')}`,
      ).toBeDefined();
      text = kept!;
    }
    expect(left).toEqual([]);
  });
});
