// Generated from packages/alerts/schema/channel.schema.json by `pnpm types`; do not edit.

export type HttpsUrl = string

/**
 * A notification channel of SigNoz v0.108: an Alertmanager receiver with exactly one configuration. Secrets are references.
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
title_link?: string
pretext?: string
text?: string
footer?: string
fallback?: string
callback_id?: string
icon_emoji?: string
icon_url?: string
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
username: string
password: Secret1
}
authorization?: {
type: string
credentials: Secret1
}
tls_config?: {
insecure_skip_verify?: boolean
}
follow_redirects?: boolean
enable_http2?: boolean
proxy_url?: string
}
/**
 * A secret by name, resolved when it is sent.
 */
export interface Secret1 {
$secret: string
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
[k: string]: string
}
require_tls?: boolean
tls_config?: {
insecure_skip_verify?: boolean
}
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
client_url?: string
description?: string
details?: {
[k: string]: string
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
[k: string]: string
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
avatar_url?: string
}
