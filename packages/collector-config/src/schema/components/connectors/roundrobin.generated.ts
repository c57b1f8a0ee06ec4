// Generated from packages/collector-config/schema/components/connectors/roundrobin.schema.json by `pnpm types`; do not edit.

export interface RoundrobinConnector {

}
