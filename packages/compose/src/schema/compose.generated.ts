// Generated from packages/compose/schema/compose.schema.json by `pnpm types`; do not edit.

export type Text = string
export type Key = string
/**
 * Shorter than the 292 years that Go counts.
 */
export type Duration = string

/**
 * The part of the Compose format that `docker stack deploy` carries out and that the stack uses.
 */
export interface ComposeFile {
/**
 * 3.8 is the oldest that knows every field below; a newer one would shut out older clients.
 */
version: "3.8"
services: {
[k: string]: Service
}
networks: {
[k: string]: Network
}
volumes: {
[k: string]: Volume
}
configs: {
[k: string]: ConfigFile
}
secrets: {
[k: string]: ExternalSecret
}
}
export interface Service {
/**
 * With its tag: clickhouse/clickhouse-server:25.5.6
 */
image: string
/**
 * What the container calls itself, and resolves to its own address.
 */
hostname?: string
user?: Text
/**
 * Run a minimal init as process 1, which reaps children and passes signals on.
 */
init?: boolean
entrypoint?: Text[]
command?: Text[]
environment?: {
[k: string]: string
}
configs?: FileMount[]
secrets?: FileMount[]
volumes?: (VolumeMount | HostMount)[]
networks: {
[k: string]: NetworkAttachment
}
ports?: PublishedPort[]
healthcheck?: Healthcheck
ulimits?: Ulimits
cap_add?: string[]
cap_drop?: string[]
stop_grace_period?: Duration
logging?: Logging
deploy: Deploy
}
export interface FileMount {
source: Key
/**
 * An absolute path, or for a secret a name below /run/secrets.
 */
target: string
uid?: string
gid?: string
/**
 * File permissions, octal.
 */
mode?: number
}
export interface VolumeMount {
type: "volume"
source: Key
target: string
read_only?: boolean
}
/**
 * A path of the node, to be looked at and never written to.
 */
export interface HostMount {
type: "bind"
source: string
target: string
read_only: true
bind?: {
/**
 * `rslave`: what the node mounts later is seen too.
 */
propagation: ("rprivate" | "rslave")
}
}
export interface NetworkAttachment {
aliases?: Key[]
}
export interface PublishedPort {
target: number
published: number
protocol: ("tcp" | "udp")
/**
 * `host` keeps the client's address, `ingress` answers on every node.
 */
mode: ("host" | "ingress")
}
export interface Healthcheck {
/**
 * CMD and the arguments; no shell is put in between.
 */
test: Text[]
interval: Duration
timeout: Duration
retries: number
/**
 * Shorter than the 292 years that Go counts.
 */
start_period: string
}
export interface Ulimits {
nproc?: number
nofile?: {
soft: number
hard: number
}
}
export interface Logging {
driver: Text
options: {
[k: string]: string
}
}
export interface Deploy {
/**
 * A job runs to its end; everything else runs on.
 */
mode?: ("replicated" | "global" | "replicated-job")
replicas?: number
/**
 * `vip`: one address that balances; `dnsrr`: the addresses of the tasks.
 */
endpoint_mode?: ("vip" | "dnsrr")
labels?: {
[k: string]: string
}
resources: Resources
restart_policy: RestartPolicy
update_config?: UpdatePolicy
rollback_config?: UpdatePolicy
placement?: Placement
}
export interface Resources {
limits: Quantity
reservations?: Quantity
}
export interface Quantity {
/**
 * Processors: '0.5'. Docker counts billionths.
 */
cpus: string
/**
 * Mebibytes or gibibytes: '512M', '8G'
 */
memory: string
}
export interface RestartPolicy {
condition: ("any" | "on-failure" | "none")
delay: Duration
max_attempts?: number
window?: Duration
}
export interface UpdatePolicy {
parallelism: number
delay?: Duration
order: ("start-first" | "stop-first")
/**
 * `rollback` is for updates only.
 */
failure_action: ("pause" | "continue" | "rollback")
/**
 * Shorter than the 292 years that Go counts.
 */
monitor: string
max_failure_ratio?: number
}
export interface Placement {
constraints?: string[]
preferences?: {
spread: Text
}[]
max_replicas_per_node?: number
}
export interface Network {
driver: "overlay"
/**
 * Its name in the swarm; <stack>_<key> when absent. Other stacks join by this name.
 */
name?: string
attachable?: boolean
/**
 * No way out to the internet.
 */
internal?: boolean
driver_opts?: {
[k: string]: string
}
}
export interface Volume {
driver?: Text
driver_opts?: {
[k: string]: string
}
}
export interface ConfigFile {
/**
 * From the folder of compose.yaml.
 */
file: string
/**
 * Ends in the hash of the content, because Swarm configs cannot be changed.
 */
name: string
/**
 * Whose it is: only configs with our mark are ever removed.
 */
labels: {
[k: string]: string
}
}
export interface ExternalSecret {
/**
 * Made by hand, once; never by the stack.
 */
external: true
}
