/**
 * `node tools/collector-figures.ts`: what is said of collector configurations without the program, against the program:
 * on the test configurations of the components' own Go modules and on our corpus. Prints every false refusal, and how many
 * are missed, by component. What the program refuses only when it starts is none of these: it builds each, and starts none.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Code, checkConfiguration } from '../packages/collector-config/src/index.ts';
import type { Diagnostic } from '../packages/core/src/index.ts';
import { type Input, testdata } from './collector-inputs.ts';
import { build } from './go.ts';

const root = join(import.meta.dirname, '..', 'packages/collector-config/test/fixtures');
const atStart: readonly (Code | undefined)[] = [
  'collector-config/endpoint-form',
  'collector-config/port-collision',
  'collector-config/span-metrics-exporter',
];

const built = await build('collector-check', (line) => console.error(line));
if ('skipped' in built) throw new Error(built.skipped);
const { program } = built;
const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-figures-'));
try {
  compare('test configurations of the components', testdata());
  compare(
    'our corpus',
    globSync('corpus/*.yaml', { cwd: root })
      .sort()
      .map((file) => ({ name: file, component: file, text: readFileSync(join(root, file), 'utf8') })),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function compare(title: string, inputs: readonly Input[]): void {
  const missed = new Map<string, number>();
  let agree = 0;
  let wrong = 0;
  for (const [index, ok] of verdicts(inputs).entries()) {
    const { name, component, text } = inputs[index]!;
    const errors = checkConfiguration(text).filter(({ severity }) => severity === 'error');
    const refusals = ok ? errors.filter((one) => !isAtStart(one)) : errors;
    if (ok === (refusals.length === 0)) agree += 1;
    else if (!ok) missed.set(component, (missed.get(component) ?? 0) + 1);
    else {
      wrong += 1;
      console.log(`✗ ${name}`);
      for (const { message, where } of refusals) console.log(`    ${where.field}: ${message}`);
    }
  }
  const total = [...missed.values()].reduce((sum, count) => sum + count, 0);
  console.log(`${title}: ${inputs.length}, ${agree} agree, ${wrong} refused falsely, ${total} missed`);
  for (const [component, count] of [...missed].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1))) {
    console.log(`    ${String(count).padStart(4)}  ${component}`);
  }
}

/** Whether the collector refuses it only when it starts. */
function isAtStart({ code, message }: Diagnostic): boolean {
  return atStart.includes(code as Code) || /starts no extension|is no .* extension/.test(message);
}

function verdicts(inputs: readonly Input[]): boolean[] {
  const files = inputs.map(({ text }, index) => {
    const file = join(folder, `${index}.yaml`);
    writeFileSync(file, text);
    return file;
  });
  const { stdout, stderr, error } = spawnSync(program, files, { encoding: 'utf8', maxBuffer: 1 << 26 });
  const lines = stdout.trim().split('\n');
  if (lines.length !== files.length) throw new Error(`collector-check ended early: ${error?.message ?? stderr}`);
  return lines.map((line) => (JSON.parse(line) as { ok: boolean }).ok);
}
