// Generated from packages/collector-config/schema/components/receivers/ciscoos.schema.json by `pnpm types`; do not edit.

export interface CiscoosReceiver {
collection_interval?: string
device?: ConnectionDeviceConfig
initial_delay?: string
timeout?: string
}
export interface ConnectionDeviceConfig {
auth?: ConnectionAuthConfig
device?: ConnectionDeviceInfo
}
export interface ConnectionAuthConfig {
key_file?: string
password?: string
username?: string
}
export interface ConnectionDeviceInfo {
host?: ConnectionHostInfo
}
export interface ConnectionHostInfo {
ip?: string
name?: string
port?: number
}
