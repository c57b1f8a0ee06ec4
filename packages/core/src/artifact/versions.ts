/** The programs that an environment runs, by name: `signoz` → v0.108.0. */
export type Versions = Readonly<Record<string, string>>;
