import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { DefinitionSchemas, ValueSchema } from '@signoz-as-code/core';

/** One call with one mistake in it. */
export interface Mistake {
  readonly package: string;
  readonly call: string;
  readonly given: readonly unknown[];
  readonly what: 'unknown' | 'type' | 'undefined' | 'word';
  /** `options.by[0].naem`. */
  readonly field: string;
}

/** Represents a definition of a kind in a table of JSON; {@link REVIVE} makes a definition of it. */
const DEFINITION = '$definition';
const UNDEFINED = '$undefined';

/** JavaScript of a function `revive` that replaces the definitions in a table's value. */
export const REVIVE = `function revive(it) {
  if (it === '${UNDEFINED}') return undefined;
  if (Array.isArray(it)) return it.map(revive);
  if (typeof it !== 'object' || it === null) return it;
  if ('${DEFINITION}' in it) return { kind: it['${DEFINITION}'], build: () => undefined };
  return Object.fromEntries(Object.entries(it).map(([name, one]) => [name, revive(one)]));
}`;

/** All possible mistakes in calls of all packages, from the schemas of their types. */
export function mistakes(): { readonly right: readonly Mistake[]; readonly wrong: readonly Mistake[] } {
  const packages = join(import.meta.dirname, '../..');
  const right: Mistake[] = [];
  const wrong: Mistake[] = [];
  for (const path of globSync('*/schema/definitions.json', { cwd: packages }).sort()) {
    const schemas = JSON.parse(readFileSync(join(packages, path), 'utf8')) as DefinitionSchemas;
    const known = new Set<string>();
    for (const [call, { parameters, rest, takes }] of Object.entries(schemas.calls ?? {})) {
      // It checks its argument itself, before any definition exists.
      if (call === 'defineProject') continue;
      const of = { package: path.split('/')[0] as string, call };
      const inOrder = (by: Readonly<Record<string, unknown>>): unknown[] =>
        parameters
          .slice(0, Math.max(...parameters.map((name, at) => (name in by ? at + 1 : 0))))
          .flatMap((name, at) =>
            rest === true && at === parameters.length - 1
              ? ((by[name] ?? []) as unknown[])
              : [name in by ? by[name] : UNDEFINED],
          );
      for (const branch of branches(schemas, takes)) {
        right.push({ ...of, given: inOrder(sample(schemas, branch) as never), what: 'type', field: '' });
        for (const [name, parameter] of Object.entries(branch.properties ?? {})) {
          // Parameters before another one must be given, even optional ones.
          const before = Object.entries(branch.properties ?? {}).filter(([one]) =>
            (branch.required ?? []).includes(one),
          );
          const others = Object.fromEntries(before.map(([one, other]) => [one, sample(schemas, other)]));
          const mistaken = [...within(schemas, parameter, name, (branch.required ?? []).includes(name), known)];
          // A rest parameter is always a list.
          const isRest = rest === true && name === parameters.at(-1);
          for (const found of mistaken.filter(({ field }) => !isRest || field !== name))
            wrong.push({
              ...of,
              given: inOrder({ ...others, [name]: found.value }),
              what: found.what,
              field: found.field,
            });
        }
      }
    }
  }
  return { right, wrong };
}

interface Found {
  readonly value: unknown;
  readonly what: Mistake['what'];
  readonly field: string;
}

/** Every value with one mistake at one place; a reference of the schema is followed once per package. */
function* within(
  schemas: DefinitionSchemas,
  schema: ValueSchema,
  field: string,
  isNeeded: boolean,
  known: Set<string>,
): Generator<Found> {
  const all = branches(schemas, schema);
  if (all.every((one) => Object.keys(one).length === 0)) return;
  if (isNeeded && !all.some(({ not }) => not !== undefined)) yield { value: UNDEFINED, what: 'undefined', field };
  const none = [5, true, 'qqq', ['qqq'], { $qqq: 1 }].find((value) => all.every((one) => !begins(one, value)));
  if (none !== undefined) yield { value: none, what: 'type', field };
  const words = all.flatMap((one) => one.enum ?? []).filter((word) => typeof word === 'string' && word.length > 4);
  if (words.length > 0 && all.every((one) => !begins(one, `${words[0]}x`)))
    yield { value: `${words[0]}x`, what: 'word', field };
  if (schema.$ref !== undefined && known.has(schema.$ref)) return;
  if (schema.$ref !== undefined) known.add(schema.$ref);
  for (const one of all) {
    if (one.type === 'object') {
      const base = sample(schemas, one) as Readonly<Record<string, unknown>>;
      if (one.additionalProperties === false)
        yield { value: { ...base, misspelt: 1 }, what: 'unknown', field: `${field}.misspelt` };
      for (const [name, inner] of Object.entries(one.properties ?? {}))
        for (const found of within(schemas, inner, `${field}.${name}`, true, known))
          yield { ...found, value: { ...base, [name]: found.value } };
      if (typeof one.additionalProperties === 'object')
        for (const found of within(schemas, one.additionalProperties, `${field}.some`, true, known))
          yield { ...found, value: { ...base, some: found.value } };
    }
    if (one.type === 'array') {
      const base = sample(schemas, one) as readonly unknown[];
      const first = one.prefixItems?.[0] ?? one.items;
      if (first !== undefined)
        for (const found of within(schemas, first, `${field}[0]`, true, known))
          yield { ...found, value: [found.value, ...base.slice(1)] };
    }
  }
}

/** Whether a value has the kind that a schema describes, whatever its content is. */
function begins(one: ValueSchema, value: unknown): boolean {
  if (Object.keys(one).length === 0) return true;
  if (one.enum !== undefined) return one.enum.includes(value);
  if (one.const !== undefined) return one.const === value;
  if (one.pattern !== undefined) return typeof value === 'string' && new RegExp(one.pattern, 'u').test(value);
  if (one.type === 'array') return Array.isArray(value);
  if (one.type === 'object') return typeof value === 'object' && !Array.isArray(value);
  return one.type === typeof value;
}

function branches(schemas: DefinitionSchemas, schema: ValueSchema): readonly ValueSchema[] {
  if (schema.$ref !== undefined) return branches(schemas, schemas.definitions[schema.$ref] as ValueSchema);
  return schema.anyOf?.flatMap((one) => branches(schemas, one)) ?? [schema];
}

/** A minimal value that a schema allows. */
function sample(schemas: DefinitionSchemas, schema: ValueSchema): unknown {
  const all = branches(schemas, schema);
  const one = all.find(({ type }) => type !== 'object' && type !== 'array') ?? (all[0] as ValueSchema);
  if (one.definition !== undefined) return { [DEFINITION]: one.definition === '' ? 'rule' : one.definition };
  if (one.enum !== undefined) return one.enum[0];
  if (one.const !== undefined) return one.const;
  if (one.pattern !== undefined) {
    const like = (one.title ?? '').split(', ').map((text) => text.replaceAll('…', 'x').replace(/\bN/, '1'));
    const found = like.find((text) => new RegExp(one.pattern as string, 'u').test(text));
    if (found === undefined) throw new Error(`nothing is like ${one.pattern}`);
    return found;
  }
  switch (one.type) {
    case 'object': {
      const { properties = {}, required = [] } = one;
      return Object.fromEntries(required.map((name) => [name, sample(schemas, properties[name] ?? {})]));
    }
    case 'array': {
      const { minItems = 0, prefixItems = [], items = {} } = one;
      return Array.from({ length: minItems }, (_, at) => sample(schemas, prefixItems[at] ?? items));
    }
    case 'string':
      return 'a';
    case 'number':
      return 1;
    case 'boolean':
      return true;
    case 'null':
      return null;
    default:
      return one.not === undefined ? 'a' : UNDEFINED;
  }
}
