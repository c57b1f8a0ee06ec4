import { once } from 'node:events';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from 'vitest';
import type { Streams } from '../src/io.ts';
import { main } from '../src/main.ts';
import { dashboardFile, smallProject } from './small.ts';

const HOSTILE = 'x\u001b]8;;https://evil.example\u0007\u001b[2J\u202e\u200b';

/** The output of one run to streams that are, or are not, a terminal. */
function printed(terminal: boolean, ...argv: string[]): Promise<string> {
  return printedIn({ cwd: import.meta.dirname, env: {} }, terminal, ...argv);
}

async function printedIn(place: Pick<Streams, 'cwd' | 'env'>, terminal: boolean, ...argv: string[]): Promise<string> {
  let all = '';
  const io: Streams = {
    ...place,
    out: (text) => (all += text),
    err: (text) => (all += text),
    outIsTerminal: terminal,
    errIsTerminal: terminal,
    inIsTerminal: () => false,
  };
  await main(argv, io);
  return all;
}

test.each([
  ['an unknown command', [HOSTILE]],
  ['a file that is not there', ['check-collector', `${HOSTILE}.yaml`]],
  ['a folder that is not there', ['import', `${HOSTILE}.json`]],
])('%s: the given text is shown, and does not control a terminal', async (_, argv) => {
  for (const terminal of [true, false]) {
    const text = await printed(terminal, ...argv);
    expect(text).toContain('\\u202e');
    expect(text).not.toMatch(/[\u202e\u200b]/);
    expect(text.split('\u001b').every((part, index) => index === 0 || /^\[\d+m/.test(part))).toBe(true);
  }
});

const HIDING = '\u001b[8mhidden\u001b[28m\r\u001b[2Kall is well';

test('only the command line itself writes codes that hide or clear a line', async () => {
  const server = createServer((_, response) => {
    response.writeHead(400).end(JSON.stringify({ status: 'error', error: { message: HIDING } }));
  });
  await once(server.listen(0, '127.0.0.1'), 'listening');
  const project = smallProject(dashboardFile('up', 'Up'));
  try {
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    const { port } = server.address() as AddressInfo;
    const env = { SIGNOZ_URL: `http://127.0.0.1:${port}`, SIGNOZ_API_KEY: 'a-key-of-nobody' };
    for (const argv of [[HIDING], ['check-collector', HIDING], ['plan'], ['apply', '--yes']]) {
      const text = await printedIn({ cwd: project.root, env }, true, ...argv);
      expect(text).toContain('\\u001b[8mhidden\\u001b[28m\\u000d\\u001b[2Kall is well');
      expect(text).not.toContain(HIDING);
    }
  } finally {
    project.remove();
    server.close();
  }
});
