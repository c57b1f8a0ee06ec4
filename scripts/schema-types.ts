/**
 * JSON Schemas to TypeScript: packages/<name>/schema/<format>.schema.json gives
 * packages/<name>/src/schema/<format>.generated.ts, and a kind's schema (src/<kind>/schema/artifact.schema.json) gives
 * a file next to it; kinds also get artifact.validate.generated.ts, which validates without compiling the schema first
 * (docs/performance.md). With --check it writes nothing and exits 2 when a file is stale.
 */
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import standalone from 'ajv/dist/standalone/index.js';
import { compile, compileFromFile, type JSONSchema } from 'json-schema-to-typescript';
import { withExactIntegers } from '../packages/core/src/artifact/exact-integers.ts';

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const only = process.argv.slice(2).find((argument) => !argument.startsWith('--'));
const stale: string[] = [];

for (const schema of globSync('packages/*/{schema,src/*/schema}/**/*.schema.json', { cwd: root }).sort()) {
  const [, name] = schema.split('/');
  if (only !== undefined && name !== only) continue;
  const isOfKind = schema.startsWith(`packages/${name}/src/`);
  const inside = dirname(schema.slice(`packages/${name}/schema/`.length));
  // These are made from types (answer-schemas.ts).
  if (name === 'cli') continue;
  // Components have the types of all editions of the collector, below.
  if (name === 'collector-config' && inside.startsWith('components/')) continue;
  const format = basename(schema, '.schema.json');
  const folder = isOfKind ? dirname(schema) : join('packages', name!, 'src/schema', inside);
  const text = await compileFromFile(join(root, schema), {
    ...typeOptions(schema),
    cwd: dirname(join(root, schema)),
  });
  bring(join(folder, `${format}.generated.ts`), text);
  const validate = isOfKind ? validatorCode(schema) : undefined;
  if (validate !== undefined) bring(join(folder, `${format}.validate.generated.ts`), validate);
}
if (only === undefined || only === 'collector-config') {
  const { typedSchemas } = await import('../packages/collector-config/scripts/typed.ts');
  for (const [path, { union }] of typedSchemas()) {
    const text = await compile(
      union as JSONSchema,
      basename(path),
      typeOptions(`packages/collector-config/schema/${path}.schema.json`),
    );
    bring(`packages/collector-config/src/schema/${path}.generated.ts`, text);
  }
}

function typeOptions(schema: string) {
  return {
    bannerComment: `// Generated from ${schema} by \`pnpm types\`; do not edit.`,
    additionalProperties: false,
    unknownAny: true,
    format: false,
    strictIndexSignatures: false,
  };
}

function bring(target: string, text: string): void {
  if (readIfThere(join(root, target)) === text) return;
  stale.push(target);
  if (check) return;
  mkdirSync(dirname(join(root, target)), { recursive: true });
  writeFileSync(join(root, target), text);
}

/**
 * A module with `validate(value)`: whether a value matches the schema, without the reason. Undefined for a schema with
 * a keyword (uniqueItems, a length above 1) that needs a library: that schema is compiled at run time.
 */
function validatorCode(schema: string): string | undefined {
  const { $schema: _, ...body } = JSON.parse(readFileSync(join(root, schema), 'utf8'), (key, value: unknown) =>
    key === 'description' && typeof value === 'string' ? undefined : value,
  ) as Record<string, unknown>;
  // Lengths in UTF-16 units: the schemas only check whether a text is empty, which needs no library.
  const ajv = new Ajv2020({
    strict: false,
    messages: false,
    unicode: false,
    logger: false,
    code: { source: true, esm: true, lines: true },
  });
  const code = withoutReasons(standalone.default(ajv, ajv.compile(withExactIntegers(body))));
  if (/\brequire\(/.test(code)) return undefined;
  const banner = `// Generated from ${schema} by \`pnpm types\`; do not edit.\n// @ts-nocheck\n`;
  return `${banner}${code.replace(/export default (\w+);/, 'export const validate: (value: unknown) => boolean = $1;').replace(/export const validate = \w+;/, '')}\n`;
}

/**
 * Without the places and reasons of errors: this code's users do not read them, and they are a third of it, created for
 * every value and every failed branch. Throws an Error when something else needs them.
 */
function withoutReasons(code: string): string {
  const bare = code
    .replaceAll(/, ?\{instancePath[^\n]*?,rootData,dynamicAnchors\}\)/g, ')')
    .replaceAll(/\(data, \{instancePath=""[^\n]*?\}=\{\}\)\{/g, '(data){')
    .replaceAll(/(= \[?)\{instancePath[\s\S]*?\}(\]?;)$/gm, '$1{}$2');
  const left = /^.*\b(?:instancePath|parentData|rootData|dynamicAnchors)\b.*$/m.exec(bare);
  if (left !== null) throw new Error(`the code of a validator needs what is left out of it: ${left[0]}`);
  return bare;
}

for (const file of stale) console.log(`${check ? 'stale' : 'written'}  ${file}`);
if (check && stale.length > 0) {
  console.error('Types are older than their schemas: run `pnpm types`.');
  process.exitCode = 2;
}

function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
