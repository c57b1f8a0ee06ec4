// Generated from packages/collector-config/schema/components/extensions/basicauth.schema.json by `pnpm types`; do not edit.

/**
 * Knows names and passwords.
 */
export interface BasicauthExtension {
client_auth?: BasicauthextensionClientAuthSettings
htpasswd?: BasicauthextensionHtpasswdSettings
}
export interface BasicauthextensionClientAuthSettings {
password?: string
username?: string
}
export interface BasicauthextensionHtpasswdSettings {
file?: string
inline?: string
}
