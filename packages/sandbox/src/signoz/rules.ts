import { isArray, isObject, type Json, type JsonObject, text } from '../json.ts';
import { FOREIGN_KEY, isScheduled } from './downtime.ts';
import { GoError, goJson, parseJson } from './go-json.ts';
import { templateProblem } from './go-template.ts';
import { now, parseDuration } from './go-time.ts';
import type { Handlers } from './handlers.ts';
import { areAllDisabled, compositeQuery } from './query.ts';
import { LegacyError, Panic, success, uuidProblem } from './reply.ts';
import {
  always,
  boolean,
  custom,
  decode,
  duration,
  enumeration,
  fieldsOf,
  float,
  integer,
  list,
  map,
  pointer,
  type Shape,
  string,
  struct,
  unlessEmpty,
  unsigned,
} from './shape.ts';
import { newId, type Store, type Stored } from './store.ts';
import { isTimeZone } from './time-zone.ts';

const threshold = struct('BasicRuleThreshold', {
  name: always(string),
  target: always(pointer(float)),
  targetUnit: always(string),
  recoveryTarget: always(pointer(float)),
  matchType: always(string),
  op: always(string),
  channels: always(list(string)),
});

const thresholds: Shape = {
  ...custom('RuleThresholdData', null, (value) => {
    const { kind, spec } = envelope(value, 'raw rule threshold json', 'rule threshold');
    if (kind !== 'basic') throw new GoError('unknown threshold kind');
    if (spec === undefined) throw new GoError(`failed to unmarshal rule threhsold spec: ${END}`);
    const read = decode(list(threshold), spec);
    const problems = items(read).flatMap(thresholdProblems);
    if (problems.length > 0) throw new GoError(`invalid rule threshold spec: ${problems.join('\n')}`);
    return { kind, spec: read };
  }),
  isEmpty: (encoded) => encoded === null,
};

function thresholdProblems(entry: JsonObject): readonly string[] {
  const problems: string[] = [];
  if (entry.name === '') problems.push('threshold name cannot be empty');
  if (entry.target === null) problems.push('target value cannot be nil');
  const op = text(entry.op);
  if (op === '0') problems.push('compare operation cannot be none');
  else if (!/^[1-7]$/.test(op)) problems.push(`invalid compare operation: ${op}`);
  const match = text(entry.matchType);
  if (match === '0') problems.push('match type cannot be none');
  else if (!/^[1-5]$/.test(match)) problems.push(`invalid match type: ${match}`);
  return problems;
}

const rolling = struct('RollingWindow', { evalWindow: always(duration), frequency: always(duration) });

const SCHEDULE_UNITS: Readonly<Record<string, readonly string[]>> = {
  hourly: ['minute'],
  daily: ['hour', 'minute'],
  weekly: ['weekday', 'hour', 'minute'],
  monthly: ['day', 'hour', 'minute'],
};
const RANGES: Readonly<Record<string, readonly [number, number, string]>> = {
  minute: [0, 59, '0 and 59'],
  hour: [0, 23, '0 and 23'],
  weekday: [0, 6, '0 and 6 (Sunday=0)'],
  day: [1, 31, '1 and 31'],
};

const cumulative = struct('CumulativeWindow', {
  schedule: always(
    struct('CumulativeSchedule', {
      type: always(enumeration),
      minute: unlessEmpty(pointer(integer)),
      hour: unlessEmpty(pointer(integer)),
      day: unlessEmpty(pointer(integer)),
      weekday: unlessEmpty(pointer(integer)),
    }),
  ),
  frequency: always(duration),
  timezone: always(string),
});

const evaluation: Shape = {
  ...custom('EvaluationEnvelope', null, (value) => {
    const { kind, spec } = envelope(value, 'evaluation', 'evaluation');
    if (kind !== 'rolling' && kind !== 'cumulative') throw new GoError('unknown evaluation kind');
    if (spec === undefined) throw new GoError(`failed to unmarshal ${kind} window: ${END}`);
    const read = decode(kind === 'rolling' ? rolling : cumulative, spec);
    const problem = kind === 'rolling' ? rollingProblem(fieldsOf(read)) : cumulativeProblem(fieldsOf(read));
    if (problem !== undefined) throw new GoError(`failed to validate ${kind} window: ${problem}`);
    return { kind, spec: read };
  }),
  isEmpty: (encoded) => encoded === null,
};

function rollingProblem(window: JsonObject): string | undefined {
  return ['evalWindow', 'frequency']
    .filter((key) => parseDuration(text(window[key])) <= 0)
    .map((key) => `${key} must be greater than zero`)[0];
}

function cumulativeProblem(window: JsonObject): string | undefined {
  const schedule = fieldsOf(window.schedule);
  const type = text(schedule.type);
  const units = SCHEDULE_UNITS[type];
  if (units === undefined) return 'invalid schedule type';
  if (units.some((unit) => schedule[unit] === undefined)) {
    const named = units.length === 1 ? units[0] : `${units.slice(0, -1).join(', ')} and ${units.at(-1)}`;
    return `${named} must be specified for ${type} schedule`;
  }
  for (const unit of units) {
    const [least, most, range] = RANGES[unit]!;
    const given = Number(schedule[unit]);
    if (given < least || given > most) return `${unit} must be between ${range}`;
  }
  if (!isTimeZone(text(window.timezone))) return 'timezone is invalid';
  return parseDuration(text(window.frequency)) <= 0 ? 'frequency must be greater than zero' : undefined;
}

/** `{kind, spec}`, the kind in lower case. */
function envelope(
  value: Json,
  what: string,
  short: string,
): { readonly kind: string; readonly spec: Json | undefined } {
  if (!isObject(value)) {
    const type = isArray(value) ? 'array' : typeof value === 'boolean' ? 'bool' : typeof value;
    throw new GoError(
      `failed to unmarshal ${what}: json: cannot unmarshal ${type} into Go value of type map[string]json.RawMessage`,
    );
  }
  if (value.kind === undefined) throw new GoError(`failed to unmarshal ${short} kind: ${END}`);
  return { kind: text(value.kind).trim().toLowerCase(), spec: value.spec };
}

/** Go's answer to decoding what is not there. */
const END = 'unexpected end of JSON input';

const STATES = ['inactive', 'pending', 'firing', 'nodata', 'disabled', 'recovering'];
const alertState = custom('AlertState', 'inactive', (value) => {
  if (typeof value !== 'string') throw new GoError('invalid alert state');
  return STATES.includes(value) ? value : 'inactive';
});

const notificationFields = struct('NotificationSettings', {
  groupBy: unlessEmpty(list(string)),
  renotify: always(
    struct('Renotify', {
      enabled: always(boolean),
      interval: unlessEmpty(duration),
      alertStates: unlessEmpty(list(alertState)),
    }),
  ),
  usePolicy: unlessEmpty(boolean),
  newGroupEvalDelay: unlessEmpty(pointer(duration)),
});

const notificationSettings: Shape = {
  ...custom('NotificationSettings', null, (value, before) => {
    const read = decode(notificationFields, value, before === null ? notificationFields.zero : before);
    for (const state of array(fieldsOf(fieldsOf(read).renotify).alertStates)) {
      if (state !== 'firing' && state !== 'nodata') throw new GoError(`invalid alert state: ${text(state)}`);
    }
    return read;
  }),
  isEmpty: (encoded) => encoded === null,
};

const condition = struct('ruletypes.RuleCondition', {
  compositeQuery: unlessEmpty(pointer(compositeQuery)),
  op: unlessEmpty(string),
  target: unlessEmpty(pointer(float)),
  alertOnAbsent: unlessEmpty(boolean),
  absentFor: unlessEmpty(unsigned),
  matchType: unlessEmpty(string),
  targetUnit: unlessEmpty(string),
  algorithm: unlessEmpty(string),
  seasonality: unlessEmpty(string),
  selectedQueryName: unlessEmpty(string),
  requireMinPoints: unlessEmpty(boolean),
  requiredNumPoints: unlessEmpty(integer),
  thresholds: unlessEmpty(thresholds),
});

const postable = struct('ruletypes.Alias', {
  alert: unlessEmpty(string),
  alertType: unlessEmpty(string),
  description: unlessEmpty(string),
  ruleType: unlessEmpty(string),
  evalWindow: unlessEmpty(duration),
  frequency: unlessEmpty(duration),
  condition: unlessEmpty(pointer(condition)),
  labels: unlessEmpty(map(string)),
  annotations: unlessEmpty(map(string)),
  disabled: always(boolean),
  source: unlessEmpty(string),
  preferredChannels: unlessEmpty(list(string)),
  version: unlessEmpty(string),
  evaluation: unlessEmpty(evaluation),
  schemaVersion: unlessEmpty(string),
  notificationSettings: unlessEmpty(notificationSettings),
});

/** A rule as it was read, with the values that SigNoz gives to what was left out. */
interface Rule {
  readonly json: JsonObject;
  /** Whether it has the older schema, whose thresholds, evaluation and notification settings are made, not sent. */
  readonly isFirst: boolean;
  readonly query: JsonObject;
  readonly hasEvaluation: boolean;
  readonly hasThresholds: boolean;
  /** The channels of each threshold; undefined when the rule has no notification settings or leaves it to policies. */
  readonly receivers: readonly (readonly Json[])[] | undefined;
}

/** Reads a rule as SigNoz does. Throws its refusals in its words, and a {@link Panic} where it panics. */
function readRule(body: Json, before?: JsonObject): Rule {
  let read: JsonObject;
  try {
    read = fieldsOf(decode(postable, body, before ?? postable.zero));
  } catch (error) {
    if (error instanceof GoError) throw new GoError(`failed to parse json: ${error.message}`);
    throw error;
  }
  const held = read.condition;
  const query = isObject(held) ? held.compositeQuery : undefined;
  if (isObject(held) && query === undefined) throw new Panic('condition without compositeQuery');
  const type = isObject(query) ? query.queryType : undefined;
  const ruleType =
    type === 'promql' ? 'promql_rule' : (read.ruleType ?? (type === 'builder' ? 'threshold_rule' : undefined));
  const json = fieldsOf(
    decode(postable, {
      ...read,
      evalWindow: read.evalWindow ?? '5m0s',
      frequency: read.frequency ?? '1m0s',
      schemaVersion: read.schemaVersion ?? 'v1',
      ...(ruleType === undefined ? {} : { ruleType }),
    }),
  );
  refuse(json);
  const isFirst = json.schemaVersion === 'v1';
  const spec = fieldsOf(fieldsOf(held).thresholds).spec;
  const settings = json.notificationSettings;
  const usesPolicy = isObject(settings) && settings.usePolicy === true;
  return {
    json,
    isFirst,
    query: fieldsOf(query),
    hasEvaluation: isFirst || json.evaluation !== undefined,
    hasThresholds: isFirst || spec !== undefined,
    receivers: isFirst
      ? [array(json.preferredChannels)]
      : isObject(settings) && !usesPolicy
        ? items(spec).map((entry) => array(entry.channels))
        : undefined,
  };
}

function refuse(rule: JsonObject): void {
  if (!isObject(rule.condition)) throw new GoError('rule condition is required');
  const problems: string[] = [];
  if (areAllDisabled(rule.condition.compositeQuery ?? null)) {
    problems.push('all queries are disabled in rule condition');
  }
  const isName = /^[A-Za-z_.][A-Za-z0-9_.]*$/;
  const labels = Object.entries(fieldsOf(rule.labels));
  const annotations = Object.entries(fieldsOf(rule.annotations));
  for (const [name] of labels) if (!isName.test(name)) problems.push(`invalid label name: ${name}`);
  for (const [name] of annotations) if (!isName.test(name)) problems.push(`invalid annotation name: ${name}`);
  const alert = text(rule.alert);
  if (alert !== '') {
    for (const [, value] of [...labels, ...annotations]) {
      const problem = templateProblem(`__alert_${alert}`, text(value));
      if (problem !== undefined) problems.push(`template parsing error: ${problem}`);
    }
  }
  if (problems.length > 0) throw new GoError(problems.join('\n'));
}

/**
 * What SigNoz finds wrong when it makes routes and a task of the rule, which was parsed without complaint. `unloadable`
 * is what it says when no task can be made; undefined when it makes none.
 */
function taskProblem(rule: Rule, unloadable: string | undefined): string | undefined {
  if (rule.receivers !== undefined) {
    if (!rule.hasThresholds) return 'rule threshold is nil';
    for (const channels of rule.receivers) {
      if (channels.length === 0) return 'at least one channel is required';
      const empty = channels.indexOf('');
      if (empty >= 0) return `channel at index ${empty} cannot be empty`;
    }
  }
  return unloadable === undefined ? undefined : loadProblem(rule, unloadable);
}

function loadProblem(rule: Rule, unloadable: string): string | undefined {
  if (!rule.hasEvaluation) throw new Panic('no evaluation');
  const { query, json } = rule;
  const type = json.ruleType;
  if (type !== 'threshold_rule' && type !== 'promql_rule') return unloadable;
  if (!rule.hasThresholds) return unloadable;
  if (type === 'threshold_rule') {
    if (query.queryType !== 'promql') return undefined;
    return query.queries === undefined && query.promQueries === undefined ? unloadable : undefined;
  }
  const selected = text(fieldsOf(json.condition).selectedQueryName) || 'A';
  if (json.version === 'v5') {
    const found = items(query.queries)
      .filter((entry) => entry.type === 'promql')
      .map((entry) => fieldsOf(entry.spec).name);
    return found.includes(selected) ? undefined : unloadable;
  }
  return text(fieldsOf(fieldsOf(query.promQueries)[selected]).query) === '' ? unloadable : undefined;
}

const LOADING = 'error loading rules, previous rule set restored';
const EDITING = 'error preparing rule with given parameters, previous rule set restored';

/** The rule as it is answered: the older schema hides what was made for it. */
function present(rule: Rule, areSorted: boolean): JsonObject {
  if (rule.isFirst) {
    const { schemaVersion: _s, evaluation: _e, notificationSettings: _n, ...rest } = rule.json;
    const { thresholds: _t, ...shown } = fieldsOf(rest.condition);
    return { ...rest, condition: shown };
  }
  return areSorted ? { ...rule.json, condition: withSortedThresholds(fieldsOf(rule.json.condition)) } : rule.json;
}

/** Making routes of a rule sorts its thresholds: the most severe first, by the first one's comparison. */
function withSortedThresholds(held: JsonObject): JsonObject {
  const data = held.thresholds;
  if (!isObject(data)) return held;
  const spec = [...items(data.spec)].sort((a, b) => {
    const difference = Number(b.target) - Number(a.target);
    return a.op === '2' || a.op === '6' ? -difference : difference;
  });
  return { ...held, thresholds: { ...data, spec } };
}

interface StoredRule {
  /** The text that was sent. */
  readonly body: Json;
}

/** `/api/v1/rules`. Rules are not evaluated: their state is `inactive` or `disabled`. */
export function ruleHandlers(store: Store): Handlers {
  const rules = store.collection<StoredRule>('rule');
  /** Rules with a running task. A rule that is created as disabled runs until it is updated or the server restarts. */
  const running = new Set(
    rules
      .all()
      .filter((rule) => fieldsOf(rule.data.body).disabled !== true)
      .map((rule) => rule.id),
  );

  const answer = (id: string, rule: Rule, areSorted: boolean, stored?: Stored<StoredRule>): JsonObject => {
    const isRunning = running.has(id);
    const shown = present(rule, areSorted);
    return {
      id,
      state: stored === undefined || isRunning ? 'inactive' : 'disabled',
      ...(isRunning || stored === undefined ? shown : { ...shown, disabled: true }),
      createAt: stored?.createdAt ?? null,
      createBy: stored?.createdBy ?? null,
      updateAt: stored?.updatedAt ?? null,
      updateBy: stored?.updatedBy ?? null,
    };
  };

  const find = (id: string): Stored<StoredRule> => {
    if (uuidProblem(id) !== undefined) throw new LegacyError('bad_data', `invalid uuid ${id}`);
    const rule = rules.get(id);
    if (rule === undefined) throw new LegacyError('not_found', 'rule not found');
    return rule;
  };

  const legacy = <T>(type: 'bad_data' | 'internal', work: () => T): T => {
    try {
      return work();
    } catch (error) {
      throw error instanceof GoError ? new LegacyError(type, error.message) : error;
    }
  };

  const run = (id: string, rule: Rule): void => {
    if (rule.json.disabled === true) running.delete(id);
    else running.add(id);
  };

  return {
    'GET /api/v1/rules': [
      'viewer',
      () => {
        const all = rules.all().map((stored) => answer(stored.id, readRule(stored.data.body), false, stored));
        return success(200, { rules: all });
      },
    ],

    'GET /api/v1/rules/:id': [
      'viewer',
      (request) => {
        const stored = find(request.id);
        return success(200, answer(stored.id, readRule(stored.data.body), false, stored));
      },
    ],

    'POST /api/v1/rules': [
      'editor',
      (request, caller) =>
        legacy('bad_data', () => {
          const body = parseJson(request.body);
          const rule = readRule(body);
          const problem = taskProblem(rule, LOADING);
          if (problem !== undefined) throw new GoError(problem);
          const { stored } = now();
          const id = newId();
          rules.put({
            id,
            createdAt: stored,
            updatedAt: stored,
            createdBy: caller.email,
            updatedBy: caller.email,
            data: { body },
          });
          running.add(id);
          return success(200, answer(id, rule, rule.receivers !== undefined));
        }),
    ],

    'PUT /api/v1/rules/:id': [
      'editor',
      (request, caller) =>
        legacy('internal', () => {
          if (uuidProblem(request.id) !== undefined) throw new LegacyError('bad_data', `invalid uuid ${request.id}`);
          const body = parseJson(request.body);
          const rule = readRule(body);
          const before = find(request.id);
          const isDisabled = rule.json.disabled === true;
          const unloadable = running.has(request.id) ? EDITING : LOADING;
          const problem = taskProblem(rule, isDisabled ? undefined : unloadable);
          if (problem !== undefined) throw new GoError(problem);
          rules.put({ ...before, updatedAt: now().stored, updatedBy: caller.email, data: { body } });
          run(request.id, rule);
          return success(200, 'rule successfully edited');
        }),
    ],

    'PATCH /api/v1/rules/:id': [
      'editor',
      (request, caller) =>
        legacy('internal', () => {
          const before = find(request.id);
          const rule = readRule(parseJson(request.body), readRule(before.data.body).json);
          const isDisabled = rule.json.disabled === true;
          const problem = isDisabled ? undefined : loadProblem(rule, running.has(request.id) ? EDITING : LOADING);
          if (problem !== undefined) throw new GoError(problem);
          const body = JSON.parse(goJson(present(rule, false))) as Json;
          rules.put({ ...before, updatedAt: now().stored, updatedBy: caller.email, data: { body } });
          run(request.id, rule);
          const shown = { ...answer(request.id, rule, false), state: isDisabled ? 'disabled' : 'inactive' };
          return success(200, shown);
        }),
    ],

    'DELETE /api/v1/rules/:id': [
      'editor',
      (request) => {
        if (uuidProblem(request.id) !== undefined) {
          throw new LegacyError(
            'internal',
            'delete rule received an rule id in invalid format, must be a valid uuid-v7',
          );
        }
        find(request.id);
        if (isScheduled(store, request.id)) throw new LegacyError('internal', FOREIGN_KEY);
        rules.remove(request.id);
        running.delete(request.id);
        return success(200, 'rule successfully deleted');
      },
    ],
  };
}

function items(value: Json | undefined): readonly JsonObject[] {
  return isArray(value) ? value.filter(isObject) : [];
}

function array(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}
