/** A problem of use, told in one line without a stack. */
export class UsageError extends Error {}
