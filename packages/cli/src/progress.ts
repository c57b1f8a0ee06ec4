import type { Progress } from '@signoz-as-code/engine/host';

/** What is happening now, on stderr: one line that is rewritten on a terminal, plain lines elsewhere. */
export function progress(err: (text: string) => void, isTerminal: boolean): Progress {
  if (!isTerminal) return { step: () => undefined, line: (text) => err(`${text}\n`), end: () => undefined };
  const clear = '\r\u001b[2K';
  return {
    step: (text) => err(`${clear}${text}`),
    line: (text) => err(`${clear}${text}\n`),
    end: () => err(clear),
  };
}
