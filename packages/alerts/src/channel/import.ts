import {
  ANOTHER_VALUE,
  callCode,
  diff,
  type ImportNote,
  importEach,
  isObject,
  isSecret,
  type Json,
  type JsonObject,
  keyOf,
  literal,
  objectCode,
  type SourceFile,
  secretNames,
  sourceFile,
  withoutMarks,
} from '@signoz-as-code/core';
import { shortDuration } from '@signoz-as-code/platform';
import {
  type ChannelKind,
  channelConfig,
  channelKinds,
  type Dialect,
  dialectOf,
  type SignozImporter,
  shownChannel,
  smtpFields,
} from '@signoz-as-code/signoz-client';
import { placeIn } from './place.ts';

/**
 * Channels, as the API returns them or as Alertmanager's receivers. Their secrets become references: no value is
 * written.
 */
export function channelImporter(folder: string): SignozImporter {
  return {
    kind: 'channel',
    folder,
    matches: (content) => isObject(content) && receiverOf(content as JsonObject) !== undefined,
    list: async (client) => (await client.channels.list()) as never,
    import: (documents, { taken, versions }) => {
      const wire = dialectOf(versions?.signoz).wires.channel;
      const prefixes = new Set<string>();
      return importEach(
        documents,
        (content) => `the channel '${String((content as JsonObject).name)}'`,
        ({ from, content }) => {
          const receiver = receiverOf(content as JsonObject) as JsonObject;
          const found = channelConfig(receiver);
          if (found === undefined) throw new Error(`it is not exactly one of ${channelKinds.join(', ')}`);
          const name = String(receiver.name);
          const key = keyOf(name, taken, 'channel');
          const { source, notes } = importChannel(name, found, prefixOf(name, prefixes), wire);
          return { from, kind: 'channel', key, title: name, file: `${folder}/${key}.ts`, source, notes };
        },
      );
    },
  };
}

/** The receiver in `data` of an API answer, or a receiver by itself. */
function receiverOf(content: JsonObject): JsonObject | undefined {
  if (typeof content.name !== 'string') return undefined;
  if (typeof content.data === 'string' && typeof content.type === 'string') return objectIn(content.data);
  return Object.keys(content).some((field) => field.endsWith('_configs')) ? content : undefined;
}

function objectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? (withoutMarks(value as JsonObject) as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function importChannel(
  name: string,
  { kind, config: stored }: NonNullable<ReturnType<typeof channelConfig>>,
  prefix: string,
  wire: Dialect['wires']['channel'],
): { readonly source: string; readonly notes: readonly ImportNote[] } {
  const notes: ImportNote[] = [];
  const servers = kind === 'email' ? Object.keys(stored).filter((field) => isOf(field, smtpFields)) : [];
  for (const field of servers) notes.push({ field, text: "it comes from the server's own SMTP settings", lost: false });
  const read = Object.entries(wire.read(kind, stored)).filter(([field]) => !servers.includes(field));
  const { send_resolved, ...before } = withReferences(kind, Object.fromEntries(read), prefix);
  const own = Object.fromEntries(
    Object.entries(before).flatMap(([field, value]) => {
      // The definition leaves out what SigNoz fills in by itself.
      const kept = isDefault(value, wire.defaults[kind][field]) ? value : definable(kind, value, [field], notes);
      return kept === undefined || placeIn(kind, [field]) === undefined ? [] : [[field, kept]];
    }),
  ) as JsonObject;
  const given = {
    send_resolved: send_resolved === true,
    ...(withoutDefaults(own, wire.defaults[kind]) as JsonObject),
  };
  const after = wire.filled(kind, given);
  for (const { path, before: was } of diff({ ...own, send_resolved: given.send_resolved }, after))
    if (was !== undefined)
      notes.push({ field: path.join(' · '), text: 'a definition gives it another value', lost: true });
  for (const secret of secretNames(given))
    notes.push({ field: secret, text: 'set it where apply runs: its value stays in SigNoz', lost: false });
  const { timeout, ...rest } = given as JsonObject;
  const duration = typeof timeout === 'number' ? shortDuration(`${timeout / 1_000}us`) : undefined;
  if (timeout !== undefined && duration === undefined)
    notes.push({
      field: 'timeout',
      text: `it is ${JSON.stringify(timeout)} ns, which is not a valid duration`,
      lost: true,
    });
  const config = duration === undefined ? rest : { ...rest, timeout: duration };
  const source = sourceFile();
  const call = callCode(
    source.use('@signoz-as-code/alerts', 'defineChannel'),
    objectCode([
      ['name', literal(name)],
      [kind, code(config, source)],
    ]),
  );
  return { source: source.text(`export default ${call};`), notes };
}

/** `On-call (EU)` → `ON_CALL_EU`. */
function environmentName(text: string): string {
  const words = text.toUpperCase().match(/[A-Z0-9]+/g) ?? [];
  return /^[A-Z]/.test(words[0] ?? '') ? words.join('_') : ['CHANNEL', ...words].join('_');
}

/** Two channels whose names differ only in a blank are still two channels. */
function prefixOf(name: string, taken: Set<string>): string {
  const wanted = environmentName(name);
  let prefix = wanted;
  for (let number = 2; taken.has(prefix); number += 1) prefix = `${wanted}_${number}`;
  taken.add(prefix);
  return prefix;
}

/** The variable for a value that may not be shown, named after the channel and the field. */
function withReferences(kind: ChannelKind, config: JsonObject, prefix: string): JsonObject {
  return shownChannel(kind, config, undefined, ({ path, value }) => {
    const place = placeIn(kind, path);
    if (typeof value !== 'string' || (place !== 'secret' && place !== 'text or secret')) return { ...ANOTHER_VALUE };
    const words = path.filter((part) => part !== 'http_config').join('_');
    return { $secret: `${prefix}_${words.toUpperCase().replaceAll(/[^A-Z0-9]+/g, '_')}` };
  });
}

/** A value without the fields that a definition cannot have; undefined where it cannot have the value itself. */
function definable(kind: ChannelKind, value: Json, path: readonly string[], notes: ImportNote[]): Json | undefined {
  const place = placeIn(kind, path);
  const isUnnamed = isSecret(value) && value.$secret === ANOTHER_VALUE.$secret;
  if (place === undefined || isUnnamed) {
    const text =
      place === undefined ? 'a definition has no field for it' : 'it may be a secret, but it cannot be a reference';
    if (!isDefault(value, undefined)) notes.push({ field: path.join(' · '), text, lost: true });
    return undefined;
  }
  if (isSecret(value) || typeof value !== 'object' || value === null) return value;
  const kept = Object.entries(value).flatMap(([field, inner]) => {
    const own = definable(kind, inner as Json, [...path, field], notes);
    return own === undefined ? [] : [[field, own] as const];
  });
  return Array.isArray(value) ? kept.map(([, item]) => item) : Object.fromEntries(kept);
}

function isOf(field: string, among: readonly string[]): boolean {
  return among.includes(field);
}

function withoutDefaults(value: Json, defaults: Json | undefined): Json {
  if (!isObject(value) || isSecret(value)) return value;
  const usual = isObject(defaults) ? (defaults as JsonObject) : {};
  return Object.fromEntries(
    Object.entries(value as JsonObject)
      .filter(([field, item]) => !isDefault(item, usual[field]))
      .map(([field, item]) => [field, withoutDefaults(item, usual[field])]),
  );
}

/** An empty value without a default means that the field is not set. */
function isDefault(value: Json | undefined, usual: Json | undefined): boolean {
  if (usual === undefined) return value === '' || value === undefined || value === false;
  return diff(usual, value).length === 0;
}

function code(value: Json, source: SourceFile): string {
  if (isSecret(value)) return callCode(source.use('@signoz-as-code/core', 'secret'), literal(value.$secret));
  if (Array.isArray(value)) return `[${value.map((item) => code(item, source)).join(', ')}]`;
  if (!isObject(value)) return literal(value);
  return objectCode(Object.entries(value as JsonObject).map(([field, item]) => [field, code(item, source)]));
}
