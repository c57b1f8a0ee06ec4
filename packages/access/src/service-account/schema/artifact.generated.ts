// Generated from packages/access/src/service-account/schema/artifact.schema.json by `pnpm types`; do not edit.

export interface ServiceAccount {
name: string
/**
 * @minItems 1
 */
roles: [("signoz-admin" | "signoz-editor" | "signoz-viewer"), ...(("signoz-admin" | "signoz-editor" | "signoz-viewer"))[]]
}
