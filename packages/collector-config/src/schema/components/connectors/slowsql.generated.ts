// Generated from packages/collector-config/schema/components/connectors/slowsql.schema.json by `pnpm types`; do not edit.

export interface SlowsqlConnector {
db_system?: string[]
dimensions?: SlowsqlconnectorDimension[]
threshold?: string
}
export interface SlowsqlconnectorDimension {
default?: string
name?: string
}
