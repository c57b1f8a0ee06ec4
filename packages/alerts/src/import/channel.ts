import {
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
} from '@signoz-as-code/core';
import {
  type ChannelKind,
  channelConfig,
  channelDefaults,
  channelKinds,
  channelSecrets,
  filledChannelConfig,
  readChannelConfig,
  type SignozImporter,
  smtpFields,
} from '@signoz-as-code/signoz-client';
import channelSchema from '../../schema/channel.schema.json' with { type: 'json' };

const FOLDER = 'packages/alerts/definitions/channels';

/** Channels, as the API gives them or as Alertmanager's receivers. Their secrets become references: no value is written. */
export function channelImporter(): SignozImporter {
  return {
    kind: 'channel',
    folder: FOLDER,
    matches: (content) => isObject(content) && receiverOf(content as JsonObject) !== undefined,
    list: async (client) => (await client.channels.list()) as never,
    import: (documents, { taken }) =>
      importEach(
        documents,
        (content) => `the channel '${String((content as JsonObject).name)}'`,
        ({ from, content }) => {
          const receiver = receiverOf(content as JsonObject) as JsonObject;
          const found = channelConfig(receiver);
          if (found === undefined) throw new Error(`it is not exactly one of ${channelKinds.join(', ')}`);
          const name = String(receiver.name);
          const key = keyOf(name, taken, 'channel');
          const { source, notes } = importChannel(name, found.kind, found.config);
          return { from, kind: 'channel', key, title: name, file: `${FOLDER}/${key}.ts`, source, notes };
        },
      ),
  };
}

/** The receiver in `data` of what the API gives, or a receiver by itself. */
function receiverOf(content: JsonObject): JsonObject | undefined {
  if (typeof content.name !== 'string') return undefined;
  if (typeof content.data === 'string' && typeof content.type === 'string') return objectIn(content.data);
  return Object.keys(content).some((field) => field.endsWith('_configs')) ? content : undefined;
}

function objectIn(text: string): JsonObject | undefined {
  try {
    const value: unknown = JSON.parse(text);
    return isObject(value) ? (value as JsonObject) : undefined;
  } catch {
    return undefined;
  }
}

function importChannel(
  name: string,
  kind: ChannelKind,
  stored: JsonObject,
): { readonly source: string; readonly notes: readonly ImportNote[] } {
  const notes: ImportNote[] = [];
  const { send_resolved, ...before } = withReferences(
    readChannelConfig(stored),
    kind,
    environmentName(name),
  ) as JsonObject;
  const known = Object.keys(channelSchema.$defs[kind].properties);
  const own = Object.fromEntries(
    Object.entries(before).filter(([field]) => {
      const isServers = kind === 'email' && (smtpFields as readonly string[]).includes(field);
      if (isServers) notes.push({ field, text: "it comes from the server's own SMTP settings", lost: false });
      else if (!known.includes(field) && !isDefault(before[field], channelDefaults[kind][field]))
        notes.push({ field, text: 'a definition has nothing for it', lost: true });
      return !isServers && known.includes(field);
    }),
  ) as JsonObject;
  const given = {
    send_resolved: send_resolved === true,
    ...(withoutDefaults(own, channelDefaults[kind]) as JsonObject),
  };
  const after = filledChannelConfig(kind, given);
  for (const { path, before: was } of diff({ ...own, send_resolved: given.send_resolved }, after))
    if (was !== undefined)
      notes.push({ field: path.join(' · '), text: 'a definition has another value for it', lost: true });
  for (const secret of secretNames(given))
    notes.push({ field: secret, text: 'set it where apply runs: its value stays in SigNoz', lost: false });
  const { timeout, ...rest } = given as JsonObject;
  const config =
    typeof timeout === 'number' ? { ...rest, timeout: `${timeout / 1_000_000}ms`.replace(/000ms$/, 's') } : given;
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

/** Every secret by the name of the variable that is to hold it: the channel's and the field's. */
function withReferences(value: Json, kind: ChannelKind, prefix: string): Json {
  if (Array.isArray(value)) return value.map((item) => withReferences(item, kind, prefix));
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value as JsonObject).map(([field, item]) => {
      const isPublic = (kind === 'pagerduty' && field === 'url') || (kind === 'opsgenie' && field === 'api_url');
      const isSecretField = (channelSecrets as readonly string[]).includes(field) && !isPublic && item !== '';
      const text = typeof item === 'string' && isSecretField;
      return [field, text ? { $secret: `${prefix}_${field.toUpperCase()}` } : withReferences(item, kind, prefix)];
    }),
  );
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

/** What is empty where there is no default is none at all. */
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
