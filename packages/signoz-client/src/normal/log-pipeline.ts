import { asList, asText, canonicalJson, isObject, type Json, type JsonObject } from '@signoz-as-code/core';

/**
 * What SigNoz v0.108.0 makes of a log pipeline: ids, places in the list, authors and times are its own; `orderId` and
 * `output` of an operator follow from its place; of a condition's key it reads the name and where it stands, never the
 * type of its values; what is false or empty in an operator is left out, and errors are handled by `send` unless it is
 * said otherwise; the condition of most operators is its own. `normalLogPipeline` gives equal values for pipelines that do the same and are called the same.
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
      // Of one condition it says nothing.
      op: items.length > 1 ? asText(filter.op).toUpperCase() : 'AND',
      items,
    },
    config: asList(pipeline.config).filter(isObject).map(normalOperator),
  };
}

/** Operators whose `if` SigNoz leaves as it is; the others get one of its own in its place. */
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
 * What the collectors get of a list of pipelines, as a text to compare: of the enabled ones the name of the processor,
 * the filter and the operators. Saving anything else is a new version that SigNoz never calls deployed.
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
