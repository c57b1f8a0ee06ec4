import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';

/** Where a release of SigNoz may be named in code: what one release does otherwise, and which belong together. */
const OF_VERSIONS = [
  'packages/signoz-client/src/dialects/',
  'packages/signoz-client/src/version.ts',
  'packages/signoz-client/src/version-pairs.ts',
  // The two that the sandbox is.
  'packages/sandbox/src/signoz/release.ts',
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

test('no code outside the dialects and their data names a release of SigNoz', () => {
  // Collectors have numbers of their own, some of them like those of SigNoz.
  const pairs = readFileSync(join(root, 'packages/signoz-client/src/version-pairs.ts'), 'utf8');
  const collectors = new Set([...pairs.matchAll(/\['v[\d.]+', '(v[\d.]+)'\]/g)].map(([, version]) => version));
  expect(collectors.size).toBeGreaterThan(5);
  const found = globSync('packages/*/src/**/*.ts', { cwd: root })
    .filter(
      (file) => !file.endsWith('.generated.ts') && ![...OF_VERSIONS, ...EXAMPLES].some((of) => file.startsWith(of)),
    )
    .flatMap((file) => {
      // A path into the dialects is no question for a version.
      const whole = withoutComments(readFileSync(join(root, file), 'utf8')).replaceAll(/'\.\/dialects\/[^']+'/g, '');
      const code = file.endsWith('/codes.ts') ? whole.replaceAll(IN_CODES, '') : whole;
      const named = [...code.matchAll(/\bv0\.1\d\d(\.\d+)?\b/g)].map(([version]) => version);
      return named.filter((version) => !collectors.has(version)).map((version) => `${file}: ${version}`);
    });
  expect(found).toEqual([]);
});
