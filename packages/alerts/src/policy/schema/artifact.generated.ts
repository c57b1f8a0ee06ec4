// Generated from packages/alerts/src/policy/schema/artifact.schema.json by `pnpm types`; do not edit.

/**
 * A routing policy: which alerts, of rules that use policies, go to which channels.
 */
export interface Policy {
name: string
description: string
/**
 * expr-lang over the labels of an alert; SigNoz passes over it where it names one that is not there.
 */
expression: string
/**
 * SigNoz takes names of channels that do not exist.
 * 
 * @minItems 1
 */
channels: [string, ...(string)[]]
tags: string[]
}
