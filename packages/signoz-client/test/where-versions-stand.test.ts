import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Where code may name a release of SigNoz, its collector or ClickHouse: how one differs, and which belong together. */
const OF_VERSIONS = [
  'packages/signoz-client/src/dialects/',
  'packages/signoz-client/src/version.ts',
  'packages/signoz-client/src/version-pairs.ts',
  'packages/signoz-client/src/collector/',
  // The two releases of the sandbox, and its ClickHouse.
  'packages/sandbox/src/signoz/release.ts',
  'packages/sandbox/src/clickhouse/schema.ts',
  // The tables after a collector's migrations.
  'packages/retention/src/schema.ts',
  // The collectors with a checker program.
  'packages/checker/src/program.ts',
  // The ClickHouse version of the sandbox's engine.
  'packages/sandbox/src/clickhouse/engine.ts',
  // The ClickHouse version of a limit.
  'packages/presets/src/catalogue/limits.ts',
  'packages/presets/src/monitors/rules/clickhouse-too-many-parts.ts',
  // What a new project runs.
  'packages/create-signoz-as-code/src/versions.ts',
];

/** Examples: in a help text, and in the tables of codes. */
const EXAMPLES = ['packages/cli/src/commands/sandbox.ts', 'packages/cli/src/commands/upgrade.ts'];
const IN_CODES = /\b(wrong|right|beside): .*$/gm;

const root = join(import.meta.dirname, '../../..');

/** Code without its comments: comments may name the source of a fact. */
function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}

test('no code outside the dialects and their data names a release of SigNoz, its collector or ClickHouse', () => {
  const found = globSync('packages/*/src/**/*.ts', { cwd: root })
    .filter(
      (file) => !file.endsWith('.generated.ts') && ![...OF_VERSIONS, ...EXAMPLES].some((of) => file.startsWith(of)),
    )
    .flatMap((file) => {
      // A path into the dialects does not check a version.
      const whole = withoutComments(readFileSync(join(root, file), 'utf8')).replaceAll(/'\.\/dialects\/[^']+'/g, '');
      const code = file.endsWith('/codes.ts') ? whole.replaceAll(IN_CODES, '') : whole;
      return [...code.matchAll(/(?<![\d.-])(v?0\.1\d\d|2[5-9]\.\d{1,2})(\.\d+)?\b/g)].map(
        ([version]) => `${file}: ${version}`,
      );
    });
  expect(found).toEqual([]);
});
