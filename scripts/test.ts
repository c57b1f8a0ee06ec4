/**
 * `npm test`: every check that a pull request must pass. Prints each step as it runs and ends with one line,
 * `N passed, N failed`; a step that is not a test run counts as one. With --collector it also asks the real collector,
 * where Go is installed. With --definitions only what a change of definitions must pass: for platforms other than this
 * repository's, on which the product's own tests depend.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const root = join(import.meta.dirname, '..');
const bin = (name: string): string => join(root, 'node_modules', '.bin', name);
const node = process.execPath;

type Check = readonly [what: string, command: string, args: readonly string[]];

const generated: Check = ['generated/ is current', node, ['packages/cli/src/bin.js', 'generate', '--frozen']];
const docs: Check = ['docs are current', node, ['scripts/docs.ts', '--check']];
const rules = (...paths: readonly string[]): Check => [
  'import rules',
  bin('depcruise'),
  ['--config', '.dependency-cruiser.mjs', ...paths],
];

/** What a change of definitions must pass: without the product's tests, which depend on this platform's definitions. */
const ofDefinitions: readonly Check[] = [
  ['types', bin('tsc'), ['--noEmit', '-p', 'tsconfig.definitions.json']],
  [
    'lint and format',
    bin('biome'),
    ['check', 'signoz.config.ts', ...globSync('packages/*/definitions', { cwd: root })],
  ],
  rules('signoz.config.ts', ...globSync('packages/*/definitions', { cwd: root })),
  generated,
  docs,
  ['nothing is wrong with them', node, ['packages/cli/src/bin.js', 'check']],
];

const ofEverything: readonly Check[] = [
  ['schemas of components are current', node, ['packages/collector-config/scripts/schemas.ts', '--check']],
  ['types of the schemas are current', node, ['scripts/schema-types.ts', '--check']],
  ['schemas of definitions are current', node, ['scripts/definition-schemas.ts', '--check']],
  ['schemas of answers are current', node, ['scripts/answer-schemas.ts', '--check']],
  ['the reference is current', node, ['scripts/reference.ts', '--check']],
  ['the registry of components is current', node, ['packages/collector-config/scripts/registry.ts', '--check']],
  ['types', bin('tsc'), ['--noEmit']],
  ['lint and format', bin('biome'), ['check', '.']],
  rules('packages', 'examples', 'signoz.config.ts', 'scripts', 'bench', 'tools'),
  ['nothing dead', bin('knip'), []],
  ['packages build and are publishable', node, ['scripts/build.ts']],
  ['changesets make a release', node, ['scripts/release-plan.ts']],
  generated,
  docs,
];

const isOfDefinitions = process.argv.includes('--definitions');
let passed = 0;
let failed = 0;
for (const [what, command, args] of isOfDefinitions ? ofDefinitions : ofEverything) {
  const { status, stdout, stderr, error } = spawnSync(command, args, { cwd: root, encoding: 'utf8' });
  if (status === 0) {
    passed += 1;
    console.log(`✓ ${what}`);
  } else {
    failed += 1;
    console.log(`✗ ${what}\n${stdout ?? ''}${stderr ?? ''}${error ? error.message : ''}`);
  }
}

if (!isOfDefinitions) tests();
if (process.argv.includes('--collector')) collector();

console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed === 0 ? 0 : 1;

function tests(): void {
  const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-test-'));
  try {
    const results = join(folder, 'results.json');
    const { status } = spawnSync(
      bin('vitest'),
      ['run', '--reporter=default', '--reporter=json', `--outputFile=${results}`],
      { cwd: root, stdio: 'inherit' },
    );
    const report = JSON.parse(readFileSync(results, 'utf8')) as {
      numPassedTests: number;
      numFailedTests: number;
      numTotalTests: number;
    };
    passed += report.numPassedTests;
    failed += report.numFailedTests;
    // A file that cannot be loaded has no tests to fail, and a run without tests proves nothing.
    if (report.numFailedTests === 0 && (status !== 0 || report.numTotalTests === 0)) failed += 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function collector(): void {
  console.log('the real collector (pnpm test:collector):');
  const { status, stdout } = spawnSync(node, ['tools/test-collector.ts'], {
    cwd: root,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    maxBuffer: 1 << 26,
  });
  process.stdout.write(stdout);
  const [, good, bad] = /(\d+) passed, (\d+) failed\s*$/.exec(stdout) ?? [];
  passed += Number(good ?? 0);
  failed += Number(bad ?? 0);
  if (status !== 0 && Number(bad ?? 0) === 0) failed += 1;
}
