import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { type EngineModule, engine } from './clickhouse/engine.ts';
import { makeSchema } from './clickhouse/schema.ts';
import { clickhouseHandler } from './clickhouse/server.ts';
import { type Intercept, listen } from './http.ts';
import type { Credentials } from './signoz/identity.ts';
import type { PlainCollection } from './signoz/plain.ts';
import { type Release, releases } from './signoz/release.ts';
import { signozApi } from './signoz/server.ts';
import { openStore } from './signoz/store.ts';
import { newToken } from './signoz/token.ts';

export { EngineMissing, type EngineModule } from './clickhouse/engine.ts';
export type { Intercept, Interception } from './http.ts';
export type { PlainCollection } from './signoz/plain.ts';
export { type Release, releases } from './signoz/release.ts';

export interface SandboxOptions {
  /** The folder of all data, kept across restarts; created when missing. Only one sandbox at a time may use it. */
  readonly directory: string;
  /** The version of SigNoz; v0.108.0 by default. Each has its own data in the directory. */
  readonly release?: Release;
  /** Port of the SigNoz API on 127.0.0.1; 0 or absent picks a free one. */
  readonly signozPort?: number;
  /** Port of ClickHouse's HTTP interface on 127.0.0.1; 0 or absent picks a free one. */
  readonly clickhousePort?: number;
  /** Whether the engine has a cold volume: the storage policy `tiered` with a volume `s3`, here a folder. */
  readonly coldVolume?: boolean;
  /** Whether ClickHouse's user has a password; it is stored in the directory. Use one where others know the port. */
  readonly clickhousePassword?: boolean;
  /** For tests: cuts a chosen request before or after the server acts. */
  readonly intercept?: Intercept;
  /** Additional collections for tests of a new kind. */
  readonly plain?: readonly PlainCollection[];
  /** Loads the engine, by default from the optional package `chdb`. Called at the first statement. */
  readonly loadEngine?: () => Promise<EngineModule>;
}

export interface Sandbox {
  readonly signoz: {
    /** http://127.0.0.1:<port> */
    readonly url: string;
    /** The value of SIGNOZ-API-KEY, with the role ADMIN. */
    readonly apiKey: string;
  };
  readonly clickhouse: {
    /** http://127.0.0.1:<port>; the user is `default`. */
    readonly url: string;
    /** Its password; empty when the sandbox has none. */
    readonly password: string;
  };
  /**
   * Resolves when ClickHouse's tables are there. The engine makes them before its first statement, which takes longer
   * than a client waits on a slow machine. Throws {@link EngineMissing} where there is no engine.
   */
  ready(): Promise<void>;
  /** Finishes all requests in progress and closes everything. */
  stop(): Promise<void>;
}

/**
 * Starts the sandbox in this process: SigNoz's API and ClickHouse's HTTP interface, both on 127.0.0.1 only. Rejects
 * when a port is taken. Without the engine, ClickHouse's side answers 503 and says what to install; SigNoz's side
 * works.
 */
export async function startSandbox(options: SandboxOptions): Promise<Sandbox> {
  const directory = resolve(options.directory);
  mkdirSync(directory, { recursive: true, mode: 0o700 });
  const credentials = readCredentials(join(directory, 'credentials.json'));
  const password = options.clickhousePassword ? credentials.clickhousePassword : '';
  const [oldest] = releases;
  const { release = oldest } = options;
  const store = openStore(join(directory, release === oldest ? 'signoz.db' : `signoz-${release}.db`));
  const warehouse = join(directory, 'clickhouse');
  const clickhouse = engine(
    warehouse,
    options.loadEngine ?? (() => import('chdb')),
    (run) => makeSchema(run, join(warehouse, 'schema'), release !== oldest),
    { coldVolume: options.coldVolume },
  );
  const api = signozApi(store, clickhouse, credentials, release, options.plain);

  const closing: (() => Promise<void>)[] = [];
  const stop = async (): Promise<void> => {
    for (const close of closing.splice(0)) await close();
    await api.idle();
    await clickhouse.close();
    store.close();
  };
  try {
    const signoz = await listen('signoz', options.signozPort ?? 0, api.handle, options.intercept);
    closing.push(signoz.close);
    const sql = await listen(
      'clickhouse',
      options.clickhousePort ?? 0,
      clickhouseHandler(clickhouse, password),
      options.intercept,
    );
    closing.push(sql.close);
    let stopped: Promise<void> | undefined;
    return {
      signoz: { url: signoz.url, apiKey: credentials.apiKey },
      clickhouse: { url: sql.url, password },
      async ready() {
        await clickhouse.run({ sql: 'SELECT 1', format: 'Null' });
      },
      stop() {
        stopped ??= stop();
        return stopped;
      },
    };
  } catch (error) {
    await stop();
    throw error;
  }
}

interface Kept extends Credentials {
  readonly clickhousePassword: string;
}

/** The admin's e-mail, password and API key, and ClickHouse's password: created once, readable by their owner only. */
function readCredentials(file: string): Kept {
  const kept = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Partial<Kept>) : {};
  const all: Kept = {
    email: 'admin@example.com',
    password: `Sandbox-1-${newToken()}`,
    apiKey: newToken(),
    clickhousePassword: newToken(),
    ...kept,
  };
  // A sandbox of an earlier version stored fewer.
  if (Object.keys(kept).length < Object.keys(all).length) {
    const draft = `${file}.${process.pid}`;
    writeFileSync(draft, `${JSON.stringify(all, null, 2)}\n`, { mode: 0o600 });
    renameSync(draft, file);
  }
  chmodSync(file, 0o600);
  return all;
}
