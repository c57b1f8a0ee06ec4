// Generated from packages/compose/schema/clickhouse-functions.schema.json by `pnpm types`; do not edit.

/**
 * Functions that ClickHouse computes by running a program.
 */
export interface ClickHouseFunctions {
functions: {
function: ExecutableFunction[]
}
}
export interface ExecutableFunction {
type: "executable"
name: string
return_type: string
argument: {
type: string
name: string
}[]
format: ("CSV" | "TabSeparated" | "JSONEachRow")
command: string
/**
 * Whether `command` is a file in user_scripts_path; otherwise a shell runs it.
 */
execute_direct: boolean
}
