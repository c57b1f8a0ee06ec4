/** The current activity, for a person who watches. */
export interface Progress {
  readonly step: (text: string) => void;
  /** A line that stays. */
  readonly line: (text: string) => void;
  readonly end: () => void;
}

/** The caller of the engine: a command line, or a test. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Receives notes beside the result. */
  readonly err: (text: string) => void;
  /** Starts reporting the current activity. */
  readonly progress: () => Progress;
}
