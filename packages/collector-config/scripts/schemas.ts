/**
 * The schemas of components: what collector-schema found by reflection (recorded/components), overridden by what it
 * cannot see (scripts/overlay), gives schema/components. Later editions are written as patches of the first one's,
 * schema/<edition>/components. With --check it writes nothing and exits with 2 when one is stale.
 */
import { globSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Edition, collectorEditions as editions } from '@signoz-as-code/signoz-client';
import { exporters } from './overlay/exporters.ts';
import { DURATION, type Fields, type Keywords, type Overlay, type Overlays } from './overlay/form.ts';
import { gone, newer, successors } from './overlay/gone.ts';
import { connectors, extensions } from './overlay/others.ts';
import { processors } from './overlay/processors.ts';
import { receivers } from './overlay/receivers.ts';
import { retired } from './overlay/retired.ts';
import { defsInstead, enums, fieldsOf, refers, scalars } from './overlay/shared.ts';
import { patchBetween } from './patch.ts';

type Schema = { -readonly [keyword in keyof Keywords]: Keywords[keyword] };

const root = join(import.meta.dirname, '..');
const check = process.argv.includes('--check');
const overlays: Readonly<Record<string, Overlays>> = { receivers, processors, exporters, connectors, extensions };

/** Parts of the overlays that an edition does not have. */
let isGone: (what: string) => boolean = () => false;
const unmet = new Set<string>();
/** Values that the current edition knows in addition to the overlays. */
let words: Readonly<Record<string, readonly string[]>> = {};

const mistakes = new Set<string>();

/** An overlay that does not match: a mistake, unless the current edition is known not to have that part. */
function mismatch(what: string): void {
  if (!isGone(what)) mistakes.add(what);
  unmet.delete(what);
}

const [first, ...later] = editions as readonly Edition[];
const base = schemasOf(first!);
const wanted = new Map<string, string>();
for (const [path, schema] of base) wanted.set(`schema/${path}.schema.json`, `${JSON.stringify(schema, null, 2)}\n`);
for (const edition of later) {
  const schemas = schemasOf(edition);
  for (const [path, schema] of schemas) {
    tellSuccessors(path, base.get(path) ?? base.get(olderName(path, schemas) ?? ''), schema);
    const patch = patchBetween(base.get(path), schema);
    if (patch === undefined) continue;
    wanted.set(`schema/${edition.folder}/${path}.schema.patch.json`, `${JSON.stringify(patch, null, 1)}\n`);
  }
}

let stale = 0;
for (const [path, text] of wanted) {
  if (read(join(root, path)) === text) continue;
  stale += 1;
  console.log(`${check ? 'stale' : 'written'}  packages/collector-config/${path}`);
  if (check) continue;
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}
for (const path of globSync('schema/**/components/*/*.json', { cwd: root })) {
  if (wanted.has(path)) continue;
  stale += 1;
  console.log(`left over  packages/collector-config/${path}`);
  if (!check) rmSync(join(root, path));
}
if (check && stale > 0) {
  console.error('Schemas of components are older than what they are made of: run `pnpm types`.');
  process.exitCode = 2;
}

/** By path: `components/exporters/otlp`. */
function schemasOf({ folder = '' }: Edition): ReadonlyMap<string, Schema> {
  const known = gone[folder] ?? [];
  isGone = (what) => known.includes(what);
  words = newer[folder] ?? {};
  unmet.clear();
  for (const what of known) unmet.add(what);
  const recorded = join(root, 'recorded', folder);
  /** What the program accepts although a schema does not allow it, as recorded by tools/collector-advised.ts. */
  const advised = JSON.parse(read(join(recorded, 'advised.json')) ?? '{}') as Readonly<
    Record<string, Readonly<Record<string, readonly string[]>>>
  >;
  const found = new Map<string, Schema>();
  const schemas = new Map(
    globSync('*/*.json', { cwd: join(recorded, 'components') })
      .sort()
      .map((file) => [
        file.slice(0, -'.json'.length),
        JSON.parse(readFileSync(join(recorded, 'components', file), 'utf8')) as Schema,
      ]),
  );
  for (const [id, schema] of schemas) {
    const [class_, type] = id.split('/') as [string, string];
    // Statements about a component also hold under its newer name.
    const older = olderName(id, schemas)?.split('/')[1];
    const overlay = overlays[class_]?.[type] ?? overlays[class_]?.[older ?? ''];
    const made = withOverlay(id, cleaned(schema) as Schema, overlay);
    advise(made, advised[id] ?? {});
    found.set(`components/${id}`, inOrder(made) as Schema);
  }
  for (const [class_, ofClass] of Object.entries(overlays)) {
    for (const type of Object.keys(ofClass)) {
      if (!found.has(`components/${class_}/${type}`))
        mismatch(`scripts/overlay describes ${class_}/${type}, which the collector does not have`);
    }
  }
  for (const id of Object.keys(retired)) {
    if (!found.has(`components/${id}`))
      mismatch(`scripts/overlay/retired.ts has ${id}, which the collector does not have`);
  }
  for (const what of unmet) mistakes.add(`scripts/overlay/gone.ts says in vain: ${what}`);
  failOnMistakes();
  return found;
}

/** The earlier path of the component at `path`; undefined where it was not renamed. */
function olderName(path: string, schemas: ReadonlyMap<string, Schema>): string | undefined {
  const at = path.lastIndexOf('/') + 1;
  const instead = `call it ${path.slice(at)}`;
  return [...schemas].find(
    ([other, { 'x-replaced-by': said }]) => other.startsWith(path.slice(0, at)) && said === instead,
  )?.[0];
}

/** Adds to every field that is gone since the first edition what to write instead. */
function tellSuccessors(id: string, before: Schema | undefined, after: Schema): void {
  if (before === undefined) return;
  const [older, newer] = [before, after].map(({ $defs }) => ($defs ?? {}) as Record<string, Schema>);
  const pairs = [[before, after], ...Object.keys(older!).map((name) => [older![name], newer![name]])] as const;
  for (const [was, is] of pairs) {
    if (!is?.properties || !was?.properties) continue;
    const instead = { ...(is['x-instead'] as object | undefined) } as Record<string, unknown>;
    for (const [field, property] of Object.entries(was.properties as Record<string, Schema>)) {
      if (field in is.properties) continue;
      const text = successors[field] ?? property['x-instead'];
      if (text === undefined) mistakes.add(`${id} has no field ${field}, and scripts/overlay/gone.ts no successor`);
      else instead[field] = text;
    }
    if (Object.keys(instead).length > 0) is['x-instead'] = instead;
  }
  failOnMistakes();
}

function failOnMistakes(): void {
  if (mistakes.size > 0) throw new Error([...mistakes].join('\n'));
}

/** Go's keywords in JSON Schema. */
function cleaned(node: unknown): unknown {
  if (Array.isArray(node)) return node.map(cleaned);
  if (typeof node !== 'object' || node === null) return node;
  const { 'x-go': go, 'x-duration': isDuration, 'x-opaque': _, ...rest } = node as Schema;
  const copy: Schema = {};
  for (const [keyword, value] of Object.entries(rest)) copy[keyword] = cleaned(value);
  if (isDuration) copy.pattern = DURATION;
  if (typeof go === 'string' && enums[go]) copy.enum = [...enums[go], ...(words[go] ?? [])];
  if (typeof go === 'string' && scalars[go]) Object.assign(copy, scalars[go]);
  // The fields of a referenced struct have the defaults; a default on the reference would make a second type.
  return copy.$ref === undefined ? copy : { $ref: copy.$ref };
}

function withOverlay(id: string, schema: Schema, described: Overlay | undefined): Schema {
  // An overlay becomes part of the schema and is changed with it, so it is copied.
  const overlay = structuredClone(described);
  const [class_, type] = id.split('/');
  schema.properties ??= {};
  const properties = schema.properties as Record<string, Schema>;
  const defs = (schema.$defs ?? {}) as Record<string, Schema>;
  schema.$schema = 'https://json-schema.org/draft/2020-12/schema';
  schema.title = pascal(type!) + pascal(class_!.slice(0, -1));
  if (overlay?.description !== undefined) schema.description = overlay.description;
  if (overlay?.keep !== undefined) {
    for (const name of Object.keys(properties)) if (!overlay.keep.includes(name)) delete properties[name];
  }
  refer(id, schema, defs);
  if (overlay?.provides !== undefined) schema['x-provides'] = overlay.provides;
  for (const [name, def] of Object.entries(defsInstead)) if (defs[name]) defs[name] = structuredClone(def);
  Object.assign(defs, overlay?.newDefs);
  lay(id, properties, overlay?.properties ?? {});
  if (id === 'processors/resourcedetection') {
    const items = (properties.detectors as Schema).items as { enum: readonly string[] };
    items.enum = [...items.enum, ...(words['resourcedetection detectors'] ?? [])];
  }
  for (const [name, keywords] of Object.entries(overlay?.defs ?? {})) {
    if (defs[name]) Object.assign(defs[name], keywords);
    else mismatch(`${id} has no definition ${name}`);
  }
  for (const [name, fields] of [...Object.entries(fieldsOf), ...Object.entries(overlay?.defProperties ?? {})]) {
    const isShared = fieldsOf[name] === fields;
    if (defs[name]) lay(isShared ? name : `${id} ${name}`, defs[name].properties as Record<string, Schema>, fields);
    else if (!isShared) mismatch(`${id} has no definition ${name}`);
  }
  retire(id, schema, defs);
  if (overlay?.requires !== undefined) schema['x-requires'] = overlay.requires;
  const required = new Set([...(overlay?.required ?? []), ...requiredAlone(id, schema, defs)]);
  if (required.size > 0) schema.required = [...required];
  if (overlay?.instead !== undefined) schema['x-instead'] = overlay.instead;
  const reached = reachable(schema, defs);
  schema.$defs = Object.fromEntries(Object.entries(defs).filter(([name]) => reached.has(name)));
  if (reached.size === 0) delete schema.$defs;
  return schema;
}

/** The fields without which the component refuses every configuration. */
function requiredAlone(id: string, schema: Schema, defs: Readonly<Record<string, Schema>>): string[] {
  const groups = (schema['x-requires'] ?? []) as readonly (readonly string[])[];
  for (const path of groups.flat()) {
    let at: Schema | undefined = schema;
    for (const key of path.split('.')) {
      const field: Schema | undefined = (at?.properties as Record<string, Schema> | undefined)?.[key];
      at = typeof field?.$ref === 'string' ? defs[field.$ref.slice('#/$defs/'.length)] : field;
    }
    if (at === undefined) mismatch(`${id} requires ${path}, which it does not have`);
  }
  return groups.flatMap((group) => (group.length === 1 && !group[0]!.includes('.') ? group : []));
}

/**
 * Records which kind of extension each field with a component's id names. One struct serves servers and clients: its
 * place tells who asks for an authenticator, since only clients have a compression of their own.
 */
function refer(id: string, schema: Schema, defs: Readonly<Record<string, Schema>>): void {
  for (const [name, of] of [['', schema] as const, ...Object.entries(defs)]) {
    const properties = (of.properties ?? {}) as Record<string, Schema>;
    for (const [field, property] of Object.entries(properties)) {
      const target = typeof property.$ref === 'string' ? defs[property.$ref.slice('#/$defs/'.length)] : undefined;
      const inner = (target?.properties ?? {}) as Record<string, Schema>;
      const place = `${name}.${field}`;
      if (
        field === 'auth' &&
        isId(inner.authenticator) &&
        !(`${String(property.$ref).slice('#/$defs/'.length)}.authenticator` in refers)
      ) {
        property['x-refers'] = `${'compression' in properties ? 'client' : 'server'} authentication`;
      }
      const item = property.type === 'array' ? (property.items as Schema) : property;
      if (!isId(item) || (field === 'authenticator' && !(place in refers))) continue;
      const kind = refers[place] ?? refers[field];
      if (kind === undefined)
        mismatch(`${id} ${place} names a component, and scripts/overlay/shared.ts does not say what for`);
      item['x-refers'] = kind;
    }
  }
}

/** Keywords that are only advice. Records of places that no longer exist are ignored. */
function advise(schema: Schema, places: Readonly<Record<string, readonly string[]>>): void {
  for (const [pointer, keywords] of Object.entries(places)) {
    let node: unknown = schema;
    for (const key of pointer.split('/').slice(1)) node = (node as Record<string, unknown> | undefined)?.[key];
    if (node === undefined) continue;
    const field = node as Schema;
    field['x-advised'] = [...((field['x-advised'] as readonly string[] | undefined) ?? []), ...keywords];
  }
}

function isId(schema: Schema | undefined): boolean {
  return schema?.pattern === scalars['component.ID']!.pattern;
}

/** Deprecations that the program reports, and those that are only in its source. */
function retire(id: string, schema: Schema, defs: Readonly<Record<string, Schema>>): void {
  const { component = schema['x-replaced-by'], fields = {} } = retired[id] ?? {};
  if ((schema.deprecated === true) !== (component !== undefined))
    mismatch(`${id} is deprecated as a whole for the program or for scripts/overlay/retired.ts, not for both`);
  if (component !== undefined) schema['x-replaced-by'] = component;
  for (const [field, instead] of Object.entries(fields)) {
    const [name, def] = field.split('.').reverse() as [string, string?];
    const properties = (def === undefined ? schema : defs[def])?.properties as Record<string, Schema> | undefined;
    if (properties?.[name] === undefined) mismatch(`${id} has no field ${field}`);
    else properties[name] = { ...properties[name], deprecated: true, 'x-instead': instead };
  }
}

function lay(where: string, properties: Record<string, Schema>, fields: Fields): void {
  for (const [name, keywords] of Object.entries(fields)) {
    const before = properties[name];
    if (keywords === null) {
      delete properties[name];
    } else if ('$ref' in keywords || 'properties' in keywords) {
      properties[name] = keywords;
    } else if (before === undefined && keywords.type === undefined) {
      mismatch(`${where} has no field ${name}`);
    } else {
      const merged = { ...before, ...keywords };
      properties[name] = Object.fromEntries(Object.entries(merged).filter(([, value]) => value !== undefined));
    }
  }
}

function reachable(schema: Schema, defs: Readonly<Record<string, Schema>>): Set<string> {
  const found = new Set<string>();
  const visit = (node: unknown): void => {
    if (typeof node !== 'object' || node === null) return;
    for (const [key, value] of Object.entries(node)) {
      if (key === '$defs') continue;
      if (key !== '$ref' || typeof value !== 'string') {
        visit(value);
        continue;
      }
      const name = value.slice('#/$defs/'.length);
      if (found.has(name)) continue;
      found.add(name);
      visit(defs[name]);
    }
  };
  visit(schema);
  return found;
}

/** Keywords in reading order, names in alphabetical order. */
function inOrder(node: unknown, names = false): unknown {
  if (Array.isArray(node)) return node.map((item) => inOrder(item));
  if (typeof node !== 'object' || node === null) return node;
  const order = [
    '$schema $id title description x-signals x-connects x-instead x-replaced-by x-defaults-refused x-requires x-unmarshals-itself x-chosen-by-type x-provides deprecated type',
    'const enum pattern minimum maximum default x-advised x-refers x-read-elsewhere x-secret x-listens x-endpoint x-ascending items minItems properties',
    'required minProperties maxProperties additionalProperties anyOf $ref $defs',
  ].flatMap((words) => words.split(' '));
  const asTheyAre = [
    'x-instead',
    'default',
    'x-connects',
    'x-signals',
    'enum',
    'required',
    'x-requires',
    'x-provides',
    'x-advised',
  ];
  const keys = Object.keys(node).sort();
  if (!names) {
    const unknown = keys.find((key) => !order.includes(key));
    if (unknown !== undefined) throw new Error(`the keyword ${unknown} has no place in the order`);
    keys.sort((a, b) => order.indexOf(a) - order.indexOf(b));
  }
  return Object.fromEntries(
    keys.map((key) => {
      const value = (node as Schema)[key];
      if (!names && asTheyAre.includes(key)) return [key, value];
      return [key, inOrder(value, !names && (key === 'properties' || key === '$defs'))];
    }),
  );
}

function pascal(text: string): string {
  return (
    text
      .split(/[_\s]+/)
      .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
      .join('')
      // The name that json-schema-to-typescript gives it.
      .replaceAll(/\d[a-z]/g, (two) => two.toUpperCase())
  );
}

function read(file: string): string | undefined {
  try {
    return readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
