// Generated from packages/collector-config/schema/components/receivers/hostmetrics.schema.json by `pnpm types`; do not edit.

/**
 * Measures the machine that it runs on.
 */
export interface HostmetricsReceiver {
/**
 * How often
 */
collection_interval?: string
/**
 * Before the first time
 */
initial_delay?: string
/**
 * How often processes are listed as entities
 */
metadata_collection_interval?: string
/**
 * Where the host’s root is mounted in the container: /hostfs
 */
root_path?: string
/**
 * What is measured
 */
scrapers: {
/**
 * system.cpu.time and, switched on, utilization
 */
cpu?: {
/**
 * Metrics by name, to switch on or off
 */
metrics?: {
"system.cpu.frequency"?: Switch
"system.cpu.logical.count"?: Switch
"system.cpu.physical.count"?: Switch
"system.cpu.time"?: Switch
"system.cpu.utilization"?: Switch
}
resource_attributes?: {
[k: string]: Switch
}
}
/**
 * system.disk.*
 */
disk?: {
exclude?: {
/**
 * Names, or expressions with match_type regexp
 */
devices?: string[]
match_type?: ("strict" | "regexp")
}
include?: {
/**
 * Names, or expressions with match_type regexp
 */
devices?: string[]
match_type?: ("strict" | "regexp")
}
/**
 * Metrics by name, to switch on or off
 */
metrics?: {
"system.disk.io"?: Switch
"system.disk.io_time"?: Switch
"system.disk.merged"?: Switch
"system.disk.operation_time"?: Switch
"system.disk.operations"?: Switch
"system.disk.pending_operations"?: Switch
"system.disk.weighted_io_time"?: Switch
}
resource_attributes?: {
[k: string]: Switch
}
}
/**
 * system.filesystem.*
 */
filesystem?: {
exclude_devices?: {
/**
 * Names, or expressions with match_type regexp
 */
devices?: string[]
match_type?: ("strict" | "regexp")
}
exclude_fs_types?: {
/**
 * Names, or expressions with match_type regexp
 */
fs_types?: string[]
match_type?: ("strict" | "regexp")
}
exclude_mount_points?: {
match_type?: ("strict" | "regexp")
/**
 * Names, or expressions with match_type regexp
 */
mount_points?: string[]
}
include_devices?: {
/**
 * Names, or expressions with match_type regexp
 */
devices?: string[]
match_type?: ("strict" | "regexp")
}
include_fs_types?: {
/**
 * Names, or expressions with match_type regexp
 */
fs_types?: string[]
match_type?: ("strict" | "regexp")
}
include_mount_points?: {
match_type?: ("strict" | "regexp")
/**
 * Names, or expressions with match_type regexp
 */
mount_points?: string[]
}
/**
 * Also proc, sysfs and their like
 */
include_virtual_filesystems?: boolean
/**
 * Metrics by name, to switch on or off
 */
metrics?: {
"system.filesystem.inodes.usage"?: Switch
"system.filesystem.usage"?: Switch
"system.filesystem.utilization"?: Switch
}
resource_attributes?: {
[k: string]: Switch
}
}
/**
 * system.cpu.load_average.*
 */
load?: {
/**
 * Divided by the number of CPUs
 */
cpu_average?: boolean
/**
 * Metrics by name, to switch on or off
 */
metrics?: {
"system.cpu.load_average.15m"?: Switch
"system.cpu.load_average.1m"?: Switch
"system.cpu.load_average.5m"?: Switch
}
resource_attributes?: {
[k: string]: Switch
}
}
/**
 * system.memory.*
 */
memory?: {
/**
 * Metrics by name, to switch on or off
 */
metrics?: {
"system.linux.memory.available"?: Switch
"system.linux.memory.dirty"?: Switch
"system.memory.limit"?: Switch
"system.memory.page_size"?: Switch
"system.memory.usage"?: Switch
"system.memory.utilization"?: Switch
}
resource_attributes?: {
[k: string]: Switch
}
}
/**
 * system.network.*
 */
network?: {
exclude?: {
/**
 * Names, or expressions with match_type regexp
 */
interfaces?: string[]
match_type?: ("strict" | "regexp")
}
include?: {
/**
 * Names, or expressions with match_type regexp
 */
interfaces?: string[]
match_type?: ("strict" | "regexp")
}
/**
 * Metrics by name, to switch on or off
 */
metrics?: {
"system.network.connections"?: Switch
"system.network.conntrack.count"?: Switch
"system.network.conntrack.max"?: Switch
"system.network.dropped"?: Switch
"system.network.errors"?: Switch
"system.network.io"?: Switch
"system.network.packets"?: Switch
}
resource_attributes?: {
[k: string]: Switch
}
}
/**
 * system.paging.*
 */
paging?: {
/**
 * Metrics by name, to switch on or off
 */
metrics?: {
"system.paging.faults"?: Switch
"system.paging.operations"?: Switch
"system.paging.usage"?: Switch
"system.paging.utilization"?: Switch
}
resource_attributes?: {
[k: string]: Switch
}
}
/**
 * process.* of every process
 */
process?: {
exclude?: {
match_type?: ("strict" | "regexp")
/**
 * Names, or expressions with match_type regexp
 */
names?: string[]
}
include?: {
match_type?: ("strict" | "regexp")
/**
 * Names, or expressions with match_type regexp
 */
names?: string[]
}
/**
 * Metrics by name, to switch on or off
 */
metrics?: {
"process.context_switches"?: Switch
"process.cpu.time"?: Switch
"process.cpu.utilization"?: Switch
"process.disk.io"?: Switch
"process.disk.operations"?: Switch
"process.handles"?: Switch
"process.memory.usage"?: Switch
"process.memory.utilization"?: Switch
"process.memory.virtual"?: Switch
"process.open_file_descriptors"?: Switch
"process.paging.faults"?: Switch
"process.signals_pending"?: Switch
"process.threads"?: Switch
"process.uptime"?: Switch
}
/**
 * Say nothing of processes that cannot be read
 */
mute_process_all_errors?: boolean
/**
 * … of their cgroups
 */
mute_process_cgroup_error?: boolean
/**
 * … of their programs
 */
mute_process_exe_error?: boolean
/**
 * … of their input and output
 */
mute_process_io_error?: boolean
/**
 * … of their names
 */
mute_process_name_error?: boolean
/**
 * … of their users
 */
mute_process_user_error?: boolean
resource_attributes?: {
[k: string]: Switch
}
/**
 * Youngest process that is measured
 */
scrape_process_delay?: string
}
/**
 * Processes by state
 */
processes?: {
/**
 * Metrics by name, to switch on or off
 */
metrics?: {
"system.processes.count"?: Switch
"system.processes.created"?: Switch
}
resource_attributes?: {
[k: string]: Switch
}
}
/**
 * system.uptime
 */
system?: {
/**
 * Metrics by name, to switch on or off
 */
metrics?: {
"system.uptime"?: Switch
}
resource_attributes?: {
[k: string]: Switch
}
}
}
/**
 * Longest measurement; 0 is no limit
 */
timeout?: string
}
export interface Switch {
enabled: boolean
}
