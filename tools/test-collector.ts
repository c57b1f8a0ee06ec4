/**
 * `pnpm test:collector`: the real signoz-otel-collector against what is said of it here. Loads, validates and builds
 * every generated configuration and the corpus, and runs the tests that need it running. With --record the verdicts of
 * the corpus are written down, for the tests that have no Go. Ends with one line, `N passed, N failed`.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type ComponentQuestion, checker } from '@signoz-as-code/checker';
import { build } from './go.ts';

interface Verdict {
  readonly file: string;
  readonly ok: boolean;
  readonly error?: string;
}

const root = join(import.meta.dirname, '..');
const fixtures = join(root, 'packages/collector-config/test/fixtures');
const record = process.argv.includes('--record');

const built = await build('collector-check', (line) => console.error(line));
if ('skipped' in built) {
  console.log(`SKIPPED the real collector: ${built.skipped}`);
  console.log('0 passed, 0 failed');
  process.exit(0);
}
const { program } = built;
let passed = 0;
let failed = 0;

const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-collector-'));
try {
  generated();
  await corpus();
  await ottl();
  running();
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** The files that the stack mounts must be there for the configurations to be read. */
function generated(): void {
  const secrets = join(folder, 'secrets');
  mkdirSync(secrets);
  const files = globSync('generated/*/collector-config/*.yaml', { cwd: root }).sort();
  const copies = files.map((file) => {
    const text = readFileSync(join(root, file), 'utf8');
    for (const [, name] of text.matchAll(/\$\{file:\/run\/secrets\/([^}]+)\}/g)) {
      writeFileSync(join(secrets, name!), 'secret');
    }
    const copy = join(folder, file.replaceAll('/', '-'));
    writeFileSync(copy, text.replaceAll('/run/secrets', secrets).replaceAll('/hostfs', '/'));
    return copy;
  });
  for (const [index, { ok, error }] of verdicts(copies).entries()) {
    result(ok, `${files[index]} builds`, error);
  }
  console.log(`${files.length} generated configurations`);
}

async function corpus(): Promise<void> {
  const files = globSync('corpus/*.yaml', { cwd: fixtures }).sort();
  const found = Object.fromEntries(
    verdicts(files.map((file) => join(fixtures, file))).map(({ file, ok, error }) => [
      basename(file, '.yaml'),
      ok ? 'accepted' : reason(error),
    ]),
  );
  compare(found, 'verdicts', (name) => `corpus/${name}`);
  const accepted = Object.values(found).filter((verdict) => verdict === 'accepted').length;
  console.log(`${files.length} in the corpus: ${accepted} accepted, ${files.length - accepted} refused`);
  await sameWhenAsked(files, found);
}

/** What the program says when it is asked over its standard input is what it does; it sees what it would find when it starts, too. */
async function sameWhenAsked(files: readonly string[], found: Readonly<Record<string, string>>): Promise<void> {
  const asked = checker(program);
  const answers = await asked.ask(
    files.map((file) => ({ kind: 'configuration', text: readFileSync(join(fixtures, file), 'utf8') })),
  );
  await asked.close();
  for (const [index, { verdict, problems }] of answers.entries()) {
    const name = basename(files[index]!, '.yaml');
    const [first] = problems;
    const isSame = verdict === 'unknown' || (verdict === 'accepted') === (found[name] === 'accepted');
    result(isSame || first?.stage === 'start', `corpus/${name} when asked`, `${verdict}: ${first?.message}`);
  }
}

/** Components with OTTL, each by itself. */
async function ottl(): Promise<void> {
  const questions = JSON.parse(readFileSync(join(fixtures, 'ottl.json'), 'utf8')) as readonly (Omit<
    ComponentQuestion,
    'kind'
  > & { readonly name: string })[];
  const asked = checker(program);
  const answers = await asked.ask(questions.map(({ name: _, ...question }) => ({ kind: 'component', ...question })));
  await asked.close();
  const found = Object.fromEntries(
    questions.map(({ name }, index) => {
      const { verdict, problems } = answers[index]!;
      return [name, verdict === 'accepted' ? 'accepted' : reason(problems[0]?.message)];
    }),
  );
  compare(found, 'ottl-verdicts', (name) => `OTTL '${name}'`);
  const accepted = answers.filter(({ verdict }) => verdict === 'accepted').length;
  console.log(`${questions.length} of OTTL: ${accepted} accepted, ${questions.length - accepted} refused`);
}

/** Against what was recorded, after it is recorded anew if that is asked for. */
function compare(found: Readonly<Record<string, string>>, records: string, title: (name: string) => string): void {
  const file = join(fixtures, `${records}.json`);
  if (record) {
    writeFileSync(file, `${JSON.stringify(found, null, 2)}\n`);
    console.log(`written  ${file}`);
  }
  const recorded = JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>;
  for (const name of new Set([...Object.keys(found), ...Object.keys(recorded)])) {
    const same = (found[name] === 'accepted') === (recorded[name] === 'accepted');
    result(
      same && name in found && name in recorded,
      `${title(name)} as recorded`,
      `recorded ${recorded[name]}, found ${found[name]}`,
    );
  }
}

/** In one line, without the list of what is there instead, which has another order each time. */
function reason(error: string | undefined): string {
  const lines = (error ?? '')
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '');
  return lines
    .join(' · ')
    .replaceAll(/ \(valid values: \[[^\]]*\]\)/g, '')
    .replaceAll(/ (\(\[("\w+" ?)+\]\)|\[("\w+" ?)+\])/g, ' […]')
    .replaceAll(/, possibly valid options are: ("[\w.]+"(, )?)+/g, '')
    .slice(0, 400);
}

/** Tests with the collector running: vitest finds the program in the environment. */
function running(): void {
  const results = join(folder, 'results.json');
  const { status } = spawnSync(
    join(root, 'node_modules/.bin/vitest'),
    [
      'run',
      '--project',
      '@signoz-as-code/collector-config',
      '--project',
      '@signoz-as-code/cli',
      '--project',
      '@signoz-as-code/checker',
      'real.test.ts',
      '--reporter=default',
      '--reporter=json',
      `--outputFile=${results}`,
    ],
    { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env: { ...process.env, COLLECTOR_CHECK: program } },
  );
  const report = JSON.parse(readFileSync(results, 'utf8')) as { numPassedTests: number; numFailedTests: number };
  passed += report.numPassedTests;
  failed += report.numFailedTests;
  if (status !== 0 && report.numFailedTests === 0) failed += 1;
}

function verdicts(files: readonly string[]): Verdict[] {
  const { stdout, stderr, error } = spawnSync(program, files, { encoding: 'utf8', maxBuffer: 1 << 26 });
  const found = lines<Verdict>(stdout);
  if (found.length !== files.length) throw new Error(`collector-check ended early: ${error?.message ?? stderr}`);
  return found;
}

function lines<T>(text: string): T[] {
  return text
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as T);
}

function result(ok: boolean, what: string, why: string | undefined): void {
  if (ok) passed += 1;
  else {
    failed += 1;
    console.log(`✗ ${what}\n  ${why ?? ''}`);
  }
}
