/** Writes docs/diagnostics.md, which is made from the code. With --check, exits 2 when it is stale. */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { kernelCodes } from '../packages/core/src/index.ts';
import { engineCodes } from '../packages/engine/src/codes.ts';
import { concernsOf } from '../packages/engine/src/concerns.ts';
import { reviewCodes } from '../packages/lineage/src/index.ts';
import * as named from '../packages/telemetry/definitions/index.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

const sections: readonly (readonly [title: string, codes: Readonly<Record<string, string>>])[] = [
  ['Definitions and artifacts', kernelCodes],
  ...concernsOf(named.catalogue, 'packages/telemetry/definitions').map(
    (concern) => [concern.name, concern.codes] as const,
  ),
  ['Across concerns', reviewCodes],
  ['Plan and apply', engineCodes],
];

const diagnostics = [
  '# Diagnostics',
  '',
  'Every problem names the definition file, the field, what was expected and how to mend it. This is what the codes mean. Made from the code by `pnpm run docs`; do not edit.',
  ...sections.flatMap(([title, codes]) => [
    '',
    `## ${title}`,
    '',
    '| code | meaning |',
    '|---|---|',
    ...Object.entries(codes)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([code, meaning]) => `| \`${code}\` | ${meaning.replaceAll('|', '\\|')} |`),
  ]),
  '',
].join('\n');

const file = join(root, 'docs/diagnostics.md');
if (readFileSync(file, 'utf8') !== diagnostics) {
  if (check) {
    console.error('docs/diagnostics.md is older than the code: run `pnpm run docs`.');
    process.exitCode = 2;
  } else {
    writeFileSync(file, diagnostics);
    console.log('written  docs/diagnostics.md');
  }
}
