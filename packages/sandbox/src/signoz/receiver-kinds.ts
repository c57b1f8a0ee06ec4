import { isArray, isObject, type Json, type JsonObject, text } from '../json.ts';
import { GoError } from './go-json.ts';
import { anyUrl, webUrl } from './go-url.ts';
import {
  always,
  anything,
  boolean,
  custom,
  decode,
  duration,
  type Field,
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

/**
 * Alertmanager's receivers (0.28.1) as SigNoz v0.108.0 stores them. A receiver goes through JSON, then through YAML.
 * There every empty field that YAML omits gets the default of its kind, and `send_resolved`, which YAML never omits, is
 * false when it was not given. On create, the global configuration fills in what is still missing.
 */
export interface Kind {
  readonly fields: Readonly<Record<string, Field>>;
  /** The values of empty fields. */
  readonly defaults: Readonly<Record<string, Json>>;
  /** The problem of a configuration of this kind; undefined when there is none. */
  readonly problem: (config: JsonObject) => string | undefined;
  /** The global configuration's values for fields that are still missing. */
  readonly global: Readonly<Record<string, Json>>;
  /** The problem when the global configuration has no value either. */
  readonly unset: (config: JsonObject) => string | undefined;
}

const url: Shape = {
  ...custom('string', null, (value) => {
    if (typeof value !== 'string') throw new GoError('json: cannot unmarshal into Go value of type string');
    return webUrl(value);
  }),
  isEmpty: (encoded) => encoded === null,
};

/** The proxy's address: any URL or ''; null when it was not given. */
const proxyUrl: Shape = { ...custom('string', null, (value) => anyUrl(text(value))), readsNull: true };

/** `host:port`; '' when it was not given. */
const hostPort = custom('string', '', (value) => {
  const address = text(value);
  if (!address.includes(':')) throw new GoError(`address ${address}: missing port in address`);
  return address;
});

const tls = struct('TLSConfig', {
  ca: unlessEmpty(string),
  cert: unlessEmpty(string),
  key: unlessEmpty(string),
  ca_file: unlessEmpty(string),
  cert_file: unlessEmpty(string),
  key_file: unlessEmpty(string),
  ca_ref: unlessEmpty(string),
  cert_ref: unlessEmpty(string),
  key_ref: unlessEmpty(string),
  server_name: unlessEmpty(string),
  insecure_skip_verify: always(boolean),
  min_version: unlessEmpty(string),
  max_version: unlessEmpty(string),
});

const basicAuth = struct('BasicAuth', {
  username: always(string),
  username_file: unlessEmpty(string),
  username_ref: unlessEmpty(string),
  password: unlessEmpty(string),
  password_file: unlessEmpty(string),
  password_ref: unlessEmpty(string),
});

const authorization = struct('Authorization', {
  type: unlessEmpty(string),
  credentials: unlessEmpty(string),
  credentials_file: unlessEmpty(string),
  credentials_ref: unlessEmpty(string),
});

const oauth2 = struct('OAuth2', {
  client_id: always(string),
  client_secret: always(string),
  client_secret_file: always(string),
  client_secret_ref: always(string),
  scopes: unlessEmpty(list(string)),
  token_url: always(string),
  endpoint_params: unlessEmpty(map(string)),
  TLSConfig: always(tls),
  proxy_url: always(proxyUrl),
  no_proxy: unlessEmpty(string),
  proxy_from_environment: unlessEmpty(boolean),
  proxy_connect_header: unlessEmpty(map(list(string))),
});

const header = struct('Header', {
  values: unlessEmpty(list(string)),
  secrets: unlessEmpty(list(string)),
  files: unlessEmpty(list(string)),
});

/** Read as `Headers`, written without the key: what was read cannot be sent back. */
const headers: Shape = {
  ...custom('Headers', null, (value) => {
    const held = fieldsOf(decode(struct('Headers', { Headers: always(map(header)) }), value)).Headers;
    return held ?? null;
  }),
};

const HTTP_DEFAULTS = { follow_redirects: true, enable_http2: true };

const httpFields = struct('HTTPClientConfig', {
  basic_auth: unlessEmpty(pointer(basicAuth)),
  authorization: unlessEmpty(pointer(authorization)),
  oauth2: unlessEmpty(pointer(oauth2)),
  bearer_token: unlessEmpty(string),
  bearer_token_file: unlessEmpty(string),
  tls_config: always(tls),
  follow_redirects: always(boolean),
  enable_http2: always(boolean),
  proxy_url: always(proxyUrl),
  no_proxy: unlessEmpty(string),
  proxy_from_environment: unlessEmpty(boolean),
  proxy_connect_header: unlessEmpty(map(list(string))),
});

const httpConfig = custom('HTTPClientConfig', null, (value) => {
  const read = fieldsOf(httpFields.read(value, { struct: undefined, path: '' }, HTTP_DEFAULTS));
  const { bearer_token: token, bearer_token_file: file, ...rest } = read;
  const given = read.authorization;
  const isBasic = isObject(read.basic_auth);
  const isOauth = isObject(read.oauth2);
  if (token !== undefined && file !== undefined) {
    throw new GoError('at most one of bearer_token & bearer_token_file must be configured');
  }
  if ((isBasic || isOauth) && (token !== undefined || file !== undefined)) {
    throw new GoError('at most one of basic_auth, oauth2, bearer_token & bearer_token_file must be configured');
  }
  let known: JsonObject | undefined;
  if (isObject(given)) {
    if (token !== undefined || file !== undefined) {
      throw new GoError('authorization is not compatible with bearer_token & bearer_token_file');
    }
    const type = text(given.type).trim() || 'Bearer';
    if (type.toLowerCase() === 'basic') {
      throw new GoError('authorization type cannot be set to "basic", use "basic_auth" instead');
    }
    if (isBasic || isOauth) throw new GoError('at most one of basic_auth, oauth2 & authorization must be configured');
    known = fieldsOf(decode(authorization, { ...given, type }));
  } else if (token !== undefined) known = { type: 'Bearer', credentials: token };
  else if (file !== undefined) known = { type: 'Bearer', credentials_file: file };
  if (read.no_proxy !== undefined && read.proxy_url === null) {
    throw new GoError('if no_proxy is configured, proxy_url must also be configured');
  }
  const { basic_auth: basic, authorization: _, ...others } = rest;
  const sent =
    isObject(value) && 'http_headers' in value ? { http_headers: decode(headers, value.http_headers ?? null) } : {};
  return {
    ...(basic === undefined ? {} : { basic_auth: basic }),
    ...(known === undefined ? {} : { authorization: known }),
    ...others,
    ...sent,
  };
});

const HTTP = unlessEmpty(pointer(httpConfig));
const GLOBAL_HTTP = {
  http_config: {
    tls_config: { insecure_skip_verify: false },
    follow_redirects: true,
    enable_http2: true,
    proxy_url: '',
  },
};

const opt = unlessEmpty(string);
const optUrl = unlessEmpty(url);
const none = () => undefined;
const template = (name: string) => `{{ template "${name}" . }}`;

function oneOf(config: JsonObject, key: string, file: string, missing: string | undefined): string | undefined {
  const hasKey = config[key] !== undefined && config[key] !== null;
  const hasFile = text(config[file]) !== '';
  if (hasKey && hasFile) return `at most one of ${key} & ${file} must be configured`;
  return !hasKey && !hasFile ? missing : undefined;
}

const webhookUrl = (config: JsonObject) =>
  oneOf(config, 'webhook_url', 'webhook_url_file', 'one of webhook_url or webhook_url_file must be configured');

const slackField = struct('SlackField', { title: opt, value: opt, short: unlessEmpty(pointer(boolean)) });
const slackConfirmation = struct('SlackConfirmationField', { text: opt, title: opt, ok_text: opt, dismiss_text: opt });
const slackAction = struct('SlackAction', {
  type: opt,
  text: opt,
  url: opt,
  style: opt,
  name: opt,
  value: opt,
  confirm: unlessEmpty(pointer(slackConfirmation)),
});

/** By key without `_configs`, in the order in which SigNoz looks for a channel's type. */
export const KINDS: Readonly<Record<string, Kind>> = {
  discord: {
    fields: {
      http_config: HTTP,
      webhook_url: optUrl,
      webhook_url_file: opt,
      content: opt,
      title: opt,
      message: opt,
      username: opt,
      avatar_url: opt,
    },
    defaults: { title: template('discord.default.title'), message: template('discord.default.message') },
    problem: webhookUrl,
    global: GLOBAL_HTTP,
    unset: none,
  },
  email: {
    fields: {
      to: opt,
      from: opt,
      hello: opt,
      smarthost: always(hostPort),
      auth_username: opt,
      auth_password: opt,
      auth_password_file: opt,
      auth_secret: opt,
      auth_identity: opt,
      headers: unlessEmpty(map(string)),
      html: opt,
      text: opt,
      require_tls: unlessEmpty(pointer(boolean)),
      tls_config: unlessEmpty(pointer(tls)),
    },
    defaults: { html: template('email.default.html') },
    problem(config) {
      if (text(config.to) === '') return 'missing to address in email config';
      const seen = new Set<string>();
      for (const name of Object.keys(fieldsOf(config.headers)).map(canonicalHeader)) {
        if (seen.has(name)) return `duplicate header ${JSON.stringify(name)} in email config`;
        seen.add(name);
      }
      return undefined;
    },
    global: {
      from: 'alertmanager@signoz.io',
      hello: 'localhost',
      smarthost: 'localhost:25',
      require_tls: true,
      tls_config: { insecure_skip_verify: false },
    },
    unset: none,
  },
  pagerduty: {
    fields: {
      http_config: HTTP,
      service_key: opt,
      service_key_file: opt,
      routing_key: opt,
      routing_key_file: opt,
      url: optUrl,
      client: opt,
      client_url: opt,
      description: opt,
      details: unlessEmpty(map(string)),
      images: unlessEmpty(list(struct('PagerdutyImage', { src: opt, alt: opt, href: opt }))),
      links: unlessEmpty(list(struct('PagerdutyLink', { href: opt, text: opt }))),
      source: opt,
      severity: opt,
      class: opt,
      component: opt,
      group: opt,
    },
    defaults: {
      description: '{{ template "pagerduty.default.description" .}}',
      client: template('pagerduty.default.client'),
      client_url: template('pagerduty.default.clientURL'),
    },
    problem(config) {
      const isSet = (key: string) => text(config[key]) !== '';
      if (!['routing_key', 'service_key', 'routing_key_file', 'service_key_file'].some(isSet)) {
        return 'missing service or routing key in PagerDuty config';
      }
      for (const key of ['routing_key', 'service_key']) {
        if (isSet(key) && isSet(`${key}_file`)) return `at most one of ${key} & ${key}_file must be configured`;
      }
      return undefined;
    },
    global: { ...GLOBAL_HTTP, url: 'https://events.pagerduty.com/v2/enqueue' },
    unset: none,
  },
  slack: {
    fields: {
      http_config: HTTP,
      api_url: optUrl,
      api_url_file: opt,
      channel: opt,
      username: opt,
      color: opt,
      title: opt,
      title_link: opt,
      pretext: opt,
      text: opt,
      fields: unlessEmpty(list(slackField)),
      short_fields: unlessEmpty(boolean),
      footer: opt,
      fallback: opt,
      callback_id: opt,
      icon_emoji: opt,
      icon_url: opt,
      image_url: opt,
      thumb_url: opt,
      link_names: unlessEmpty(boolean),
      mrkdwn_in: unlessEmpty(list(string)),
      actions: unlessEmpty(list(slackAction)),
    },
    defaults: {
      color: '{{ if eq .Status "firing" }}danger{{ else }}good{{ end }}',
      username: template('slack.default.username'),
      title: template('slack.default.title'),
      title_link: template('slack.default.titlelink'),
      icon_emoji: template('slack.default.iconemoji'),
      icon_url: template('slack.default.iconurl'),
      pretext: template('slack.default.pretext'),
      text: template('slack.default.text'),
      fallback: template('slack.default.fallback'),
      callback_id: template('slack.default.callbackid'),
      footer: template('slack.default.footer'),
    },
    problem(config) {
      for (const action of items(config.actions)) {
        if (text(action.type) === '') return 'missing type in Slack action configuration';
        if (text(action.text) === '') return 'missing text in Slack action configuration';
        if (text(action.url) === '' && text(action.name) === '') {
          return 'missing name or url in Slack action configuration';
        }
      }
      for (const field of items(config.fields)) {
        if (text(field.title) === '') return 'missing title in Slack field configuration';
        if (text(field.value) === '') return 'missing value in Slack field configuration';
      }
      return oneOf(config, 'api_url', 'api_url_file', undefined);
    },
    global: GLOBAL_HTTP,
    unset: (config) =>
      config.api_url === undefined && config.api_url_file === undefined
        ? 'no global Slack API URL set either inline or in a file'
        : undefined,
  },
  webhook: {
    fields: {
      http_config: HTTP,
      url: always(url),
      url_file: always(string),
      max_alerts: always(unsigned),
      timeout: always(float),
    },
    defaults: {},
    problem: (config) => oneOf(config, 'url', 'url_file', 'one of url or url_file must be configured'),
    global: GLOBAL_HTTP,
    unset: none,
  },
  opsgenie: {
    fields: {
      http_config: HTTP,
      api_key: opt,
      api_key_file: opt,
      api_url: optUrl,
      message: opt,
      description: opt,
      source: opt,
      details: unlessEmpty(map(string)),
      entity: opt,
      responders: unlessEmpty(
        list(struct('OpsGenieConfigResponder', { id: opt, name: opt, username: opt, type: opt })),
      ),
      actions: opt,
      tags: opt,
      note: opt,
      priority: opt,
      update_alerts: unlessEmpty(boolean),
    },
    defaults: {
      message: template('opsgenie.default.message'),
      description: template('opsgenie.default.description'),
      source: template('opsgenie.default.source'),
    },
    problem(config) {
      if (text(config.api_key) !== '' && text(config.api_key_file) !== '') {
        return 'at most one of api_key & api_key_file must be configured';
      }
      for (const responder of items(config.responders)) {
        const shown = `{${['id', 'name', 'username', 'type'].map((key) => text(responder[key])).join(' ')}}`;
        if (!['id', 'name', 'username'].some((key) => text(responder[key]) !== '')) {
          return `opsGenieConfig responder ${shown} has to have at least one of id, username or name specified`;
        }
        const type = text(responder.type);
        if (!type.includes('{{') && !/^(team|teams|user|escalation|schedule)$/i.test(type)) {
          return `opsGenieConfig responder ${shown} type does not match valid options ^(team|teams|user|escalation|schedule)$`;
        }
      }
      return undefined;
    },
    global: { ...GLOBAL_HTTP, api_url: 'https://api.opsgenie.com/' },
    unset: (config) =>
      config.api_key === undefined && config.api_key_file === undefined
        ? 'no global OpsGenie API Key set either inline or in a file'
        : undefined,
  },
  wechat: {
    fields: {
      http_config: HTTP,
      api_secret: opt,
      corp_id: opt,
      message: opt,
      api_url: optUrl,
      to_user: opt,
      to_party: opt,
      to_tag: opt,
      agent_id: opt,
      message_type: opt,
    },
    defaults: {
      message: template('wechat.default.message'),
      to_user: template('wechat.default.to_user'),
      to_party: template('wechat.default.to_party'),
      to_tag: template('wechat.default.to_tag'),
      agent_id: template('wechat.default.agent_id'),
      message_type: 'text',
    },
    problem(config) {
      const type = text(config.message_type);
      return type === 'text' || type === 'markdown'
        ? undefined
        : `weChat message type ${JSON.stringify(type)} does not match valid options ^(text|markdown)$`;
    },
    global: { ...GLOBAL_HTTP, api_url: 'https://qyapi.weixin.qq.com/cgi-bin/' },
    unset(config) {
      if (config.api_secret === undefined) return 'no global Wechat ApiSecret set';
      return config.corp_id === undefined ? 'no global Wechat CorpID set' : undefined;
    },
  },
  pushover: {
    fields: {
      http_config: HTTP,
      user_key: opt,
      user_key_file: opt,
      token: opt,
      token_file: opt,
      title: opt,
      message: opt,
      url: opt,
      url_title: opt,
      device: opt,
      sound: opt,
      priority: opt,
      retry: unlessEmpty(duration),
      expire: unlessEmpty(duration),
      ttl: unlessEmpty(duration),
      html: unlessEmpty(boolean),
    },
    defaults: {
      title: template('pushover.default.title'),
      message: template('pushover.default.message'),
      url: template('pushover.default.url'),
      priority: '{{ if eq .Status "firing" }}2{{ else }}0{{ end }}',
      retry: '1m0s',
      expire: '1h0m0s',
    },
    problem: (config) =>
      oneOf(config, 'user_key', 'user_key_file', 'one of user_key or user_key_file must be configured') ??
      oneOf(config, 'token', 'token_file', 'one of token or token_file must be configured'),
    global: GLOBAL_HTTP,
    unset: none,
  },
  victorops: {
    fields: {
      http_config: HTTP,
      api_key: opt,
      api_key_file: opt,
      api_url: always(url),
      routing_key: always(string),
      message_type: always(string),
      state_message: always(string),
      entity_display_name: always(string),
      monitoring_tool: always(string),
      custom_fields: unlessEmpty(map(string)),
    },
    defaults: {},
    problem(config) {
      if (text(config.routing_key) === '') return 'missing Routing key in VictorOps config';
      return oneOf(config, 'api_key', 'api_key_file', undefined);
    },
    global: { ...GLOBAL_HTTP, api_url: 'https://alert.victorops.com/integrations/generic/20131114/alert/' },
    unset: (config) =>
      config.api_key === undefined && config.api_key_file === undefined ? 'no global VictorOps API Key set' : undefined,
  },
  sns: {
    fields: {
      http_config: HTTP,
      api_url: opt,
      sigv4: always(
        struct('SigV4Config', {
          Region: always(string),
          AccessKey: always(string),
          SecretKey: always(string),
          Profile: always(string),
          RoleARN: always(string),
          UseFIPSSTSEndpoint: always(boolean),
        }),
      ),
      topic_arn: opt,
      phone_number: opt,
      target_arn: opt,
      subject: opt,
      message: opt,
      attributes: unlessEmpty(map(string)),
    },
    defaults: { subject: template('sns.default.subject'), message: template('sns.default.message') },
    problem(config) {
      const [target, topic, phone] = ['target_arn', 'topic_arn', 'phone_number'].map((key) => text(config[key]) === '');
      return (target !== topic) !== phone
        ? 'must provide either a Target ARN, Topic ARN, or Phone Number for SNS config'
        : undefined;
    },
    global: GLOBAL_HTTP,
    unset: none,
  },
  telegram: {
    fields: {
      http_config: HTTP,
      api_url: optUrl,
      token: opt,
      token_file: opt,
      chat: unlessEmpty(integer),
      message_thread_id: unlessEmpty(integer),
      message: opt,
      disable_notifications: unlessEmpty(boolean),
      parse_mode: opt,
    },
    defaults: { message: template('telegram.default.message'), parse_mode: 'HTML' },
    problem(config) {
      const hasToken = config.token !== undefined;
      const hasFile = config.token_file !== undefined;
      if (!hasToken && !hasFile) return 'missing bot_token or bot_token_file on telegram_config';
      if (hasToken && hasFile) return 'at most one of bot_token & bot_token_file must be configured';
      if (config.chat === undefined) return 'missing chat_id on telegram_config';
      return ['Markdown', 'MarkdownV2', 'HTML'].includes(text(config.parse_mode))
        ? undefined
        : 'unknown parse_mode on telegram_config, must be Markdown, MarkdownV2, HTML or empty string';
    },
    global: { ...GLOBAL_HTTP, api_url: 'https://api.telegram.org' },
    unset: none,
  },
  webex: {
    fields: { http_config: HTTP, api_url: optUrl, message: opt, room_id: always(string) },
    defaults: { message: template('webex.default.message') },
    problem(config) {
      if (text(config.room_id) === '') return 'missing room_id on webex_config';
      return isObject(fieldsOf(config.http_config).authorization)
        ? undefined
        : 'missing webex_configs.http_config.authorization';
    },
    global: { ...GLOBAL_HTTP, api_url: 'https://webexapis.com/v1/messages' },
    unset: none,
  },
  msteams: {
    fields: { http_config: HTTP, webhook_url: optUrl, webhook_url_file: opt, title: opt, summary: opt, text: opt },
    defaults: {
      title: template('msteams.default.title'),
      summary: template('msteams.default.summary'),
      text: template('msteams.default.text'),
    },
    problem: webhookUrl,
    global: GLOBAL_HTTP,
    unset: none,
  },
  googlechat: {
    fields: { http_config: HTTP, webhook_url: optUrl, webhook_url_file: opt, title: opt, text: opt },
    defaults: { title: template('googlechat.default.title'), text: template('googlechat.default.text') },
    problem: webhookUrl,
    global: {},
    unset: none,
  },
  msteamsv2: {
    fields: { http_config: HTTP, webhook_url: optUrl, webhook_url_file: opt, title: opt, text: opt },
    defaults: { title: template('msteamsv2.default.title'), text: template('msteamsv2.default.text') },
    problem: webhookUrl,
    global: GLOBAL_HTTP,
    unset: none,
  },
  jira: {
    fields: {
      http_config: HTTP,
      api_url: optUrl,
      project: opt,
      summary: opt,
      description: opt,
      labels: unlessEmpty(list(string)),
      priority: opt,
      issue_type: opt,
      reopen_transition: opt,
      resolve_transition: opt,
      wont_fix_resolution: opt,
      reopen_duration: opt,
      custom_fields: unlessEmpty(map(anything)),
    },
    defaults: {
      summary: template('jira.default.summary'),
      description: template('jira.default.description'),
      priority: template('jira.default.priority'),
    },
    problem(config) {
      if (text(config.project) === '') return 'missing project in jira_config';
      return text(config.issue_type) === '' ? 'missing issue_type in jira_config' : undefined;
    },
    global: GLOBAL_HTTP,
    unset: (config) => (config.api_url === undefined ? 'no global Jira Cloud URL set' : undefined),
  },
  rocketchat: {
    fields: {
      http_config: HTTP,
      api_url: optUrl,
      token_id: opt,
      token_id_file: opt,
      token: opt,
      token_file: opt,
      channel: opt,
      color: opt,
      title: opt,
      title_link: opt,
      text: opt,
      fields: unlessEmpty(list(struct('Field', { short: always(pointer(boolean)), title: opt, value: opt }))),
      short_fields: unlessEmpty(boolean),
      emoji: opt,
      icon_url: opt,
      image_url: opt,
      thumb_url: opt,
      link_names: unlessEmpty(boolean),
      actions: unlessEmpty(list(anything)),
    },
    defaults: {
      color: '{{ if eq .Status "firing" }}red{{ else }}green{{ end }}',
      emoji: template('rocketchat.default.emoji'),
      icon_url: template('rocketchat.default.iconurl'),
      text: template('rocketchat.default.text'),
      title: template('rocketchat.default.title'),
      title_link: template('rocketchat.default.titlelink'),
    },
    problem: (config) =>
      oneOf(config, 'token', 'token_file', undefined) ?? oneOf(config, 'token_id', 'token_id_file', undefined),
    global: { ...GLOBAL_HTTP, api_url: 'https://open.rocket.chat/' },
    unset(config) {
      if (config.token_id === undefined && config.token_id_file === undefined) {
        return 'no global Rocketchat TokenID set either inline or in a file';
      }
      return config.token === undefined && config.token_file === undefined
        ? 'no global Rocketchat Token set either inline or in a file'
        : undefined;
    },
  },
};

export function items(value: Json | undefined): readonly JsonObject[] {
  return isArray(value) ? value.filter(isObject) : [];
}

export function canonicalHeader(name: string): string {
  if (!/^[!#$%&'*+.^_`|~\w-]+$/.test(name)) return name;
  return name.toLowerCase().replace(/(^|-)([a-z])/g, (_, dash: string, letter: string) => dash + letter.toUpperCase());
}
