// Generated from packages/access/src/sso-domain/schema/artifact.schema.json by `pnpm types`; do not edit.

export interface SsoDomain {
name: string
enabled: boolean
config: {
kind: "google"
spec: {
clientId: string
clientSecret: Secret
fetchGroups: boolean
serviceAccountJson?: Secret
domainToAdminEmail?: {
[k: string]: string
}
fetchTransitiveGroupMembership?: true
/**
 * @minItems 1
 */
allowedGroups?: [string, ...(string)[]]
insecureSkipEmailVerified: boolean
}
}
roleMapping: (null | {
defaultRole: ("" | "signoz-admin" | "signoz-editor" | "signoz-viewer")
groupMappings: (null | {
[k: string]: "signoz-admin" | "signoz-editor" | "signoz-viewer"
})
useRoleAttribute: boolean
})
}
/**
 * A secret by name, resolved when it is sent.
 */
export interface Secret {
$secret: string
}
