// Generated from packages/retention/src/view/schema/artifact.schema.json by `pnpm types`; do not edit.

/**
 * One line of comment, without the dashes.
 */
export type Comment = string
export type Name = string
/**
 * SQL, as ClickHouse itself stores it.
 */
export type Expression = string

/**
 * A table of sums by minute or hour, and the materialized view that fills it. The .sql beside it is rendered from it.
 */
export interface ViewScript {
header: Comment[]
/**
 * The cluster it is made on; absent for a single node.
 */
cluster?: string
database: Name
/**
 * The table that is read; the view that fills it has _mv behind it.
 */
name: string
time: {
name: Name
expression: Expression
}
dimensions: {
name: Name
type: ("LowCardinality(String)" | "String" | "Bool" | "Int8" | "Int16" | "UInt8" | "UInt16" | "UInt64")
expression: Expression
}[]
sums: {
name: Name
expression: Expression
}[]
/**
 * database.table whose inserted rows are summed
 */
source: string
where?: Expression
/**
 * How long the sums are kept.
 */
seconds: number
}
