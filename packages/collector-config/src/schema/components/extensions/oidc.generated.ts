// Generated from packages/collector-config/schema/components/extensions/oidc.schema.json by `pnpm types`; do not edit.

/**
 * Knows who is known to an OpenID Connect server.
 */
export interface OidcExtension {
attribute?: string
audience?: string
groups_claim?: string
ignore_audience?: boolean
issuer_ca_path?: string
issuer_url?: string
username_claim?: string
providers?: OidcauthextensionProviderCfg[]
}
export interface OidcauthextensionProviderCfg {
audience?: string
groups_claim?: string
ignore_audience?: boolean
issuer_ca_path?: string
issuer_url?: string
username_claim?: string
}
