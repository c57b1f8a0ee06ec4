import type { JsonObject } from '@signoz-as-code/core';
import type { Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { graft, limitedTo, patches } from '../../engine/src/patches/index.ts';
import { copyProject, sandboxFor, signoz, type TestProject } from './support.ts';

const policy = `import pager from '../channels/pager.ts';
import chat from '../channels/chat.ts';

export default definePolicy({
  name: 'Night',
  when: { severity: ['critical', 'warning'], team: 'pool' },
  channels: [pager, chat],
});
`;
const panel = `export default defineDashboard({
  title: 'Pool',
  panels: {
    size: timeSeries({
      title: 'Size',
      queries: { A: metric(size, { time: 'avg', space: 'sum' }, { where: and(equals(host, 'db-1'), equals(zone, 'a')), limit: 50 }) },
      unit: 'percent',
      thresholds: [{ operator: '>', value: 80, unit: 'percent' }],
    }),
    used: timeSeries({ title: 'Used', queries: {}, unit: 'percent' }),
  },
});
`;
const surroundings = {
  file: 'packages/alerts/definitions/policies/night.ts',
  titles: new Map([
    ['Pager', 'packages/alerts/definitions/channels/pager.ts'],
    ['Chat', 'packages/alerts/definitions/channels/chat.ts'],
    ['Mail', 'packages/alerts/definitions/channels/mail.ts'],
  ]),
};

describe('one edit of a definition', () => {
  const edited = (text: string, label: string, live: unknown, wanted: unknown): string[] => {
    const path = label.split(' · ');
    const difference = {
      label,
      path,
      ...(live === undefined ? {} : { before: live }),
      ...(wanted === undefined ? {} : { after: wanted }),
    };
    const lines = text.split('\n');
    return patches(text, difference as never, surroundings).map((one) =>
      one.text
        .split('\n')
        .filter((line) => !lines.includes(line))
        .map((line) => line.trim())
        .join('\n'),
    );
  };

  it.each([
    ['a channel goes', 'channels · Chat', undefined, 'Chat', 'channels: [pager],'],
    [
      'a channel comes',
      'channels · Mail',
      'Mail',
      undefined,
      "import mail from '../channels/mail.ts';\nchannels: [pager, chat, mail],",
    ],
    [
      'a value of a label is another',
      'expression',
      'severity in ["critical", "warning"] && team == "edge"',
      'severity in ["critical", "warning"] && team == "pool"',
      "when: { severity: ['critical', 'warning'], team: 'edge' },",
    ],
    [
      'a value of a list goes',
      'expression',
      'severity in ["critical"] && team == "pool"',
      'severity in ["critical", "warning"] && team == "pool"',
      "when: { severity: ['critical'], team: 'pool' },",
    ],
    [
      'a value of a list comes',
      'expression',
      'severity in ["critical", "warning", "info"] && team == "pool"',
      'severity in ["critical", "warning"] && team == "pool"',
      "when: { severity: ['critical', 'warning', 'info'], team: 'pool' },",
    ],
    [
      'a label goes',
      'expression',
      'severity in ["critical", "warning"]',
      'severity in ["critical", "warning"] && team == "pool"',
      "when: { severity: ['critical', 'warning'] },",
    ],
    [
      'a label comes',
      'expression',
      'severity in ["critical", "warning"] && team == "pool" && zone == "eu"',
      'severity in ["critical", "warning"] && team == "pool"',
      "when: { severity: ['critical', 'warning'], team: 'pool', zone: 'eu' },",
    ],
  ])('of a policy: %s', (_, label, live, wanted, expected) => {
    expect(edited(policy, label, live, wanted).slice(0, 4)).toContain(expected);
  });

  it('of a panel: the value in a filter, and a removed condition', () => {
    const where = (live: string): string[] =>
      edited(panel, 'panel "Size" · query A · where', live, "host.name = 'db-1' AND zone = 'a'").slice(0, 3);
    expect(where("host.name = 'db-2' AND zone = 'a'")[0]).toContain("equals(host, 'db-2'), equals(zone, 'a')");
    expect(where("host.name = 'db-1'").some((text) => text.includes("and(equals(host, 'db-1'))"))).toBe(true);
  });
});

describe('a graft of what import writes', () => {
  const file = 'packages/alerts/definitions/rules/large.ts';
  const rule = (fields: string, imports = '') =>
    `${imports}import { defineRule } from '@signoz-as-code/alerts';\n\nexport default defineRule({ ${fields} });\n`;
  const grafted = (text: string, wanted: string, live: string): string | undefined =>
    graft({ file, text }, { file, text: rule(wanted) }, { file, text: rule(live) })?.text;

  it('changes what differs, and leaves limits, constants and other fields as they are', () => {
    const own = rule('name, thresholds: [{ severity: "critical", target: limits.size.value }], labels: { team }');
    const wanted = "name: 'Large', thresholds: [{ severity: 'critical', target: 10 }], labels: { team: 'a' }";
    expect(grafted(own, wanted, wanted.replace("team: 'a'", "team: 'a', zone: 'eu'"))).toBe(
      own.replace('{ team }', "{ team, zone: 'eu' }"),
    );
    expect(grafted(own, wanted, wanted.replace('10', '12'))).toBeUndefined();
    expect(grafted(own, wanted, `${wanted}, suppress: ['alerts/no-runbook']`)).toBeUndefined();
    expect(grafted(own, wanted, wanted.replace('10 }', "10 }, { severity: 'warning', target: 5 }"))).toBe(
      own.replace('.value }', ".value }, { severity: 'warning', target: 5 }"),
    );
  });

  it('moves panels with their comments, and finds them by their titles', () => {
    const board = (panels: string) => `export default defineDashboard({ title: 'Pool', panels: { ${panels} } });\n`;
    const own = board(
      "\n  // The first.\n  up: bar({ title: 'A b' }),\n  b: bar({ title: 'B' }),\n  c: bar({ title: 'C' }),\n",
    );
    const print = (...titles: readonly string[]) =>
      board(titles.map((title) => `${title.replace(' ', '')}: bar({ title: '${title}' })`).join(', '));
    const text = (value: string) => ({ file, text: value });
    expect(graft(text(own), text(print('A b', 'B', 'C')), text(print('C', 'A b', 'B')))?.text).toBe(
      board("\n  c: bar({ title: 'C' }),\n  // The first.\n  up: bar({ title: 'A b' }),\n  b: bar({ title: 'B' }),\n"),
    );
  });

  it('uses the names that the file has, and gives up where one means something else there', () => {
    const live = rule("name: 'Large', channels: [chat]", "import chat from '../channels/chat.ts';\n");
    const change = (own: string) =>
      graft({ file, text: own }, { file, text: rule("name: 'Large'") }, { file, text: live })?.text;
    const night = rule("name: 'Large'", "import night from '../channels/chat.ts';\n");
    expect(change(night)).toBe(night.replace("'Large'", "'Large', channels: [night]"));
    const deeper = 'packages/alerts/definitions/rules/db/large.ts';
    const elsewhere = graft(
      { file: deeper, text: rule("name: 'Large'") },
      { file, text: rule("name: 'Large'") },
      { file, text: live },
    );
    expect(elsewhere?.text).toContain("\nimport chat from '../../channels/chat.ts';\n");
    expect(change(`const chat = 1;\n${rule("name: 'Large'")}`)).toBeUndefined();
  });
});

describe('an edit for one environment only', () => {
  const made = (fields: string, from = (object: string) => object) =>
    `import { defineRule } from '@signoz-as-code/alerts';\n\nexport default defineRule(${from(`{ name: 'High', ${fields} }`)});\n`;
  const inFunction = (parameter: string) => (object: string) => `(${parameter}) => (${object})`;

  it.each([
    [
      'another value',
      made('a: 1'),
      made('a: 2'),
      made("a: environment.name === 'dev' ? 2 : 1", inFunction('environment')),
    ],
    [
      'a new field',
      made('a: 1'),
      made('a: 1, b: true'),
      made("a: 1, b: environment.name === 'dev'", inFunction('environment')),
    ],
    [
      'a field that goes',
      made('a: 1, b: [2]', inFunction('stage')),
      made('a: 1', inFunction('stage')),
      made("a: 1, ...(stage.name === 'dev' ? {} : { b: [2] })", inFunction('stage')),
    ],
  ])('is %s in that environment, and leaves the others unchanged', (_, before, after, expected) => {
    expect(limitedTo('dev', before, after)?.text).toBe(expected);
  });

  it('is impossible when something else in the file changed, or the environment is destructured', () => {
    const limit = (value: number): string => `const limit = ${value};\n${made('a: limit')}`;
    expect(limitedTo('dev', limit(1), limit(2))).toBeUndefined();
    const apart = inFunction('{ name }');
    expect(limitedTo('dev', made('a: 1', apart), made('a: 2', apart))).toBeUndefined();
  });
});

/** Definitions of this test, in addition to the project's. */
const own: Readonly<Record<string, string>> = {
  'alerts/definitions/channels/edits-pager.ts': `import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';

export default defineChannel({ name: 'edits pager', webhook: { url: secret('EDITS_PAGER'), send_resolved: true } });
`,
  'alerts/definitions/channels/edits-chat.ts': `import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';

export default defineChannel({ name: 'edits chat', webhook: { url: secret('EDITS_CHAT'), send_resolved: true } });
`,
  'alerts/definitions/policies/edits-night.ts': `import { definePolicy } from '@signoz-as-code/alerts';
import chat from '../channels/edits-chat.ts';
import pager from '../channels/edits-pager.ts';

export default definePolicy({
  name: 'edits night',
  when: { severity: 'critical', kind: 'edits' },
  channels: [pager, chat],
});
`,
  'alerts/definitions/rules/edits-rule.ts': `import { defineRule } from '@signoz-as-code/alerts';
import { promql, raw } from '@signoz-as-code/telemetry';
import chat from '../channels/edits-chat.ts';

export default defineRule({
  name: 'edits rule',
  queries: { A: promql(raw('edits_size', { uncatalogued: ['edits_size'] })) },
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'critical', target: 1, channels: [chat] }],
  over: '5m',
  every: '1m',
  labels: { kind: 'edits' },
  annotations: { summary: 'Large', description: 'Too large', runbook: 'Look', basis: 'A guess' },
});
`,
  'dashboards/definitions/dashboards/edits-pool.ts': `import { defineDashboard, timeSeries } from '@signoz-as-code/dashboards';
import { promql, raw } from '@signoz-as-code/telemetry';

const used = raw('edits_used', { uncatalogued: ['edits_used'] });

export default defineDashboard({
  title: 'edits pool',
  panels: {
    // As many as there are connections.
    size: timeSeries({
      title: 'Size',
      queries: { A: promql(raw('edits_size', { uncatalogued: ['edits_size'] })) },
      unit: 'percent',
      thresholds: [{ operator: '>', value: 80, unit: 'percent' }],
    }),
    used: timeSeries({ title: 'Used', queries: { A: promql(used) }, unit: 'percent' }),
  },
});
`,
};

describe('changes in SigNoz', () => {
  let project: TestProject;
  let sandbox: Sandbox;
  beforeAll(async () => {
    project = copyProject();
    for (const [file, text] of Object.entries(own)) project.write(`packages/${file}`, text);
    const generated = await project.run('generate');
    expect(generated.code, generated.err).toBe(0);
    sandbox = await sandboxFor(project);
    Object.assign(project.env, {
      EDITS_PAGER: 'https://hooks.example.com/pager',
      EDITS_CHAT: 'https://hooks.example.com/chat',
    });
    const applied = await project.run('apply', '--yes');
    expect(applied.code, applied.err).toBe(0);
  }, 240_000);
  afterAll(async () => {
    await sandbox?.stop();
    project?.remove();
  });

  it('are written into the definitions, one edit per change, also when two changes depend on each other', async () => {
    const boards = (await signoz(project, 'GET', 'dashboards')) as { id: string; data: JsonObject }[];
    const { id, data } = boards.find((one) => one.data.title === 'edits pool') as (typeof boards)[0];
    const widgets = (data.widgets as unknown as JsonObject[]).map((widget) =>
      widget.title === 'Size'
        ? {
            ...widget,
            yAxisUnit: 'ms',
            thresholds: (widget.thresholds as unknown as JsonObject[]).map((one) => ({ ...one, thresholdUnit: 'ms' })),
          }
        : widget,
    );
    await signoz(project, 'PUT', `dashboards/${id}`, { ...data, widgets });
    const policies = (await signoz(project, 'GET', 'route_policies')) as JsonObject[];
    const night = policies.find(({ name }) => name === 'edits night') as JsonObject;
    const { id: policyId, ...body } = night;
    await signoz(project, 'PUT', `route_policies/${String(policyId)}`, {
      ...body,
      channels: ['edits pager'],
      expression: String(body.expression).replace('critical', 'warning'),
    });
    const rules = (await signoz(project, 'GET', 'rules')) as { rules: JsonObject[] };
    const rule = rules.rules.find(({ alert }) => alert === 'edits rule') as JsonObject;
    await signoz(project, 'PATCH', `rules/${String(rule.id)}`, { disabled: true });

    const { code, out } = await project.run('drift', '--adopt');
    expect(code, out).toBe(0);
    expect(out).toContain('changes as well: generated/production/');
    const changed = (file: string): string[] =>
      project
        .read(`packages/${file}`)
        .split('\n')
        .filter((line) => !own[file]?.split('\n').includes(line))
        .map((line) => line.trim());
    expect(changed('dashboards/definitions/dashboards/edits-pool.ts')).toEqual([
      "unit: 'ms',",
      "thresholds: [{ operator: '>', value: 80, unit: 'ms' }],",
    ]);
    expect(changed('alerts/definitions/policies/edits-night.ts')).toEqual([
      "when: { severity: 'warning', kind: 'edits' },",
      'channels: [pager],',
    ]);
    expect(changed('alerts/definitions/rules/edits-rule.ts')).toEqual([
      'export default defineRule((environment) => ({',
      "disabled: environment.name === 'local',",
      '}));',
    ]);
    // The same definition is production's, where nobody disabled it.
    expect(out).toContain("! 'edits rule' is switched off: written for local alone");
    const inProduction = JSON.parse(project.read('generated/production/alerts/rules/edits-rule.json')) as JsonObject;
    expect(inProduction.disabled).toBe(false);
    const plan = await project.run('plan', '--format', 'json');
    expect((JSON.parse(plan.out) as { changes: unknown[] }).changes).toEqual([]);
  }, 300_000);

  it('that no single edit expresses are written as import writes them, and the rest of the file stays', async () => {
    const boards = (await signoz(project, 'GET', 'dashboards')) as { id: string; data: JsonObject }[];
    const { id, data } = boards.find((one) => one.data.title === 'edits pool') as (typeof boards)[0];
    const [size, used] = data.widgets as unknown as readonly [JsonObject, JsonObject];
    const [threshold] = size.thresholds as unknown as readonly [JsonObject];
    const more = { ...threshold, index: 'b6a1c0d2', thresholdValue: 60, thresholdColor: 'Orange' };
    const extra = { ...used, id: '5f0c9a3e-0b9c-4f52-a6c5-4f8c4a8e3f10', title: 'Extra' };
    await signoz(project, 'PUT', `dashboards/${id}`, {
      ...data,
      widgets: [{ ...size, thresholds: [threshold, more] }, extra],
      layout: (data.layout as unknown as JsonObject[]).map((one) =>
        one.i === used.id ? { ...one, i: extra.id } : one,
      ),
    });
    const { rules } = (await signoz(project, 'GET', 'rules')) as { rules: JsonObject[] };
    const rule = rules.find(({ alert }) => alert === 'edits rule') as JsonObject;
    const condition = rule.condition as JsonObject;
    const { kind, spec } = condition.thresholds as unknown as { kind: string; spec: readonly [JsonObject] };
    await signoz(project, 'PUT', `rules/${String(rule.id)}`, {
      ...rule,
      condition: {
        ...condition,
        thresholds: { kind, spec: [...spec, { ...spec[0], name: 'warning', target: 0.5, channels: ['edits pager'] }] },
      },
    });

    const { code, out } = await project.run('drift', '--adopt', 'dashboard/edits-pool', 'rule/edits-rule');
    expect(code, out).toBe(0);
    const board = project.read('packages/dashboards/definitions/dashboards/edits-pool.ts');
    expect(board).toContain('// As many as there are connections.\n    size: timeSeries({\n');
    expect(board).toMatch(/value: 80, unit: '\w+' \}, \{ operator: '>', value: 60, color: 'Orange' \}\],\n/);
    expect(board).toContain("title: 'Extra'");
    expect(board).not.toContain("title: 'Used'");
    const written = project.read('packages/alerts/definitions/rules/edits-rule.ts');
    expect(written).toContain("import editsPager from '../channels/edits-pager.ts';\n");
    expect(written).toContain(
      "{ severity: 'critical', target: 1, channels: [chat] }, { severity: 'warning', target: 0.5, channels: [editsPager] }]",
    );
    const plan = await project.run('plan', '--format', 'json');
    expect((JSON.parse(plan.out) as { changes: unknown[] }).changes).toEqual([]);
  }, 300_000);

  it('are refused for the reason of the edit at the field itself', async () => {
    const channels = (await signoz(project, 'GET', 'channels')) as { id: string; name: string; data: string }[];
    const { id, data } = channels.find(({ name }) => name === 'slack-alerts') as (typeof channels)[0];
    const body = JSON.parse(data) as { slack_configs: [JsonObject] };
    const [slack] = body.slack_configs;
    await signoz(project, 'PUT', `channels/${id}`, { ...body, slack_configs: [{ ...slack, title: 'bell \u0007' }] });
    const { code, out } = await project.run('drift', '--adopt', 'channel/slack-alerts');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('U+0007 (a control character)') });
  }, 300_000);
});
