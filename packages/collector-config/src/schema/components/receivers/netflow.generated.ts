// Generated from packages/collector-config/schema/components/receivers/netflow.schema.json by `pnpm types`; do not edit.

export interface NetflowReceiver {
hostname?: string
port?: number
queue_size?: number
scheme?: string
send_raw?: boolean
sockets?: number
workers?: number
}
