import { isObject, type Json, type JsonObject } from '@signoz-as-code/core';
import { asGoPrints } from './duration.ts';

/** What SigNoz adds to a rule for itself. `createAt` and its like are SigNoz's own spelling. */
const SERVER_FIELDS = ['id', 'state', 'createAt', 'createBy', 'updateAt', 'updateBy'];

/** Names that SigNoz v0.108 rewrites when it reads a rule back. */
const FIELD_CONTEXTS: Readonly<Record<string, string>> = { tag: 'attribute' };
const FIELD_TYPES: Readonly<Record<string, string>> = {
  Float64: 'number',
  float64: 'number',
  int64: 'number',
  Int64: 'number',
  int: 'number',
  float: 'number',
  String: 'string',
  Bool: 'bool',
};

/**
 * An alert rule as SigNoz v0.108.0 means it, the same for what was sent and what is read back. Everything its Go
 * structs leave out when empty is left out here (false, "", null, [] and {}; numbers stay), durations are written as
 * Go prints them, thresholds stand in the order of their names (the server gives them back in no fixed order), and the window
 * that a v2alpha1 rule repeats at its top level is dropped. Recorded from a running server.
 */
export function normalRule(rule: JsonObject): JsonObject {
  const body = withoutServerFields(rule) as Record<string, Json>;
  if (body.schemaVersion === 'v2alpha1') {
    delete body.evalWindow;
    delete body.frequency;
  } else delete body.schemaVersion;
  const normal = (compact(rewrite(body, [])) ?? {}) as JsonObject;
  const settings = (normal.notificationSettings ?? {}) as JsonObject;
  // Kept although empty, so that the first label or setting is told as that one.
  return {
    ...normal,
    labels: normal.labels ?? {},
    annotations: normal.annotations ?? {},
    notificationSettings: { ...settings, renotify: settings.renotify ?? {} },
  };
}

/** A rule as it may be sent back: without what SigNoz adds for itself. */
export function withoutServerFields(rule: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(rule).filter(([field]) => !SERVER_FIELDS.includes(field)));
}

function rewrite(value: Json, path: readonly string[]): Json {
  const field = path.at(-1);
  if (Array.isArray(value)) {
    const items = value.map((item) => rewrite(item, path));
    return path.join('.') === 'condition.thresholds.spec' ? items.sort(byName) : items;
  }
  if (isObject(value)) {
    const entries = Object.entries(value as JsonObject).filter(([key, item]) => !(key === 'step' && item === 0));
    return Object.fromEntries(entries.map(([key, item]) => [key, rewrite(item, [...path, key])]));
  }
  if (typeof value !== 'string') return value;
  // `timeShift` comes back as `timeshift`.
  if (field === 'name' && path.at(-2) === 'functions') return value.toLowerCase();
  if (field === 'fieldContext') return FIELD_CONTEXTS[value] ?? value;
  if (field === 'fieldDataType') return FIELD_TYPES[value] ?? value;
  if (field !== undefined && ['evalWindow', 'frequency', 'interval', 'newGroupEvalDelay'].includes(field))
    return asGoPrints(value);
  return value;
}

function byName(a: Json, b: Json): number {
  const name = (threshold: Json): string => (isObject(threshold) ? String(threshold.name) : '');
  return name(a) < name(b) ? -1 : 1;
}

function compact(value: Json): Json | undefined {
  if (value === null || value === false || value === '') return undefined;
  if (Array.isArray(value)) return value.length === 0 ? undefined : value.map((item) => compact(item) ?? item);
  if (!isObject(value)) return value;
  const kept = Object.entries(value as JsonObject)
    .map(([key, item]) => [key, compact(item)] as const)
    .filter((entry): entry is readonly [string, Json] => entry[1] !== undefined);
  return kept.length === 0 ? undefined : Object.fromEntries(kept);
}
