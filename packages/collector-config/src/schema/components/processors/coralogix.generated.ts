// Generated from packages/collector-config/schema/components/processors/coralogix.schema.json by `pnpm types`; do not edit.

export interface CoralogixProcessor {
transactions?: CoralogixprocessorTransactionsConfig
}
export interface CoralogixprocessorTransactionsConfig {
enabled?: boolean
}
