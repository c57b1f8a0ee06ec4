// Generated from packages/compose/schema/clickhouse-users.schema.json by `pnpm types`; do not edit.

/**
 * A file in ClickHouse's users.d: merged over the image's users.xml. There is no place for a password.
 */
export interface ClickHouseUsers {
clickhouse: {
profiles?: {
[k: string]: Profile
}
users: {
[k: string]: RemovedUser | User
}
}
}
export interface Profile {
/**
 * Bytes a single query may use.
 */
max_memory_usage?: number
}
export interface RemovedUser {
"@remove": "1"
}
export interface User {
password_sha256_hex: {
"@from_env": string
}
networks: {
ip: string[]
}
profile: string
quota: string
}
