// Generated from packages/collector-config/schema/components/exporters/cassandra.schema.json by `pnpm types`; do not edit.

export interface CassandraExporter {
auth?: CassandraexporterAuth
compression?: CassandraexporterCompression
dsn?: string
keyspace?: string
logs_table?: string
port?: number
replication?: CassandraexporterReplication
timeout?: string
trace_table?: string
}
export interface CassandraexporterAuth {
password?: string
username?: string
}
export interface CassandraexporterCompression {
algorithm?: string
}
export interface CassandraexporterReplication {
class?: string
replication_factor?: number
}
