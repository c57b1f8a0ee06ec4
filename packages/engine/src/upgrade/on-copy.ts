import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, copyFileSync, existsSync, readFileSync } from 'node:fs';
import { open } from 'node:fs/promises';
import { type AddressInfo, connect, createServer, type Server, type Socket } from 'node:net';
import { join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { fileURLToPath } from 'node:url';
import { unlessFired } from '../interrupts.ts';
import { UsageError } from '../usage-error.ts';

/** A SigNoz that runs on a copy of a database. */
export interface OnCopy {
  readonly url: string;
  readonly stop: () => Promise<void>;
}

interface Options {
  /** The program of SigNoz. */
  readonly program: string;
  /** The database that it migrates. */
  readonly copy: string;
  readonly folder: string;
  /** How long its migrations may take. Milliseconds. */
  readonly patience: number;
  readonly interrupted: AbortSignal;
}

/** Copies a database of SigNoz into a folder, and returns its path there. Whoever reads it may write beside it. */
export function copyInto(folder: string, database: string): string {
  const copy = join(folder, 'signoz.db');
  copyFileSync(database, copy);
  // The latest writes may still be in files beside it.
  if (existsSync(`${database}-wal`)) copyFileSync(`${database}-wal`, `${copy}-wal`);
  // It has the mode of the original, which may be read-only.
  chmodSync(copy, 0o600);
  return copy;
}

/**
 * Runs a SigNoz on a copy of a database, and waits for its migrations. Its network namespace only has loopback, so it
 * can notify nobody, send no statistics and reach no ClickHouse; its environment only has settings to that effect.
 * Throws a {@link UsageError} with the end of its output where it does not start.
 */
export async function startOnCopy({ program, copy, folder, patience, interrupted }: Options): Promise<OnCopy> {
  const socket = join(folder, 'signoz.sock');
  const log = join(folder, 'signoz.log');
  const output = await open(log, 'w');
  const confined = fileURLToPath(new URL('./confined.js', import.meta.url));
  const inNamespace = ['--user', '--map-root-user', '--net', '--', process.execPath, confined, socket];
  const child = spawn('unshare', [...inNamespace, resolve(program)], {
    cwd: folder,
    stdio: ['pipe', output.fd, output.fd],
    env: { PATH: process.env.PATH, HOME: folder, TMPDIR: folder, ...settings(copy) },
  });
  // Also where it cannot be started.
  const ended = new Promise((resolve) => child.once('exit', resolve).once('error', resolve));
  await output.close();
  const { server, close } = await forwarding(socket);
  const stop = async (): Promise<void> => {
    close();
    // Its end also ends its children.
    child.stdin?.end();
    child.kill();
    await ended;
  };
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const givenUp = new AbortController();
  const ready = Promise.race([ended.then(() => false), answers(url, patience, givenUp.signal)]);
  const isReady = await unlessFired(interrupted, ready).catch(async (error: unknown) => {
    await stop();
    throw error;
  });
  givenUp.abort();
  if (isReady) return { url, stop };
  await stop();
  const last = readFileSync(log, 'utf8').trim().split('\n').slice(-5).join('\n');
  throw new UsageError(
    `${program} did not start: ${last || 'it wrote nothing'}\nIt runs in a network namespace (\`unshare --user --net\`), which needs Linux and permission to make user namespaces.`,
  );
}

/** A loopback port that leads to a Unix socket. */
async function forwarding(socket: string): Promise<{ readonly server: Server; readonly close: () => void }> {
  const sockets = new Set<Socket>();
  const server = createServer((from) => {
    const to = connect(socket);
    for (const [one, other] of [
      [from, to],
      [to, from],
    ] as const) {
      sockets.add(one);
      one.on('error', () => other.destroy()).on('close', () => sockets.delete(one));
      one.pipe(other);
    }
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const close = (): void => {
    server.close();
    for (const one of sockets) one.destroy();
  };
  return { server, close };
}

/** SigNoz answers when its migrations are through. It is asked until it does, or until it is given up. */
async function answers(url: string, patience: number, givenUp: AbortSignal): Promise<boolean> {
  const until = Date.now() + patience;
  while (Date.now() < until && !givenUp.aborted) {
    const answer = await fetch(`${url}/api/v1/version`).catch(() => undefined);
    if (answer?.ok) return true;
    await setTimeout(250);
  }
  return false;
}

/** Settings with which SigNoz contacts nobody, even where it could. */
function settings(database: string): Readonly<Record<string, string>> {
  return {
    SIGNOZ_SQLSTORE_PROVIDER: 'sqlite',
    SIGNOZ_SQLSTORE_SQLITE_PATH: database,
    SIGNOZ_TELEMETRYSTORE_CLICKHOUSE_DSN: 'tcp://127.0.0.1:9',
    SIGNOZ_TOKENIZER_JWT_SECRET: 'rehearsal',
    SIGNOZ_WEB_ENABLED: 'false',
    SIGNOZ_ANALYTICS_ENABLED: 'false',
    SIGNOZ_STATSREPORTER_ENABLED: 'false',
    SIGNOZ_VERSION_BANNER_ENABLED: 'false',
  };
}
