/**
 * Writes what is made from the code and the catalogue: docs/diagnostics.md, docs/telemetry.md, the constants of
 * packages/instrumentation and the registry for OpenTelemetry Weaver. With --check, exits 2 when one is stale.
 */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { cliCodes } from '../packages/cli/src/codes.ts';
import { concernsOf } from '../packages/cli/src/concerns.ts';
import { kernelCodes } from '../packages/core/src/index.ts';
import * as named from '../packages/telemetry/definitions/index.ts';
import { reviewCodes } from '../packages/telemetry/src/review/index.ts';
import project from '../signoz.config.ts';
import { instrumentationModule, telemetryDocument, weaverRegistry } from './telemetry.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

const sections: readonly (readonly [title: string, codes: Readonly<Record<string, string>>])[] = [
  ['Definitions and artifacts', kernelCodes],
  ...concernsOf(named.catalogue, 'packages/telemetry/definitions').map(
    (concern) => [concern.name, concern.codes] as const,
  ),
  ['Across concerns', reviewCodes],
  ['Plan and apply', cliCodes],
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

const documents: Readonly<Record<string, string>> = {
  'docs/diagnostics.md': diagnostics,
  'docs/telemetry.md': telemetryDocument(named),
  'packages/instrumentation/src/catalogue.generated.ts': instrumentationModule(named),
  ...Object.fromEntries(
    Object.entries(weaverRegistry(named, project)).map(([path, text]) => [`packages/telemetry/registry/${path}`, text]),
  ),
};

for (const [path, text] of Object.entries(documents)) {
  const file = join(root, path);
  if (read(file) === text) continue;
  if (check) {
    console.error(`${path} is older than the code: run \`pnpm run docs\`.`);
    process.exitCode = 2;
    continue;
  }
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, text);
  console.log(`written  ${path}`);
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
