import { isObject, isSecret, type Json, type JsonObject, quoted, sameJson } from '@signoz-as-code/core';
import type { ChannelKind } from './channel.ts';

/**
 * What may be shown of a channel. A field that is not listed here is a secret: Alertmanager has dozens of secret
 * fields, and the next version has more.
 *
 * `plain`: shown. `address`: shown when it is only a server's address or a template of Alertmanager: the path of a
 * webhook is enough to send to it. `open`: an author may write it in clear, and the live value is shown where a
 * definition has the same. An object lists its fields; `*` is any other field.
 */
type Shown = 'plain' | 'address' | 'open' | { readonly [field: string]: Shown };

const tls = {
  insecure_skip_verify: 'plain',
  server_name: 'plain',
  min_version: 'plain',
  max_version: 'plain',
  ca: 'open',
  cert: 'open',
} as const;

const http = {
  send_resolved: 'plain',
  http_config: {
    basic_auth: { username: 'open' },
    authorization: { type: 'plain' },
    oauth2: { client_id: 'open', token_url: 'address', scopes: 'plain', endpoint_params: { '*': 'open' } },
    tls_config: tls,
    follow_redirects: 'plain',
    enable_http2: 'plain',
    proxy_url: 'address',
    no_proxy: 'plain',
    proxy_from_environment: 'plain',
    proxy_connect_header: { '*': 'open' },
  },
} as const;

const channelFields: Readonly<Record<ChannelKind, { readonly [field: string]: Shown }>> = {
  slack: {
    ...http,
    channel: 'plain',
    username: 'plain',
    color: 'plain',
    title: 'plain',
    title_link: 'address',
    pretext: 'plain',
    text: 'plain',
    footer: 'plain',
    fallback: 'plain',
    callback_id: 'plain',
    icon_emoji: 'plain',
    icon_url: 'address',
    link_names: 'plain',
    short_fields: 'plain',
    mrkdwn_in: 'plain',
  },
  email: {
    send_resolved: 'plain',
    to: 'plain',
    from: 'plain',
    hello: 'plain',
    smarthost: 'plain',
    html: 'plain',
    text: 'plain',
    headers: { Subject: 'plain', From: 'plain', To: 'plain', Cc: 'plain', 'Reply-To': 'plain', '*': 'open' },
    require_tls: 'plain',
    tls_config: tls,
  },
  webhook: { ...http, url_file: 'plain', max_alerts: 'plain', timeout: 'plain' },
  pagerduty: {
    ...http,
    url: 'address',
    client: 'plain',
    client_url: 'address',
    description: 'plain',
    details: { firing: 'plain', num_firing: 'plain', num_resolved: 'plain', resolved: 'plain', '*': 'open' },
    severity: 'plain',
    class: 'plain',
    component: 'plain',
    group: 'plain',
    source: 'plain',
  },
  opsgenie: {
    ...http,
    api_url: 'address',
    message: 'plain',
    description: 'plain',
    source: 'plain',
    details: { '*': 'open' },
    entity: 'plain',
    tags: 'plain',
    note: 'plain',
    priority: 'plain',
    update_alerts: 'plain',
  },
  msteamsv2: { ...http, title: 'plain', text: 'plain' },
  discord: {
    ...http,
    title: 'plain',
    message: 'plain',
    content: 'plain',
    username: 'plain',
    avatar_url: 'address',
  },
};

/** A secret value of a channel, with its place. */
export interface Hidden {
  readonly path: readonly string[];
  readonly value: Json;
  /** What the definition has at that place; undefined when it has nothing. */
  readonly wanted: Json | undefined;
}

/**
 * A channel's configuration with `hide` in place of everything that may not be shown. Empty values may be shown, and so
 * may what `wanted` (which is in Git) has in the same place. An unknown field is one secret as a whole.
 */
export function shownChannel(
  kind: ChannelKind,
  config: JsonObject,
  wanted: JsonObject | undefined,
  hide: (hidden: Hidden) => Json,
): JsonObject {
  const visit = (value: Json, as: Shown | undefined, other: Json | undefined, path: readonly string[]): Json => {
    if (isEmpty(value) || (!isSecret(other) && sameJson(value, other))) return value;
    if (isSecret(other)) return hide({ path, value, wanted: other });
    if (isObject(value) && (typeof as === 'object' || isObject(other))) {
      const named = typeof as === 'object' ? as : {};
      return Object.fromEntries(
        Object.entries(value as JsonObject).map(([field, inner]) => [
          field,
          visit(inner, fieldOf(named, field), isObject(other) ? (other[field] as Json) : undefined, [...path, field]),
        ]),
      );
    }
    if (Array.isArray(value) && (typeof as === 'string' || Array.isArray(other)))
      return value.map((item, index) =>
        visit(item, as, Array.isArray(other) ? (other[index] as Json) : undefined, [...path, String(index)]),
      );
    return typeof as === 'string' && mayBeShown(as, value) ? value : hide({ path, value, wanted: other });
  };
  return visit(config, channelFields[kind], wanted ?? {}, []) as JsonObject;
}

function fieldOf(named: { readonly [field: string]: Shown }, field: string): Shown | undefined {
  return Object.hasOwn(named, field) ? named[field] : named['*'];
}

function mayBeShown(as: Exclude<Shown, object>, value: Json): boolean {
  if (as === 'open') return false;
  if (typeof value !== 'string') return typeof value !== 'object';
  if (as === 'address') return isServer(value) || namedTemplate.test(value);
  // A text can contain a token.
  return quoted(value) === value && !token.test(value);
}

/** The path of PagerDuty's events API, the same for all customers. */
const publicPaths: readonly string[] = ['/', '/v2/enqueue'];
const namedTemplate = /^\{\{\s*(?:template "[\w.]+" )?\.[\w.]*\s*\}\}$/;
/** A long word of letters and digits: people do not write those, and ids of dashboards and rules are shorter. */
const token = /(?<![a-z\d])(?=[a-z]*\d)(?=\d*[a-z])[a-z\d]{20,}/i;

function isServer(text: string): boolean {
  if (!URL.canParse(text)) return false;
  const { protocol, username, password, pathname, search, hash } = new URL(text);
  return (
    /^(?:https?|socks5h?):$/.test(protocol) &&
    `${username}${password}${search}${hash}` === '' &&
    (pathname === '' || publicPaths.includes(pathname))
  );
}

function isEmpty(value: Json): boolean {
  return (
    value === null || value === '' || value === false || (typeof value === 'object' && Object.keys(value).length === 0)
  );
}
