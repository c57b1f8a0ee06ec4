// Generated from packages/metadata/src/metric/schema/artifact.schema.json by `pnpm types`; do not edit.

export interface MetricMetadata {
metric: string
description: string
unit: string
}
