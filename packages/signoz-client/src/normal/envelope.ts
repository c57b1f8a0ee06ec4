import { asList, asText, goMilliseconds, isObject, type Json, type JsonObject } from '@signoz-as-code/core';

/**
 * A query `{ type, spec }` of a dashboard or saved view. Empty values are removed, because the server fills them in
 * only in some places. Filters and conditions become their texts, fields their name, context and type.
 */
export function normalEnvelope(envelope: Record<string, unknown>): JsonObject {
  const spec = isObject(envelope.spec) ? envelope.spec : {};
  const { order, groupBy, selectFields, filter, having, functions, aggregations, stepInterval, step, ...others } = spec;
  return {
    type: asText(envelope.type),
    spec: withoutEmpty({
      ...others,
      stepInterval: seconds(stepInterval),
      step: seconds(step),
      filter: isObject(filter) ? asText(filter.expression) : '',
      having: isObject(having) ? asText(having.expression) : '',
      aggregations: asList(aggregations).filter(isObject).map(normalAggregation),
      groupBy: normalFields(groupBy),
      selectFields: normalFields(selectFields),
      functions: asList(functions).filter(isObject).map(normalFunction),
      order: asList(order).filter(isObject).map(normalOrder),
    }),
  };
}

/** Fields by what distinguishes them; the signal is the query's. */
export function normalFields(fields: unknown): Json[] {
  return asList(fields).filter(isObject).map(normalField);
}

/** An object without empty values: null, undefined, false, '', [] and 0. */
export function withoutEmpty(value: Record<string, unknown>): JsonObject {
  return Object.fromEntries(Object.entries(value).filter(([, item]) => !isEmpty(item))) as JsonObject;
}

function normalAggregation(aggregation: Record<string, unknown>): JsonObject {
  const kept = withoutEmpty(aggregation);
  // The server always takes the rate of a percentile.
  if (!/^p\d+$/.test(asText(kept.spaceAggregation))) return kept;
  const { timeAggregation: _, ...others } = kept;
  return others;
}

function normalField(field: Record<string, unknown>): JsonObject {
  return withoutEmpty({
    name: asText(field.name),
    fieldContext: field.fieldContext === 'tag' ? 'attribute' : asText(field.fieldContext),
    // The query range has one kind of number.
    fieldDataType: ['float64', 'int64'].includes(asText(field.fieldDataType)) ? 'number' : asText(field.fieldDataType),
  });
}

/** Functions come back in lower case; an argument without a name has none. */
function normalFunction(one: Record<string, unknown>): JsonObject {
  return withoutEmpty({
    ...one,
    name: asText(one.name).toLowerCase(),
    args: asList(one.args).map((argument) =>
      isObject(argument) && asText(argument.name) === '' ? { value: (argument.value ?? null) as Json } : argument,
    ),
  });
}

function normalOrder({ key, direction }: Record<string, unknown>): JsonObject {
  return { key: normalField(isObject(key) ? key : {}), direction: asText(direction) };
}

/** `1m` → 60: a step may be sent as a Go duration, and comes back in seconds. */
function seconds(step: unknown): unknown {
  const milliseconds = typeof step === 'string' ? goMilliseconds(step) : undefined;
  return milliseconds === undefined ? step : milliseconds / 1_000;
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
