import { spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';
import { callSignoz, startIn } from './support.ts';

const hasNamespaces = spawnSync('unshare', ['--user', '--map-root-user', '--net', 'true']).status === 0;

let project: SmallProject;
let sandbox: Sandbox;
let ids: { readonly dashboard: string; readonly view: string; readonly ours: string };

const call = (method: string, path: string, body?: object): Promise<unknown> =>
  callSignoz(sandbox.signoz, method, `/api/v1/${path}`, body);

beforeAll(async () => {
  project = smallProject({
    'packages/dashboards/definitions/views/ours.ts': `import { defineView } from '@signoz-as-code/dashboards';
export default defineView({ name: 'Ours', page: 'traces' });
`,
  });
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox') });
  Object.assign(project.env, { SIGNOZ_URL: sandbox.signoz.url, SIGNOZ_API_KEY: sandbox.signoz.apiKey });
  expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
  await call('POST', 'dashboards', { title: 'Sums', version: 'v5', widgets: [], layout: [], tags: ['a & b'] });
  await call('POST', 'explorer/views', {
    name: 'Errors',
    category: '',
    sourcePage: 'logs',
    tags: ['mine'],
    compositeQuery: {
      queryType: 'builder',
      panelType: 'list',
      queries: [{ type: 'builder_query', spec: { name: 'A', signal: 'logs', filter: { expression: '' } } }],
    },
    extraData: '',
  });
  const [dashboard] = (await call('GET', 'dashboards')) as { id: string }[];
  const [view] = (await call('GET', 'explorer/views?sourcePage=logs')) as { id: string }[];
  const [ours] = (await call('GET', 'explorer/views?sourcePage=traces')) as { id: string }[];
  ids = { dashboard: dashboard?.id ?? '', view: view?.id ?? '', ours: ours?.id ?? '' };
  const database = new DatabaseSync(join(project.root, 'copy.db'));
  database.exec('CREATE TABLE dashboard (id TEXT); CREATE TABLE saved_views (id TEXT); CREATE TABLE other (name TEXT)');
  database.prepare('INSERT INTO dashboard VALUES (?)').run(ids.dashboard);
  database.prepare('INSERT INTO saved_views VALUES (?)').run(ids.view);
  database.prepare('INSERT INTO saved_views VALUES (?)').run(ids.ours);
  database.close();
});
afterAll(async () => {
  await sandbox?.stop();
  project?.remove();
});

/**
 * Writes a program that answers like a SigNoz whose migrations made this of the database; it exits if it has a network.
 */
function program({
  version = 'v0.138.0',
  tag = 'a_b',
  hasView = true,
  name = 'ours-abcdefgh',
  changesChannels = true,
  status = 200,
} = {}): void {
  const generated = JSON.parse(project.read('generated/local/dashboards/views/ours.json')) as {
    readonly compositeQuery: { readonly queries: readonly object[] };
    readonly extraData: string;
  };
  const { color, selectColumns } = JSON.parse(generated.extraData) as {
    readonly color: string;
    readonly selectColumns: object;
  };
  const ours = {
    id: ids.ours,
    name,
    source: 'traces',
    schemaVersion: 'v2',
    spec: {
      displayName: 'Ours',
      panelType: 'list',
      requestType: 'raw',
      queries: generated.compositeQuery.queries,
      selectedFields: selectColumns,
      display: { color },
    },
  };
  const dashboard = {
    id: ids.dashboard,
    locked: false,
    source: 'user',
    legacy: false,
    schemaVersion: 'v6',
    name: 'sums-abcdefgh',
    image: '',
    tags: [{ key: 'tag', value: tag }],
    spec: { display: { name: 'Sums', description: '' }, variables: [], panels: {}, layouts: [] },
  };
  const view = {
    id: ids.view,
    name: 'errors-abcdefgh',
    source: 'logs',
    schemaVersion: 'v2',
    spec: {
      displayName: 'Errors',
      panelType: 'list',
      requestType: 'raw',
      queries: [{ type: 'builder_query', spec: { name: 'A', signal: 'logs', filter: { expression: '' } } }],
      selectedFields: [],
      display: { maxLines: 0, fontSize: '', format: '', color: '' },
    },
  };
  const answers = {
    '/api/v2/dashboards': { dashboards: [dashboard], total: 1 },
    [`/api/v2/dashboards/${ids.dashboard}`]: dashboard,
    '/api/v2/saved_views': hasView ? [view, ours] : [ours],
    '/api/v1/logs/pipelines/latest': { pipelines: [], history: null },
  };
  project.write(
    'signoz.mjs',
    `#!${process.execPath}
import { createServer } from 'node:http';
import { appendFileSync } from 'node:fs';
const answers = ${JSON.stringify(answers)};
if (process.argv[2] !== 'server') process.exit(5);
appendFileSync(process.env.SIGNOZ_SQLSTORE_SQLITE_PATH, 'migrated');
fetch(${JSON.stringify(sandbox.signoz.url)}).then(
  () => { console.error('there is a network'); process.exit(6); },
  () => createServer((request, response) => {
    const path = request.url.split('?')[0];
    if (path === '/api/v1/version') return response.end(JSON.stringify({ version: ${JSON.stringify(version)} }));
    response.statusCode = ${status};
    if (request.method === 'POST' && !${changesChannels}) {
      response.statusCode = 500;
      return response.end(JSON.stringify({ status: 'error', error: { code: 'unknown', message: 'no such receiver' } }));
    }
    response.end(JSON.stringify({ status: 'success', data: answers[path] ?? [] }));
  }).listen(8080, '127.0.0.1'),
);
`,
  );
  chmodSync(join(project.root, 'signoz.mjs'), 0o755);
}

interface Rehearsal {
  readonly predictedAndSeen: readonly { readonly title: string; readonly text: string }[];
  readonly predictedNotSeen: readonly { readonly title: string; readonly text: string }[];
  readonly seenNotPredicted: readonly { readonly title: string; readonly text: string }[];
  readonly asPredicted: object;
  readonly plan: { readonly changes: readonly unknown[] };
}

const argv = ['upgrade', '--to', 'v0.138.0', '--rehearse', '--signoz', 'signoz.mjs', '--database', 'copy.db'];

async function rehearse(): Promise<{ readonly code: number; readonly rehearsal: Rehearsal }> {
  const { code, out, err } = await inRoot('--format', 'json');
  expect(out, err).not.toBe('');
  return { code, rehearsal: (JSON.parse(out) as { readonly rehearsal: Rehearsal }).rehearsal };
}

const inRoot = (...more: string[]) =>
  project.run(...argv.map((one) => (['signoz.mjs', 'copy.db'].includes(one) ? join(project.root, one) : one)), ...more);

describe.skipIf(!hasNamespaces)('upgrade --rehearse runs the new SigNoz on a copy, without a network', () => {
  test('reports predictions and observations, and does not change the copy', async () => {
    program();
    const before = readFileSync(join(project.root, 'copy.db'));
    const { code, rehearsal } = await rehearse();
    expect(rehearsal).toMatchObject({ predictedNotSeen: [], seenNotPredicted: [] });
    expect(rehearsal.predictedAndSeen.map(({ title, text }) => `${title}: ${text}`)).toEqual([
      "Sums: the tag 'a & b' becomes 'tag:a_b'",
      "Errors: the tag 'mine' is dropped",
      expect.stringMatching(/^Ours: our mark is dropped/),
    ]);
    expect(rehearsal.plan.changes).toContainEqual(expect.objectContaining({ address: 'view/ours', action: 'adopt' }));
    expect(rehearsal.asPredicted).toMatchObject({ dashboard: 1, view: 2 });
    expect(code).toBe(0);
    expect(readFileSync(join(project.root, 'copy.db'))).toEqual(before);
  });

  test('ends with 2 when a prediction is wrong, and reports both sides', async () => {
    program({ tag: 'a_and_b', hasView: false });
    const { code, rehearsal } = await rehearse();
    expect(code).toBe(2);
    expect(rehearsal.predictedNotSeen).toMatchObject([{ title: 'Sums' }]);
    expect(rehearsal.seenNotPredicted.map(({ title, text }) => `${title}: ${text}`)).toEqual([
      expect.stringMatching(/^Sums: .*a_b.*a_and_b/),
      'Errors: it is gone after the upgrade',
    ]);
    const { out } = await inRoot();
    expect(out).toContain('✗ Seen and not predicted (2)');
  });

  test('ends with 2 when the first plan would differ', async () => {
    program({ name: 'sac-small--local--ours' });
    const { code, rehearsal } = await rehearse();
    expect(code).toBe(2);
    expect(rehearsal.predictedNotSeen).toMatchObject([{ title: 'Ours', text: 'the first plan was to change it' }]);
  });

  test('ends with 2 when the new SigNoz cannot change channels', async () => {
    program({ changesChannels: false });
    const { code, rehearsal } = await rehearse();
    expect(code).toBe(2);
    expect(rehearsal.seenNotPredicted).toMatchObject([
      { title: 'all channels', text: expect.stringContaining('no such receiver') },
    ]);
  });

  test('refuses a program of another version, or one that exits', async () => {
    program({ version: 'v0.120.0' });
    expect((await inRoot()).err).toContain('is SigNoz v0.120.0, and the upgrade is to v0.138.0');
    project.write('signoz.mjs', '#!/bin/sh\necho no such setting >&2\nexit 3\n');
    const { code, err } = await inRoot();
    expect(code).toBe(1);
    expect(err).toContain('no such setting');
  });
});

describe.skipIf(!hasNamespaces)('a rehearsal', () => {
  const at = (name: string): string => join(project.root, name);
  const tried = (database: string) =>
    project.run(...argv.slice(0, 4), '--signoz', at('signoz.mjs'), '--database', at(database));

  test('that is interrupted leaves no folder and no program', async () => {
    project.write('signoz.mjs', `#!/bin/sh\necho $$ > ${at('pid')}\nexec sleep 1000\n`);
    chmodSync(at('signoz.mjs'), 0o755);
    mkdirSync(at('temporary'));
    const child = startIn(project.root, { ...project.env, TMPDIR: at('temporary') }, [
      ...argv.slice(0, 4),
      ...['--signoz', at('signoz.mjs'), '--database', at('copy.db')],
    ]);
    onTestFinished(() => void child.kill('SIGKILL'));
    await expect
      .poll(() => existsSync(at('pid')) && readFileSync(at('pid'), 'utf8'), { timeout: 60_000 })
      .toMatch(/\d\n/);
    const folders = () => readdirSync(at('temporary')).filter((name) => name.startsWith('signoz-as-code-'));
    expect(folders()).toHaveLength(1);
    child.kill('SIGINT');
    expect(await once(child, 'exit')).toEqual([null, 'SIGINT']);
    expect(folders()).toEqual([]);
    expect(() => process.kill(Number(readFileSync(at('pid'), 'utf8')), 0)).toThrow('ESRCH');
  });

  test('refuses a copy without the key of the environment', async () => {
    program({ status: 401 });
    expect((await tried('copy.db')).err).toContain('copy.db does not have the API key of local');
  });

  test('refuses a copy that was migrated already, and one of something else', async () => {
    program();
    copyFileSync(at('copy.db'), at('migrated.db'));
    const migrated = new DatabaseSync(at('migrated.db'));
    migrated.exec("CREATE TABLE migration (id INTEGER, name TEXT); INSERT INTO migration VALUES (1, '116')");
    migrated.close();
    expect((await tried('migrated.db')).err).toContain('SigNoz v0.138.0 or a later one migrated it already');
    new DatabaseSync(at('other.db')).exec('CREATE TABLE other (name TEXT)');
    expect((await tried('other.db')).err).toContain('other.db is not a database of SigNoz');
  });

  test('says where the program cannot be executed', async () => {
    program();
    chmodSync(at('signoz.mjs'), 0o644);
    expect((await tried('copy.db')).err).toContain('signoz.mjs cannot be executed');
  });
});

test('a rehearsal needs a program and a database', async () => {
  const { code, err } = await project.run('upgrade', '--to', 'v0.138.0', '--rehearse');
  expect(code).toBe(1);
  expect(err).toContain('--signoz <program> and --database <file>');
});

test('invalid files for a rehearsal are refused by name', async () => {
  const tried = (database: string) =>
    project.run('upgrade', '--to', 'v0.138.0', '--rehearse', '--signoz', process.execPath, '--database', database);
  expect((await tried('/nowhere/copy.db')).err).toContain('--database /nowhere/copy.db: there is no such file');
  const none = join(project.root, 'package.json');
  expect((await tried(none)).err).toContain(`--database ${none}: it cannot be read as a database`);
});
