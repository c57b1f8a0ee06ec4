import { asList, asText, canonicalJson, isObject, type Json, type JsonObject } from '@signoz-as-code/core';

/**
 * What SigNoz v0.108.0 makes of a log pipeline: ids, positions, authors and times are its own; `orderId` and `output`
 * of an operator follow from its position; it reads the name and the context of a condition's key, never the type;
 * false and empty values of an operator are omitted; `send` is the default for errors; and it replaces the condition of
 * most operators. `normalLogPipeline` gives equal values for pipelines that do the same and have the same name.
 */
export function normalLogPipeline(pipeline: unknown): JsonObject {
  if (!isObject(pipeline)) return {};
  const filter = isObject(pipeline.filter) ? pipeline.filter : {};
  const items = asList(filter.items).filter(isObject).map(normalItem);
  return {
    name: asText(pipeline.name),
    description: asText(pipeline.description),
    enabled: pipeline.enabled === true,
    filter: {
      // A single condition has no operator.
      op: items.length > 1 ? asText(filter.op).toUpperCase() : 'AND',
      items,
    },
    config: asList(pipeline.config).filter(isObject).map(normalOperator),
  };
}

/** Operators whose `if` SigNoz keeps; for the others it writes its own. */
export const operatorsWithIf: readonly string[] = ['add', 'trace_parser'];

function normalItem(item: Readonly<Record<string, unknown>>): JsonObject {
  const key = isObject(item.key) ? item.key : {};
  const op = asText(item.op);
  const hasValue = !['exists', 'nexists'].includes(op);
  return {
    key: { key: asText(key.key), type: asText(key.type) },
    op,
    ...(hasValue ? { value: (item.value ?? null) as Json } : {}),
  };
}

function normalOperator(operator: Readonly<Record<string, unknown>>): JsonObject {
  const { orderId: _, output: __, enabled, ...own } = operator as JsonObject;
  const hasIf = operatorsWithIf.includes(asText(own.type));
  const isNone = (field: string, value: Json): boolean =>
    isEmpty(value) || (field === 'on_error' && value === 'send') || (field === 'if' && !hasIf);
  return {
    ...Object.fromEntries(Object.entries(own).filter(([field, value]) => !isNone(field, value))),
    ...(enabled === true ? {} : { enabled: false }),
  };
}

/**
 * What the collectors get from a list of pipelines, as a text to compare: the processor's name, the filter and the
 * operators of the enabled ones. A save that changes nothing of this makes a version that SigNoz never calls deployed.
 */
export function deployedPipelines(pipelines: readonly unknown[]): string {
  const parts = pipelines.filter(isObject).flatMap((pipeline): Json[] => {
    const { enabled, filter, config } = normalLogPipeline(pipeline);
    const operators = (config as readonly JsonObject[])
      .filter((operator) => operator.enabled !== false)
      .map(({ name: _, ...operator }) => operator);
    if (enabled !== true || operators.length === 0) return [];
    return [{ alias: asText(pipeline.alias), filter: filter as Json, operators }];
  });
  return canonicalJson(parts);
}

function isEmpty(value: Json | undefined): boolean {
  if (isObject(value)) return value.parse_from === '' || Object.keys(value).length === 0;
  return (
    value === undefined || value === null || value === '' || value === false || (Array.isArray(value) && !value.length)
  );
}
