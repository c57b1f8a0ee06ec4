import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';

/** The example in its own process. */
export interface Service {
  readonly url: string;
  readonly process: ChildProcess;
  /** Its log records on stdout. */
  readonly records: Readonly<Record<string, unknown>>[];
  readonly stderr: () => string;
  /** Sends a message and returns the status of the answer. */
  readonly send: (content: string, type?: string) => Promise<number>;
  /** Sends SIGTERM; returns the exit code or the signal that ended it. */
  readonly stop: () => Promise<number | NodeJS.Signals>;
}

export async function startService(env: Readonly<Record<string, string>>): Promise<Service> {
  const child = spawn(
    process.execPath,
    ['--expose-gc', '--import', '@signoz-as-code/instrumentation/register', 'src/main.ts'],
    {
      cwd: join(import.meta.dirname, '..'),
      env: {
        PATH: process.env.PATH,
        PORT: '0',
        OTEL_SERVICE_NAME: 'fluxer-server',
        OTEL_EXPORTER_OTLP_PROTOCOL: 'http/json',
        ...env,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  let stderr = '';
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    stderr += text;
  });
  const records: Record<string, unknown>[] = [];
  const lines = createInterface(child.stdout);
  const port = await new Promise<number>((resolve, reject) => {
    child.once('exit', (code) => reject(new Error(`the service ended with ${code}: ${stderr}`)));
    lines.on('line', (line) => {
      const record = JSON.parse(line) as Record<string, unknown>;
      records.push(record);
      if (record.msg === 'listening') resolve(record['server.port'] as number);
    });
  });
  const url = `http://127.0.0.1:${port}`;
  return {
    url,
    process: child,
    records,
    stderr: () => stderr,
    send: async (content, type = 'text') => {
      const answer = await fetch(`${url}/channels/c1/messages`, {
        method: 'POST',
        body: JSON.stringify({ type, content }),
      });
      await answer.arrayBuffer();
      return answer.status;
    },
    stop: async () => {
      const ended = once(child, 'close');
      child.kill('SIGTERM');
      const [code, signal] = (await ended) as [number | null, NodeJS.Signals | null];
      return code ?? (signal as NodeJS.Signals);
    },
  };
}

/** Runs `work` `times` times, `together` at once, and returns the results. */
export async function load<T>(times: number, together: number, work: (index: number) => Promise<T>): Promise<T[]> {
  const results: T[] = [];
  let next = 0;
  await Promise.all(
    Array.from({ length: together }, async () => {
      while (next < times) {
        const index = next++;
        results[index] = await work(index);
      }
    }),
  );
  return results;
}
