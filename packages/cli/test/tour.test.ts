import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { text } from 'node:stream/consumers';
import { placeholders } from '@signoz-as-code/engine/placeholders';
import { startSandbox } from '@signoz-as-code/sandbox';
import { expect, test } from 'vitest';

const repository = join(import.meta.dirname, '../../..');
const readme = readFileSync(join(repository, 'README.md'), 'utf8');

/** The files in git, with the installed packages. */
function copyOfRepository(): string {
  const root = mkdtempSync(join(tmpdir(), 'tour-'));
  const { stdout } = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: repository,
    encoding: 'utf8',
  });
  for (const path of stdout.split('\0')) {
    if (path === '') continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    cpSync(join(repository, path), join(root, path), { force: true });
  }
  for (const path of globSync(['packages/*/node_modules', 'examples/*/node_modules'], { cwd: repository }))
    cpSync(join(repository, path), join(root, path), { recursive: true, verbatimSymlinks: true });
  symlinkSync(join(repository, 'node_modules'), join(root, 'node_modules'));
  return root;
}

/**
 * The change that the tour asks for: `value: 10` becomes `value: 15`, or the first limit where a pull request moved
 * that one.
 */
function changeOf(step: string, root: string): { readonly file: string; readonly from: string; readonly to: string } {
  const [, file = '', from = '', to = ''] = /in `([^`]+)` make `([^`]+)` a `([^`]+)`/.exec(step) ?? [];
  const content = readFileSync(join(root, file), 'utf8');
  if (content.includes(`${from},`)) return { file, from, to };
  const [first = '', number] = /value: (\d+)/.exec(content) ?? [];
  return { file, from: first, to: `value: ${Number(number) + 5}` };
}

test("README's tour passes as written", { timeout: 300_000 }, async () => {
  const steps = [...readme.matchAll(/^\d\. \*\*([^*]+)\*\*.*$/gm)].map(([whole]) => whole);
  expect(steps.map((step) => /\*\*([^*]+)\*\*/.exec(step)?.[1])).toEqual([
    'Start something to apply to',
    'Plan and apply',
    'Change a threshold',
    'Generate',
    'Plan',
    'Apply',
  ]);
  const root = copyOfRepository();
  const sandbox = await startSandbox({ directory: join(root, '.signoz-as-code/sandbox'), clickhousePassword: true });
  try {
    const env = {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      SIGNOZ_AS_CODE_CHECKER: 'none',
      ...(await placeholders(root, 'local')),
      SIGNOZ_URL: sandbox.signoz.url,
      SIGNOZ_API_KEY: sandbox.signoz.apiKey,
      CLICKHOUSE_URL: sandbox.clickhouse.url,
      CLICKHOUSE_PASSWORD: sandbox.clickhouse.password,
    };
    // Asynchronous, because the sandbox in this process must answer meanwhile.
    const run = async (...argv: string[]): Promise<{ readonly code: number; readonly out: string }> => {
      const child = spawn(process.execPath, argv, { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'] });
      const [out, err, [code]] = await Promise.all([text(child.stdout), text(child.stderr), once(child, 'close')]);
      return { code: code as number, out: `${out}${err}` };
    };
    const command = (...argv: string[]) => run('packages/cli/src/bin.js', ...argv);

    expect(await command('plan')).toMatchObject({ code: 2 });
    expect(await command('apply', '--yes')).toMatchObject({ code: 0 });
    expect(await command('plan')).toMatchObject({ code: 0 });

    const { file, from, to } = changeOf(steps[2] as string, root);
    writeFileSync(join(root, file), readFileSync(join(root, file), 'utf8').replace(from, to));
    expect(await command('generate')).toMatchObject({ code: 0 });
    const planned = await command('plan');
    expect(planned).toMatchObject({ code: 2 });
    expect(planned.out).toContain(`${from.replace('value: ', '')} → ${to.replace('value: ', '')}`);
    expect(await command('apply', '--yes')).toMatchObject({ code: 0 });
    expect(await command('plan')).toMatchObject({ code: 0 });

    const checks = await run('scripts/test.ts', '--definitions');
    expect(checks.out).toMatch(/\n\d+ passed, 0 failed\n$/);
  } finally {
    await sandbox.stop();
    rmSync(root, { recursive: true, force: true });
  }
});
