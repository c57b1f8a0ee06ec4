import { spawnSync } from 'node:child_process';
import { Command } from 'commander';
import { expect, test } from 'vitest';
import { commands } from '../src/commands.ts';
import { bin } from './support.ts';

/** Runs the command line and returns the loaded modules of commands. */
function run(...argv: readonly string[]) {
  const hook = `import { registerHooks } from 'node:module';
    registerHooks({ load: (url, context, next) => (url.includes('/src/commands/') && console.error('loaded ' + url), next(url, context)) });`;
  const { stdout, stderr, status } = spawnSync(
    process.execPath,
    ['--import', `data:text/javascript,${encodeURIComponent(hook)}`, bin, ...argv],
    { encoding: 'utf8' },
  );
  return { stdout, status, loaded: [...stderr.matchAll(/^loaded .*\/(.*)\.ts$/gm)].map(([, name]) => name) };
}

test('the list of commands loads none of them', () => {
  const { stdout, status, loaded } = run('--help');
  expect({ status, loaded }).toEqual({ status: 0, loaded: [] });
  for (const name of Object.keys(commands)) expect(stdout).toMatch(new RegExp(`^  ${name} `, 'm'));
});

test.each([
  ['plan', '--help'],
  ['help', 'plan'],
])('a command is loaded alone, with its examples: %s %s', (...argv) => {
  const { stdout, status, loaded } = run(...argv);
  expect({ status, loaded }).toEqual({ status: 0, loaded: ['plan'] });
  expect(stdout).toContain('Examples:\n  signoz-as-code plan\n');
});

test.each(Object.keys(commands))('the list has the same entry for %s as its file', async (name) => {
  const { usage, load } = commands[name]!;
  const made = new Command(name);
  const { default: definition } = await load();
  const has = definition.with?.(made) ?? made;
  expect(usage).toBe(has.usage());
});
