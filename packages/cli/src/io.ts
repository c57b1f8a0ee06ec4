/** What a command sees of the world around it, so that tests can look at it. */
export interface Io {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The result of a command. */
  readonly out: (text: string) => void;
  /** Progress and problems. */
  readonly err: (text: string) => void;
  /** Whether results, and progress, go to somebody's terminal. */
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  readonly inIsTerminal: boolean;
}

/** The process's own streams. Colour follows the terminal, NO_COLOR and FORCE_COLOR. */
export function processIo(): Io {
  return {
    cwd: process.cwd(),
    env: process.env,
    out: (text) => void process.stdout.write(text),
    err: (text) => void process.stderr.write(text),
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    inIsTerminal: process.stdin.isTTY === true,
  };
}

export function useColor(io: Io, isTerminal: boolean): boolean {
  if (io.env.NO_COLOR) return false;
  return isTerminal || (io.env.FORCE_COLOR !== undefined && io.env.FORCE_COLOR !== '0');
}
