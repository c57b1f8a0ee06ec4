/**
 * A JSON Schema for what each command writes with `--format json`, made from `Answers` in packages/cli/src/answers.ts:
 * packages/cli/schema/<command>.schema.json, published as `signoz-as-code/schema/<command>.json`. With --check it writes
 * nothing and exits 2 when a file is stale.
 */
import { existsSync, globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { createGenerator, type Schema } from 'ts-json-schema-generator';

const root = join(import.meta.dirname, '..');
const folder = join(root, 'packages/cli/schema');
const check = process.argv.includes('--check');

const generator = createGenerator({
  path: join(root, 'packages/cli/src/answers.ts'),
  tsconfig: join(root, 'tsconfig.json'),
  // This compiler, which checks the types, is newer than the generator's.
  skipTypeCheck: true,
  // A later version may add fields.
  additionalProperties: true,
  jsDoc: 'extended',
  functions: 'fail',
});
const { Answers: all, ...types } = generator.createSchema('Answers').definitions as Readonly<Record<string, Schema>>;
const definitions = { ...types, ...generator.createSchema('Failure').definitions } as Readonly<Record<string, Schema>>;

const commands = Object.entries(all!.properties as Readonly<Record<string, Schema>>);
const files = new Map(
  commands.map(([command, answer]) => {
    const { description, ...own } = answer;
    const schema = {
      $schema: 'http://json-schema.org/draft-07/schema#',
      $id: `signoz-as-code/schema/${command}.json`,
      title: `What \`signoz-as-code ${command} --format json\` writes`,
      ...(description === undefined ? {} : { description }),
      anyOf: [own, { $ref: '#/definitions/Failure' }],
    };
    return [`${command}.schema.json`, `${JSON.stringify({ ...schema, definitions: reached(schema) }, null, 2)}\n`];
  }),
);
mkdirSync(folder, { recursive: true });
for (const [name, text] of files) {
  const path = join(folder, name);
  if (existsSync(path) && readFileSync(path, 'utf8') === text) continue;
  stale(name);
  if (!check) writeFileSync(path, text);
}
for (const path of globSync(join(folder, '*.schema.json')))
  if (!files.has(basename(path))) {
    stale(basename(path));
    if (!check) rmSync(path);
  }
if (process.exitCode === 2) console.error('Schemas of answers are older than their types: run `pnpm types`.');

function stale(name: string): void {
  console.log(`${check ? 'stale' : 'written'}  packages/cli/schema/${name}`);
  if (check) process.exitCode = 2;
}

/** The definitions that a schema refers to, directly or not. */
function reached(schema: object): Readonly<Record<string, Schema>> {
  const found: Record<string, Schema> = {};
  const visit = (one: object): void => {
    for (const [, name] of JSON.stringify(one).matchAll(/"\$ref":"#\/definitions\/((?:[^"\\]|\\.)+)"/g)) {
      const key = decodeURIComponent(JSON.parse(`"${name}"`) as string);
      if (key in found) continue;
      found[key] = definitions[key]!;
      visit(found[key]);
    }
  };
  visit(schema);
  return Object.fromEntries(Object.entries(found).sort(([a], [b]) => (a < b ? -1 : 1)));
}
