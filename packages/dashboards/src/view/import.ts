import type { Attribute } from '@signoz-as-code/catalogue';
import {
  asText,
  callCode,
  type Diagnostic,
  type ImportDocument,
  type ImportedDefinition,
  importEach,
  isObject,
  type JsonObject,
  keyOf,
  literal,
  markOwners,
  objectCode,
  Problems,
  sourceFile,
} from '@signoz-as-code/core';
import {
  type CatalogueModule,
  catalogueOf,
  optional,
  queryPrinter,
  readEnvelopes,
  readField,
  uncataloguedFilter,
} from '@signoz-as-code/queries';
import {
  normalView,
  type SignozImporter,
  type SourcePage,
  sourcePages,
  viewExtra,
} from '@signoz-as-code/signoz-client';
import { usualColumns } from '../shared/fields.ts';
import { queryLabel } from '../shared/label.ts';
import { readName } from '../shared/name.ts';
import { notesOf } from '../shared/notes.ts';
import { checkView } from './check.ts';
import { codes } from './codes.ts';
import type { ChartView, ListView, View } from './define.ts';
import { viewItemKey } from './item-key.ts';
import { COLOR, viewBody } from './v1/body.ts';

/** A field that no definition of a view can have: the view is not imported. */
class Unreadable extends Error {}

/** Saved views of the explorers, one file each, named after the view. */
export function viewImporter(catalogue: CatalogueModule, folder: string): SignozImporter {
  return {
    kind: 'view',
    folder,
    matches: (content) =>
      isObject(content) && (isViewV2(content) || ('sourcePage' in content && isObject(content.compositeQuery))),
    list: async (client) => (await client.views.list()) as never,
    ownersOf: (_client, listed, us) =>
      listed.map((content) => {
        if (!isObject(content) || !isViewV2(content)) return markOwners(JSON.stringify(content))[0];
        const owner = readName(us, [], asText(content.name));
        return owner === undefined ? undefined : 'key' in owner ? us : owner.foreignOwner;
      }),
    import: (documents, { taken }) =>
      importEach(
        documents,
        (content) => `the view '${String(asV1(content as JsonObject).name)}'`,
        ({ from, content }) => importView({ from, content: asV1(content as JsonObject) }, catalogue, taken, folder),
      ),
  };
}

/** Whether a view has the form of SigNoz v0.137.0 and later. */
function isViewV2(content: Readonly<Record<string, unknown>>): boolean {
  return content.schemaVersion === 'v2' && isObject(content.spec) && Array.isArray(content.spec.queries);
}

/** A view in the form of SigNoz v0.108.0, converted if needed: both forms have the same content, except tags. */
function asV1(stored: JsonObject): JsonObject {
  if (!isViewV2(stored)) return stored;
  const { displayName, panelType, queries, selectedFields, display } = stored.spec as JsonObject;
  const [first] = queries as readonly JsonObject[];
  const shown = Object.entries(isObject(display) ? display : {}).filter(([, value]) => value !== '' && value !== 0);
  return {
    name: displayName ?? '',
    sourcePage: stored.source ?? '',
    tags: [],
    compositeQuery: {
      queryType: first?.type === 'promql' || first?.type === 'clickhouse_sql' ? first.type : 'builder',
      panelType: panelType ?? '',
      queries: queries ?? [],
    },
    extraData: JSON.stringify({ ...Object.fromEntries(shown), selectColumns: selectedFields ?? [] }),
  };
}

function importView(
  { from, content }: ImportDocument,
  catalogue: CatalogueModule,
  taken: Set<string>,
  folder: string,
): ImportedDefinition {
  const stored = content as JsonObject;
  const before = normalView(stored);
  const view = readView(stored, before, catalogue);
  const key = keyOf(view.name, taken, 'view');
  const problem = problemOf(key, view, catalogue);
  if (problem !== undefined) throw new Unreadable(problem);
  const after = normalView(viewBody(view));
  return {
    from,
    kind: 'view',
    key,
    title: view.name,
    file: `${folder}/${key}.ts`,
    source: printView(view, catalogue),
    // Each viewer chooses how the explorer draws text.
    notes: notesOf(before, after, viewItemKey, queryLabel, ([field]) => field !== 'extraData'),
  };
}

function readView(stored: JsonObject, normal: JsonObject, catalogue: CatalogueModule): View {
  const page = sourcePages.find((one) => one === normal.sourcePage);
  if (page === undefined) throw new Unreadable(`there is no page '${String(normal.sourcePage)}'`);
  const { queryType, panelType } = normal.compositeQuery as JsonObject;
  if (queryType !== 'builder') throw new Unreadable(`the page of ${page} does not show ${String(queryType)}`);
  const { queries } = isObject(stored.compositeQuery) ? stored.compositeQuery : {};
  const { color } = viewExtra(stored.extraData) ?? {};
  const base = {
    name: String(normal.name),
    ...optional('tags', normal.tags as readonly string[], []),
    ...(typeof color === 'string' && color !== COLOR ? { color: color as `#${string}` } : {}),
  };
  if (panelType === 'list') {
    if (page === 'metrics') throw new Unreadable('metrics cannot be listed one by one');
    return { ...base, page, ...readList(stored, page, catalogue) };
  }
  const panel = (['graph', 'table', 'value'] as const).find((one) => one === panelType);
  if (panel === undefined)
    throw new Unreadable(`it is shown as a ${String(panelType)}, which a definition cannot have`);
  return { ...base, page, panel, queries: readEnvelopes(queries, catalogue) };
}

function readList(
  stored: JsonObject,
  page: Exclude<SourcePage, 'metrics'>,
  catalogue: CatalogueModule,
): Omit<ListView, 'name' | 'page'> {
  const { queries } = stored.compositeQuery as JsonObject;
  const [first] = Array.isArray(queries) ? queries : [];
  const spec = isObject(first) && isObject(first.spec) ? first.spec : {};
  const filter = isObject(spec.filter) ? String(spec.filter.expression ?? '') : '';
  const { selectColumns, format } = viewExtra(stored.extraData) ?? {};
  const columns = (Array.isArray(selectColumns) ? selectColumns : []).filter(isObject).map((one): Attribute => {
    const read = readField(one, catalogue);
    return usualColumns[page].find(({ name, context }) => name === read.name && context === read.context) ?? read;
  });
  return {
    ...(filter === '' ? {} : { where: uncataloguedFilter({ filter }, page, catalogueOf(catalogue)) }),
    ...optional('columns', columns, usualColumns[page]),
    ...(page === 'logs' ? optional('format', (format ?? 'raw') as 'raw', 'raw') : {}),
    // Without a valid number, a definition loads 100 at a time.
    ...(Number.isInteger(spec.limit) && Number(spec.limit) > 0 ? optional('limit', Number(spec.limit), 100) : {}),
  };
}

/** Why the check refuses a view that SigNoz stores and does not show. */
function problemOf(key: string, view: View, catalogue: CatalogueModule): string | undefined {
  const found: Diagnostic[] = [];
  checkView(view, catalogueOf(catalogue), new Problems(codes, { file: key }, found));
  return found.find(({ severity }) => severity === 'error')?.message;
}

function printView(view: View, catalogue: CatalogueModule): string {
  const source = sourceFile();
  const print = queryPrinter(source, catalogue);
  const code = (value: unknown): string | undefined => (value === undefined ? undefined : literal(value));
  const { where, columns, format, limit } = view as ListView;
  const { panel, queries } = view as ChartView;
  const body = objectCode([
    ['name', literal(view.name)],
    ['page', literal(view.page)],
    ['tags', code(view.tags)],
    ['color', code(view.color)],
    ['panel', code(panel)],
    ['queries', queries && print.queries(queries)],
    ['where', print.filter(where)],
    ['columns', print.attributes(columns)],
    ['format', code(format)],
    ['limit', code(limit)],
  ]);
  return source.text(`export default ${callCode(source.use('@signoz-as-code/dashboards', 'defineView'), body)};`);
}
