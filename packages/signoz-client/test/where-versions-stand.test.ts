import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Where a release of SigNoz, its collector or ClickHouse may be named in code: what one does otherwise, and which belong together. */
const OF_VERSIONS = [
  'packages/signoz-client/src/dialects/',
  'packages/signoz-client/src/version.ts',
  'packages/signoz-client/src/version-pairs.ts',
  'packages/signoz-client/src/collector/',
  // The two that the sandbox is, and what it has in ClickHouse.
  'packages/sandbox/src/signoz/release.ts',
  'packages/sandbox/src/clickhouse/schema.ts',
  // What the migrations of a collector leave in ClickHouse.
  'packages/retention/src/schema.ts',
  // Which collectors have a program to ask.
  'packages/checker/src/program.ts',
  // As which ClickHouse the engine of the sandbox answers.
  'packages/sandbox/src/clickhouse/engine.ts',
  // Of which ClickHouse a limit is.
  'packages/presets/src/catalogue/limits.ts',
  'packages/presets/src/monitors/rules/clickhouse-too-many-parts.ts',
  // What a new project runs.
  'packages/create-signoz-as-code/src/files.ts',
];

/** Examples: in a help text, and what is wrong and right in the tables of codes. */
const EXAMPLES = ['packages/cli/src/commands/sandbox.ts', 'packages/cli/src/commands/upgrade.ts'];
const IN_CODES = /\b(wrong|right|beside): .*$/gm;

const root = join(import.meta.dirname, '../../..');

/** Code without its comments: where a fact was read may be said anywhere. */
function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}

test('no code outside the dialects and their data names a release of SigNoz, its collector or ClickHouse', () => {
  const found = globSync('packages/*/src/**/*.ts', { cwd: root })
    .filter(
      (file) => !file.endsWith('.generated.ts') && ![...OF_VERSIONS, ...EXAMPLES].some((of) => file.startsWith(of)),
    )
    .flatMap((file) => {
      // A path into the dialects is not a question for a version.
      const whole = withoutComments(readFileSync(join(root, file), 'utf8')).replaceAll(/'\.\/dialects\/[^']+'/g, '');
      const code = file.endsWith('/codes.ts') ? whole.replaceAll(IN_CODES, '') : whole;
      return [...code.matchAll(/(?<![\d.-])(v?0\.1\d\d|2[5-9]\.\d{1,2})(\.\d+)?\b/g)].map(
        ([version]) => `${file}: ${version}`,
      );
    });
  expect(found).toEqual([]);
});
