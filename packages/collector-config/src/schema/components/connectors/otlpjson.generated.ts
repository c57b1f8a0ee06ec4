// Generated from packages/collector-config/schema/components/connectors/otlpjson.schema.json by `pnpm types`; do not edit.

export interface OtlpjsonConnector {

}
