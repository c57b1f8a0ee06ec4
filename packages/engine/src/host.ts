/** What is happening now, for somebody who watches. */
export interface Progress {
  readonly step: (text: string) => void;
  /** A line that stays. */
  readonly line: (text: string) => void;
  readonly end: () => void;
}

/** Who runs the engine, as far as it sees them: a command line, or a test. */
export interface Host {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** Takes what somebody should know beside the result. */
  readonly err: (text: string) => void;
  /** Begins to tell what is under way. */
  readonly progress: () => Progress;
}
