// Generated from packages/alerts/src/channel/schema/artifact.schema.json by `pnpm types`; do not edit.

/**
 * A text, or a reference where it is one that not everybody may read.
 */
export type TextOrSecret = (string | Secret1)
export type HttpsUrl = string

/**
 * A notification channel: an Alertmanager receiver with exactly one configuration. Secrets are references.
 */
export interface Channel {
/**
 * Unique and immutable in SigNoz; rules name channels by it.
 */
name: string
/**
 * @minItems 1
 * @maxItems 1
 */
slack_configs?: [Slack]
/**
 * @minItems 1
 * @maxItems 1
 */
email_configs?: [Email]
/**
 * @minItems 1
 * @maxItems 1
 */
webhook_configs?: [Webhook]
/**
 * @minItems 1
 * @maxItems 1
 */
pagerduty_configs?: [Pagerduty]
/**
 * @minItems 1
 * @maxItems 1
 */
opsgenie_configs?: [Opsgenie]
/**
 * @minItems 1
 * @maxItems 1
 */
msteamsv2_configs?: [Msteamsv2]
/**
 * @minItems 1
 * @maxItems 1
 */
discord_configs?: [Discord]
}
export interface Slack {
/**
 * Whether the end of an alert is told too. SigNoz takes no answer for no.
 */
send_resolved: boolean
api_url: Secret
channel: string
http_config?: HttpConfig
username?: string
color?: string
title?: string
title_link?: TextOrSecret
pretext?: string
text?: string
footer?: string
fallback?: string
callback_id?: string
icon_emoji?: string
icon_url?: TextOrSecret
link_names?: boolean
}
/**
 * The incoming webhook, which is a secret.
 */
export interface Secret {
$secret: string
}
/**
 * How requests are sent.
 */
export interface HttpConfig {
basic_auth?: {
username: TextOrSecret
password: Secret1
}
authorization?: {
type: string
credentials: Secret1
}
oauth2?: {
client_id: TextOrSecret
client_secret: Secret1
token_url: TextOrSecret
scopes?: string[]
endpoint_params?: {
[k: string]: TextOrSecret
}
}
tls_config?: TlsConfig
follow_redirects?: boolean
enable_http2?: boolean
proxy_url?: TextOrSecret
no_proxy?: string
proxy_from_environment?: boolean
proxy_connect_header?: {
[k: string]: TextOrSecret[]
}
}
/**
 * A secret by name, resolved when it is sent.
 */
export interface Secret1 {
$secret: string
}
/**
 * How the server is known, and how it knows SigNoz.
 */
export interface TlsConfig {
insecure_skip_verify?: boolean
server_name?: string
min_version?: string
max_version?: string
ca?: TextOrSecret
cert?: TextOrSecret
key?: Secret1
}
export interface Email {
send_resolved: boolean
/**
 * Addresses, separated by commas.
 */
to: string
html?: string
text?: string
headers?: {
[k: string]: TextOrSecret
}
require_tls?: boolean
tls_config?: TlsConfig
}
export interface Webhook {
send_resolved: boolean
url: Secret2
http_config?: HttpConfig
url_file?: string
/**
 * 0 for all of them.
 */
max_alerts?: number
/**
 * Nanoseconds; 0 for none.
 */
timeout?: number
}
/**
 * A secret by name, resolved when it is sent.
 */
export interface Secret2 {
$secret: string
}
export interface Pagerduty {
send_resolved: boolean
routing_key: Secret1
url?: HttpsUrl
http_config?: HttpConfig
client?: string
client_url?: TextOrSecret
description?: string
details?: {
[k: string]: TextOrSecret
}
severity?: string
class?: string
component?: string
group?: string
source?: string
}
export interface Opsgenie {
send_resolved: boolean
api_key: Secret1
/**
 * With a trailing slash, as SigNoz gives it back.
 */
api_url?: string
http_config?: HttpConfig
message?: string
description?: string
source?: string
details?: {
[k: string]: TextOrSecret
}
entity?: string
tags?: string
note?: string
/**
 * P1 to P5, or a template that gives one.
 */
priority?: string
}
export interface Msteamsv2 {
send_resolved: boolean
webhook_url: Secret1
http_config?: HttpConfig
title?: string
text?: string
}
export interface Discord {
send_resolved: boolean
webhook_url: Secret1
http_config?: HttpConfig
title?: string
message?: string
content?: string
username?: string
avatar_url?: TextOrSecret
}
