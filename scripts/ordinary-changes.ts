/**
 * `npm run test:changes`: makes the ordinary changes of scripts/changes.ts one after another in a copy of this repository,
 * generates, and runs CI's steps for such a pull request. Prints each refused change, with the steps that refuse it, and
 * ends with `N of M`. A valid change that fails reveals a test of the product that depends on a definition of the
 * platform.
 *
 * The whole of `npm test` for each change would take hours. It runs what can see a definition: all types, lint and
 * import rules of changed files, generated/ and docs, `check`, and the tests that read the repository or files derived
 * from its catalogue (`tests` below). The others cannot see one: packages/cli/test/own-platform.test.ts, which is among
 * those that run, fails when a test reads the platform's definitions. `--together` makes all changes in one copy and
 * runs the whole `npm test` there, once.
 *
 * `npm run test:changes -- [--only <part of a name>] [--together]`
 */
import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { changesIn } from './changes.ts';
import { scratchCopy } from './scratch-copy.ts';

const { values } = parseArgs({ options: { only: { type: 'string' }, together: { type: 'boolean' } } });

/** The tests that read this repository, or files derived from its catalogue. */
const tests = ['packages/cli/test/own-platform.test.ts', 'packages/instrumentation/test', 'examples'];

const { root, git, remove } = scratchCopy();
const changes = changesIn(root);

const bin = (name: string): string => join(root, 'node_modules/.bin', name);
const cli = 'packages/cli/src/bin.js';

type Step = readonly [what: string, command: string, args: readonly string[]];
/** The files that a change of definitions may touch; lint and import rules read one file at a time. */
const changed = ['signoz.config.ts', ...globSync('packages/*/definitions', { cwd: root }), 'examples'];

/** What the author of a change runs. */
const made: readonly Step[] = [
  ['format', bin('biome'), ['check', '--write', ...changed]],
  ['generate', process.execPath, [cli, 'generate']],
];
/** What a pull request must pass. */
const passed: readonly Step[] = [
  ['types', bin('tsc'), ['--noEmit']],
  ['lint and format', bin('biome'), ['check', ...changed]],
  ['import rules', bin('depcruise'), ['--config', '.dependency-cruiser.mjs', ...changed]],
  ['generated/ is current', process.execPath, [cli, 'generate', '--frozen']],
  ['docs are current', process.execPath, ['scripts/docs.ts', '--check']],
  ['nothing is wrong with the definitions', process.execPath, [cli, 'check']],
  ['tests', bin('vitest'), ['run', '--reporter=dot', ...tests]],
];

/** Returns the output of a failed step. */
function failure([what, command, args]: Step): string | undefined {
  process.stderr.write(`· ${what}\n`);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
  });
  if (status === 0) return undefined;
  return `  ✗ ${what}\n${`${stdout ?? ''}${stderr ?? ''}${error?.message ?? ''}`.trimEnd().split('\n').slice(-80).join('\n')}`;
}

/** Whether a pull request with the change passes; the change is reverted afterwards. Prints the result. */
function isRight(name: string, change: () => void): boolean {
  change();
  const broken = made.map(failure).find((said) => said !== undefined);
  const said = broken === undefined ? passed.map(failure).filter((text) => text !== undefined) : [broken];
  console.log([`${said.length === 0 ? '✓' : '✗'} ${name}`, ...said].join('\n'));
  git('checkout', '-q', '.');
  git('clean', '-fdq');
  return said.length === 0;
}

try {
  const chosen = Object.entries(changes).filter(([name]) => name.includes(values.only ?? ''));
  if (chosen.length === 0) throw new Error(`no change is called ${values.only}: ${Object.keys(changes).join(', ')}`);
  if (values.together) {
    for (const [, change] of chosen) change();
    const said = made.map(failure).find((text) => text !== undefined);
    if (said !== undefined) throw new Error(said);
    const { status } = spawnSync(process.execPath, ['scripts/test.ts'], { cwd: root, stdio: 'inherit' });
    console.log(`${chosen.length} changes together: ${status === 0 ? 'everything passes' : 'refused'}`);
    process.exitCode = status === 0 ? 0 : 1;
  } else {
    const right = chosen.filter(([name, change]) => isRight(name, change)).length;
    console.log(`${right} of ${chosen.length}`);
    process.exitCode = right === chosen.length ? 0 : 1;
  }
} finally {
  remove();
}
