// Generated from packages/collector-config/schema/components/connectors/exceptions.schema.json by `pnpm types`; do not edit.

export interface ExceptionsConnector {
dimensions?: ExceptionsconnectorDimension[]
exemplars?: ExceptionsconnectorExemplars
}
export interface ExceptionsconnectorDimension {
default?: string
name?: string
}
export interface ExceptionsconnectorExemplars {
enabled?: boolean
}
