import { isArray, isObject, type Json, type JsonObject, text } from '../json.ts';
import { GoError } from './go-json.ts';
import { canonicalHeader, items, KINDS, type Kind } from './receiver-kinds.ts';
import type { Facts } from './release.ts';
import { Panic } from './reply.ts';
import {
  always,
  boolean,
  decode,
  type Field,
  fieldsOf,
  list,
  pointer,
  type Shape,
  string,
  struct,
  unlessEmpty,
} from './shape.ts';

const shapes: Readonly<Record<string, Shape>> = Object.fromEntries(
  Object.entries(KINDS).map(([name, kind]) => [
    name,
    struct(`${name}Config`, { send_resolved: always(boolean), ...kind.fields }),
  ]),
);

const receiverShape = struct('config.Receiver', {
  name: always(string),
  ...Object.fromEntries(
    Object.entries(shapes).map(([name, shape]) => [`${name}_configs`, unlessEmpty(list(pointer(shape)))]),
  ),
});

export interface Receiver {
  readonly name: string;
  /** The kind of its first configuration, in Alertmanager's order of kinds; undefined when it has none. */
  readonly type: string | undefined;
  /** As stored by an update: with the defaults of each kind. */
  readonly own: JsonObject;
  /** As stored by a create: with the values of the global configuration. Throws when a value is still missing. */
  readonly complete: () => JsonObject;
}

/** Reads a receiver. Throws a {@link GoError} with Alertmanager's text. */
export function readReceiver(value: Json, facts: Facts['channels']): Receiver {
  const read = fieldsOf(decode(receiverShape, withoutDropped(value, facts)));
  const isNamed = text(read.name) !== '';
  const own: Record<string, Json> = { name: read.name ?? '' };
  for (const [name, kind] of Object.entries(KINDS)) {
    const given = facts.without.includes(name) ? undefined : read[`${name}_configs`];
    if (isNamed && isArray(given) && given.includes(null)) throw new Panic('a configuration that is null');
    const configs = items(given);
    if (configs.length > 0) own[`${name}_configs`] = configs.map((config) => ownConfig(name, kind, config, facts));
  }
  if (own.name === '') throw new GoError('missing name in receiver');
  const type = Object.keys(KINDS).find((name) => own[`${name}_configs`] !== undefined);
  return { name: text(own.name), type, own, complete: () => completed(own, facts) };
}

/** Dropped fields are not validated either. */
function withoutDropped(value: Json, { dropped }: Facts['channels']): Json {
  if (!isObject(value)) return value;
  const kept = Object.entries(dropped).flatMap(([name, fields]) => {
    const configs = value[`${name}_configs`];
    if (!isArray(configs)) return [];
    const without = (config: Json): Json =>
      isObject(config) ? Object.fromEntries(Object.entries(config).filter(([key]) => !fields.includes(key))) : config;
    return [[`${name}_configs`, configs.map(without)] as const];
  });
  return { ...value, ...Object.fromEntries(kept) };
}

function ownConfig(name: string, kind: Kind, config: JsonObject, facts: Facts['channels']): JsonObject {
  const filled: Record<string, Json> = { ...kind.defaults, ...config };
  if (name === 'pagerduty') {
    filled.details = { ...facts.pagerdutyDetails, ...fieldsOf(config.details) };
    filled.source = config.source ?? filled.client ?? '';
  }
  const problem = kind.problem(filled);
  if (problem !== undefined) throw new GoError(problem);
  if (name === 'slack' && isArray(config.actions)) filled.actions = items(config.actions).map(slackActionOf);
  if (name === 'email') {
    const renamed = Object.entries(fieldsOf(config.headers)).map(([key, value]) => [canonicalHeader(key), value]);
    filled.headers = Object.fromEntries(renamed);
  }
  return { ...write(name, filled), ...facts.added[name] };
}

/** An action with an address is a link: fields that only messages have are dropped. */
function slackActionOf(action: JsonObject): JsonObject {
  if (text(action.url) === '') return action;
  const { name: _n, value: _v, confirm: _c, ...link } = action;
  return link;
}

function completed(own: JsonObject, facts: Facts['channels']): JsonObject {
  const complete: Record<string, Json> = { ...own };
  for (const [name, kind] of Object.entries(KINDS)) {
    const configs = items(own[`${name}_configs`]);
    if (configs.length === 0) continue;
    complete[`${name}_configs`] = configs.map((config) => {
      const missing = Object.entries(kind.global).filter(([key]) => {
        const value = config[key];
        return value === undefined || value === null || value === '';
      });
      const filled: Record<string, Json> = { ...config, ...Object.fromEntries(missing) };
      const unset = kind.unset(filled);
      if (unset !== undefined) throw new GoError(unset);
      if (!facts.global) return config;
      if (['opsgenie', 'victorops', 'wechat'].includes(name)) filled.api_url = withSlash(text(filled.api_url));
      return write(name, filled);
    });
  }
  return complete;
}

/** In the order of the kind's fields. The values are already encoded: only their order and emptiness matter. */
function write(name: string, values: JsonObject): JsonObject {
  const fields: Readonly<Record<string, Field>> = { send_resolved: always(boolean), ...KINDS[name]!.fields };
  const written: Record<string, Json> = {};
  for (const [key, { shape, omitempty }] of Object.entries(fields)) {
    const value = values[key] ?? shape.zero;
    if (!(omitempty && shape.isEmpty(value))) written[key] = value;
  }
  return written;
}

/** Adds a slash to the path, before the query and the fragment. */
function withSlash(address: string): string {
  const [, start = '', rest = ''] = /^([^?#]*)(.*)$/s.exec(address) ?? [];
  return start.endsWith('/') ? address : `${start}/${rest}`;
}
