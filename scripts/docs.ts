/** Writes docs/diagnostics.md and a page in docs/diagnostics/ for each concern, which are made from the code. With --check, exits 2 when it is stale. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Code, type CodeExample, kernelCodes } from '../packages/core/src/index.ts';
import { engineCodes } from '../packages/engine/src/codes.ts';
import { concernsOf } from '../packages/engine/src/concerns.ts';
import { reviewCodes } from '../packages/lineage/src/index.ts';
import { limitCodes } from '../packages/queries/src/index.ts';
import { ruleTestCodes } from '../packages/rule-tests/src/codes.ts';
import { sloCodes } from '../packages/slo/src/index.ts';
import * as named from '../packages/telemetry/definitions/index.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');

const sections: readonly (readonly [title: string, codes: Readonly<Record<string, string | Code>>])[] = [
  ['Definitions and artifacts', kernelCodes],
  ...(await concernsOf(named.catalogue, 'packages/telemetry/definitions'))
    .map((concern) => [concern.name, concern.codes] as const)
    .filter(([, codes]) => Object.keys(codes).length > 0),
  ['Limits', limitCodes],
  ['SLOs', sloCodes],
  ['Across concerns', reviewCodes],
  ['Rule tests', ruleTestCodes],
  ['Plan and apply', engineCodes],
];

const NOTE = 'Made from the code by `pnpm run docs`; do not edit.';
const files = new Map<string, string>([
  [
    'docs/diagnostics.md',
    lines(
      '# Diagnostics',
      '',
      `Every problem names the definition file, the field, what was expected and how to fix it. What each code means is on a page for each concern. ${NOTE}`,
      '',
      ...sections.map(
        ([title, codes]) => `- [${title}](diagnostics/${fileOf(title)}): ${Object.keys(codes).length} codes`,
      ),
    ),
  ],
  ...sections.map(
    ([title, codes]) =>
      [
        `docs/diagnostics/${fileOf(title)}`,
        lines(`# Diagnostics: ${title}`, '', NOTE, ...Object.entries(codes).sort(byCode).flatMap(about)),
      ] as const,
  ),
]);

function fileOf(title: string): string {
  return `${title.toLowerCase().replaceAll(' ', '-')}.md`;
}

function byCode([a]: readonly [string, unknown], [b]: readonly [string, unknown]): number {
  return a < b ? -1 : 1;
}

function lines(...all: readonly string[]): string {
  return `${all.join('\n')}\n`;
}

/** A code with its meaning and, where there is one, its example. */
function about([code, entry]: readonly [code: string, entry: string | Code]): readonly string[] {
  const heading = ['', `## ${code}`, ''];
  if (typeof entry === 'string') return [...heading, entry];
  const { severity, meaning, since, example } = entry;
  return [
    ...heading,
    `${meaning}`,
    '',
    `${severity === 'error' ? 'Error' : 'Warning'} since ${since}.`,
    ...(example === undefined
      ? []
      : ['', '```ts', ...around(example), '// wrong', example.wrong, '// right', example.right, '```']),
  ];
}

/** What both halves of an example need around them. */
function around({ beside = {}, environment = {} }: CodeExample): readonly string[] {
  return [
    ...(Object.keys(environment).length === 0 ? [] : [`// in an environment with ${JSON.stringify(environment)}`]),
    ...Object.entries(beside).map(([kind, text]) => `// beside this ${kind}: ${text}`),
  ];
}

for (const [file, text] of files) {
  const path = join(root, file);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  if (check) {
    console.error(`${file} is older than the code: run \`pnpm run docs\`.`);
    process.exitCode = 2;
  } else {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text);
    console.log(`written  ${file}`);
  }
}
