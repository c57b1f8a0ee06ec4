/**
 * `pnpm test:collector`: compares the real signoz-otel-collector with our verdicts. Loads, validates and builds every
 * generated configuration and the corpus, and runs the tests that need it running. With --record it records the
 * verdicts on the corpus, for tests without Go. Ends with one line, `N passed, N failed`.
 *
 * The first edition is built if necessary; later ones are only asked if they are built, or all with --all: a build
 * takes 15 minutes, and two of them twice that.
 */
import { spawnSync } from 'node:child_process';
import { existsSync, globSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { type ComponentQuestion, checker } from '@signoz-as-code/checker';
import { editionOf } from '../packages/signoz-client/src/index.ts';
import { build, builtAt, type Edition, editions } from './go.ts';

interface Verdict {
  readonly file: string;
  readonly ok: boolean;
  readonly error?: string;
}

const root = join(import.meta.dirname, '..');
const fixtures = join(root, 'packages/collector-config/test/fixtures');
const record = process.argv.includes('--record');

/** Why an edition is not asked. */
function notAsked(edition: Edition): string | undefined {
  if (edition === editions[0] || process.argv.includes('--all')) return undefined;
  return existsSync(builtAt('collector-check', edition)) ? undefined : 'it is not built; --all builds it';
}

let program = '';
let passed = 0;
let failed = 0;
let folder = '';
for (const edition of editions) {
  const why = notAsked(edition);
  if (why !== undefined) {
    console.log(`SKIPPED signoz-otel-collector ${edition.name}: ${why}`);
    continue;
  }
  const built = await build('collector-check', edition, (line) => console.error(line));
  if ('skipped' in built) {
    console.log(`SKIPPED signoz-otel-collector ${edition.name}: ${built.skipped}`);
    continue;
  }
  ({ program } = built);
  console.log(`signoz-otel-collector ${edition.name}`);
  folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-collector-'));
  try {
    generated(edition);
    await corpus(edition);
    await ottl(edition);
    running(edition);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

/** The release that an edition asks. */
function releaseOf({ name }: Edition): string {
  return editionOf(`${name}.99`).version;
}

/** Whether the collector of an environment is the edition's. */
function runs(environment: string, edition: Edition): boolean {
  const about = JSON.parse(readFileSync(join(root, 'generated', environment, 'environment.json'), 'utf8')) as {
    readonly versions?: { readonly collector?: string };
  };
  return editionOf(about.versions?.collector).version === releaseOf(edition);
}

/** The files that the stack mounts must exist for the configurations to be read. */
function generated(edition: Edition): void {
  const secrets = join(folder, 'secrets');
  mkdirSync(secrets);
  const files = globSync('generated/*/collector-config/*.yaml', { cwd: root })
    .filter((file) => runs(file.split('/')[1]!, edition))
    .sort();
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

async function corpus(edition: Edition): Promise<void> {
  const files = globSync('corpus/*.yaml', { cwd: fixtures }).sort();
  const found = Object.fromEntries(
    verdicts(files.map((file) => join(fixtures, file))).map(({ file, ok, error }) => [
      basename(file, '.yaml'),
      ok ? 'accepted' : reason(error),
    ]),
  );
  compare(found, 'verdicts', edition, (name) => `corpus/${name}`);
  const accepted = Object.values(found).filter((verdict) => verdict === 'accepted').length;
  console.log(`${files.length} in the corpus: ${accepted} accepted, ${files.length - accepted} refused`);
  await sameWhenAsked(files, found);
}

/**
 * The program's answers on its standard input equal its behaviour; it also finds there what it would only find when it
 * starts.
 */
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

/** Components with OTTL, each separately. */
async function ottl(edition: Edition): Promise<void> {
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
  compare(found, 'ottl-verdicts', edition, (name) => `OTTL '${name}'`);
  const accepted = answers.filter(({ verdict }) => verdict === 'accepted').length;
  console.log(`${questions.length} of OTTL: ${accepted} accepted, ${questions.length - accepted} refused`);
}

/**
 * Compares with the recording, after recording again on request. For later editions only verdicts that differ from the
 * first are recorded.
 */
function compare(
  found: Readonly<Record<string, string>>,
  records: string,
  edition: Edition,
  title: (name: string) => string,
): void {
  const isFirst = edition === editions[0];
  const file = join(fixtures, `${records}.json`);
  const own = join(fixtures, isFirst ? `${records}.json` : `${records}.${edition.name}.json`);
  const before = isFirst ? {} : verdictsIn(file);
  const isAccepted = (verdict: string | undefined) => verdict === 'accepted';
  if (record) {
    const kept = Object.entries(found).filter(
      ([name, verdict]) => isFirst || isAccepted(verdict) !== isAccepted(before[name]),
    );
    writeFileSync(own, `${JSON.stringify(Object.fromEntries(kept), null, 2)}\n`);
    console.log(`written  ${own}`);
  }
  const recorded = { ...before, ...verdictsIn(own) };
  for (const name of new Set([...Object.keys(found), ...Object.keys(recorded)])) {
    result(
      isAccepted(found[name]) === isAccepted(recorded[name]) && name in found && name in recorded,
      `${title(name)} as recorded`,
      `recorded ${recorded[name]}, found ${found[name]}`,
    );
  }
}

function verdictsIn(file: string): Record<string, string> {
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Record<string, string>) : {};
}

/** In one line, without the list of alternatives, whose order changes each time. */
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
function running(edition: Edition): void {
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
    {
      cwd: root,
      stdio: ['ignore', 'inherit', 'inherit'],
      env: { ...process.env, COLLECTOR_CHECK: program, COLLECTOR_RELEASE: releaseOf(edition) },
    },
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
