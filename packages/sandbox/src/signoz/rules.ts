import type { Reply } from '../http.ts';
import { isArray, isObject, type Json, type JsonObject, text } from '../json.ts';
import { queryProblem } from './dashboard-v6-shape.ts';
import { FOREIGN_KEY, isScheduled } from './downtime.ts';
import { GoError, goJson, parseJson } from './go-json.ts';
import { templateProblem } from './go-template.ts';
import { inOrder, now, parseDuration, ZERO_TIME } from './go-time.ts';
import type { Handlers } from './handlers.ts';
import { areAllDisabled, queryShapes } from './query.ts';
import type { Facts } from './release.ts';
import { ApiError, LegacyError, Panic, success, uuidProblem } from './reply.ts';
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

/** A refused rule, when SigNoz lists all of its problems. */
class Invalid extends GoError {
  readonly reasons: readonly string[];

  constructor(message: string, reasons: readonly string[] = []) {
    super(message);
    this.reasons = reasons;
  }
}

type Form = Facts['rules'];

const threshold = struct('BasicRuleThreshold', {
  name: always(string),
  target: always(pointer(float)),
  targetUnit: always(string),
  recoveryTarget: always(pointer(float)),
  matchType: always(string),
  op: always(string),
  channels: always(list(string)),
});

const thresholds = (form: Form): Shape => ({
  ...custom('RuleThresholdData', null, (value) => {
    const { kind, spec } = envelope(value, 'raw rule threshold json', 'rule threshold');
    if (kind !== 'basic') throw new GoError('unknown threshold kind');
    if (spec === undefined) throw new GoError(`failed to unmarshal rule threhsold spec: ${END}`);
    const read = decode(list(threshold), spec);
    const problems = items(read).flatMap((entry) => thresholdProblems(entry, form));
    if (form === 'checked' && items(read).length === 0)
      problems.push('condition.thresholds.spec: must have at least one threshold');
    if (problems.length > 0) throw new GoError(`invalid rule threshold spec: ${problems.join('\n')}`);
    return { kind, spec: read };
  }),
  isEmpty: (encoded) => encoded === null,
});

/** All spellings of a comparison, by its number. */
const COMPARISONS: Readonly<Record<string, readonly string[]>> = {
  1: ['above', '>'],
  2: ['below', '<'],
  3: ['equal', 'eq', '='],
  4: ['not_equal', 'not_eq', '!='],
  5: ['above_or_equal', 'above_or_eq', '>='],
  6: ['below_or_equal', 'below_or_eq', '<='],
  7: ['outside_bounds'],
};
const MATCHES: Readonly<Record<string, readonly string[]>> = {
  1: ['at_least_once'],
  2: ['all_the_times'],
  3: ['on_average'],
  4: ['in_total'],
  5: ['last'],
};

function numberOf(words: Readonly<Record<string, readonly string[]>>, said: string): string | undefined {
  return Object.keys(words).find((number) => number === said || words[number]?.includes(said));
}

function wordProblem(field: string, words: Readonly<Record<string, readonly string[]>>, said: string): string[] {
  if (numberOf(words, said) !== undefined) return [];
  const known = Object.values(words).map(([first]) => first);
  return [`condition.${field}: unsupported value ${JSON.stringify(said)}; must be one of ${known.join(', ')}`];
}

function thresholdProblems(entry: JsonObject, form: Form): string[] {
  const problems: string[] = [];
  if (entry.name === '') problems.push('threshold name cannot be empty');
  if (entry.target === null) problems.push('target value cannot be nil');
  const op = text(entry.op);
  const match = text(entry.matchType);
  if (form === 'checked')
    return [...problems, ...wordProblem('op', COMPARISONS, op), ...wordProblem('matchType', MATCHES, match)];
  if (op === '0') problems.push('compare operation cannot be none');
  else if (!/^[1-7]$/.test(op)) problems.push(`invalid compare operation: ${op}`);
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

const evaluation = (form: Form): Shape => ({
  ...custom('EvaluationEnvelope', null, (value) => {
    const { kind, spec } = envelope(value, 'evaluation', 'evaluation');
    if (kind !== 'rolling' && kind !== 'cumulative') throw new GoError('unknown evaluation kind');
    if (spec === undefined) throw new GoError(`failed to unmarshal ${kind} window: ${END}`);
    const read = inWords(`failed to unmarshal ${kind} window`, form, () =>
      decode(kind === 'rolling' ? rolling : cumulative, spec),
    );
    const problem = kind === 'rolling' ? rollingProblem(fieldsOf(read)) : cumulativeProblem(fieldsOf(read));
    if (problem !== undefined) throw new GoError(`failed to validate ${kind} window: ${problem}`);
    return { kind, spec: read };
  }),
  isEmpty: (encoded) => encoded === null,
});

/** Later releases name the place of what could not be read. */
function inWords<T>(where: string, form: Form, work: () => T): T {
  try {
    return work();
  } catch (error) {
    throw error instanceof GoError && form === 'checked' ? new GoError(`${where}: ${error.message}`) : error;
  }
}

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

/** Go's error for decoding an empty text. */
const END = 'unexpected end of JSON input';

const STATES = ['inactive', 'pending', 'firing', 'nodata', 'disabled', 'recovering'];
const alertState = custom('AlertState', 'inactive', (value) => {
  if (typeof value !== 'string') throw new GoError('invalid alert state');
  return STATES.includes(value) ? value : 'inactive';
});

const renotify = struct('Renotify', {
  enabled: always(boolean),
  interval: unlessEmpty(duration),
  alertStates: unlessEmpty(list(alertState)),
});

const notificationSettings = (form: Form): Shape => {
  const fields = struct('NotificationSettings', {
    groupBy: unlessEmpty(list(string)),
    renotify: form === 'checked' ? unlessEmpty(pointer(renotify)) : always(renotify),
    usePolicy: form === 'checked' ? always(boolean) : unlessEmpty(boolean),
    newGroupEvalDelay: unlessEmpty(pointer(duration)),
  });
  return {
    ...custom('NotificationSettings', null, (value, before) => {
      const read = decode(fields, value, before === null ? fields.zero : before);
      const given = form === 'checked' ? fieldsOf(fieldsOf(value).renotify) : fieldsOf(fieldsOf(read).renotify);
      for (const state of array(given.alertStates)) {
        if (state === 'firing' || state === 'nodata') continue;
        throw new GoError(`invalid alert state: ${form === 'checked' ? `{${text(state)}}` : text(state)}`);
      }
      return read;
    }),
    isEmpty: (encoded) => encoded === null,
  };
};

const ruleShape = (form: Form): Shape => {
  const { compositeQuery } = queryShapes[form === 'checked' ? 'said' : 'brief'];
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
    thresholds: unlessEmpty(thresholds(form)),
  });
  return struct('ruletypes.Alias', {
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
    evaluation: unlessEmpty(evaluation(form)),
    schemaVersion: unlessEmpty(string),
    notificationSettings: unlessEmpty(notificationSettings(form)),
  });
};
const postables: Readonly<Record<Form, Shape>> = { taken: ruleShape('taken'), checked: ruleShape('checked') };

/** A parsed rule, with SigNoz's values for missing fields. */
interface Rule {
  readonly json: JsonObject;
  /** Whether it has the older schema, whose thresholds, evaluation and notification settings are derived, not sent. */
  readonly isFirst: boolean;
  readonly query: JsonObject;
  readonly hasEvaluation: boolean;
  readonly hasThresholds: boolean;
  /** The channels of each threshold; undefined when the rule has no notification settings or uses routing policies. */
  readonly receivers: readonly (readonly Json[])[] | undefined;
}

/** Reads a rule as SigNoz does. Throws refusals with SigNoz's text, and a {@link Panic} where it panics. */
function readRule(form: Form, body: Json, before?: JsonObject): Rule {
  const postable = postables[form];
  let read: JsonObject;
  try {
    read = fieldsOf(decode(postable, body, before ?? postable.zero));
  } catch (error) {
    if (error instanceof GoError) throw new GoError(`failed to parse json: ${error.message}`);
    throw error;
  }
  const held = read.condition;
  const query = isObject(held) ? held.compositeQuery : undefined;
  if (form === 'taken' && isObject(held) && query === undefined) throw new Panic('condition without compositeQuery');
  const type = isObject(query) ? query.queryType : undefined;
  const ruleType =
    type === 'promql' ? 'promql_rule' : (read.ruleType ?? (type === 'builder' ? 'threshold_rule' : undefined));
  const hasWindow = form === 'taken' || read.schemaVersion !== 'v2alpha1';
  const json = fieldsOf(
    decode(postable, {
      ...read,
      ...(hasWindow ? { evalWindow: read.evalWindow ?? '5m0s', frequency: read.frequency ?? '1m0s' } : {}),
      schemaVersion: read.schemaVersion ?? 'v1',
      ...(form === 'checked' ? { version: read.version ?? 'v5' } : {}),
      ...(ruleType === undefined ? {} : { ruleType }),
    }),
  );
  if (form === 'taken') refuse(json);
  else refuseUnread(json);
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
  const isOff = areAllDisabled(rule.condition.compositeQuery ?? null);
  const problems = [...(isOff ? ['all queries are disabled in rule condition'] : []), ...textProblems(rule)];
  if (problems.length > 0) throw new GoError(problems.join('\n'));
}

/** The problems of the names of labels and annotations, and of their templates. */
function textProblems(rule: JsonObject): readonly string[] {
  const problems: string[] = [];
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
  return problems;
}

/** What a later release refuses in rules that it reads, including stored ones. */
function refuseUnread(rule: JsonObject): void {
  if (!isObject(rule.condition)) throw new Invalid('condition: field is required');
  const problems = [...versionProblems(rule), ...textProblems(rule)];
  if (problems.length > 0) throw new Invalid('alert rule definition is not valid', problems);
}

function versionProblems({ version }: JsonObject): readonly string[] {
  return version === 'v5' ? [] : [`version: only v5 is supported, got ${JSON.stringify(text(version))}`];
}

const ALERT_TYPES = ['METRIC_BASED_ALERT', 'TRACES_BASED_ALERT', 'LOGS_BASED_ALERT', 'EXCEPTIONS_BASED_ALERT'];
const RULE_TYPES = ['threshold_rule', 'promql_rule', 'anomaly_rule'];

/** What a later release refuses in rules that it is sent. */
function refuseUnfit(rule: JsonObject): void {
  const condition = fieldsOf(rule.condition);
  const problems: string[] = [];
  const wanted = (field: string, isThere: boolean, schema = ''): void => {
    if (!isThere) problems.push(`${field}: field is required${schema === '' ? '' : ` for schemaVersion "${schema}"`}`);
  };
  wanted('alert', text(rule.alert) !== '');
  problems.push(...versionProblems(rule));
  const about = text(rule.alertType);
  if (about !== '' && !ALERT_TYPES.includes(about)) {
    const known = ALERT_TYPES.map((one) => JSON.stringify(one)).join(', ');
    problems.push(`alertType: unsupported value ${JSON.stringify(about)}; must be one of ${known}`);
  }
  const type = text(rule.ruleType);
  if (type !== '' && !RULE_TYPES.includes(type))
    problems.push(`ruleType: unsupported value ${JSON.stringify(type)}; must be one of ${RULE_TYPES.join(', ')}`);
  const asked = items(fieldsOf(condition.compositeQuery).queries);
  if (!isObject(condition.compositeQuery)) wanted('condition.compositeQuery', false);
  else if (asked.length === 0) problems.push('condition.compositeQuery.queries: must have at least one query');
  else {
    const unfit = asked.map(queryProblem).find((problem) => problem !== undefined);
    if (unfit !== undefined) problems.push(unfit);
    const selected = text(condition.selectedQueryName);
    if (selected !== '' && !asked.some(({ spec }) => fieldsOf(spec).name === selected))
      problems.push(
        `condition.selectedQueryName: ${JSON.stringify(selected)} does not match any query in compositeQuery`,
      );
  }
  if (condition.requireMinPoints === true && !(Number(condition.requiredNumPoints) > 0))
    problems.push('condition.requiredNumPoints: must be greater than 0 when requireMinPoints is enabled');
  problems.push(...schemaProblems(rule, condition), ...textProblems(rule));
  if (problems.length > 0) throw new Invalid('alert rule is not valid', problems);
}

function schemaProblems(rule: JsonObject, condition: JsonObject): readonly string[] {
  const { schemaVersion, notificationSettings } = rule;
  const missing = (fields: Readonly<Record<string, Json | undefined>>) =>
    Object.entries(fields)
      .filter(([, value]) => value === undefined)
      .map(([field]) => `${field}: field is required for schemaVersion "${text(schemaVersion)}"`);
  if (schemaVersion === 'v1') {
    const op = text(condition.op);
    const match = text(condition.matchType);
    return [
      ...missing({ 'condition.target': condition.target, 'condition.op': condition.op }),
      ...(op === '' ? [] : wordProblem('op', COMPARISONS, op)),
      ...missing({ 'condition.matchType': condition.matchType }),
      ...(match === '' ? [] : wordProblem('matchType', MATCHES, match)),
    ];
  }
  if (schemaVersion !== 'v2alpha1')
    return [`schemaVersion: unsupported value ${JSON.stringify(text(schemaVersion))}; must be one of "v1", "v2alpha1"`];
  const again = fieldsOf(fieldsOf(notificationSettings).renotify);
  return [
    ...missing({ 'condition.thresholds': condition.thresholds, evaluation: rule.evaluation, notificationSettings }),
    ...(again.enabled === true && !(parseDuration(text(again.interval) || '0s') > 0)
      ? ['notificationSettings.renotify.interval: must be a positive duration when renotify is enabled']
      : []),
  ];
}

/**
 * SigNoz's problem with the routes and the task of a rule that parsed successfully. `unloadable` is its error when it
 * cannot make a task; undefined when it makes none.
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

/** The rule as answered: the older schema hides its derived fields. */
function present(rule: Rule, areSorted: boolean): JsonObject {
  if (rule.isFirst) {
    const { schemaVersion: _s, evaluation: _e, notificationSettings: _n, ...rest } = rule.json;
    const { thresholds: _t, ...shown } = fieldsOf(rest.condition);
    return { ...rest, condition: shown };
  }
  return areSorted ? { ...rule.json, condition: withSortedThresholds(fieldsOf(rule.json.condition)) } : rule.json;
}

/** Making a rule's routes sorts its thresholds: the most severe first, by the first one's comparison. */
function withSortedThresholds(held: JsonObject): JsonObject {
  const data = held.thresholds;
  if (!isObject(data)) return held;
  const spec = [...items(data.spec)].sort((a, b) => {
    const difference = Number(b.target) - Number(a.target);
    const compares = numberOf(COMPARISONS, text(a.op));
    return compares === '2' || compares === '6' ? -difference : difference;
  });
  return { ...held, thresholds: { ...data, spec } };
}

interface StoredRule {
  /** The body that was sent. */
  readonly body: Json;
}

/** The rules that name a channel, once per threshold, in the order in which their routes were made. */
export function rulesNaming(store: Store, channel: string): readonly string[] {
  const named = (rule: JsonObject): readonly (readonly Json[])[] => {
    const spec = items(fieldsOf(fieldsOf(rule.condition).thresholds).spec);
    const usesPolicy = fieldsOf(rule.notificationSettings).usePolicy === true;
    return usesPolicy ? [] : [array(rule.preferredChannels), ...spec.map(({ channels }) => array(channels))];
  };
  const rules = store.collection<StoredRule>('rule').all();
  return rules
    .toSorted((a, b) => (inOrder(a.updatedAt) < inOrder(b.updatedAt) ? -1 : 1))
    .flatMap(({ id, data }) =>
      named(fieldsOf(data.body))
        .filter((channels) => channels.includes(channel))
        .map(() => id),
    );
}

/** How the rules of a path answer: v1 with messages, v2 without, and with all problems. */
interface Answers {
  readonly path: string;
  readonly list: (all: readonly JsonObject[]) => Json;
  readonly times: readonly [string, string, string, string];
  /** The values that mean "nobody created it yet". */
  readonly unmade: { readonly at: Json; readonly by: Json };
  readonly created: number;
  /** The answer of an update or a delete. */
  readonly done: (what: 'edited' | 'deleted') => Reply;
  readonly noId: (id: string) => Error;
  readonly missing: (id: string) => Error;
  readonly invalid: (type: 'bad_data' | 'internal', error: GoError) => Error;
  readonly scheduled: () => Error;
}

const V1: Answers = {
  path: '/api/v1/rules',
  list: (rules) => ({ rules }),
  times: ['createAt', 'createBy', 'updateAt', 'updateBy'],
  unmade: { at: null, by: null },
  created: 200,
  done: (what) => success(200, `rule successfully ${what}`),
  noId: (id) => new LegacyError('bad_data', `invalid uuid ${id}`),
  missing: () => new LegacyError('not_found', 'rule not found'),
  invalid: (type, error) => new LegacyError(type, error.message),
  scheduled: () => new LegacyError('internal', FOREIGN_KEY),
};

const SCHEDULED =
  'cannot delete rule because it is referenced by a planned maintenance, remove the rule from the planned maintenance first';

/** v1 in releases that also have v2. */
const V1_BESIDE: Answers = {
  ...V1,
  unmade: { at: ZERO_TIME, by: null },
  invalid: (_, error) => new LegacyError(error instanceof Unreadable ? 'internal' : 'bad_data', error.message),
  scheduled: () => new LegacyError('internal', SCHEDULED),
};

const V2: Answers = {
  path: '/api/v2/rules',
  list: (rules) => [...rules],
  times: ['createdAt', 'createdBy', 'updatedAt', 'updatedBy'],
  unmade: { at: ZERO_TIME, by: '' },
  created: 201,
  done: () => success(204),
  noId: () => new ApiError(400, 'invalid_input', 'id is not a valid uuid-v7'),
  missing: (id) => new ApiError(404, 'not_found', `rule with ID: ${id} does not exist`),
  invalid: (_, error) =>
    error instanceof Unreadable
      ? new ApiError(500, 'unknown', error.message)
      : new ApiError(400, 'invalid_input', error.message, error instanceof Invalid ? error.reasons : []),
  scheduled: () => new ApiError(409, 'already_exists', SCHEDULED),
};

/** A body that is not JSON. */
class Unreadable extends GoError {}

/**
 * `/api/v1/rules`, and `/api/v2/rules` where they exist. Rules are not evaluated: their state is `inactive` or
 * `disabled`.
 */
export function ruleHandlers(store: Store, facts: Facts): Handlers {
  const rules = store.collection<StoredRule>('rule');
  const channels = store.collection<{ readonly name: string }>('channel');
  const form = facts.rules;
  const isChecked = form === 'checked';
  /** Rules with a running task. A rule that is created disabled runs until it is updated or the server restarts. */
  const running = new Set(
    rules
      .all()
      .filter((rule) => fieldsOf(rule.data.body).disabled !== true)
      .map((rule) => rule.id),
  );

  const find = (answers: Answers, id: string): Stored<StoredRule> => {
    if (uuidProblem(id) !== undefined) throw answers.noId(id);
    const rule = rules.get(id);
    if (rule === undefined) throw answers.missing(id);
    return rule;
  };

  const run = (id: string, rule: Rule): void => {
    if (rule.json.disabled === true) running.delete(id);
    else running.add(id);
  };

  /** Parses a body; a release that checks rules as a whole refuses any problem. */
  const sent = (body: string, before?: JsonObject): { readonly body: Json; readonly rule: Rule } => {
    let parsed: Json;
    try {
      parsed = parseJson(body);
    } catch (error) {
      throw error instanceof GoError && isChecked ? new Unreadable(error.message) : error;
    }
    const rule = readRule(form, parsed, before);
    if (!isChecked) return { body: parsed, rule };
    refuseUnfit(rule.json);
    const known = new Set(channels.all().map(({ data }) => data.name));
    const unknown = (rule.receivers ?? []).flat().filter((name) => text(name) !== '' && !known.has(text(name)));
    if (unknown.length > 0)
      throw new Invalid(`channels: the following channels do not exist: [${unknown.map(text).join(' ')}]`);
    return { body: parsed, rule };
  };

  const handlersOf = (answers: Answers): Handlers => {
    const { path, times, unmade } = answers;
    const answer = (id: string, rule: Rule, areSorted: boolean, stored?: Stored<StoredRule>): JsonObject => {
      const isRunning = running.has(id);
      const shown = present(rule, areSorted);
      const [createdAt, createdBy, updatedAt, updatedBy] = times;
      return {
        id,
        state: stored === undefined ? (isChecked ? '' : 'inactive') : isRunning ? 'inactive' : 'disabled',
        ...(isRunning || stored === undefined ? shown : { ...shown, disabled: true }),
        [createdAt]: stored?.createdAt ?? unmade.at,
        [createdBy]: stored?.createdBy ?? unmade.by,
        [updatedAt]: stored?.updatedAt ?? unmade.at,
        [updatedBy]: stored?.updatedBy ?? unmade.by,
      };
    };
    const saying = <T>(type: 'bad_data' | 'internal', work: () => T): T => {
      try {
        return work();
      } catch (error) {
        throw error instanceof GoError ? answers.invalid(type, error) : error;
      }
    };

    return {
      [`GET ${path}`]: [
        'viewer',
        () => {
          const all = rules.all().map((stored) => answer(stored.id, readRule(form, stored.data.body), false, stored));
          return success(200, answers.list(all));
        },
      ],

      [`GET ${path}/:id`]: [
        'viewer',
        (request) => {
          const stored = find(answers, request.id);
          return success(200, answer(stored.id, readRule(form, stored.data.body), false, stored));
        },
      ],

      [`POST ${path}`]: [
        'editor',
        (request, caller) =>
          saying('bad_data', () => {
            const { body, rule } = sent(request.body);
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
            return success(answers.created, answer(id, rule, rule.receivers !== undefined));
          }),
      ],

      [`PUT ${path}/:id`]: [
        'editor',
        (request, caller) =>
          saying('internal', () => {
            if (uuidProblem(request.id) !== undefined) throw answers.noId(request.id);
            const { body, rule } = sent(request.body);
            const before = find(answers, request.id);
            const isDisabled = rule.json.disabled === true;
            const unloadable = running.has(request.id) ? EDITING : LOADING;
            const problem = taskProblem(rule, isDisabled ? undefined : unloadable);
            if (problem !== undefined) throw new GoError(problem);
            rules.put({ ...before, updatedAt: now().stored, updatedBy: caller.email, data: { body } });
            run(request.id, rule);
            return answers.done('edited');
          }),
      ],

      [`PATCH ${path}/:id`]: [
        'editor',
        (request, caller) =>
          saying('internal', () => {
            const before = find(answers, request.id);
            const { rule } = sent(request.body, readRule(form, before.data.body).json);
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

      [`DELETE ${path}/:id`]: [
        'editor',
        (request) => {
          if (!isChecked && uuidProblem(request.id) !== undefined) {
            throw new LegacyError(
              'internal',
              'delete rule received an rule id in invalid format, must be a valid uuid-v7',
            );
          }
          find(answers, request.id);
          if (isScheduled(store, request.id)) throw answers.scheduled();
          rules.remove(request.id);
          running.delete(request.id);
          return answers.done('deleted');
        },
      ],
    };
  };
  return isChecked ? { ...handlersOf(V1_BESIDE), ...handlersOf(V2) } : handlersOf(V1);
}

function items(value: Json | undefined): readonly JsonObject[] {
  return isArray(value) ? value.filter(isObject) : [];
}

function array(value: Json | undefined): readonly Json[] {
  return isArray(value) ? value : [];
}
