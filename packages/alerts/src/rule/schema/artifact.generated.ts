// Generated from packages/alerts/src/rule/schema/artifact.schema.json by `pnpm types`; do not edit.

/**
 * As Go prints it: 5m0s.
 */
export type Duration = string

/**
 * An alert rule in the v2alpha1 form, with nothing left to the server that it would get wrong.
 */
export interface Rule {
alert: string
description?: string
alertType: ("METRIC_BASED_ALERT" | "TRACES_BASED_ALERT" | "LOGS_BASED_ALERT" | "EXCEPTIONS_BASED_ALERT")
/**
 * anomaly_rule is refused by the community build.
 */
ruleType: ("threshold_rule" | "promql_rule")
version: "v5"
schemaVersion: "v2alpha1"
condition: {
/**
 * Without it SigNoz drops the connection.
 */
compositeQuery: {
queryType: ("builder" | "promql" | "clickhouse_sql")
panelType: "graph"
unit?: string
/**
 * @minItems 1
 */
queries: [Query, ...(Query)[]]
}
selectedQueryName: string
alertOnAbsent?: boolean
/**
 * Minutes.
 */
absentFor?: number
requireMinPoints?: boolean
requiredNumPoints?: number
thresholds: {
kind: "basic"
/**
 * @minItems 1
 */
spec: [Threshold, ...(Threshold)[]]
}
}
evaluation: {
kind: ("rolling" | "cumulative")
spec: (Rolling | Cumulative)
}
/**
 * Without it a v2alpha1 rule is saved and notifies nobody.
 */
notificationSettings: {
groupBy: string[]
renotify: {
enabled: boolean
interval?: Duration
alertStates?: ("firing" | "nodata")[]
}
newGroupEvalDelay?: Duration
usePolicy: boolean
}
labels: Names
annotations: Names
disabled: boolean
}
export interface Query {
type: ("promql" | "clickhouse_sql" | "builder_query" | "builder_formula" | "builder_trace_operator")
spec: {
name: string
}
}
export interface Threshold {
/**
 * Becomes the label severity, in small letters.
 */
name: string
target: number
targetUnit: string
recoveryTarget?: (number | null)
/**
 * 1 above, 2 below, 3 equal, 4 not equal, 5 at or above, 6 at or below, 7 outside. Before v0.118.0, 5 and 6 never fire, or always.
 */
op: ("1" | "2" | "3" | "4" | "5" | "6" | "7")
/**
 * 1 at least once, 2 all the times, 3 on average, 4 in total, 5 last.
 */
matchType: ("1" | "2" | "3" | "4" | "5")
/**
 * None where policies route.
 */
channels: string[]
}
export interface Rolling {
evalWindow: Duration
frequency: Duration
}
export interface Cumulative {
schedule: {
type: ("hourly" | "daily" | "weekly" | "monthly")
minute: number
hour?: number
/**
 * 0 is Sunday.
 */
weekday?: number
day?: number
}
frequency: Duration
timezone: string
}
/**
 * SigNoz refuses names with hyphens, slashes and blanks.
 */
export interface Names {
[k: string]: string
}
