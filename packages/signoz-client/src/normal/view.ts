import { asList, asText, isObject, type Json, type JsonObject } from '@signoz-as-code/core';
import { normalTags } from './dashboard.ts';

/**
 * What SigNoz v0.108.0 makes of a saved view: the server fills in `stepInterval: 0`, `source: ""` and the empty
 * context, type and signal of every field; no tags come back as one empty tag; the list omits the category; and
 * `extraData`, which only the UI reads, is a text of JSON. `normalView` gives equal values for views that show the
 * same.
 */
export function normalView(view: unknown): JsonObject {
  if (!isObject(view)) return {};
  const query = isObject(view.compositeQuery) ? view.compositeQuery : {};
  return {
    name: asText(view.name),
    sourcePage: asText(view.sourcePage),
    tags: normalTags(view.tags),
    compositeQuery: {
      queryType: asText(query.queryType),
      panelType: asText(query.panelType),
      ...(asText(query.unit) === '' ? {} : { unit: asText(query.unit) }),
      queries: asList(query.queries).filter(isObject).map(normalEnvelope),
    },
    extraData: normalExtra(view.extraData),
  };
}

/** The UI's own data of a view as an object; a text that is not JSON is unchanged. */
export function viewExtra(extraData: unknown): JsonObject | undefined {
  if (typeof extraData !== 'string' || extraData === '') return undefined;
  try {
    const parsed: unknown = JSON.parse(extraData);
    return isObject(parsed) ? (parsed as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function normalExtra(extraData: unknown): Json {
  const { selectColumns, version: _, ...extra } = viewExtra(extraData) ?? { text: asText(extraData) };
  return {
    ...(extra as JsonObject),
    selectColumns: asList(selectColumns).filter(isObject).map(normalField),
  };
}

function normalEnvelope(envelope: Record<string, unknown>): JsonObject {
  const spec = isObject(envelope.spec) ? envelope.spec : {};
  return { type: asText(envelope.type), spec: normalSpec(spec) };
}

/**
 * Empty values mean the same as absent ones; name, context and type distinguish the fields of `order` and `groupBy`.
 */
function normalSpec(spec: Record<string, unknown>): JsonObject {
  const { order, groupBy, filter, having, functions, ...others } = spec;
  const kept = Object.entries(others).filter(([, value]) => !isEmpty(value));
  return {
    ...(Object.fromEntries(kept) as JsonObject),
    filter: isObject(filter) ? asText(filter.expression) : '',
    having: isObject(having) ? asText(having.expression) : '',
    groupBy: asList(groupBy).filter(isObject).map(normalField),
    // `timeShift` comes back as `timeshift`, and empty arguments are omitted.
    functions: asList(functions)
      .filter(isObject)
      .map((one) => ({
        ...(one as JsonObject),
        name: asText(one.name).toLowerCase(),
        args: asList(one.args) as Json[],
      })),
    order: asList(order)
      .filter(isObject)
      .map((one) => ({ ...normalField(isObject(one.key) ? one.key : {}), direction: asText(one.direction) })),
  };
}

function normalField(field: Record<string, unknown>): JsonObject {
  return {
    name: asText(field.name),
    fieldContext: field.fieldContext === 'tag' ? 'attribute' : asText(field.fieldContext),
    // The query range has one kind of number.
    fieldDataType: ['number', 'int64'].includes(asText(field.fieldDataType)) ? 'float64' : asText(field.fieldDataType),
  };
}

function isEmpty(value: unknown): boolean {
  return (
    value === null ||
    value === undefined ||
    value === '' ||
    value === 0 ||
    value === false ||
    (Array.isArray(value) && value.length === 0)
  );
}
