/**
 * `pnpm bench:plan`: 1,000 dashboards of six panels and 1,000 rules, all unchanged, over the sandbox in a process of
 * its own. Floor: a process that makes the same list calls and parses their JSON. With SIGNOZ_URL and SIGNOZ_API_KEY
 * set, a running SigNoz is measured in the sandbox's place; what the bench made there is deleted at the end.
 */
import { execFileSync, type SpawnSyncReturns, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { globSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { line, median } from './measure.ts';
import { bin, makeProject, root } from './project.ts';

const count = Number(process.argv[2] ?? 1000);
const project = makeProject(count, count);
const server = process.env.SIGNOZ_URL ? undefined : await startSandbox();
const env = { ...process.env, SLACK_WEBHOOK_URL: 'https://bench.invalid/slack', ...(server?.env ?? {}) };
const cli = (...words: string[]): SpawnSyncReturns<string> =>
  spawnSync(process.execPath, [bin, ...words], { cwd: project, env, encoding: 'utf8', maxBuffer: 1 << 28 });
const must = (result: SpawnSyncReturns<string>): void => {
  if (result.status !== 0) throw new Error(`${result.stdout.slice(-2000)}${result.stderr.slice(-2000)}`);
};

try {
  must(cli('generate'));
  const applied = await median(1, () => must(cli('apply', '--yes')));
  writeFileSync(
    join(project, 'floor.mjs'),
    `const paths = ['rules', 'channels', 'dashboards', 'explorer/views?sourcePage=logs', 'explorer/views?sourcePage=traces', 'explorer/views?sourcePage=metrics'];
const lists = await Promise.all(paths.map(async (path) => (await fetch(process.env.SIGNOZ_URL + '/api/v1/' + path, { headers: { 'SIGNOZ-API-KEY': process.env.SIGNOZ_API_KEY } })).json()));
if (lists[2].data.length < ${count}) throw new Error('the lists are short');
`,
  );
  const floor = await median(5, () => void execFileSync(process.execPath, ['floor.mjs'], { cwd: project, env }));
  console.log(`${count} dashboards of 6 panels and ${count} rules, unchanged`);
  line('floor: the raw list calls', floor);
  line('plan', await median(5, () => must(cli('plan'))), floor);
  line('apply of all of them, for comparison', applied);
} finally {
  for (const path of globSync('packages/*/definitions/**/*.ts', { cwd: project })) rmSync(join(project, path));
  if (server === undefined && cli('generate').status === 0) must(cli('apply', '--yes'));
  server?.stop();
  rmSync(project, { recursive: true, force: true });
}

async function startSandbox(): Promise<{ readonly env: Record<string, string>; readonly stop: () => void }> {
  const script = `import { startSandbox } from '${join(root, 'packages/sandbox/src/index.ts')}';
const { signoz } = await startSandbox({ directory: '${join(project, 'sandbox')}' });
console.log(JSON.stringify({ SIGNOZ_URL: signoz.url, SIGNOZ_API_KEY: signoz.apiKey }));`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const [data] = (await once(child.stdout, 'data')) as [Buffer];
  return { env: JSON.parse(String(data)) as Record<string, string>, stop: () => void child.kill() };
}
