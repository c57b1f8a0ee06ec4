import { execFile } from 'node:child_process';
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { type Code, type CodeExample, type Diagnostic, kernelCodes } from '@signoz-as-code/core';
import { testCodes } from '../../core/test/code-examples.ts';
import { channels, type FixtureProject, fixtureProject } from './fixture-project.ts';
import { bin } from './support.ts';

type Half = 'wrong' | 'right';
type Examples = Readonly<Record<string, Code & { readonly example: CodeExample }>>;

const examplesIn = (place: string): Examples =>
  Object.fromEntries(
    Object.entries<Code>(kernelCodes).filter(([, { example }]) => example?.in === place),
  ) as unknown as Examples;

const BEGINNING = `import { defineChannel } from '@signoz-as-code/alerts';
import { raw } from '@signoz-as-code/telemetry';
`;
const EMAIL = "const email = { to: 'a@b.test', send_resolved: true };\n";

function definition(text: string): string {
  return `${BEGINNING}${/const email\b/.test(text) ? '' : EMAIL}${text}\n`;
}

/** The diagnostics of core: that no rule uses the channel comes from another concern. */
async function diagnosticsOf(project: FixtureProject, command: string): Promise<readonly Diagnostic[]> {
  const { out } = await project.run([command, '--format', 'json']);
  const { diagnostics = [] } = JSON.parse(out) as { readonly diagnostics?: readonly Diagnostic[] };
  return diagnostics.filter(({ code }) => code in kernelCodes);
}

const files = examplesIn('file');
const nameOf = (code: string, half: Half): string => {
  const { file, beside } = files[code]!.example;
  // A file that others import has the name that they import.
  return (
    file?.[half] ?? (JSON.stringify(beside ?? '').includes('./on-call.ts') ? 'on-call.ts' : `${code.split('/')[1]}.ts`)
  );
};
testCodes({ file: files }, (_, __, example, half) => {
  const [code] = Object.entries(files).find(([, one]) => one.example === example)!;
  const project = fixtureProject();
  const name = nameOf(code, half);
  if (name === 'signoz.config.ts')
    project.write(name, project.read(name).replace("name: 'fixture',", `name: 'fixture', ${example[half]},`));
  else project.write(`${channels}/${name}`, definition(example[half]));
  for (const [other, text] of Object.entries(example.beside ?? {})) project.write(`${channels}/${other}`, text);
  return diagnosticsOf(project, 'check');
});

testCodes({ shell: examplesIn('shell') }, async (text, _, example, half) => {
  const project = fixtureProject({
    [`${channels}/on-call.ts`]: definition(files['definition/unfinished']!.example.right),
  });
  const command = join(project.root, 'bin', 'signoz-as-code');
  mkdirSync(join(project.root, 'bin'));
  writeFileSync(command, `#!/bin/sh\nexec '${process.execPath}' '${bin}' "$@"\n`);
  chmodSync(command, 0o755);
  await project.run(['generate']);
  const env = { PATH: `${join(project.root, 'bin')}:${process.env.PATH}` };
  for (const line of half === 'wrong' ? [text] : [example.wrong, text])
    await promisify(execFile)('sh', ['-ec', line], { cwd: project.root, env });
  return diagnosticsOf(project, 'plan');
});
