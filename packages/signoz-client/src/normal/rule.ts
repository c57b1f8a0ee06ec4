import { isObject, type Json, type JsonObject } from '@signoz-as-code/core';
import { asGoPrints } from './duration.ts';

/** What SigNoz adds to a rule. `createAt` and similar names come from /api/v1, the others from /api/v2. */
const SERVER_FIELDS = [
  'id',
  'state',
  ...['createAt', 'createBy', 'updateAt', 'updateBy'],
  ...['createdAt', 'createdBy', 'updatedAt', 'updatedBy'],
];

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
 * An alert rule as SigNoz v0.108.0 reads it, the same for what was sent and what is read back. Values that its Go
 * structs omit when empty (false, "", null, [] and {}; not numbers) are left out, durations are written as Go prints
 * them, thresholds are sorted by name (the server returns them in no fixed order), and the window that a v2alpha1 rule
 * repeats at its top level is dropped. Recorded from a running server.
 */
export function normalRule(given: unknown): JsonObject {
  const rule = (isObject(given) ? given : {}) as JsonObject;
  const isV2 = rule.schemaVersion === 'v2alpha1';
  const body: Record<string, Json> = {};
  for (const field of Object.keys(rule)) {
    const isDropped = isV2 ? field === 'evalWindow' || field === 'frequency' : field === 'schemaVersion';
    if (!isDropped && !SERVER_FIELDS.includes(field)) put(body, field, normal(rule[field] as Json, field, undefined));
  }
  const thresholds = isObject(body.condition) ? body.condition.thresholds : undefined;
  if (isObject(thresholds) && Array.isArray(thresholds.spec)) thresholds.spec.sort(byName);
  const settings = (body.notificationSettings ?? {}) as JsonObject;
  // Kept although empty, so that a first label or setting is shown as added.
  return {
    ...body,
    labels: body.labels ?? {},
    annotations: body.annotations ?? {},
    notificationSettings: { ...settings, renotify: settings.renotify ?? {} },
  };
}

/** A rule that can be sent back: without the fields that SigNoz adds. */
export function withoutServerFields(rule: JsonObject): JsonObject {
  return Object.fromEntries(Object.entries(rule).filter(([field]) => !SERVER_FIELDS.includes(field)));
}

/**
 * A value in `field` of `parent` as SigNoz writes it, rebuilt completely; undefined when SigNoz omits it. One pass
 * without intermediate copies: a plan does this for every rule, live and wanted.
 */
function normal(value: Json, field: string, parent: string | undefined): Json | undefined {
  if (typeof value === 'string') return value === '' ? undefined : normalText(value, field, parent);
  if (value === null || value === false) return undefined;
  if (Array.isArray(value)) {
    return value.length === 0 ? undefined : value.map((item: Json) => normal(item, field, parent) ?? emptied(item));
  }
  if (!isObject(value)) return value;
  const kept: Record<string, Json> = {};
  let isEmpty = true;
  for (const key of Object.keys(value)) {
    const item = (value as JsonObject)[key] as Json;
    if ((key === 'step' || key === 'stepInterval') && item === 0) continue;
    if (put(kept, key, normal(item, key, field))) isEmpty = false;
  }
  return isEmpty ? undefined : kept;
}

/** An empty item of a list is kept. */
function emptied(item: Json): Json {
  return Array.isArray(item) ? [] : isObject(item) ? {} : item;
}

/** Sets a value that is not undefined, and returns whether it did. `__proto__` is a key like any other. */
function put(into: Record<string, Json>, key: string, value: Json | undefined): boolean {
  if (value === undefined) return false;
  if (key === '__proto__') Object.defineProperty(into, key, { value, enumerable: true, configurable: true });
  else into[key] = value;
  return true;
}

function normalText(value: string, field: string, parent: string | undefined): string {
  switch (field) {
    case 'name':
      // `timeShift` comes back as `timeshift`.
      return parent === 'functions' ? value.toLowerCase() : value;
    case 'fieldContext':
      return FIELD_CONTEXTS[value] ?? value;
    case 'fieldDataType':
      return FIELD_TYPES[value] ?? value;
    case 'evalWindow':
    case 'frequency':
    case 'interval':
    case 'newGroupEvalDelay':
      return asGoPrints(value);
    default:
      return value;
  }
}

function byName(a: unknown, b: unknown): number {
  const name = (threshold: unknown): string => (isObject(threshold) ? String(threshold.name) : '');
  return name(a) < name(b) ? -1 : 1;
}
