/**
 * Writes docs/diagnostics.md with a page in docs/diagnostics/ for each concern, and docs/json.md, from the code. With
 * --check, exits 2 when one is stale.
 */
import { existsSync, globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
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

const NOTE = 'Generated from the code by `pnpm run docs`; do not edit.';
const files = new Map<string, string>([
  [
    'docs/diagnostics.md',
    lines(
      '# Diagnostics',
      '',
      `Every problem names the definition file, the field, what was expected and how to fix it. The pages below explain the codes of each concern. ${NOTE}`,
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
  [
    'docs/json.md',
    lines(
      '# JSON output of commands',
      '',
      `With \`--format json\`, a command writes one JSON document to stdout, and progress and problems to stderr. Exit codes: 0 success, or nothing to do; 1 an error; 2 there are changes. A command that fails writes \`{ "diagnostics": [...] }\` if the project's files are wrong, and otherwise \`{ "error": "..." }\`. Each answer has a JSON Schema: \`signoz-as-code/schema/<command>.json\`, in this repository \`packages/cli/schema/<command>.schema.json\`. Later versions may add fields. ${NOTE}`,
      ...globSync('packages/cli/schema/*.schema.json', { cwd: root }).sort().flatMap(aboutAnswer),
    ),
  ],
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

interface AnswerSchema {
  readonly type?: string | readonly string[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly items?: AnswerSchema;
  readonly description?: string;
  readonly $ref?: string;
  readonly anyOf?: readonly AnswerSchema[];
  readonly properties?: Readonly<Record<string, AnswerSchema>>;
}

/** The fields of a command's answer. */
function aboutAnswer(path: string): readonly string[] {
  const { definitions, ...schema } = JSON.parse(readFileSync(join(root, path), 'utf8')) as AnswerSchema & {
    readonly definitions: Readonly<Record<string, AnswerSchema>>;
  };
  const resolved = (one: AnswerSchema): AnswerSchema =>
    one.$ref === undefined ? one : definitions[decodeURIComponent(one.$ref.replace('#/definitions/', ''))]!;
  const forms = (one: AnswerSchema): readonly AnswerSchema[] => {
    const { anyOf } = resolved(one);
    return anyOf === undefined ? [resolved(one)] : anyOf.flatMap(forms);
  };
  const [answer] = schema.anyOf!;
  return [
    '',
    `## ${basename(path, '.schema.json')}`,
    ...forms(answer!).flatMap((form) => [
      '',
      ...(form.description === undefined ? [] : [plain(form.description), '']),
      '| field | type | |',
      '|---|---|---|',
      ...Object.entries(form.properties ?? {}).map(([name, field]) => {
        const text = field.description ?? resolved(field).description ?? '';
        return `| \`${name}\` | ${typeText(field)} | ${plain(text)} |`;
      }),
    ]),
  ];
}

function typeText({ $ref, type, enum: values, const: value, items, anyOf }: AnswerSchema): string {
  if ($ref !== undefined) return decodeURIComponent($ref.replace('#/definitions/', '')).replace(/<.*/, '');
  if (value !== undefined) return `\`${JSON.stringify(value)}\``;
  if (values !== undefined) return values.map((one) => `\`${JSON.stringify(one)}\``).join(' or ');
  if (anyOf !== undefined) return anyOf.map(typeText).join(' or ');
  if (type === 'array') return items === undefined ? 'list' : `list of ${typeText(items)}`;
  return typeof type === 'string' ? type : (type ?? ['any']).join(' or ');
}

function plain(text: string): string {
  return text
    .replaceAll(/\s*\{@link\s+(\w+)\s*\}\s?/g, ' $1')
    .replaceAll('|', '\\|')
    .replaceAll('\n', ' ');
}

/** A code with its meaning and, if any, its example. */
function about([code, entry]: readonly [code: string, entry: string | Code]): readonly string[] {
  const heading = ['', `## ${code}`, ''];
  if (typeof entry === 'string') return [...heading, entry];
  const { severity, meaning, since, example, noExample } = entry;
  return [
    ...heading,
    `${meaning}`,
    '',
    `${severity === 'error' ? 'Error' : 'Warning'} since ${since}.`,
    ...(example === undefined
      ? [`No example: ${noExample}`].filter(() => noExample !== undefined)
      : example.in === 'shell'
        ? ['', '```sh', '# wrong', example.wrong, '# right', example.right, '```']
        : ['', '```ts', ...around(example), ...half('wrong', example), ...half('right', example), '```']),
  ];
}

function half(name: 'wrong' | 'right', example: CodeExample): readonly string[] {
  return [`// ${name}${example.file === undefined ? '' : `, in ${example.file[name]}`}`, example[name]];
}

/** What both halves of an example need. */
function around({ beside = {}, environment = {} }: CodeExample): readonly string[] {
  return [
    ...(Object.keys(environment).length === 0 ? [] : [`// in an environment with ${JSON.stringify(environment)}`]),
    ...Object.entries(beside).map(([kind, text]) => `// with this ${kind}: ${text}`),
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
