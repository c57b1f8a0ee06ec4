// Generated from packages/retention/src/table/schema/artifact.schema.json by `pnpm types`; do not edit.

/**
 * One line of comment, without the dashes.
 */
export type Comment = string
export type Statement = (ModifyStorage | ModifyTtl | ModifyTtlByRow | ModifyDefault | ModifyColdDefault)
/**
 * database.table
 */
export type Table = string
/**
 * The cluster it runs on; absent for a single node.
 */
export type Cluster = string
/**
 * A volume of the storage policy.
 */
export type Volume = string

/**
 * How the tables of a signal expire, statement by statement. The .sql beside it is rendered from it.
 */
export interface RetentionScript {
header: Comment[]
statements: Statement[]
}
export interface ModifyStorage {
is: "modify-storage"
note: Comment
table: Table
cluster?: Cluster
/**
 * The storage policy: which volumes the table has.
 */
policy: string
}
export interface ModifyTtl {
is: "modify-ttl"
note: Comment
table: Table
cluster?: Cluster
/**
 * SQL of the DateTime that a row's age is counted from.
 */
from: string
/**
 * How long every row is kept.
 */
keepSeconds: number
/**
 * The stretch of time that a row stands for, added to how long it is kept.
 */
graceSeconds?: number
/**
 * Whether the rows that are there get the new expiry too.
 */
materialize: boolean
move?: Move
}
/**
 * Parts move to another volume before they go.
 */
export interface Move {
afterSeconds: number
volume: Volume
}
/**
 * Each row is kept for the days that stand in its column _retention_days.
 */
export interface ModifyTtlByRow {
is: "modify-ttl-by-row"
note: Comment
table: Table
cluster?: Cluster
/**
 * SQL of the DateTime that a row's age is counted from.
 */
from: string
/**
 * The stretch of time that a row stands for, added to how long it is kept.
 */
graceSeconds?: number
/**
 * A volume of the storage policy.
 */
moveTo?: string
}
export interface ModifyDefault {
is: "modify-default"
note: Comment
table: Table
cluster?: Cluster
/**
 * The default of _retention_days, a UInt16.
 */
days: number
/**
 * Rows that are kept otherwise; the first rule that fits counts.
 */
rules?: DayRule[]
/**
 * The column that the rules look into: a map, or a text with JSON.
 */
attributesIn?: ("resources_string" | "labels")
}
export interface DayRule {
where: DayCondition[]
days: number
}
export interface DayCondition {
/**
 * A resource attribute.
 */
key: string
values: string[]
}
export interface ModifyColdDefault {
is: "modify-cold-default"
note: Comment
table: Table
cluster?: Cluster
/**
 * The default of _retention_days_cold, a UInt16; 0 where nothing is moved.
 */
days: number
}
