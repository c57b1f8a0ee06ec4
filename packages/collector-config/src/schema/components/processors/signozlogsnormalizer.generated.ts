// Generated from packages/collector-config/schema/components/processors/signozlogsnormalizer.schema.json by `pnpm types`; do not edit.

export interface SignozlogsnormalizerProcessor {
body?: SignozlogsnormalizerprocessorBodyConfig
opamp?: SignozlogsnormalizerprocessorOpAMPConfig
}
export interface SignozlogsnormalizerprocessorBodyConfig {
enabled?: boolean
fields?: string[]
}
export interface SignozlogsnormalizerprocessorOpAMPConfig {
position?: string
}
