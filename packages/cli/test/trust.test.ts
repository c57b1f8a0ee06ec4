import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { noteBody, noteName, notesPath } from './notes.ts';
import { copyProject, sandboxFor, signoz, type TestProject, titlesOf } from './support.ts';

interface Rule {
  readonly id: string;
  readonly alert: string;
  readonly annotations: Record<string, string>;
  readonly labels: Record<string, string>;
  readonly condition: { readonly thresholds: { readonly spec: { target: number }[] } };
}

interface Place {
  readonly i: string;
  readonly x: number;
  readonly y: number;
}

interface Stored {
  readonly id: string;
  readonly data: { readonly title: string; readonly layout: readonly Place[] };
}

let project: TestProject;
let sandbox: Sandbox;
const file = 'packages/alerts/definitions/rules/high-error-rate.ts';

const ruleNamed = async (name: string): Promise<Rule | undefined> =>
  ((await signoz(project, 'GET', 'rules')) as { rules: Rule[] }).rules.find(({ alert }) => alert === name);
const target = async (): Promise<number | undefined> =>
  (await ruleNamed('High Error Rate'))?.condition.thresholds.spec[0]?.target;
const locks = async (): Promise<{ id: string }[]> => {
  type Note = { id: string; name: string };
  const notes = (await signoz(project, 'GET', notesPath)) as Note[] | null;
  return (notes ?? []).filter(({ name }) => name.startsWith(noteName('lock ')));
};

/** Like a click in the UI. */
async function setTarget(to: number): Promise<void> {
  const rule = (await ruleNamed('High Error Rate')) as Rule;
  (rule.condition.thresholds.spec[0] as { target: number }).target = to;
  await signoz(project, 'PUT', `rules/${rule.id}`, rule);
}

async function edited(from: string | RegExp, to: string): Promise<void> {
  project.edit(file, from, to);
  expect((await project.run('generate')).code).toBe(0);
}

beforeAll(async () => {
  project = copyProject();
  await project.run('generate');
  sandbox = await sandboxFor(project);
  const applied = await project.run('apply', '--yes');
  expect(applied, applied.err).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await sandbox?.stop();
  project.remove();
});

describe('the lock', () => {
  it('is released after an apply, and is not visible among the views', async () => {
    expect(await locks()).toEqual([]);
    expect((await project.run('lock')).out).toContain('local is not locked');
  });

  it('of another machine stops an apply before any change, is named, and is broken with a reason', async () => {
    const holder = { token: 'theirs', who: 'bob@ci-7', pid: 7, since: '2026-03-01T12:00:00.000Z', command: 'apply' };
    await signoz(project, 'POST', 'explorer/views', noteBody('lock fluxer/local', JSON.stringify(holder)));
    expect(await project.run('apply', '--yes')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('is locked: apply of bob@ci-7 (process 7) since 2026-03-01T12:00:00.000Z'),
    });
    expect((await project.run('lock')).out).toContain('local is locked: apply of bob@ci-7');
    // A plan writes nothing, and needs no lock.
    expect((await project.run('plan')).code).toBe(0);
    const broken = await project.run('apply', '--yes', '--settle', '1', '--break-lock', 'the runner is gone');
    // The last requests of the other machine are unknown.
    expect(broken).toMatchObject({ code: 0, err: expect.stringContaining('Waiting 1 s, until none of its requests') });
    expect(await locks()).toEqual([]);
  });
});

describe('drift', () => {
  it('reports changes in the UI separately from changes in generated/', async () => {
    await setTarget(99);
    project.edit('packages/alerts/definitions/rules/high-memory-usage.ts', /name: '[^']*'/, "name: 'Memory'");
    await project.run('generate');
    const { code, out } = await project.run('drift', '--format', 'json');
    expect(code).toBe(2);
    expect(JSON.parse(out)).toMatchObject({
      behindOurBack: ['rule/high-error-rate'],
      wanted: ['rule/high-memory-usage'],
      notKnown: [],
    });
    const { out: text } = await project.run('drift');
    expect(text).toMatch(
      /Changed outside this repository\n[\s\S]*high-error-rate[\s\S]*In generated\/ and not applied yet\n[\s\S]*high-memory/,
    );
    expect((await project.run('apply', '--yes')).code).toBe(0);
    expect((await project.run('drift')).code).toBe(0);
  });

  it('writes only a change of the UI into the definition, and keeps comments', async () => {
    project.edit(file, 'target: limits.errorRate.value', 'target: 10');
    project.edit(file, 'thresholds: [', '// Twice the usual.\n  thresholds: [');
    await project.run('generate');
    const before = project.read(file);
    await setTarget(42);
    const { code, out } = await project.run('drift', '--adopt');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining(`${file}:`) });
    expect(project.read(file)).toBe(before.replace('target: 10', 'target: 42'));
    expect((await project.run('plan')).out).toContain('no changes');
  });

  it('writes added and removed parts, next to similar ones', async () => {
    const rule = (await ruleNamed('High Error Rate')) as Rule;
    const { team: _, ...labels } = rule.labels;
    await signoz(project, 'PUT', `rules/${rule.id}`, { ...rule, labels: { ...labels, duty: 'x' } });
    const before = project.read(file);
    const { code, out } = await project.run('drift', '--adopt');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('✓ rule/high-error-rate · labels · team') });
    expect(project.read(file)).toBe(
      before.replace('labels: { service, team: services.fluxerServer.owner }', "labels: { service, duty: 'x' }"),
    );
    expect((await project.run('plan')).out).toContain('no changes');
  });

  it('writes the places of moved panels', async () => {
    const dashboard = 'packages/dashboards/definitions/dashboards/fluxer-messaging.ts';
    const { id, data } = ((await signoz(project, 'GET', 'dashboards')) as Stored[]).find(
      (one) => one.data.title === 'Fluxer messaging',
    ) as Stored;
    const swap = (from: string, to: string): Place => {
      const [a, b] = [from, to].map((key) => data.layout.find(({ i }) => i === `fluxer-messaging.${key}`) as Place);
      return { ...(a as Place), x: (b as Place).x, y: (b as Place).y };
    };
    const moved = [swap('sendRate', 'sendLatency'), swap('sendLatency', 'sendRate')];
    const layout = data.layout.map((place) => moved.find(({ i }) => i === place.i) ?? place);
    await signoz(project, 'PUT', `dashboards/${id}`, { ...data, layout });
    const { code, out } = await project.run('drift', '--adopt');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('✓ dashboard/fluxer-messaging') });
    expect(project.read(dashboard).match(/place: \{ x: \d+, y: \d+, w: 6, h: 6 \}/g)).toHaveLength(2);
    expect((await project.run('plan')).out).toContain('no changes');
  });

  it('writes a threshold that was added', async () => {
    const rule = (await ruleNamed('High Error Rate')) as Rule;
    const more = { ...rule.condition.thresholds.spec[0], name: 'warning', target: 1 };
    const thresholds = { kind: 'basic', spec: [...rule.condition.thresholds.spec, more] };
    await signoz(project, 'PUT', `rules/${rule.id}`, { ...rule, condition: { ...rule.condition, thresholds } });
    const before = project.read(file);
    const { code, out } = await project.run('drift', '--adopt');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('✓ rule/high-error-rate') });
    expect(project.read(file)).toMatch(/severity: 'warning', target: 1\b/);
    expect((await project.run('plan')).out).toContain('no changes');
    project.write(file, before);
    expect((await project.run('generate')).code).toBe(0);
    expect((await project.run('apply', '--yes')).code).toBe(0);
  });

  it('refuses to write what was not changed, and writes nothing', async () => {
    expect(await project.run('drift', '--adopt', 'rule/high-memory-usage')).toMatchObject({
      code: 1,
      out: '',
      err: expect.stringContaining('--adopt rule/high-memory-usage: not changed outside this repository'),
    });
  });

  it('lists unmanaged resources with their ids, and prunes only named ones', async () => {
    const dashboards = titlesOf('dashboards/dashboards').length;
    const made = { title: 'By hand @team', version: 'v5', tags: [], layout: [], widgets: [], variables: {} };
    const { id } = (await signoz(project, 'POST', 'dashboards', made)) as { id: string };
    expect((await project.run('drift', '--unmanaged')).out).toContain(`dashboard/${id}  "By hand @team"`);
    // A code block has no mentions and no links.
    const { out } = await project.run('drift', '--unmanaged', '--format', 'markdown');
    expect(out).toMatch(/\n```\n1 dashboard[^`]*"By hand @team"\n/);
    expect((await project.run('apply', '--yes')).code).toBe(0);
    expect((await signoz(project, 'GET', 'dashboards')) as unknown[]).toHaveLength(dashboards + 1);
    expect((await project.run('plan', '--prune', `dashboard/${id}`, '--out', 'plan.json')).code).toBe(2);
    expect((await project.run('apply', 'plan.json')).code).toBe(0);
    expect((await signoz(project, 'GET', 'dashboards')) as unknown[]).toHaveLength(dashboards);
  });
});

describe('a rollback', () => {
  it('restores what an apply changed, created and deleted, and nothing else', async () => {
    const was = await target();
    await edited(/target: \d+/, 'target: 77');
    rmSync(join(project.root, 'packages/dashboards/definitions/views'), { recursive: true });
    project.write(
      'packages/alerts/definitions/rules/new-one.ts',
      project.read(file).replace("name: 'High Error Rate'", "name: 'New One'"),
    );
    await project.run('generate');
    const applied = await project.run('apply', '--yes', '--allow', 'delete:views');
    expect(applied, applied.err).toMatchObject({ code: 0 });
    expect(await target()).toBe(77);
    const shown = await project.run('rollback', '--show');
    expect(shown.out).toMatch(/Does not come back:\n.*view\/.*as a new resource[\s\S]*- rule\/new-one/);
    expect(await target()).toBe(77);
    const back = await project.run('rollback', '--yes');
    expect(back, back.err + back.out).toMatchObject({
      code: 0,
      err: expect.stringContaining('generated/ still contains'),
    });
    expect(await target()).toBe(was);
    expect(await ruleNamed('New One')).toBeUndefined();
    const views = (await signoz(project, 'GET', 'explorer/views?sourcePage=logs')) as unknown[];
    expect(views.length).toBeGreaterThan(0);
    // Its changes are wanted by generated/ again, and can be applied again.
    expect((await project.run('plan')).out).toContain('1 to create, 1 to change, 3 to delete');
    expect((await project.run('apply', '--yes', '--allow', 'delete:views')).code).toBe(0);
  });

  it('refuses when somebody has changed something since, and says what', async () => {
    await edited(/target: \d+/, 'target: 78');
    expect((await project.run('apply', '--yes')).code).toBe(0);
    await setTarget(500);
    expect(await project.run('rollback', '--yes')).toMatchObject({
      code: 1,
      err: expect.stringContaining('rule/high-error-rate: was changed since that apply'),
    });
    expect(await target()).toBe(500);
    expect((await project.run('apply', '--yes')).code).toBe(0);
  });

  it('restores a channel under its former name', async () => {
    const names = async (): Promise<string[]> =>
      ((await signoz(project, 'GET', 'channels')) as { name: string }[]).map(({ name }) => name).sort();
    const before = await names();
    const channel = 'packages/alerts/definitions/channels/opsgenie.ts';
    project.edit(channel, /name: '[^']*'/, "name: 'renamed'");
    await project.run('generate');
    const applied = await project.run('apply', '--yes');
    expect(applied, applied.err + applied.out).toMatchObject({ code: 0 });
    expect(await names()).toContain('renamed');
    const back = await project.run('rollback', '--yes');
    expect(back, back.err + back.out).toMatchObject({ code: 0 });
    expect(await names()).toEqual(before);
    expect((await project.run('apply', '--yes')).code).toBe(0);
  });

  it('restores retention too', async () => {
    project.edit('signoz.config.ts', /traces: '30d'(?![\s\S]*traces: '30d')/, "traces: '60d'");
    await project.run('generate');
    expect((await project.run('apply', '--yes')).code).toBe(0);
    const back = await project.run(
      'rollback',
      '--yes',
      '--allow',
      'shorten:traces',
      '--allow',
      'shorten:materialized-views',
    );
    expect(back, back.err + back.out).toMatchObject({ code: 0 });
    expect((await project.run('plan')).out).toContain('kept: "30d" → "60d"');
    project.edit('signoz.config.ts', "traces: '60d'", "traces: '30d'");
    await project.run('generate');
    expect((await project.run('plan')).out).toContain('no changes');
  });

  it('contains no secret', () => {
    const folder = join(project.root, '.signoz-as-code/local/rollback');
    const all = readdirSync(folder).map((name) => readFileSync(join(folder, name), 'utf8'));
    expect(all.length).toBeGreaterThan(2);
    for (const [name, value] of Object.entries(project.env))
      if (!name.endsWith('_URL') || name.includes('WEBHOOK')) expect(all.join('\n')).not.toContain(value);
  });
});

describe('protection', () => {
  it('outlives the definition: the mark in the live system refuses the deletion', async () => {
    await edited('thresholds: [', 'protect: true,\n  thresholds: [');
    expect((await project.run('plan')).out).toContain('protect: false → true');
    expect((await project.run('apply', '--yes')).code).toBe(0);
    const definition = project.read(file);
    rmSync(join(project.root, file));
    await project.run('generate');
    const { code, out } = await project.run('apply', '--yes', '--allow', 'delete:rules');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('it is protected') });
    expect(await target()).toBe(78);
    project.write(file, definition.replace('protect: true,', ''));
    await project.run('generate');
    expect((await project.run('apply', '--yes')).code).toBe(0);
    rmSync(join(project.root, file));
    await project.run('generate');
    expect((await project.run('apply', '--yes')).code).toBe(0);
    expect(await target()).toBeUndefined();
  });
});
