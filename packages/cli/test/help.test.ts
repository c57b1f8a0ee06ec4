import { spawnSync } from 'node:child_process';
import { Command, InvalidArgumentError } from 'commander';
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

/** Values that no option with such a placeholder takes. */
const ODD: Readonly<Record<string, readonly string[]>> = {
  number: ['', ' ', 'x', 'NaN', '-1', '1.5', '0x10', '1e3', '1e400', '99999999999999999999', '5,5'],
  seconds: ['99999999999'],
  percent: ['', ' ', 'x', 'NaN', '-1', '101', 'Infinity', '0x10', '1e1'],
  period: ['', ' ', 'x', '0d', '-1d', '1.5h', 'NaNd', '1w', '99999d', '7 d'],
};
const KINDS: Readonly<Record<string, readonly string[]>> = {
  n: ['number'],
  ms: ['number'],
  MiB: ['number'],
  port: ['number'],
  seconds: ['number', 'seconds'],
  percent: ['percent'],
  period: ['period'],
};

test.each(Object.keys(commands))('no option of %s takes an odd number or period', async (name) => {
  const { default: definition } = await commands[name]!.load();
  const made = new Command(name);
  for (const { flags, parseArg } of (definition.with?.(made) ?? made).options)
    for (const odd of (KINDS[/<(.*)>/.exec(flags)?.[1] ?? ''] ?? []).flatMap((kind) => ODD[kind]!))
      expect(() => parseArg?.(odd, undefined), `${flags} ${odd}`).toThrow(InvalidArgumentError);
});
