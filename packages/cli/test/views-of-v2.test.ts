import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '@signoz-as-code/core';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { dashboardFile, type SmallProject, smallProject } from './small.ts';
import { callSignoz } from './support.ts';

interface View {
  readonly id: string;
  readonly name: string;
  readonly spec: { readonly displayName: string };
}

const file = 'packages/dashboards/definitions/views/errors.ts';
let project: SmallProject;
let sandbox: Sandbox;

const call = (method: string, path: string, body?: unknown): Promise<unknown> =>
  callSignoz(sandbox.signoz, method, `/api/v2/${path}`, body);

/** Saved views, without the notes that apply keeps there. */
async function views(): Promise<readonly View[]> {
  return ((await call('GET', 'saved_views')) as View[]).filter(({ name }) => !name.startsWith('signoz-as-code-'));
}

/** Another view like it, with other fields or another display. Returns its id. */
async function copyOf(view: Omit<View, 'id'>, fields: object, display: object = {}): Promise<string> {
  const { source, schemaVersion, spec } = view as View & { source: string; schemaVersion: string };
  const shown = { ...spec, display: { ...(spec as unknown as { display: object }).display, ...display } };
  const made = (await call('POST', 'saved_views', { source, schemaVersion, spec: shown, ...fields })) as View;
  return made.id;
}

/** Someone renames the view in the UI, which keeps the name that is its mark. */
async function rename(displayName: string): Promise<void> {
  const [{ id, name: _name, ...view }] = (await views()) as readonly [View & { source: string; schemaVersion: string }];
  const { source, schemaVersion, spec } = view;
  await call('PUT', `saved_views/${id}`, { source, schemaVersion, spec: { ...spec, displayName } });
}

async function plan(): Promise<Plan> {
  return JSON.parse((await project.run('plan', '--format', 'json')).out) as Plan;
}

beforeAll(async () => {
  project = smallProject({
    ...dashboardFile('board', 'Board'),
    [file]: `import { defineView } from '@signoz-as-code/dashboards';
export default defineView({ name: 'Errors', page: 'logs', where: { filter: 'severity_number >= 17' } });
`,
  });
  project.write(
    'signoz.config.ts',
    project
      .read('signoz.config.ts')
      .replace(
        /'v0\.108\.0', collector: '[^']*', clickhouse: '[^']*'/,
        "'v0.138.0', collector: 'v0.144.6', clickhouse: '25.8.2'",
      ),
  );
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox'), release: 'v0.138.0' });
  Object.assign(project.env, { SIGNOZ_URL: sandbox.signoz.url, SIGNOZ_API_KEY: sandbox.signoz.apiKey });
  expect(await project.run('generate')).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await sandbox?.stop();
  project?.remove();
});
beforeEach(async () => {
  expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
});

describe('release', () => {
  it('hands a view back under another name, and says that its links break', async () => {
    const [before] = await views();
    const { code, out } = await project.run('release', 'view/errors', '--yes');
    expect({ code, out }).toEqual({
      code: 0,
      out: expect.stringContaining('! SigNoz never changes the name of a saved'),
    });
    const after = await views();
    expect(after).toMatchObject([{ spec: before?.spec }]);
    expect(after[0]?.name).toBe(`view-${before?.id}`);
    expect(await plan()).toMatchObject({ changes: [], obstacles: [{ address: 'view/errors' }] });
    const back = await project.run('rollback', '--yes');
    expect(back).toMatchObject({ code: 0, err: expect.not.stringContaining('generated/') });
    expect(await views()).toMatchObject([{ name: before?.name }]);
    expect(await plan()).toMatchObject({ changes: [], obstacles: [] });
    // A rollback of the adoption leaves it ours, and its name too.
    const again = await project.run('rollback', '--yes');
    expect(again).toMatchObject({ code: 0, out: expect.stringContaining('view/errors: it stays ours') });
    expect(await plan()).toMatchObject({ changes: [], obstacles: [] });
  });

  it('does not make a second view where it was cut off in the middle', async () => {
    const [{ id, ...body }] = (await views()) as readonly [View];
    const made = await copyOf(body, { name: `view-${id}` });
    expect(await project.run('release', 'view/errors', '--yes')).toMatchObject({ code: 0 });
    expect(await views()).toMatchObject([{ id: made }]);
    expect(await project.run('rollback', '--yes')).toMatchObject({ code: 0 });
  });

  it('loses no change where it was cut off and one of the two was changed', async () => {
    const [{ id, ...body }] = (await views()) as readonly [View];
    const made = await copyOf(body, { name: `view-${id}` });
    await rename('Mistakes');
    const { code, out } = await project.run('release', 'view/errors', '--yes');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('one of the two was changed since') });
    expect(await views()).toHaveLength(2);
    await call('DELETE', `saved_views/${made}`);
  });

  it.each([
    ['content', {}],
    ['title', { color: '#ff0000' }],
  ])('leaves a view of someone else with the same %s, and adds its own', async (_, display) => {
    const [{ id: _id, ...body }] = (await views()) as readonly [View];
    const theirs = await copyOf(body, { generateName: true }, display);
    const released = await project.run('release', 'view/errors', '--yes');
    expect(released).toMatchObject({ code: 0 });
    const after = await views();
    expect(after).toHaveLength(2);
    expect(after.find((one) => one.id !== theirs)).toMatchObject({ spec: body.spec });
    // Of two it is not known which was released.
    const back = await project.run('rollback', '--yes');
    expect(back).toMatchObject({ code: 1 });
    expect(await views()).toEqual(after);
    await call('DELETE', `saved_views/${theirs}`);
    expect(await project.run('rollback', '--yes')).toMatchObject({ code: 0 });
  });
});

describe('a view that was changed in the UI', () => {
  it('is not said to be unchanged by drift --adopt, which asks for its name', async () => {
    await rename('Mistakes');
    const { code, out } = await project.run('drift', '--adopt');
    expect({ code, out }).toEqual({ code: 2, out: expect.stringContaining('view/errors') });
    expect(out).not.toContain('Nothing was changed');
    const { out: json } = await project.run('drift', '--adopt', '--format', 'json');
    expect(JSON.parse(json)).toEqual({ adopted: [], notKnown: ['view/errors'] });
  });

  it('is written into its definition where it is named', async () => {
    await rename('Mistakes');
    const { code, out } = await project.run('drift', '--adopt', 'view/errors');
    expect({ code, out }).toEqual({ code: 0, out: expect.stringContaining('✓ view/errors') });
    expect(project.read(file)).toContain("name: 'Mistakes'");
    expect(await plan()).toMatchObject({ changes: [] });
  });

  it('cannot be adopted where it is gone', async () => {
    for (const { id } of await views()) await call('DELETE', `saved_views/${id}`);
    const { code, err } = await project.run('drift', '--adopt', 'view/errors');
    expect({ code, err }).toEqual({ code: 1, err: expect.stringContaining('does not exist in the live system') });
    expect((await project.run('drift', '--adopt')).out).toContain('view/errors');
  });
});

describe('a dashboard without its mark', () => {
  it('is an obstacle for drift --adopt too, which does not say that nothing was changed', async () => {
    expect(await project.run('release', 'dashboard/board', '--yes')).toMatchObject({ code: 0 });
    const { code, out } = await project.run('drift', '--adopt');
    expect({ code, out }).toEqual({ code: 1, out: expect.stringContaining('✗ dashboard/board') });
    expect(out).not.toContain('Nothing was changed');
    const { out: json } = await project.run('drift', '--adopt', '--format', 'json');
    expect(JSON.parse(json)).toMatchObject({ adopted: [], obstacles: [{ address: 'dashboard/board' }] });
    expect(await project.run('rollback', '--yes')).toMatchObject({ code: 0 });
  });
});

describe('import', () => {
  const imported = async (): Promise<unknown> => {
    const kinds = ['--kind', 'view', '--kind', 'dashboard'];
    return JSON.parse((await project.run('import', ...kinds, '--dry-run', '--format', 'json')).out);
  };

  it('leaves out what is ours by its name alone', async () => {
    const dashboards = (await call('GET', 'dashboards')) as { dashboards: readonly { readonly id: string }[] };
    const { id } = dashboards.dashboards[0] as { readonly id: string };
    const { schemaVersion, name, tags, image, spec } = (await call('GET', `dashboards/${id}`)) as Record<
      string,
      object
    >;
    await call('PUT', `dashboards/${id}`, { schemaVersion, name, tags, image, spec: { ...spec, links: [] } });
    expect(await plan()).toMatchObject({ changes: [], unmanaged: [] });
    expect(await imported()).toEqual({ definitions: [], failed: [], others: [] });
  });

  it("leaves out another project's view, and counts it", async () => {
    const [{ id: _id, ...view }] = (await views()) as readonly [View];
    const { source, schemaVersion, spec } = view as View & { source: string; schemaVersion: string };
    await call('POST', 'saved_views', { source, schemaVersion, spec, name: 'sac-other--live--errors' });
    expect(await imported()).toEqual({
      definitions: [],
      failed: [],
      others: [{ project: 'other', environment: 'live', kind: 'view', count: 1 }],
    });
    for (const { id, name } of await views())
      if (name === 'sac-other--live--errors') await call('DELETE', `saved_views/${id}`);
  });
});

it('a protection that SigNoz cannot keep is a warning', async () => {
  const text = project.read(file);
  project.write(file, text.replace("page: 'logs',", "page: 'logs', protect: true,"));
  expect((await project.run('check')).out).toContain('views/protect');
  project.write(file, text);
});

describe('a rollback', () => {
  it('of a renamed definition brings back the content, under the new key', async () => {
    const text = project.read(file);
    project.erase(file);
    const renamed = 'packages/dashboards/definitions/views/faults.ts';
    project.write(renamed, text.replace('severity_number >= 17', 'severity_number >= 21'));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    const applied = await project.run('apply', '--yes', '--adopt', 'view/faults', '--allow', 'delete:views');
    expect(applied, applied.err + applied.out).toMatchObject({ code: 0 });
    const back = await project.run('rollback', '--yes', '--allow', 'delete:views');
    expect(back, back.err + back.out).toMatchObject({ code: 0 });
    expect(JSON.stringify(await views())).toContain('severity_number >= 17');
    project.erase(renamed);
    project.write(file, text);
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect(await project.run('apply', '--yes', '--allow', 'delete:views')).toMatchObject({ code: 0 });
    expect(await views()).toHaveLength(1);
  });

  it('of a deleted view with a long key brings back its name', async () => {
    const long = `packages/dashboards/definitions/views/${'long-'.repeat(14)}key.ts`;
    project.write(long, project.read(file).replace(/name: '\w+'/, "name: 'Long'"));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
    const before = (await views()).map(({ name }) => name);
    const text = project.read(long);
    project.erase(long);
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
    expect(await views()).toHaveLength(before.length - 1);
    const back = await project.run('rollback', '--yes');
    expect(back, back.err + back.out).toMatchObject({ code: 0 });
    expect((await views()).map(({ name }) => name)).toEqual(before);
    project.write(long, text);
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect(await plan()).toMatchObject({ changes: [], obstacles: [] });
    project.erase(long);
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
  });

  it('shows what prevents it before it is tried', async () => {
    project.write(file, project.read(file).replace(/name: '\w+'/, "name: 'Faults'"));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
    await rename('By hand');
    const shown = await project.run('rollback', '--show');
    expect(shown).toMatchObject({
      code: 1,
      out: expect.stringContaining('✗ view/errors: was changed since that apply'),
    });
    expect(await project.run('rollback', '--yes')).toMatchObject({ code: 1 });
    expect((await views())[0]?.spec.displayName).toBe('By hand');
  });

  it('of an apply to a SigNoz that stored resources in other forms is refused', async () => {
    project.write(file, project.read(file).replace(/name: '\w+'/, "name: 'Old'"));
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
    const folder = '.signoz-as-code/local/rollback';
    const last = `${folder}/${readdirSync(join(project.root, folder)).sort().at(-1)}`;
    project.write('old.json', project.read(last).replace('"signoz": "v0.138.0"', '"signoz": "v0.108.0"'));
    for (const how of ['--show', '--yes'])
      expect(await project.run('rollback', 'old.json', how)).toMatchObject({
        code: 1,
        out: '',
        err: expect.stringContaining('undoes an apply to SigNoz v0.108.0'),
      });
    expect((await views())[0]?.spec.displayName).toBe('Old');
  });
});
