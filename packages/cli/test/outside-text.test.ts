import { expect, test } from 'vitest';
import type { Streams } from '../src/io.ts';
import { main } from '../src/main.ts';

const HOSTILE = 'x\u001b]8;;https://evil.example\u0007\u001b[2J\u202e\u200b';

/** What one run prints to streams that are, or are not, a terminal. */
async function printed(terminal: boolean, ...argv: string[]): Promise<string> {
  let all = '';
  const io: Streams = {
    cwd: import.meta.dirname,
    env: {},
    out: (text) => (all += text),
    err: (text) => (all += text),
    outIsTerminal: terminal,
    errIsTerminal: terminal,
    inIsTerminal: false,
  };
  await main(argv, io);
  return all;
}

test.each([
  ['an unknown command', [HOSTILE]],
  ['a file that is not there', ['check-collector', `${HOSTILE}.yaml`]],
  ['a folder that is not there', ['import', `${HOSTILE}.json`]],
])('%s: what was given is shown, and steers no terminal', async (_, argv) => {
  for (const terminal of [true, false]) {
    const text = await printed(terminal, ...argv);
    expect(text).toContain('\\u202e');
    expect(text).not.toMatch(/[\u202e\u200b]/);
    expect(text.split('\u001b').every((part, index) => index === 0 || /^\[\d+m/.test(part))).toBe(true);
  }
});
