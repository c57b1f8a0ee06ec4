// Generated from packages/retention/src/setting/schema/artifact.schema.json by `pnpm types`; do not edit.

/**
 * What SigNoz is told of a signal's retention: the parameters of POST /api/v1/settings/ttl, and for logs the body of POST /api/v2/settings/ttl.
 */
export type RetentionSetting = (DurationSetting | DaysSetting)

export interface DurationSetting {
type: ("traces" | "metrics")
duration: string
coldStorage?: string
toColdDuration?: string
}
export interface DaysSetting {
type: "logs"
defaultTTLDays: number
ttlConditions: CustomRetentionRule[]
coldStorageVolume: string
coldStorageDurationDays: number
}
export interface CustomRetentionRule {
conditions: CustomRetentionCondition[]
ttlDays: number
}
export interface CustomRetentionCondition {
key: string
values: string[]
}
