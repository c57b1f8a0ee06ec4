// Generated from packages/collector-config/schema/components/receivers/otlpjsonfile.schema.json by `pnpm types`; do not edit.

export interface OtlpjsonfileReceiver {
acquire_fs_lock?: boolean
compression?: string
delete_after_read?: boolean
encoding?: string
exclude?: string[]
exclude_older_than?: string
fingerprint_size?: (number | string)
force_flush_period?: string
header?: FileconsumerHeaderConfig
include?: string[]
include_file_name?: boolean
include_file_name_resolved?: boolean
include_file_owner_group_name?: boolean
include_file_owner_name?: boolean
include_file_path?: boolean
include_file_path_resolved?: boolean
include_file_record_number?: boolean
initial_buffer_size?: (number | string)
max_batches?: number
max_concurrent_files?: number
max_log_size?: (number | string)
multiline?: SplitConfig
ordering_criteria?: MatcherOrderingCriteria
poll_interval?: string
preserve_leading_whitespaces?: boolean
preserve_trailing_whitespaces?: boolean
replay_file?: boolean
start_at?: string
storage?: string
include_file_record_offset?: boolean
polls_to_archive?: number
}
export interface FileconsumerHeaderConfig {
metadata_operators?: OperatorConfig[]
pattern?: string
}
export interface OperatorConfig {
/**
 * Name that other operators send to
 */
id?: string
type: ("add" | "assign_keys" | "container" | "copy" | "csv_parser" | "file_output" | "filter" | "flatten" | "grok_parser" | "json_array_parser" | "json_parser" | "key_value_parser" | "move" | "noop" | "recombine" | "regex_parser" | "regex_replace" | "remove" | "retain" | "router" | "scope_name_parser" | "severity_parser" | "stdout" | "syslog_parser" | "time_parser" | "trace_parser" | "unquote" | "uri_parser")
[k: string]: unknown
}
export interface SplitConfig {
line_end_pattern?: string
line_start_pattern?: string
omit_pattern?: boolean
}
export interface MatcherOrderingCriteria {
group_by?: string
regex?: string
sort_by?: MatcherSort[]
top_n?: number
}
export interface MatcherSort {
ascending?: boolean
layout?: string
location?: string
regex_key?: string
sort_type?: string
}
