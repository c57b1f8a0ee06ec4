import {
  ANOTHER_VALUE,
  carriedMark,
  isObject,
  isSecret,
  type Json,
  type JsonObject,
  type KindContext,
  type KindLive,
  keepHidden,
  keepSecret,
  type Live,
  type LiveSecret,
  type Lookup,
  lazy,
  mapSecrets,
  NOBODYS,
  type Ownership,
  type Resource,
  readCarried,
  secretNames,
} from '@signoz-as-code/core';
import {
  type ChannelKind,
  channelConfig,
  channelKinds,
  channelUrl,
  readReceiver,
  type SignozClient,
  SignozError,
  type StoredChannel,
  shownChannel,
  smtpFields,
} from '@signoz-as-code/signoz-client';

const EMAIL_MARK = 'X-Signoz-As-Code';

/**
 * Channels. A receiver has no place for notes, so its mark is the fragment of the URL that notifications are posted
 * to (HTTP clients do not send fragments), or a header of an email.
 */
export function channelLive(context: KindContext<SignozClient>): KindLive {
  const { client } = context;
  const desired = lazy(() => new Map(context.wanted('channel').map((resource) => [resource.key, resource])));
  const byName = lazy(() => new Map(context.wanted('channel').map((resource) => [resource.title, resource])));
  const unknown = new Set<string>();

  const ownershipOf = ({ id, name }: StoredChannel, marks: readonly unknown[]): Ownership => {
    const { ownership } = readCarried(context.owner, marks, { id, title: name });
    // SigNoz never changes a name: a channel with another name than its mark has is a copy.
    return ownership.isCarrier === false ? NOBODYS : ownership;
  };

  const fromStored = (stored: StoredChannel): Live => {
    const receiver = readReceiver(stored);
    const found = channelConfig(receiver);
    if (found === undefined) {
      const all = configsOf(receiver);
      const marks = all.map(({ kind, config }) => withoutMark(kind, config).mark);
      return {
        id: stored.id,
        ...ownershipOf(stored, marks),
        title: stored.name,
        // Only their kinds are shown: it is not known which of their fields a definition would have as secrets.
        spec: {
          name: stored.name,
          type: stored.type,
          ...(all.length === 0 ? {} : { receivers: all.map(({ kind }) => kind) }),
        },
      };
    }
    const { mark, config } = withoutMark(found.kind, client.dialect.wires.channel.read(found.kind, found.config));
    const ownership = ownershipOf(stored, [mark]);
    const { key } = ownership;
    // A foreign channel is compared with the definition that may adopt it, and one of ours with its renamed definition.
    const wanted = (key === undefined ? undefined : desired().get(key)) ?? byName().get(stored.name);
    const wantedConfig = wanted === undefined ? undefined : channelConfig(wanted.spec as JsonObject)?.config;
    const field = `${found.kind}_configs`;
    const { shown, secrets } = withoutSecrets(
      found.kind,
      serverSettings(found.kind, config, wantedConfig),
      wantedConfig,
      context.secrets,
    );
    const spec = { name: stored.name, [field]: [shown] };
    for (const { name, is } of secrets) if (is === 'unknown') unknown.add(name);
    // A value without a known reference cannot be written down.
    const isLost = secretNames(spec).includes(ANOTHER_VALUE.$secret) || secrets.some(({ is }) => is === 'other');
    return {
      id: stored.id,
      ...ownership,
      title: stored.name,
      spec,
      ...(secrets.length === 0 ? {} : { secrets: secrets.map((one) => ({ ...one, path: [field, '0', ...one.path] })) }),
      ...(isLost ? {} : { restorable: spec }),
    };
  };

  const body = (resource: Resource, live?: Live, current?: JsonObject): unknown => {
    const { kind, config } = channelConfig(resource.spec as JsonObject) as { kind: ChannelKind; config: JsonObject };
    const kept =
      current === undefined
        ? {}
        : Object.fromEntries(
            Object.entries(current).filter(
              ([field]) => (smtpFields as readonly string[]).includes(field) && !(field in config),
            ),
          );
    const resolved = resolve({ ...config, ...kept }, context.secrets) as JsonObject;
    return {
      name: resource.title,
      [`${kind}_configs`]: [withMark(kind, resolved, carriedMark(context.owner, resource, resource.spec, live))],
    };
  };

  /** With its secrets in clear text, only to be sent back. */
  const storedReceiver = async ({ id, title }: Live): Promise<JsonObject> => {
    const stored = (await client.channels.list()).find((channel) => channel.id === id);
    if (stored === undefined) throw new Error(`the channel '${title}' is gone`);
    return readReceiver(stored);
  };

  return {
    read: async () => {
      unknown.clear();
      return (await client.channels.list()).map(fromStored);
    },
    current: async ({ id }) => {
      const stored = await client.channels.get(id);
      return stored && fromStored(stored);
    },
    create: (resource) => createOrExplain(resource, client, body(resource)),
    update: async (resource, live) => {
      const receiver = await storedReceiver(live);
      for (const { kind, config } of configsOf(receiver))
        keepSecretsOf(kind, config, channelConfig(resource.spec as JsonObject)?.config);
      await client.channels.update(live.id, body(resource, live, channelConfig(receiver)?.config));
    },
    delete: (live) => client.channels.delete(live.id),
    release: async (live) => {
      const all = configsOf(await storedReceiver(live));
      for (const { kind, config } of all) keepSecretsOf(kind, config, undefined);
      await client.channels.update(live.id, {
        name: live.title,
        ...Object.fromEntries(
          [...Map.groupBy(all, ({ kind }) => kind)].map(([kind, own]) => [
            `${kind}_configs`,
            own.map(({ config }) => withoutMark(kind, config).config),
          ]),
        ),
      });
    },
    notes: () =>
      unknown.size === 0
        ? []
        : [
            `not compared, because not set here, and written if the live value differs: ${[...unknown].sort().join(', ')}`,
          ],
  };
}

/** All configurations of the kinds that are known here: SigNoz's UI makes one for a channel, its API takes several. */
function configsOf(receiver: JsonObject): readonly { readonly kind: ChannelKind; readonly config: JsonObject }[] {
  return channelKinds.flatMap((kind) => {
    const configs = receiver[`${kind}_configs`];
    return Array.isArray(configs)
      ? configs.filter(isObject).map((config) => ({ kind, config: config as JsonObject }))
      : [];
  });
}

/** A refusal may quote what was sent: every value of a live configuration that may not be shown. */
function keepSecretsOf(kind: ChannelKind, config: JsonObject, wanted: JsonObject | undefined): void {
  const keep = (value: Json): void => {
    if (typeof value === 'string') keepHidden(value, 'a secret of the channel');
    else if (typeof value === 'object' && value !== null) for (const inner of Object.values(value)) keep(inner);
  };
  shownChannel(kind, withoutMark(kind, config).config, wanted, ({ value }) => {
    keep(value);
    return null;
  });
}

/** Without the server's own SMTP settings, unless the definition sets them. */
function serverSettings(kind: ChannelKind, config: JsonObject, wanted: JsonObject | undefined): JsonObject {
  if (kind !== 'email') return config;
  const ours = (field: string, value: Json): boolean =>
    !(smtpFields as readonly string[]).includes(field) || value === '' || (wanted !== undefined && field in wanted);
  return Object.fromEntries(Object.entries(config).filter(([field, value]) => ours(field, value)));
}

function withMark(kind: ChannelKind, config: JsonObject, mark: string): JsonObject {
  if (kind === 'email')
    return { ...config, headers: { ...(config.headers as JsonObject | undefined), [EMAIL_MARK]: mark } };
  const field = channelUrl[kind];
  const url = String(config[field]);
  if (url.includes('#'))
    throw new Error(`the value of ${field} has a fragment (#…), which is the place of the ownership mark: remove it`);
  return { ...config, [field]: `${url}#${mark}` };
}

function withoutMark(
  kind: ChannelKind,
  config: JsonObject,
): { readonly mark: string | undefined; readonly config: JsonObject } {
  if (kind === 'email') {
    const { [EMAIL_MARK]: mark, ...headers } = (config.headers ?? {}) as Record<string, Json>;
    const { headers: _, ...rest } = config as Record<string, Json>;
    return {
      mark: typeof mark === 'string' ? mark : undefined,
      config: Object.keys(headers).length === 0 ? rest : { ...rest, headers },
    };
  }
  const field = channelUrl[kind];
  const [url, mark] = String(config[field] ?? '').split('#');
  return { mark, config: { ...config, [field]: url as string } };
}

/**
 * A live configuration without anything that may not be shown. In place of a secret it has the wanted reference and
 * whether the two are equal, or {@link ANOTHER_VALUE} where there is no reference.
 */
function withoutSecrets(
  kind: ChannelKind,
  config: JsonObject,
  wanted: JsonObject | undefined,
  lookup: Lookup,
): { readonly shown: JsonObject; readonly secrets: readonly LiveSecret[] } {
  const secrets: LiveSecret[] = [];
  const shown = shownChannel(kind, config, wanted, ({ path, value, wanted: reference }) => {
    if (!isSecret(reference) || typeof value !== 'string') return { ...ANOTHER_VALUE };
    const name = reference.$secret;
    keepSecret(value, name);
    const ours = lookup(name);
    if (ours === undefined) secrets.push({ path, name, is: 'unknown' });
    else if (!sameText(value, ours)) secrets.push({ path, name, is: 'other' });
    return { $secret: name };
  });
  return { shown, secrets };
}

/** Equal, or the same URL: SigNoz returns URLs as Go writes them. */
function sameText(a: string, b: string): boolean {
  return a === b || (URL.canParse(a) && URL.canParse(b) && new URL(a).href === new URL(b).href);
}

function resolve(value: Json, secrets: Lookup): unknown {
  return mapSecrets(value, (name) => {
    const found = secrets(name);
    if (found === undefined || found === '')
      throw new Error(`the secret ${name} is not set: set the environment variable of that name where apply runs`);
    keepSecret(found, name);
    return found;
  });
}

/**
 * SigNoz keeps channels twice: as rows, and as receivers of the one configuration that it sends with. Of two requests
 * that overlap, one can leave a receiver without its row. No list shows that receiver, and its name is refused from
 * then on.
 */
async function createOrExplain({ title }: Resource, client: SignozClient, body: unknown): Promise<void> {
  try {
    await client.channels.create(body);
  } catch (error) {
    const isTaken = error instanceof SignozError && error.status === 400 && /name has to be unique/.test(error.message);
    if (!isTaken || (await client.channels.list()).some(({ name }) => name === title)) throw error;
    throw new Error(
      `SigNoz refuses the channel '${title}' as a duplicate, but does not list one of that name: two overlapping changes of channels left a receiver behind in its notification settings. Give the channel another name, or repair the row of alertmanager_config in SigNoz's database`,
      { cause: error },
    );
  }
}
