/**
 * What signoz-otel-collector accepts although the schemas of components do not allow it: every bound, list of words,
 * pattern and required field is broken once, in a configuration that the program accepts, and the program is asked.
 * What it accepts is recorded in packages/collector-config/recorded/advised.json, by component and place in its schema;
 * violations there are advice, not refusals. `node tools/collector-advised.ts [edition]`, a part of
 * `pnpm collector:schema`.
 */
import { spawnSync } from 'node:child_process';
import { globSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Class, classes } from '../packages/collector-config/src/collectors.ts';
import { about } from '../packages/collector-config/src/edition.ts';
import { componentSchema, type Schema, typesOf } from '../packages/collector-config/src/schema.ts';
import { parseYaml } from '../packages/collector-config/src/yaml.ts';
import { around, testdata } from './collector-inputs.ts';
import { build, editionNamed, editions } from './go.ts';

type Value = unknown;
type Fields = Record<string, Value>;
type Path = readonly (string | number)[];

/** A schema's keyword that a configuration breaks. */
interface Trial {
  readonly component: string;
  /** The place in the schema: `/$defs/QueuebatchConfig/properties/queue_size`. */
  readonly pointer: string;
  readonly keyword: string;
  readonly text: string;
}

const root = join(import.meta.dirname, '..', 'packages/collector-config');
const folder = mkdtempSync(join(tmpdir(), 'signoz-as-code-advised-'));
const edition = editionNamed(process.argv[2] ?? editions[0]!.name);
const isFirst = edition === editions[0];
const built = await build('collector-check', edition, (line) => console.error(line));
if ('skipped' in built) throw new Error(built.skipped);
const { program } = built;

try {
  const accepted = acceptedConfigurations();
  const trials = about(`${edition.name}.99`, () =>
    classes.flatMap((class_) =>
      [...typesOf(class_)].sort().flatMap((type) => {
        const schema = componentSchema(class_, type)!;
        const base = accepted.get(`${class_}/${type}`) ?? {};
        return [...trialsOf(class_, type, schema, base, false), ...trialsOf(class_, type, schema, base, true)];
      }),
    ),
  );
  const found: Record<string, Record<string, string[]>> = {};
  for (const [index, ok] of verdicts(trials.map(({ text }) => text)).entries()) {
    const { component, pointer, keyword } = trials[index]!;
    if (!ok) continue;
    const ofComponent = found[component] ?? {};
    found[component] = ofComponent;
    ofComponent[pointer] = [...new Set([...(ofComponent[pointer] ?? []), keyword])];
  }
  writeFileSync(
    join(root, 'recorded', isFirst ? '' : edition.name, 'advised.json'),
    `${JSON.stringify(found, null, 1)}\n`,
  );
  console.error(`${trials.length} constraints broken, ${Object.keys(found).length} components take some of it`);
} finally {
  rmSync(folder, { recursive: true, force: true });
}

/** The largest configuration of each component that the program accepts, from its own tests and our corpus. */
function acceptedConfigurations(): ReadonlyMap<string, Value> {
  const inputs = testdata(edition).map(({ text }) => text);
  const corpus = globSync('test/fixtures/corpus/*.yaml', { cwd: root }).sort();
  const all = [...inputs, ...corpus.map((file) => readFileSync(join(root, file), 'utf8'))];
  const largest = new Map<string, { size: number; config: Value }>();
  for (const [index, ok] of verdicts(all).entries()) {
    const document = ok ? (parseYaml(all[index]!) as Fields) : {};
    for (const class_ of classes) {
      for (const [id, config] of Object.entries((document[class_] ?? {}) as Fields)) {
        const component = `${class_}/${id.split('/', 1)[0]}`;
        const size = JSON.stringify(config ?? {}).length;
        if (size > (largest.get(component)?.size ?? -1)) largest.set(component, { size, config: config ?? {} });
      }
    }
  }
  return new Map([...largest].map(([component, { config }]) => [component, config]));
}

type Place = readonly [node: Schema, path: Path, pointer: string];

/**
 * Deepest first finds places in many others; outermost first finds each where the configuration has most of its
 * neighbours (a policy itself, before one within another).
 */
function trialsOf(class_: Class, type: string, schema: Schema, base: Value, isOutermostFirst: boolean): Trial[] {
  const component = `${class_}/${type}`;
  const found: Trial[] = [];
  // A struct in many places is tried in some of them.
  const seen = new Map<string, number>();
  const broken = (path: Path, pointer: string, keyword: string, value: Value) => {
    found.push({ component, pointer, keyword, text: around(class_, type, changed(base, path, value)) });
  };
  const waiting: Place[] = [[schema, [], '']];
  for (let next = waiting.shift(); next !== undefined; next = waiting.shift()) {
    const [node, path, pointer] = next;
    const { $ref } = node;
    const target = typeof $ref === 'string' ? $ref.slice(1) : pointer;
    const place = typeof $ref === 'string' ? at(schema, target) : node;
    if (path.length > 0) {
      for (const [keyword, value] of breakings(place)) broken(path, pointer, keyword, value);
    }
    const times = seen.get(target) ?? 0;
    if (path.length > 12 || times >= 3) continue;
    seen.set(target, times + 1);
    const properties = (place.properties ?? {}) as Record<string, Schema>;
    for (const name of (place.required ?? []) as readonly string[]) {
      broken([...path, name], `${target}/properties/${name}`, 'required', undefined);
    }
    const inside = Object.entries(properties).map(
      ([name, inner]): Place => [inner, [...path, name], `${target}/properties/${name}`],
    );
    if (place.items !== undefined) inside.push([place.items as Schema, [...path, 0], `${target}/items`]);
    if (isOutermostFirst) waiting.push(...inside);
    else waiting.unshift(...inside);
  }
  return found;
}

/** Invalid values for each keyword. */
function* breakings(schema: Schema): Generator<readonly [keyword: string, value: Value]> {
  const { enum: words, minimum, maximum, minItems, minProperties, pattern } = schema;
  if (Array.isArray(words)) {
    yield ['enum', 'no_such_word'];
    if (!words.includes('')) yield ['enum:empty', ''];
    const word = words.find((one) => typeof one === 'string' && one.toUpperCase() !== one.toLowerCase());
    if (word !== undefined) yield ['enum:case', word === word.toUpperCase() ? word.toLowerCase() : word.toUpperCase()];
  }
  if (typeof minimum === 'number') yield ['minimum', minimum - 1];
  if (typeof maximum === 'number') yield ['maximum', maximum + 1];
  if (typeof minItems === 'number') yield ['minItems', []];
  if (typeof minProperties === 'number') yield ['minProperties', {}];
  if (typeof pattern === 'string') {
    if (pattern.includes('ns|us')) yield ['pattern:negative', '-1s'];
    else {
      yield ['pattern', '!! x'];
      yield ['pattern:empty', ''];
    }
  }
}

/** A copy with another value at a path; undefined removes the field. A type that chooses a form is set. */
function changed(base: Value, path: Path, value: Value): Value {
  const [key, ...rest] = path;
  if (key === undefined) return value;
  if (typeof key === 'number') {
    const list = Array.isArray(base) ? base : [];
    return [changed(list[0] ?? {}, rest, value), ...list.slice(1)];
  }
  const fields: Fields =
    typeof base === 'object' && base !== null && !Array.isArray(base) ? { ...(base as Fields) } : {};
  if (typeof fields.type === 'string' && rest.length > 0) fields.type = key;
  const inner = changed(fields[key], rest, value);
  if (inner === undefined) delete fields[key];
  else fields[key] = inner;
  return fields;
}

function at(schema: Schema, pointer: string): Schema {
  return pointer
    .split('/')
    .slice(1)
    .reduce<Value>((node, key) => (node as Fields)[key], schema) as Schema;
}

function verdicts(texts: readonly string[]): boolean[] {
  const found: boolean[] = [];
  for (let start = 0; start < texts.length; start += 200) {
    const files = texts.slice(start, start + 200).map((text, index) => {
      const file = join(folder, `${index}.yaml`);
      writeFileSync(file, text);
      return file;
    });
    const { stdout, stderr, error } = spawnSync(program, files, { encoding: 'utf8', maxBuffer: 1 << 26 });
    const lines = stdout.trim().split('\n');
    if (lines.length !== files.length) throw new Error(`collector-check ended early: ${error?.message ?? stderr}`);
    found.push(...lines.map((line) => (JSON.parse(line) as { ok: boolean }).ok));
  }
  return found;
}
