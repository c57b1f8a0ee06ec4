/** Exit codes of every command. */
export const exit = { ok: 0, error: 1, changes: 2 } as const;
