// Generated from packages/retention/src/partitions/schema/artifact.schema.json by `pnpm types`; do not edit.

/**
 * Partitions that are to be dropped: those whose rows were written with more days than any rule gives now, once all of them are older than that.
 */
export interface OverduePartitions {
signal: "logs"
/**
 * The cluster it runs on; absent for a single node.
 */
cluster?: string
/**
 * The most days that any row is kept now.
 */
days: number
tables: PartitionedTable[]
}
export interface PartitionedTable {
/**
 * database.table
 */
table: string
/**
 * SQL of the DateTime that a row's age is counted from.
 */
from: string
/**
 * The stretch of time that a row stands for, added to how long it is kept.
 */
graceSeconds?: number
}
