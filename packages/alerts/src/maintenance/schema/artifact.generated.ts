// Generated from packages/alerts/src/maintenance/schema/artifact.schema.json by `pnpm types`; do not edit.

export type Time = string

/**
 * A planned maintenance, with rules by their keys. It happens once, and has an end, or recurs.
 */
export interface Maintenance {
name: string
description: string
/**
 * SigNoz takes an empty list for all rules, so that all have to be said.
 */
rules: ("all" | [string, ...(string)[]])
/**
 * Labels that alerts must have, in expr-lang. Every alert of the rules where it is left out.
 */
scope?: string
schedule: {
/**
 * Of the IANA list. All times are of the clock there.
 */
timezone: string
startTime: Time
/**
 * Beside a recurrence it would silence everything from the start to here.
 */
endTime?: string
recurrence?: {
repeatType: ("daily" | "weekly" | "monthly")
/**
 * SigNoz takes no days for every day, and passes over what is no day.
 * 
 * @minItems 1
 */
repeatOn?: [("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"), ...(("monday" | "tuesday" | "wednesday" | "thursday" | "friday" | "saturday" | "sunday"))[]]
/**
 * As Go prints it: 2h0m0s.
 */
duration: string
endTime?: Time
}
}
}
