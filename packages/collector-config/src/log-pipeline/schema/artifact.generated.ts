// Generated from packages/collector-config/src/log-pipeline/schema/artifact.schema.json by `pnpm types`; do not edit.

export type LogOperatorBody = (JsonParserBody | GrokParserBody | RegexParserBody | CopyBody | MoveBody | AddBody | RemoveBody | TraceParserBody | TimeParserBody | SeverityParserBody)
/**
 * Where in a record: body, attributes or resource, and below them .name or ["any name"].
 */
export type Place = string
/**
 * @minItems 1
 */
export type Texts = [string, ...(string)[]]
/**
 * What becomes of a record that an operator fails on: it goes on as it is (send), or is lost (drop); quiet ones say nothing in the collector's log.
 */
export type OnError = ("send" | "send_quiet" | "drop" | "drop_quiet")

/**
 * A log pipeline as POST /api/v1/logs/pipelines of SigNoz v0.108.0 takes it, without what follows from its place in the list and from our mark of ownership: orderId, alias, and of the operators orderId and output. `order` is ours: pipelines see a record in ascending order.
 */
export interface LogPipelineBody {
/**
 * Pipelines see a record in ascending order.
 */
order: number
name: string
description: string
enabled: boolean
filter: LogFilterBody
/**
 * What it does to a record, one after the other.
 * 
 * @minItems 1
 */
config: [LogOperatorBody, ...(LogOperatorBody)[]]
}
/**
 * Which records it sees.
 */
export interface LogFilterBody {
op: ("AND" | "OR")
/**
 * @minItems 1
 */
items: [LogConditionBody, ...(LogConditionBody)[]]
}
export interface LogConditionBody {
key: {
key: string
dataType: ("string" | "float64" | "bool")
/**
 * tag: an attribute of the record; resource: of its resource; empty: a field of the record itself.
 */
type: ("tag" | "resource" | "")
isColumn: boolean
isJSON: boolean
}
op: ("=" | "!=" | ">" | ">=" | "<" | "<=" | "in" | "nin" | "contains" | "ncontains" | "regex" | "nregex" | "exists" | "nexists")
value: ((string | number | boolean) | [(string | number), ...((string | number))[]])
}
export interface JsonParserBody {
type: "json_parser"
id: string
name: string
enabled: boolean
parse_from: Place
parse_to: Place
/**
 * Objects one level down become names with dots.
 */
enable_flattening?: boolean
/**
 * Flattened names have the whole path in them.
 */
enable_paths?: boolean
path_prefix?: string
/**
 * Which of the parsed names are the host, the service and so on: the first that is there is moved to where OpenTelemetry has it.
 */
mapping?: {
host?: Texts
service?: Texts
environment?: Texts
severity?: Texts
trace_id?: Texts
span_id?: Texts
trace_flags?: Texts
message?: Texts
}
on_error?: OnError
}
export interface GrokParserBody {
type: "grok_parser"
id: string
name: string
enabled: boolean
/**
 * %{NAME:field} of the patterns that the collector knows; everything else is a regular expression.
 */
pattern: string
parse_from: Place
parse_to: Place
on_error?: OnError
}
export interface RegexParserBody {
type: "regex_parser"
id: string
name: string
enabled: boolean
/**
 * A regular expression of Go (RE2) with groups (?P<name>…): each becomes a field.
 */
regex: string
parse_from: Place
parse_to: Place
on_error?: OnError
}
export interface CopyBody {
type: "copy"
id: string
name: string
enabled: boolean
from: Place
to: Place
on_error?: OnError
}
export interface MoveBody {
type: "move"
id: string
name: string
enabled: boolean
from: Place
to: Place
on_error?: OnError
}
export interface AddBody {
type: "add"
id: string
name: string
enabled: boolean
field: Place
/**
 * A text, or EXPR(…): an expression over the record. SigNoz then adds the condition that every field in it is there.
 */
value: string
/**
 * An expression over the record; of an operator whose value is EXPR(…) over fields, SigNoz replaces it.
 */
if?: string
on_error?: OnError
}
export interface RemoveBody {
type: "remove"
id: string
name: string
enabled: boolean
field: Place
on_error?: OnError
}
export interface TraceParserBody {
type: "trace_parser"
id: string
name: string
enabled: boolean
trace_id?: PlaceSource
span_id?: PlaceSource
trace_flags?: PlaceSource
/**
 * An expression over the record.
 */
if?: string
on_error?: OnError
}
export interface PlaceSource {
parse_from: Place
}
export interface TimeParserBody {
type: "time_parser"
id: string
name: string
enabled: boolean
parse_from: Place
layout_type: ("epoch" | "strptime")
/**
 * Of epoch: s, ms, us, ns, s.ms, s.us or s.ns. Of strptime: directives like %Y-%m-%dT%H:%M:%S.%f%z.
 */
layout: string
on_error?: OnError
}
export interface SeverityParserBody {
type: "severity_parser"
id: string
name: string
enabled: boolean
parse_from: Place
/**
 * Which values mean which level, beside those that the collector knows by itself (info, warn, 9 …). Capitals mean nothing; 2xx to 5xx are a hundred numbers each.
 */
mapping?: {
trace?: Texts
debug?: Texts
info?: Texts
warn?: Texts
error?: Texts
fatal?: Texts
}
/**
 * The text of the level becomes OpenTelemetry's name for it too.
 */
overwrite_text?: boolean
on_error?: OnError
}
