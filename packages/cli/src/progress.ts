import type { Io } from './io.ts';

/** What is happening now, on stderr: one line that is rewritten on a terminal, plain lines elsewhere. */
export interface Progress {
  step(text: string): void;
  /** A line that stays. */
  line(text: string): void;
  end(): void;
}

export function progress(io: Io): Progress {
  if (!io.errIsTerminal) return { step: () => undefined, line: (text) => io.err(`${text}\n`), end: () => undefined };
  const clear = '\r\u001b[2K';
  return {
    step: (text) => io.err(`${clear}${text}`),
    line: (text) => io.err(`${clear}${text}\n`),
    end: () => io.err(clear),
  };
}
