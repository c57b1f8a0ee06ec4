import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { messageOf } from '@signoz-as-code/core';
import { findRoot } from '@signoz-as-code/engine/root';
import type { CommandDefinition } from '../command.ts';
import { exit } from '../exit.ts';
import type { Io } from '../io.ts';
import { format } from '../options.ts';
import { check } from './check.ts';
import { generate } from './generate.ts';

/**
 * What a change of definitions has to pass: the types of the project's tsconfig.json, the checks, and generated/ being
 * current. All three are run, whatever the first one says. Nothing is written.
 */
export async function test(options: { readonly format: 'text' | 'github' }, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const steps: readonly (readonly [string, () => number | Promise<number>])[] = [
    ['types', () => types(root, io)],
    ['check', () => check(options, io)],
    ['generated/ is current', () => generate({ check: true, format: 'text' }, io)],
  ];
  const failed: string[] = [];
  for (const [name, run] of steps) {
    io.err(`· ${name}\n`);
    if ((await run()) !== exit.ok) failed.push(name);
  }
  io.out(failed.length === 0 ? 'everything passes\n' : `failed: ${failed.join(', ')}\n`);
  return failed.length === 0 ? exit.ok : exit.error;
}

/** The compiler that the project has, so that editors and this command say the same. */
function types(root: string, io: Io): number {
  let compiler: string;
  try {
    const require = createRequire(join(root, 'package.json'));
    const manifest = require.resolve('typescript/package.json');
    compiler = join(manifest, '..', (require(manifest) as { readonly bin: { readonly tsc: string } }).bin.tsc);
  } catch (error) {
    io.err(
      `TypeScript is not installed here (${messageOf(error).split('\n')[0]}): npm install --save-dev typescript\n`,
    );
    return exit.error;
  }
  const { status, error, stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, '--noEmit', '--pretty', 'false', '-p', join(root, 'tsconfig.json')],
    { cwd: root, encoding: 'utf8' },
  );
  io.err(`${stdout}${stderr}`);
  if (error) io.err(`the compiler could not be started: ${error.message}\n`);
  return status === 0 ? exit.ok : exit.error;
}

export default {
  examples: [
    'signoz-as-code test   # in CI, and before a commit; nothing is written',
    'signoz-as-code test --format github   # problems on the lines of the pull request',
  ],
  with: (made) => made.addOption(format(['text', 'github'])),
  run: (io, options: { readonly format: 'text' | 'github' }) => test(options, io),
} satisfies CommandDefinition;
