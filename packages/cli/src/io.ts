import { masked, type Style, terminalText } from '@signoz-as-code/core';
import type { Host } from '@signoz-as-code/engine/host';
import { exit } from './exit.ts';
import { progress } from './progress.ts';

/** The environment of a command line, so that tests can replace it. */
export interface Streams {
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** The result of a command. */
  readonly out: (text: string) => void;
  /** Progress and problems. */
  readonly err: (text: string) => void;
  /** Whether results, and progress, go to a terminal. */
  readonly outIsTerminal: boolean;
  readonly errIsTerminal: boolean;
  /** Asked only when it matters: looking opens standard input. */
  readonly inIsTerminal: () => boolean;
}

/** What a command sees of its environment. Colours are only ours in a text with a style. */
export interface Io extends Streams, Host {
  readonly out: (text: string, style?: Style) => void;
  readonly err: (text: string, style?: Style) => void;
  /** Writes annotations, which are commands to GitHub's runner: `out` escapes the beginning of one in every text. */
  readonly annotate: (text: string) => void;
}

/**
 * The process's own streams. Colour follows the terminal, NO_COLOR and FORCE_COLOR. A broken stream stops nothing: an
 * apply whose reader has gone (`| head`) continues. A result that cannot be written is an error of the process.
 */
export function processIo(): Streams {
  const err = writer(process.stderr, () => undefined);
  return {
    cwd: process.cwd(),
    env: process.env,
    out: writer(process.stdout, (error) => {
      // A reader that closes the stream has read enough.
      if (error.code === 'EPIPE') return;
      process.exitCode = exit.error;
      err(`The result cannot be written: ${error.message}\n`);
    }),
    err,
    outIsTerminal: process.stdout.isTTY === true,
    errIsTerminal: process.stderr.isTTY === true,
    inIsTerminal: () => process.stdin.isTTY === true,
  };
}

/**
 * Everything that a command prints goes through here. Invisible characters with an effect are made visible, except
 * colours and the clearing of a line in a text with a style, whose maker has already made everything from outside
 * printable. Secrets that this process knows are masked.
 */
export function guarded(streams: Streams): Io {
  const shown = (text: string, style: Style = { color: false }): string => terminalText(masked(text), style);
  const err: Io['err'] = (text, style) => streams.err(shown(text, style));
  return {
    ...streams,
    out: (text, style) => streams.out(shown(text, style)),
    annotate: (text) => streams.out(terminalText(masked(text), { color: false, annotations: true })),
    err,
    progress: () => progress(err, streams.errIsTerminal),
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

/** The style for one of the streams. */
export function styleOf(io: Streams, stream: 'out' | 'err'): Style {
  if (io.env.NO_COLOR) return { color: false };
  return { color: io[`${stream}IsTerminal`] || (io.env.FORCE_COLOR !== undefined && io.env.FORCE_COLOR !== '0') };
}
