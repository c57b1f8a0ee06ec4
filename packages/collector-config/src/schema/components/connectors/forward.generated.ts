// Generated from packages/collector-config/schema/components/connectors/forward.schema.json by `pnpm types`; do not edit.

export interface ForwardConnector {

}
