import type { Attribute } from '@signoz-as-code/catalogue';
import {
  callCode,
  diff,
  type ImportNote,
  importEach,
  isObject,
  type Json,
  type JsonObject,
  keyOf,
  literal,
  objectCode,
  type SourceFile,
  sourceFile,
} from '@signoz-as-code/core';
import { attributeFor, type CatalogueModule, queryPrinter } from '@signoz-as-code/queries';
import { normalLogPipeline, operatorsWithIf, type SignozImporter } from '@signoz-as-code/signoz-client';
import { logPipelineBody, operatorId } from './compile.ts';
import type { LogPipelineSpec } from './define.ts';
import { operators } from './operators.ts';
import { BEHIND, numbered, orderIn } from './order.ts';

const PACKAGE = '@signoz-as-code/collector-config';

/** Log pipelines as the API returns them, one file each. */
export function logPipelineImporter(catalogue: CatalogueModule, folder: string): SignozImporter {
  return {
    kind: 'log-pipeline',
    folder,
    list: async (client) => {
      const { pipelines } = await client.logPipelines.latest();
      const numbers = numbered(pipelines.map(({ description }) => ({ order: orderIn(description ?? '') })));
      return pipelines.map((one, index) => ({ ...one, order: numbers[index] })) as unknown as readonly Json[];
    },
    matches: (content) =>
      isObject(content) &&
      typeof content.alias === 'string' &&
      Array.isArray(content.config) &&
      isObject(content.filter),
    import: (documents, { taken }) =>
      importEach(
        documents,
        (content) => `the log pipeline '${String((content as JsonObject).name)}'`,
        ({ from, content }, index) => {
          const stored = content as JsonObject;
          if (!isSomebodys(stored)) throw new Error('it belongs to an integration that is installed in SigNoz');
          const title = String(stored.name);
          const { spec, notes } = read(stored, index, catalogue);
          const key = keyOf(title, taken, 'log-pipeline');
          const source = sourceFile();
          const text = source.text(`export default ${print(spec, source, catalogue)};`);
          return { from, kind: 'log-pipeline', key, title, file: `${folder}/${key}.ts`, source: text, notes };
        },
      ),
  };
}

/** Pipelines of integrations belong to SigNoz: it adds and removes them with the integration. */
function isSomebodys({ alias }: JsonObject): boolean {
  return !String(alias).startsWith('integration--');
}

/** The definition's value, and the parts of the stored pipeline that it leaves out. */
function read(
  stored: JsonObject,
  index: number,
  catalogue: CatalogueModule,
): { readonly spec: LogPipelineSpec; readonly notes: readonly ImportNote[] } {
  const normal = normalLogPipeline(stored);
  const isLive = typeof stored.order === 'number';
  const order = isLive
    ? stored.order
    : BEHIND + 100 * (typeof stored.orderId === 'number' ? stored.orderId : index + 1);
  const filter = normal.filter as JsonObject;
  const spec = {
    name: normal.name,
    order,
    ...(normal.description === '' ? {} : { description: normal.description }),
    ...(normal.enabled === true ? {} : { enabled: false }),
    filter: {
      op: filter.op,
      conditions: itemsOf(filter.items).map(({ op, value }, index) => ({
        attribute: attributeOf(itemsOf((stored.filter as JsonObject).items)[index] as JsonObject, catalogue),
        op,
        ...(value === undefined ? {} : { value }),
      })),
    },
    config: itemsOf(normal.config).map((operator) => readOperator(operator)),
  } as unknown as LogPipelineSpec;
  const notes: ImportNote[] = [
    {
      field: 'order',
      text: isLive
        ? 'it keeps its position; to move it, choose another number'
        : 'it comes after the defined ones; if this matters, choose another number',
      lost: false,
    },
  ];
  for (const [at, operator] of itemsOf(stored.config).entries())
    if (operator.if && !operatorsWithIf.includes(String(operator.type)))
      notes.push({ field: `config[${at}].if`, text: 'SigNoz replaces it with its own condition', lost: false });
  const made = normalLogPipeline(logPipelineBody(spec));
  for (const { path, before } of diff(normal, made)) {
    if (before === undefined) continue;
    const field = path.join('.').replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');
    notes.push({ field, text: 'a definition has no field for it', lost: true });
  }
  return { spec, notes };
}

const types: Readonly<Record<string, Attribute['type']>> = {
  string: 'string',
  int64: 'number',
  float64: 'number',
  bool: 'boolean',
};
const contexts: Readonly<Record<string, Attribute['context']>> = { tag: 'attribute', resource: 'resource', '': 'log' };

function attributeOf(item: JsonObject, catalogue: CatalogueModule): Attribute {
  const { key, dataType, type } = (isObject(item.key) ? item.key : {}) as JsonObject;
  const context = contexts[String(type ?? '')] ?? 'unknown';
  const ofValue = { number: 'number', boolean: 'boolean' }[typeof item.value as string] ?? 'string';
  return attributeFor(catalogue, String(key), types[String(dataType)] ?? (ofValue as Attribute['type']), context);
}

/** The result of an operator's constructor; fields that it does not have are left out. */
function readOperator(operator: JsonObject): LogPipelineSpec['config'][number] {
  const { type, id, enabled, name, ...own } = operator;
  const called = String(name ?? type);
  const make = Object.hasOwn(operators, String(type))
    ? (operators[type as keyof typeof operators] as (fields: object) => LogPipelineSpec['config'][number])
    : undefined;
  const fields = {
    ...(id === operatorId(called) ? {} : { id }),
    name: called,
    ...(enabled === false ? { enabled } : {}),
    ...Object.fromEntries(Object.entries(own).map(([field, value]) => [field, sourceOf(value) ?? value])),
  };
  return make?.(fields) ?? ({ type, ...fields } as never);
}

/** The place in `{ parse_from }` of a trace parser. */
function sourceOf(value: Json | undefined): Json | undefined {
  return isObject(value) && typeof value.parse_from === 'string' ? value.parse_from : undefined;
}

function print(spec: LogPipelineSpec, source: SourceFile, catalogue: CatalogueModule): string {
  const use = (name: string): string => source.use(PACKAGE, name);
  const printer = queryPrinter(source, catalogue);
  const conditions = spec.filter.conditions.map(({ attribute, op, value }) =>
    callCode(use('where'), printer.attribute(attribute), literal(op), value === undefined ? undefined : literal(value)),
  );
  return callCode(
    use('defineLogPipeline'),
    objectCode([
      ['name', literal(spec.name)],
      ['order', literal(spec.order)],
      ['description', spec.description === undefined ? undefined : literal(spec.description)],
      ['enabled', spec.enabled === undefined ? undefined : literal(spec.enabled)],
      ['filter', callCode(use(spec.filter.op === 'OR' ? 'any' : 'all'), ...conditions)],
      ['config', `[${spec.config.map((operator) => printOperator(operator, use)).join(', ')}]`],
    ]),
  );
}

function printOperator(operator: object, use: (name: string) => string): string {
  const { type, enabled, ...own } = operator as JsonObject;
  const usual: JsonObject = { parse_from: 'body', parse_to: 'attributes' };
  const hasUsual = ['json_parser', 'grok_parser', 'regex_parser'].includes(String(type));
  const fields = Object.entries({ ...own, ...(enabled === false ? { enabled } : {}) })
    .filter(([field, value]) => !(hasUsual && usual[field] === value))
    .map(([field, value]): [string, string] => [field, literal(sourceOf(value) ?? value)]);
  if (!Object.hasOwn(operators, String(type))) return literal({ type: type as Json, ...own });
  return callCode(`${use('operators')}.${type}`, objectCode(fields));
}

function itemsOf(value: Json | undefined): readonly JsonObject[] {
  return (Array.isArray(value) ? (value as readonly Json[]) : []).filter(isObject) as readonly JsonObject[];
}
