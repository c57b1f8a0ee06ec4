import { masked, terminalText } from '@signoz-as-code/core';
import type { Host } from '@signoz-as-code/engine/host';
import { exit } from './exit.ts';
import { progress } from './progress.ts';

/** The world around a command line, so that tests can look at it. */
export interface Streams {
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

/** What a command sees of the world around it. */
export interface Io extends Streams, Host {
  /** Writes annotations, which are commands to GitHub's runner: `out` takes the beginning of one from everything. */
  readonly annotate: (text: string) => void;
}

/**
 * The process's own streams. Colour follows the terminal, NO_COLOR and FORCE_COLOR. One that breaks ends nothing: an apply
 * whose reader has gone (`| head`) comes to its end. A result that cannot be written is an error of the process.
 */
export function processIo(): Streams {
  const err = writer(process.stderr, () => undefined);
  return {
    cwd: process.cwd(),
    env: process.env,
    out: writer(process.stdout, (error) => {
      // Who stops reading has read enough.
      if (error.code === 'EPIPE') return;
      process.exitCode = exit.error;
      err(`The result cannot be written: ${error.message}\n`);
    }),
    err,
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    inIsTerminal: process.stdin.isTTY === true,
  };
}

/**
 * The door to a terminal, through which everything goes that a command says: what is not seen and does something is
 * shown instead, but for colours and the clearing of a line where they are ours to send. Nothing has a secret in it that this
 * process knows.
 */
export function guarded(streams: Streams): Io {
  const shown = (isTerminal: boolean) => {
    const color = isTerminal || useColor(streams, isTerminal);
    return (text: string) => terminalText(masked(text), { color });
  };
  const [out, err] = [shown(streams.outIsTerminal), shown(streams.errIsTerminal)];
  const told = (text: string): void => streams.err(err(text));
  return {
    ...streams,
    out: (text) => streams.out(out(text)),
    annotate: (text) => streams.out(terminalText(masked(text), { color: false, annotations: true })),
    err: told,
    progress: () => progress(told, streams.errIsTerminal),
  };
}

function writer(stream: NodeJS.WriteStream, broken: (error: NodeJS.ErrnoException) => void): (text: string) => void {
  let isOpen = true;
  stream.on('error', (error) => {
    if (isOpen) broken(error);
    isOpen = false;
  });
  return (text) => {
    if (isOpen) stream.write(text);
  };
}

export function useColor(io: Pick<Streams, 'env'>, isTerminal: boolean): boolean {
  if (io.env.NO_COLOR) return false;
  return isTerminal || (io.env.FORCE_COLOR !== undefined && io.env.FORCE_COLOR !== '0');
}
