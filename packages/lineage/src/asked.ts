import { asObject } from '@signoz-as-code/core';
import type { Signal } from '@signoz-as-code/queries';
import {
  aggregationKeys,
  looksBack,
  parseFilter,
  parsePromQL,
  parseSql,
  readKey,
  signalsOfSql,
} from '@signoz-as-code/queries';
import type { Reviewed } from './uses.ts';

/** One query of an artifact. */
export interface Asked {
  readonly artifact: Reviewed;
  /** The place of the query in the artifact. */
  readonly field: string;
  readonly language: 'builder' | 'promql' | 'sql' | 'variable';
  readonly signal: Signal;
  /** The metric by its stored name. */
  readonly metric?: string;
  readonly attributes: readonly AskedAttribute[];
  /** Whether it is grouped by service.name and filters by no service: one answer covers every service. */
  readonly everyService: boolean;
  /** The query as a text. */
  readonly text: string;
  /** How far before the requested time it reads. Milliseconds. */
  readonly looksBack: number;
}

export interface AskedAttribute {
  /** As it is written: `service.name`, `resource.service.name`. */
  readonly name: string;
  /** Its context; undefined where it may have any. */
  readonly context: 'resource' | 'attribute' | undefined;
}

type Node = Readonly<Record<string, unknown>>;

/** Every query of dashboards, rules and views (JSON) and of materialized views (SQL). */
export function askedBy(artifact: Reviewed): readonly Asked[] {
  if (artifact.path.endsWith('.sql')) return sqlAsked(artifact, artifact.content, 'SELECT');
  return artifact.path.endsWith('.json') ? inJson(artifact, JSON.parse(artifact.content), '') : [];
}

function inJson(artifact: Reviewed, value: unknown, field: string): Asked[] {
  if (Array.isArray(value)) return value.flatMap((item, index) => inJson(artifact, item, `${field}[${index}]`));
  if (typeof value !== 'object' || value === null) return [];
  const node = value as Node;
  return [
    ...query(artifact, node, field),
    ...columns(artifact, node, field),
    ...Object.entries(node).flatMap(([key, item]) => inJson(artifact, item, field === '' ? key : `${field}.${key}`)),
  ];
}

/** The name of a panel's only query in dashboards of the v6 form, and its name everywhere else. */
const ALONE: Readonly<Record<string, string>> = {
  'signoz/BuilderQuery': 'builder_query',
  'signoz/TraceOperator': 'builder_trace_operator',
  'signoz/PromQLQuery': 'promql',
  'signoz/ClickHouseSQL': 'clickhouse_sql',
};

function query(artifact: Reviewed, node: Node, field: string): Asked[] {
  const spec = asObject(node.spec);
  const type = ALONE[String(node.kind)] ?? node.type;
  if (type === 'promql') return promqlAsked(artifact, String(spec.query), `${field}.spec.query`);
  if (type === 'clickhouse_sql') return sqlAsked(artifact, String(spec.query), `${field}.spec.query`);
  if (type === 'builder_trace_operator') return builderAsked(artifact, spec, 'traces', `${field}.spec`);
  if (type === 'builder_query') return builderAsked(artifact, spec, spec.signal, `${field}.spec`);
  if (node.queryName !== undefined && node.dataSource !== undefined)
    return builderAsked(artifact, node, node.dataSource, field);
  // A widget contains the texts of all three languages; the type decides which counts.
  if (node.queryType === 'promql' && Array.isArray(node.promql))
    return list(node.promql).flatMap((one, index) =>
      promqlAsked(artifact, String(one.query), `${field}.promql[${index}]`),
    );
  if (node.queryType === 'clickhouse_sql' && Array.isArray(node.clickhouse_sql))
    return list(node.clickhouse_sql).flatMap((one, index) =>
      sqlAsked(artifact, String(one.query), `${field}.clickhouse_sql[${index}]`),
    );
  if (typeof node.dynamicVariablesAttribute === 'string' && node.type === 'DYNAMIC')
    return variable(
      artifact,
      node.dynamicVariablesAttribute,
      node.dynamicVariablesSource,
      `${field}.dynamicVariablesAttribute`,
    );
  if (node.kind === 'signoz/DynamicVariable')
    return variable(artifact, String(spec.name), spec.signal, `${field}.spec.name`);
  return [];
}

function builderAsked(artifact: Reviewed, spec: Node, signal: unknown, field: string): Asked[] {
  if (!isSignal(signal)) return [];
  const filter = String(asObject(spec.filter).expression ?? '');
  const aggregations = list(spec.aggregations);
  const groups = list(spec.groupBy).map((one) => ({
    name: String(one.key ?? one.name),
    context: contextOf(one.type ?? one.fieldContext),
  }));
  const filtered = parseFilter(filter).keys.map(({ name }) => ({ name, context: contextOf(readKey(name).context) }));
  const aggregated = aggregations.flatMap(({ expression }) =>
    aggregationKeys(String(expression ?? '')).map(({ name }) => ({ name, context: undefined })),
  );
  const selected = list(spec.selectColumns ?? spec.selectFields).map((one) => ({
    name: String(one.name),
    context: contextOf(one.fieldContext),
  }));
  const metric = aggregations.map(({ metricName }) => metricName).find((name) => typeof name === 'string');
  return [
    {
      artifact,
      field,
      language: 'builder',
      signal,
      ...(metric === undefined ? {} : { metric }),
      attributes: [...groups, ...filtered, ...aggregated, ...selected],
      everyService:
        groups.some(({ name }) => name === 'service.name') &&
        !filtered.some(({ name }) => /^(resource\.)?service\.name$/.test(name)),
      text: [metric, filter, ...aggregations.map(({ expression }) => expression)].filter(Boolean).join(' '),
      looksBack: looksBack('builder_query', spec),
    },
  ];
}

function promqlAsked(artifact: Reviewed, text: string, field: string): Asked[] {
  const parsed = parsePromQL(text);
  const groups = parsed.labels.filter(({ of }) => of === undefined).map(({ name }) => name);
  return parsed.metrics.map(({ name: metric }) => {
    const matched = parsed.labels.filter(({ of }) => of === metric).map(({ name }) => name);
    return {
      artifact,
      field,
      language: 'promql',
      signal: 'metrics',
      metric,
      attributes: [...matched, ...groups].map((name) => ({ name, context: undefined })),
      everyService: groups.includes('service.name') && !matched.includes('service.name'),
      text,
      looksBack: looksBack('promql', { query: text }),
    };
  });
}

function sqlAsked(artifact: Reviewed, text: string, field: string): Asked[] {
  const parsed = parseSql(text);
  const attributes = parsed.attributes.map(({ name, context }) => ({ name, context }));
  const back = looksBack('clickhouse_sql', { query: text });
  return signalsOfSql(parsed).flatMap((signal): Asked[] => {
    const seen = { language: 'sql', everyService: false, looksBack: back } as const;
    const common = { ...seen, artifact, field, signal, attributes, text };
    if (signal !== 'metrics' || parsed.metrics.length === 0) return [common];
    return parsed.metrics.map(({ name: metric }) => ({ ...common, metric }));
  });
}

function variable(artifact: Reviewed, name: string, source: unknown, field: string): Asked[] {
  const own = String(source).toLowerCase();
  const signals = isSignal(own) ? [own] : (['traces', 'logs'] as const);
  return signals.map((signal) => ({
    artifact,
    field,
    language: 'variable',
    signal,
    attributes: [{ name, context: undefined }],
    everyService: name === 'service.name',
    text: name,
    looksBack: 0,
  }));
}

/** The columns of a list: each form has them in its own place next to the query. */
function columns(artifact: Reviewed, node: Node, field: string): Asked[] {
  const ask = (selectColumns: unknown, signal: unknown, at: string): Asked[] =>
    signal === 'traces' || signal === 'logs' ? builderAsked(artifact, { selectColumns }, signal, `${field}${at}`) : [];
  if (typeof node.extraData === 'string')
    return ask(asObject(JSON.parse(node.extraData)).selectColumns, node.sourcePage, 'extraData');
  if (node.schemaVersion === 'v2') return ask(asObject(node.spec).selectedFields, node.source, 'spec.selectedFields');
  if (node.kind === 'signoz/ListPanel') {
    const { selectFields } = asObject(node.spec);
    return ask(selectFields, list(selectFields)[0]?.signal, '.spec.selectFields');
  }
  if (node.panelTypes !== 'list') return [];
  const { dataSource } = list(asObject(asObject(node.query).builder).queryData)[0] ?? {};
  const name = dataSource === 'logs' ? 'selectedLogFields' : 'selectedTracesFields';
  return ask(node[name], dataSource, `.${name}`);
}

function isSignal(value: unknown): value is Signal {
  return value === 'metrics' || value === 'traces' || value === 'logs';
}

function contextOf(value: unknown): AskedAttribute['context'] {
  if (value === 'resource') return 'resource';
  return value === 'tag' || value === 'attribute' ? 'attribute' : undefined;
}

function list(value: unknown): readonly Node[] {
  return Array.isArray(value) ? value.map(asObject) : [];
}
