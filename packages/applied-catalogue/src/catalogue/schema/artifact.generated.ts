// Generated from packages/applied-catalogue/src/catalogue/schema/artifact.schema.json by `pnpm types`; do not edit.

/**
 * What telemetry is called, as far as queries depend on it. By name.
 */
export interface Catalogue {
/**
 * By name, their owners.
 */
services: {
[k: string]: string
}
attributes: {
[k: string]: {
type: ("string" | "number" | "boolean" | "unknown")
context: ("resource" | "attribute" | "span" | "log" | "unknown")
values?: string[]
}
}
metrics: {
[k: string]: {
instrument: ("counter" | "updowncounter" | "gauge" | "histogram" | "unknown")
unit: string
temporality: ("cumulative" | "delta" | "unspecified")
/**
 * The names under which it is stored and asked for.
 * 
 * @minItems 1
 */
stored: [string, ...(string)[]]
attributes: string[]
}
}
}
