import { spawnSync } from 'node:child_process';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { type Diagnostic, diagnosticsText, messageOf } from '@signoz-as-code/core';
import { generate as generateFolder } from '@signoz-as-code/engine/generate';
import { findRoot } from '@signoz-as-code/engine/root';
import { type TestAnswer, writeJson } from '../answers.ts';
import type { CommandDefinition } from '../command.ts';
import { type DiagnosticFormat, diagnosticFormats, writeDiagnostics } from '../diagnostics.ts';
import { exit } from '../exit.ts';
import { type Io, styleOf } from '../io.ts';
import { format } from '../options.ts';
import { checkProject } from './check.ts';
import { changesText, isEmpty } from './generate.ts';

/**
 * What a change of definitions must pass: the types of the project's tsconfig.json, the checks, and an up-to-date
 * generated/. It runs all three, even after a failure, and writes nothing.
 */
async function test({ format }: { readonly format: DiagnosticFormat }, io: Io): Promise<number> {
  const root = findRoot(io.cwd);
  const failed: TestAnswer['failed'][number][] = [];
  io.err('· types\n');
  const types = compilerDiagnostics(root);
  if (types.length > 0) failed.push('types');
  io.err('· check\n');
  const checked = await checkProject(root, io);
  if (checked.diagnostics.some(({ severity }) => severity === 'error')) failed.push('check');
  io.err('· generated/ is current\n');
  const generated = await generateFolder(root, io, { check: true });
  const stale = generated.changes ?? null;
  if (stale === null || !isEmpty(stale)) failed.push('generated/ is current');
  const diagnostics = [...types, ...checked.diagnostics, ...generated.contradictions];
  if (format === 'json') writeJson(io, 'test', { failed, diagnostics, stale });
  else {
    if (format === 'text') {
      const style = styleOf(io, 'err');
      if (diagnostics.length > 0) io.err(diagnosticsText(diagnostics, style), style);
    } else await writeDiagnostics(format, diagnostics, root, io);
    io.err(`${checked.said}\n`);
    if (stale !== null) io.err(changesText(stale, true));
    const verdict = failed.length === 0 ? 'everything passes\n' : `failed: ${failed.join(', ')}\n`;
    // Only output for programs goes to stdout.
    if (format === 'sarif') io.err(verdict);
    else io.out(verdict);
  }
  return failed.length === 0 ? exit.ok : exit.error;
}

/** The problems that the project's own compiler finds, so that this command agrees with editors. */
function compilerDiagnostics(root: string): readonly Diagnostic[] {
  const problem = (code: string, message: string, hint?: string): readonly Diagnostic[] => [
    {
      code,
      severity: 'error',
      message,
      where: { file: 'tsconfig.json' },
      ...(hint === undefined ? {} : { hint }),
    },
  ];
  let compiler: string;
  try {
    const require = createRequire(join(root, 'package.json'));
    const manifest = require.resolve('typescript/package.json');
    compiler = join(manifest, '..', (require(manifest) as { readonly bin: { readonly tsc: string } }).bin.tsc);
  } catch (error) {
    return problem(
      'types/no-compiler',
      `TypeScript is not installed here (${messageOf(error).split('\n')[0]})`,
      'npm install --save-dev typescript',
    );
  }
  const { status, error, stdout, stderr } = spawnSync(
    process.execPath,
    [compiler, '--noEmit', '--pretty', 'false', '-p', join(root, 'tsconfig.json')],
    { cwd: root, encoding: 'utf8' },
  );
  if (error) return problem('types/no-compiler', `the compiler could not be started: ${error.message}`);
  if (status === 0) return [];
  const found = reported(stdout);
  return found.length > 0
    ? found
    : problem('types/no-compiler', `the compiler ended with ${status}: ${stdout}${stderr}`.trim());
}

/** `file(line,column): error TS2322: message` and its indented lines, as `tsc --pretty false` writes them. */
function reported(output: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  for (const line of output.split(/\r?\n/)) {
    const [, file, at, code, message] = /^(?:(.+?)\((\d+),\d+\): )?error (TS\d+): (.*)$/.exec(line) ?? [];
    const last = found.at(-1);
    if (code !== undefined)
      found.push({
        code: `types/${code}`,
        severity: 'error',
        message: message!,
        where: file === undefined ? { file: 'tsconfig.json' } : { file, line: Number(at) },
      });
    else if (last !== undefined && line.startsWith(' '))
      found[found.length - 1] = { ...last, message: `${last.message}\n${line}` };
  }
  return found;
}

export default {
  examples: [
    'signoz-as-code test   # in CI, and before a commit; nothing is written',
    'signoz-as-code test --format github   # problems on the lines of the pull request',
  ],
  with: (made) => made.addOption(format(diagnosticFormats)),
  run: (io, options: { readonly format: DiagnosticFormat }) => test(options, io),
} satisfies CommandDefinition;
