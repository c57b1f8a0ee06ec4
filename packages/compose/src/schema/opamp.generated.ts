// Generated from packages/compose/schema/opamp.schema.json by `pnpm types`; do not edit.

/**
 * The file behind the collector's --manager-config.
 */
export interface OpampManager {
server_endpoint: string
}
