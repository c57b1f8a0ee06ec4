/**
 * `node tools/collector-figures.ts [edition]`: compares our verdicts on collector configurations, without the program
 * and when it is asked (`serve`), with the program's own: on the test configurations of the components' Go modules and
 * on our corpus. Prints every false refusal, and the number of missed ones, by component. It does not cover what the
 * program only refuses when it starts: it builds each, and starts none.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Answer, checker } from '../packages/checker/src/index.ts';
import { type Code, checkConfiguration } from '../packages/collector-config/src/index.ts';
import type { Diagnostic } from '../packages/core/src/index.ts';
import { type Input, testdata } from './collector-inputs.ts';
import { build, editionNamed, editions } from './go.ts';

const root = join(import.meta.dirname, '..', 'packages/collector-config/test/fixtures');
const atStart: readonly (Code | undefined)[] = [
  'collector-config/endpoint-form',
  'collector-config/port-collision',
  'collector-config/span-metrics-exporter',
];

const edition = editionNamed(process.argv[2] ?? editions[0]!.name);
const built = await build('collector-check', edition, (line) => console.error(line));
if ('skipped' in built) throw new Error(built.skipped);
const { program } = built;
const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-figures-'));
try {
  await compare('test configurations of the components', testdata(edition));
  await compare(
    'our corpus',
    globSync('corpus/*.yaml', { cwd: root })
      .sort()
      .map((file) => ({ name: file, component: file, text: readFileSync(join(root, file), 'utf8') })),
  );
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function compare(title: string, inputs: readonly Input[]): Promise<void> {
  const missed = new Map<string, number>();
  let agree = 0;
  let wrong = 0;
  const found = verdicts(inputs);
  for (const [index, ok] of found.entries()) {
    const { name, component, text } = inputs[index]!;
    const errors = checkConfiguration(text, { collector: `${edition.name}.99` }).filter(
      ({ severity }) => severity === 'error',
    );
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
  await compareAsked(inputs, found);
}

/** Where the asked program's answer differs from its behaviour: never, except for what it finds only when it starts. */
async function compareAsked(inputs: readonly Input[], found: readonly boolean[]): Promise<void> {
  const asked = checker(program);
  const answers = await asked.ask(inputs.map(({ text }) => ({ kind: 'configuration', text })));
  await asked.close();
  const count = { agree: 0, atStart: 0, unverified: 0, otherwise: 0 };
  for (const [index, answer] of answers.entries()) {
    const kind = kindOf(answer, found[index]!);
    count[kind] += 1;
    if (kind === 'otherwise') console.log(`✗ ${inputs[index]!.name}: ${JSON.stringify(answer)}`);
  }
  console.log(
    `    asked: ${count.agree} agree, ${count.otherwise} differ, ${count.atStart} refused at the start, ${count.unverified} without a verdict (they depend on the machine)`,
  );
}

function kindOf({ verdict, problems }: Answer, ok: boolean) {
  if (verdict === 'unknown') return 'unverified';
  if (ok === (verdict === 'accepted')) return 'agree';
  return problems.every(({ stage }) => stage === 'start') ? 'atStart' : 'otherwise';
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
