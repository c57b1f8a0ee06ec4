import { isObject, type Json, type JsonObject } from '@signoz-as-code/core';

/** The kinds of channels, by the key that holds their one configuration in an Alertmanager receiver. */
export const channelKinds = ['slack', 'email', 'webhook', 'pagerduty', 'opsgenie', 'msteamsv2', 'discord'] as const;
export type ChannelKind = (typeof channelKinds)[number];

const http = {
  http_config: {
    tls_config: { insecure_skip_verify: false },
    follow_redirects: true,
    enable_http2: true,
    proxy_url: '',
  },
};

/**
 * What SigNoz v0.108.0 (Alertmanager 0.28.1) fills in when a channel is created. An update fills in less: it leaves
 * http_config, api_url, url and smarthost empty, which breaks the channel, so every write must contain all of them.
 * Recorded from a running server. The missing email fields (from, hello, smarthost) are the server's own SMTP settings.
 */
export const channelDefaults: Readonly<Record<ChannelKind, JsonObject>> = {
  slack: {
    ...http,
    send_resolved: false,
    username: '{{ template "slack.default.username" . }}',
    color: '{{ if eq .Status "firing" }}danger{{ else }}good{{ end }}',
    title: '{{ template "slack.default.title" . }}',
    title_link: '{{ template "slack.default.titlelink" . }}',
    pretext: '{{ template "slack.default.pretext" . }}',
    text: '{{ template "slack.default.text" . }}',
    footer: '{{ template "slack.default.footer" . }}',
    fallback: '{{ template "slack.default.fallback" . }}',
    callback_id: '{{ template "slack.default.callbackid" . }}',
    icon_emoji: '{{ template "slack.default.iconemoji" . }}',
    icon_url: '{{ template "slack.default.iconurl" . }}',
  },
  email: {
    send_resolved: false,
    html: '{{ template "email.default.html" . }}',
    require_tls: true,
    tls_config: { insecure_skip_verify: false },
  },
  webhook: { ...http, send_resolved: false, url_file: '', max_alerts: 0, timeout: 0 },
  pagerduty: {
    ...http,
    send_resolved: false,
    url: 'https://events.pagerduty.com/v2/enqueue',
    client: '{{ template "pagerduty.default.client" . }}',
    client_url: '{{ template "pagerduty.default.clientURL" . }}',
    description: '{{ template "pagerduty.default.description" .}}',
    details: {
      firing: '{{ template "pagerduty.default.instances" .Alerts.Firing }}',
      num_firing: '{{ .Alerts.Firing | len }}',
      num_resolved: '{{ .Alerts.Resolved | len }}',
      resolved: '{{ template "pagerduty.default.instances" .Alerts.Resolved }}',
    },
    source: '{{ template "pagerduty.default.client" . }}',
  },
  opsgenie: {
    ...http,
    send_resolved: false,
    api_url: 'https://api.opsgenie.com/',
    message: '{{ template "opsgenie.default.message" . }}',
    description: '{{ template "opsgenie.default.description" . }}',
    source: '{{ template "opsgenie.default.source" . }}',
  },
  msteamsv2: {
    ...http,
    send_resolved: false,
    title: '{{ template "msteamsv2.default.title" . }}',
    text: '{{ template "msteamsv2.default.text" . }}',
  },
  discord: {
    ...http,
    send_resolved: false,
    title: '{{ template "discord.default.title" . }}',
    message: '{{ template "discord.default.message" . }}',
  },
};

/** Fields of an email channel that come from the server's own SMTP settings unless the channel names them. */
export const smtpFields = [
  'from',
  'hello',
  'smarthost',
  'auth_username',
  'auth_password',
  'auth_secret',
  'auth_identity',
] as const;

/** The URL of each kind over HTTP: notifications are posted to it, and the ownership mark is in it. */
export const channelUrl: Readonly<Record<Exclude<ChannelKind, 'email'>, string>> = {
  slack: 'api_url',
  webhook: 'url',
  pagerduty: 'url',
  opsgenie: 'api_url',
  msteamsv2: 'webhook_url',
  discord: 'webhook_url',
};

/**
 * The Alertmanager receiver of a channel. Throws an Error when it does not have the form of SigNoz v0.108.0; the error
 * names the channel and none of its contents.
 */
export function readReceiver({ name, data }: { readonly name: string; readonly data: string }): JsonObject {
  let receiver: unknown;
  try {
    receiver = JSON.parse(data);
  } catch {
    // The parser's message quotes the text.
  }
  if (!isObject(receiver))
    throw new Error(`SigNoz gives the channel '${name}' in a form that is not known: it is not JSON of a receiver`);
  return receiver as JsonObject;
}

/** The kind of a receiver and its one configuration; undefined when it has none or several of the known kinds. */
export function channelConfig(
  receiver: JsonObject,
): { readonly kind: ChannelKind; readonly config: JsonObject } | undefined {
  const found = channelKinds.flatMap((kind) => {
    const configs = receiver[`${kind}_configs`];
    return Array.isArray(configs)
      ? (configs as readonly Json[]).filter(isObject).map((config) => ({ kind, config: config as JsonObject }))
      : [];
  });
  return found.length === 1 ? found[0] : undefined;
}

/**
 * A channel's configuration as it is sent and expected back: all defaults written out, without empty values that SigNoz
 * omits, and with the names of e-mail headers as SigNoz writes them.
 */
export function filledChannelConfig(
  kind: ChannelKind,
  config: JsonObject,
  defaults: JsonObject = channelDefaults[kind],
): JsonObject {
  const said = Object.entries(config).filter(([field, value]) => field in defaults || !isNothing(value));
  const { headers, ...given } = Object.fromEntries(said) as JsonObject;
  if (!isObject(headers)) return fill(defaults, given);
  const named = Object.entries(headers as JsonObject).map(([name, value]) => [headerName(name), value]);
  return fill(defaults, { ...given, headers: Object.fromEntries(named) });
}

/** Whether Go omits the value. */
function isNothing(value: Json): boolean {
  return value === false || value === '' || (typeof value === 'object' && Object.keys(value ?? {}).length === 0);
}

/**
 * The name of a header as Go writes it: `reply-to` becomes `Reply-To`. An invalid name, such as one with a blank, is
 * unchanged.
 */
export function headerName(name: string): string {
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) return name;
  return name.toLowerCase().replaceAll(/(^|-)[a-z]/g, (start) => start.toUpperCase());
}

/**
 * A channel's configuration as read. Missing values stay missing: an incomplete update lost them, and another write
 * fixes the channel. SigNoz returns every field of oauth2.
 */
export function readChannelConfig(config: JsonObject): JsonObject {
  const read = withoutNull(config) as JsonObject;
  const http = read.http_config;
  if (!isObject(http) || !isObject(http.oauth2)) return read;
  const { TLSConfig: tls = {}, ...oauth2 } = http.oauth2 as JsonObject;
  const given = Object.entries({ ...oauth2, ...(hasSomething(tls) ? { TLSConfig: tls } : {}) });
  return {
    ...read,
    http_config: { ...http, oauth2: Object.fromEntries(given.filter(([, value]) => !isNothing(value))) } as JsonObject,
  };
}

function hasSomething(value: Json): boolean {
  return isObject(value) ? Object.values(value as JsonObject).some((inner) => !isNothing(inner)) : !isNothing(value);
}

function fill(defaults: JsonObject, given: JsonObject): JsonObject {
  const result: Record<string, Json> = {};
  for (const [key, value] of Object.entries(given)) {
    const fallback = defaults[key];
    result[key] = isObject(fallback) && isObject(value) ? fill(fallback as JsonObject, value as JsonObject) : value;
  }
  for (const [key, value] of Object.entries(defaults)) if (!(key in result)) result[key] = value;
  return result;
}

/** proxy_url comes back as null or as '', depending on the rest of http_config. */
function withoutNull(value: Json): Json {
  if (value === null) return '';
  if (Array.isArray(value)) return value.map(withoutNull);
  return isObject(value)
    ? Object.fromEntries(Object.entries(value as JsonObject).map(([key, item]) => [key, withoutNull(item)]))
    : value;
}
