// Generated from packages/retention/schema/retention.schema.json by `pnpm types`; do not edit.

/**
 * One line of comment, without the dashes.
 */
export type Comment = string
export type Statement = (ModifyTtl | ModifyTtlByRow | ModifyDefault)
/**
 * database.table
 */
export type Table = string
/**
 * The cluster it runs on; absent for a single node.
 */
export type Cluster = string

/**
 * What a retention .sql artifact says, statement by statement.
 */
export interface RetentionScript {
header: Comment[]
statements: Statement[]
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
}
