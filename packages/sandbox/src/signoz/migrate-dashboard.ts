import { builderQueryV5 } from '@signoz-as-code/expr-lang/before-v5';
import { isArray, isObject, type Json, type JsonObject, text } from '../json.ts';
import { Panic } from './reply.ts';

/**
 * A dashboard as SigNoz stores a posted one: it migrates any version but v5 to v5 (v0.108.0 does so on POST, never on
 * PUT). Builder queries lose their operator, attribute and filter items and get aggregations and expressions instead.
 */
export function migrateDashboard(body: JsonObject): JsonObject {
  const version = body.version;
  if (version === 'v5') return body;
  const migrated: Record<string, Json> = { ...body, version: 'v5' };
  if (isObject(body.variables)) {
    migrated.variables = Object.fromEntries(
      Object.entries(body.variables).map(([key, variable]) => [key, withoutBlanks(variable)]),
    );
  }
  if (isArray(body.widgets)) migrated.widgets = body.widgets.map((widget) => panel(widget, text(version)));
  return migrated;
}

function withoutBlanks(variable: Json): Json {
  if (!isObject(variable) || typeof variable.name !== 'string') return variable;
  return { ...variable, name: variable.name.replaceAll(' ', '') };
}

function panel(widget: Json, version: string): Json {
  if (!isObject(widget) || !isObject(widget.query)) return widget;
  const query = widget.query;
  if (query.queryType === 'promql' || query.queryType === 'clickhouse_sql') return widget;
  const builder = query.builder;
  if (!isObject(builder) || !isArray(builder.queryData)) return widget;
  const panelType = widget.panelTypes;
  if (typeof panelType !== 'string') throw new Panic('panelTypes is not a string');
  const queryData = builder.queryData.map((entry) =>
    isObject(entry) ? (builderQueryV5(entry, { version, panelType }) as Json) : entry,
  );
  return { ...widget, query: { ...query, builder: { ...builder, queryData } } };
}
