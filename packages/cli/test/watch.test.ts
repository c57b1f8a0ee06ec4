import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { expect, it, onTestFinished } from 'vitest';
import { channel, channels, fixtureProject } from './fixture-project.ts';
import { bin } from './support.ts';

/**
 * `generate --watch` in a project; `until` returns the output since its last call, once each of the texts is in it. A
 * save is several changes: a slow machine may see the file empty in between, and report that first.
 */
function watching(
  root: string,
  checker: string,
): { readonly child: ChildProcess; readonly until: (...texts: readonly string[]) => Promise<string> } {
  const child = spawn(process.execPath, [bin, 'generate', '--watch'], {
    cwd: root,
    env: { PATH: process.env.PATH, SIGNOZ_AS_CODE_CHECKER: checker },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  onTestFinished(() => void child.kill('SIGKILL'));
  let said = '';
  for (const stream of [child.stdout, child.stderr])
    stream.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
  const until = async (...texts: readonly string[]): Promise<string> => {
    for (const text of texts) await expect.poll(() => said, { timeout: 50_000 }).toContain(text);
    const found = said;
    said = '';
    return found;
  };
  return { child, until };
}

it('generates after every save, reports what it wrote, continues after a mistake, and ends cleanly', async () => {
  const project = fixtureProject({
    [`${channels}/a.ts`]: channel('a'),
    'shared/names.ts': "export const name = 'b';\n",
  });
  const { child, until } = watching(project.root, 'none');
  const artifact = (name: string): unknown =>
    JSON.parse(project.read(`generated/local/alerts/channels/${name}.json`)).name;

  await until('new        generated/local/alerts/channels/a.json', 'Ctrl-C ends it');
  project.write(`${channels}/a.ts`, channel('another'));
  await until('changed    generated/local/alerts/channels/a.json', 'Ctrl-C ends it');
  expect(artifact('a')).toBe('another');

  project.write(`${channels}/a.ts`, `${channel('half')} export {`);
  await until(`${channels}/a.ts`, 'Nothing was written');
  expect(artifact('a')).toBe('another');
  project.write(`${channels}/a.ts`, channel('another'));
  await until('generated/ is up to date', 'Ctrl-C ends it');

  // In a new folder, importing a file that no definition has imported before.
  project.write(
    `${channels}/more/b.ts`,
    `import { defineChannel } from '@signoz-as-code/alerts';\nimport { name } from '../../../../../shared/names.ts';\nexport default defineChannel({ name, email: { to: 'a@b.test', send_resolved: true } });\n`,
  );
  await until('new        generated/local/alerts/channels/b.json', 'Ctrl-C ends it');
  expect(artifact('b')).toBe('b');
  project.write('shared/names.ts', "export const name = 'c';\n");
  await until('changed    generated/local/alerts/channels/b.json', 'Ctrl-C ends it');
  expect(artifact('b')).toBe('c');

  project.write('shared/names.ts', "export const name = 'd';\n");
  child.kill('SIGINT');
  expect(await once(child, 'close')).toEqual([0, null]);
  expect(['c', 'd']).toContain(artifact('b'));
  const left = readdirSync(join(project.root, 'generated'), { recursive: true, encoding: 'utf8' });
  expect(left.filter((path) => path.endsWith('.partial'))).toEqual([]);
  expect(existsSync(join(project.root, 'generated/project.json'))).toBe(true);
}, 180_000);

it('follows a folder that was removed and is there again, as a checkout of another branch does it', async () => {
  const project = fixtureProject({ [`${channels}/a.ts`]: channel('a') });
  const { until } = watching(project.root, 'none');
  await until('Ctrl-C ends it');
  for (const name of ['b', 'c']) {
    rmSync(join(project.root, channels), { recursive: true });
    for (const [of, artifact] of [
      [name, 'removed'],
      [`${name} again`, 'changed'],
    ] as const) {
      project.write(`${channels}/${name}.ts`, channel(of));
      await until(artifact, 'Ctrl-C ends it');
      expect(JSON.parse(project.read(`generated/local/alerts/channels/${name}.json`)).name).toBe(of);
    }
  }
}, 180_000);

it('finds what is written into a new folder while a run goes on', async () => {
  const waiting =
    "import { existsSync } from 'node:fs';\nif (existsSync('.wait/go')) console.error('it waits');\nwhile (existsSync('.wait/go'));\n";
  const project = fixtureProject({
    [`${channels}/a.ts`]: `${waiting}${channel('a')}`,
    // Without a result there is nothing to recall: the next run lists all definitions once, before it runs them.
    [`${channels}/half.ts`]: 'export {',
    // Nothing else appears in the project's own folder at the end of a run.
    'generated/left': '',
    '.signoz-as-code/left': '',
  });
  const { until } = watching(project.root, 'none');
  await until('Nothing was written');
  // Until it waits for a change.
  await setTimeout(1_000);
  project.write('.wait/go', '');
  rmSync(join(project.root, channels, 'half.ts'));
  project.write(`${channels}/more/b.ts`, channel('b'));
  await until('it waits');
  project.write(`${channels}/more/c.ts`, channel('c'));
  // In a hidden folder, which is not watched.
  rmSync(join(project.root, '.wait/go'));
  await until('new        generated/local/alerts/channels/c.json');
}, 180_000);

it('finds what changes behind a link to a folder, and in folders elsewhere that definitions list', async () => {
  const elsewhere = mkdtempSync(join(tmpdir(), 'signoz-as-code-elsewhere-'));
  onTestFinished(() => rmSync(elsewhere, { recursive: true, force: true }));
  const put = (path: string, content: string): void => {
    mkdirSync(dirname(join(elsewhere, path)), { recursive: true });
    writeFileSync(join(elsewhere, path), content);
  };
  symlinkSync(join(import.meta.dirname, '../node_modules'), join(elsewhere, 'node_modules'));
  put('linked/below/b.ts', channel('b'));
  put('listed/one', '');
  const listing = `import { readdirSync } from 'node:fs';\nconst found = readdirSync('${elsewhere}/listed').join();\n`;
  const project = fixtureProject({ [`${channels}/a.ts`]: `${listing}${channel("' + found + '")}` });
  symlinkSync(join(elsewhere, 'linked'), join(project.root, channels, 'linked'));
  symlinkSync('_loop', join(project.root, channels, '_loop'));
  const { until } = watching(project.root, 'none');
  await until('Ctrl-C ends it');
  put('linked/below/c.ts', channel('c'));
  await until('new        generated/local/alerts/channels/c.json');
  put('listed/two', '');
  await until('changed    generated/local/alerts/channels/a.json');
  rmSync(join(elsewhere, 'listed'), { recursive: true });
  await until('no such file or directory', 'Nothing was written');
  put('listed/three', '');
  await until('changed    generated/local/alerts/channels/a.json');
}, 180_000);

it('runs the configuration again after a change of its inputs, however long it waited for one', async () => {
  const project = fixtureProject({ [`${channels}/a.ts`]: channel('a'), 'port.txt': '1001' });
  const config = project.read('signoz.config.ts');
  const reading = "import { readFileSync } from 'node:fs';\nconst port = readFileSync('port.txt', 'utf8');\n";
  const { until } = watching(project.root, 'none');
  await until('Ctrl-C ends it');
  project.write(
    'signoz.config.ts',
    `${reading}${config.replace("'http://127.0.0.1:1'", '`http://127.0.0.1:${port}`')}`,
  );
  await until('Ctrl-C ends it');
  for (const [port, wait] of [
    ['1002', 0],
    ['1003', 5_000],
    ['1004', 5_000],
  ] as const) {
    await setTimeout(wait);
    project.write('port.txt', port);
    await expect
      .poll(() => project.read('generated/local/environment.json'), { timeout: 50_000 })
      .toContain(`http://127.0.0.1:${port}`);
  }
  await setTimeout(3_000);
  rmSync(join(project.root, 'port.txt'));
  await until('port.txt', 'Nothing was written');
}, 180_000);

it('asks the current program', async () => {
  const rule = (summary: string): string => `import { defineRule } from '@signoz-as-code/alerts';
import { promql, raw } from '@signoz-as-code/telemetry';
import a from '../channels/a.ts';
export default defineRule({
  name: 'Some',
  queries: { A: promql(raw('vector(1)')) },
  when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: 1, channels: [a] }],
  over: '5m',
  every: '1m',
  annotations: { summary: '${summary}', description: 'It is {{$value}}' },
});
`;
  const rules = 'packages/alerts/definitions/rules/some.ts';
  const program = readFileSync(join(import.meta.dirname, '../../checker/test/fixtures/program.mjs'), 'utf8');
  const project = fixtureProject({ [`${channels}/a.ts`]: channel('a'), [rules]: rule('one'), 'program.mjs': program });
  chmodSync(join(project.root, 'program.mjs'), 0o755);
  const { until } = watching(project.root, join(project.root, 'program.mjs'));
  await until("Go's templates (go1)", 'Ctrl-C ends it');
  project.write(rules, rule('two'));
  await until("Go's templates (go1)", 'Ctrl-C ends it');
  // Another one in its place, while the one before may still be running.
  project.write('program.mjs', program.replace("go: 'go1'", "go: 'go1.2'"));
  project.write(rules, rule('three'));
  await until('some.json', "Go's templates (go1.2)");
}, 180_000);

it('reports a wrong call in the configuration at every save, and runs no definition while it waits', async () => {
  const dashboard = (title: string): string =>
    `import { defineDashboard, timeSeries } from '@signoz-as-code/dashboards';\nimport { promql, raw } from '@signoz-as-code/telemetry';\nexport default defineDashboard({ title: '${title}', panels: { one: timeSeries({ title: 'One', queries: { A: promql(raw('vector(1)')) } }) } });\n`;
  const a = 'packages/dashboards/definitions/dashboards/a.ts';
  const project = fixtureProject({
    [a]: dashboard('A'),
    'packages/dashboards/definitions/dashboards/b.ts': `console.error('b is imported');\n${dashboard('B')}`,
  });
  const config = project.read('signoz.config.ts');
  const { until } = watching(project.root, 'none');
  await until('b is imported', 'Ctrl-C ends it');
  // Long enough for the next thread to be ready.
  await setTimeout(4_000);
  // At once: while it is half written, nothing of it can be recalled.
  project.write('.draft.ts', dashboard('Another'));
  renameSync(join(project.root, '.draft.ts'), join(project.root, a));
  const another = await until('changed    generated/local/dashboards/dashboards/a.json', 'Ctrl-C ends it');
  expect(another).not.toContain('b is imported');

  project.write('signoz.config.ts', config.replace("secret('SIGNOZ_API_KEY')", "secret('SIGNOZ_API_KEY', { a: 1 })"));
  for (const title of ['Third', 'Fourth']) {
    await until('secret(argument 2)', 'Nothing was written');
    await setTimeout(4_000);
    project.write(a, dashboard(title));
  }
  await until('Nothing was written');
  project.write('signoz.config.ts', config);
  await until('changed    generated/local/dashboards/dashboards/a.json', 'Ctrl-C ends it');
}, 180_000);

it('answers a save after a rehearsal of a definition that refers to one that is not remembered', async () => {
  const rule = 'packages/alerts/definitions/rules/some.ts';
  const text = (summary: string): string => `import { defineRule } from '@signoz-as-code/alerts';
import { promql, raw } from '@signoz-as-code/telemetry';
import a from '../channels/a.ts';
export default defineRule({ name: 'Some', queries: { A: promql(raw('vector(1)')) }, when: { op: 'above', match: 'at-least-once' }, thresholds: [{ severity: 'warning', target: 1, channels: [a] }], over: '5m', every: '1m', annotations: { summary: '${summary}', description: 'It is {{$value}}' } });
`;
  // The channel has a warning, so it is not remembered.
  const project = fixtureProject({ [`${channels}/a.ts`]: channel('a'), [rule]: text('one') });
  const { until } = watching(project.root, 'none');
  await until('Ctrl-C ends it');
  for (const summary of ['two', 'three']) {
    await setTimeout(4_000);
    project.write(rule, text(summary));
    await until('changed    generated/local/alerts/rules/some.json', 'Ctrl-C ends it');
  }
}, 180_000);

it('refuses options that contradict it', async () => {
  const project = fixtureProject();
  for (const other of [['--frozen'], ['--check'], ['--format', 'json']])
    expect(await project.run(['generate', '--watch', ...other])).toMatchObject({
      code: 1,
      err: expect.stringContaining('--watch'),
    });
});
