import { printable, printableLines, type Style } from '@signoz-as-code/core';
import type { Progress } from '@signoz-as-code/engine/host';

/** The current activity, on stderr: one line that is rewritten on a terminal, plain lines elsewhere. */
export function progress(err: (text: string, style?: Style) => void, isTerminal: boolean): Progress {
  if (!isTerminal) return { step: () => undefined, line: (text) => err(`${text}\n`), end: () => undefined };
  const afresh = (text: string): void => err(`\r\u001b[2K${text}`, { color: true });
  return {
    step: (text) => afresh(printable(text)),
    line: (text) => afresh(`${printableLines(text)}\n`),
    end: () => afresh(''),
  };
}
