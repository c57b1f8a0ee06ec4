import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { quote, quoteIdentifier } from './statement.ts';

/** The used part of the npm package `chdb`: ClickHouse's engine inside this process. */
export interface EngineModule {
  readonly Session: new (path: string, options: { connectionArgs: readonly string[] }) => EngineSession;
}

interface EngineSession {
  queryAsync(
    sql: string,
    options: { readonly format: string },
  ): Promise<{
    bytes(): Uint8Array;
    readonly rowsRead: number;
    readonly bytesRead: number;
    readonly elapsed: number;
  }>;
  close(): void;
}

/** One statement with everything that the HTTP interface says about running it. */
interface Execution {
  readonly sql: string;
  /** The format of the answer when the statement has no FORMAT clause. */
  readonly format: string;
  readonly database?: string;
  readonly settings?: ReadonlyMap<string, string>;
  /** Values of `{name:Type}`, escaped as in the HTTP interface. */
  readonly parameters?: ReadonlyMap<string, string>;
  /** A named session keeps temporary tables and settings; a statement without a name has its own session. */
  readonly session?: string;
  readonly isInsert?: boolean;
}

export interface Answer {
  readonly bytes: Uint8Array;
  readonly rowsRead: number;
  readonly bytesRead: number;
  readonly rowsWritten: number;
  readonly bytesWritten: number;
  /** Nanoseconds. */
  readonly elapsed: number;
}

/** The engine, opened at the first statement. Statements run one at a time. */
export interface Engine {
  run(execution: Execution): Promise<Answer>;
  /** `26.7.2.1`; undefined before the engine is opened. */
  version(): string | undefined;
  /** Ends a named session and drops its temporary tables and settings. */
  endSession(name: string): void;
  close(): Promise<void>;
}

/** The engine is not installed. The message says what to do. */
export class EngineMissing extends Error {
  constructor(cause: unknown) {
    const reason = cause instanceof Error ? cause.message : String(cause);
    super(
      `the ClickHouse engine of the sandbox is missing: the optional npm package 'chdb' 3.4.0 could not be loaded (${reason}). ` +
        "Install it with 'npm install --save-dev chdb@3.4.0', on Linux or macOS (x64 or arm64; about 540 MB). " +
        'Everything of the SigNoz API except retention works without it.',
      { cause },
    );
    this.name = 'EngineMissing';
  }
}

/** An error of the engine, in the words of a ClickHouse server: `Code: 60. DB::Exception: … (UNKNOWN_TABLE)`. */
export class ClickHouseError extends Error {
  readonly code: number;
  /** UNKNOWN_TABLE, for example. */
  readonly type: string;

  constructor(text: string) {
    super(text);
    this.name = 'ClickHouseError';
    this.code = Number(/Code: (\d+)/.exec(text)?.[1] ?? 1002);
    this.type = /\(([A-Z][A-Z0-9_]+)\)(?:\s*\(version[^)]*\)*\))?\s*$/.exec(text)?.[1] ?? 'UNKNOWN_EXCEPTION';
  }
}

/**
 * The engine reports itself as one node of the cluster that SigNoz's tables name. Nothing listens on `tcp_port`:
 * ClickHouse recognises itself as the node of the cluster by equal ports, and then Distributed tables need no network.
 * The tables of the schema are older than the check that `allow_dimensions_outside_sorting_key` turns off.
 *
 * The user may do what a database needs, and reaches no file, host or program outside: it has no grants for sources and
 * other table engines. `file` is the engine's own configuration, where it finds its users.
 */
function configuration(file: string, coldFolder: string | undefined): string {
  return `<clickhouse>
  <tcp_port>9000</tcp_port>
  <user_directories><users_xml><path>${file}</path></users_xml></user_directories>
  <users_config>${file}</users_config>
  <users>
    <default>
      <password></password>
      <networks><ip>::/0</ip></networks>
      <profile>default</profile>
      <quota>default</quota>
      <grants>
        <query>GRANT SHOW, SELECT, INSERT, ALTER, CREATE DATABASE, CREATE TABLE, CREATE VIEW, CREATE ARBITRARY TEMPORARY TABLE, CREATE FUNCTION, DROP, TRUNCATE, OPTIMIZE, KILL QUERY, SYSTEM, REMOTE ON *.*</query>
        <query>GRANT TABLE ENGINE ON Distributed</query>
      </grants>
    </default>
  </users>
  <profiles>
    <default>
      <constraints>
        <input_format_record_errors_file_path><readonly/></input_format_record_errors_file_path>
      </constraints>
    </default>
  </profiles>
  <quotas><default></default></quotas>
  <remote_servers>
    <cluster><shard><replica><host>127.0.0.1</host><port>9000</port></replica></shard></cluster>
  </remote_servers>
  <merge_tree><allow_dimensions_outside_sorting_key>1</allow_dimensions_outside_sorting_key></merge_tree>${coldFolder === undefined ? '' : storage(coldFolder)}
</clickhouse>
`;
}

/** The policy and the volume with SigNoz's names, with a folder for a disk. */
function storage(folder: string): string {
  return `
  <storage_configuration>
    <disks><cold><type>local</type><path>${folder}/</path></cold></disks>
    <policies>
      <tiered>
        <volumes>
          <default><disk>default</disk></default>
          <s3><disk>cold</disk><perform_ttl_move_on_insert>false</perform_ttl_move_on_insert></s3>
        </volumes>
      </tiered>
    </policies>
  </storage_configuration>`;
}

/**
 * The engine uses the defaults of the version that the platform runs, so that answers look the same, without the
 * features of ClickHouse's local mode.
 */
const AS_SERVER = ["SET compatibility = '25.5'", 'SET implicit_select = 0'];

/**
 * The engine over the data in `directory`. Nothing is loaded before the first statement; `prepare` runs once before it,
 * with the same interface. `run` throws {@link EngineMissing} when `load` fails.
 */
export function engine(
  directory: string,
  load: () => Promise<EngineModule>,
  prepare: (run: (sql: string) => Promise<void>) => Promise<void>,
  options: { readonly coldVolume?: boolean | undefined } = {},
): Engine {
  const named = new Map<string, EngineSession>();
  let opened: Promise<{ readonly session: () => EngineSession; readonly keeper: EngineSession }> | undefined;
  let queue: Promise<unknown> = Promise.resolve();
  let version: string | undefined;

  async function open(): Promise<{ readonly session: () => EngineSession; readonly keeper: EngineSession }> {
    let module: EngineModule;
    try {
      module = await load();
    } catch (error) {
      throw new EngineMissing(error);
    }
    mkdirSync(directory, { recursive: true });
    const file = join(directory, 'engine.xml');
    const cold = join(directory, 'cold');
    if (options.coldVolume) mkdirSync(cold, { recursive: true });
    writeFileSync(file, configuration(file, options.coldVolume ? cold : undefined));
    const data = join(directory, 'data');
    const session = () => {
      try {
        return new module.Session(data, { connectionArgs: [`--config-file=${file}`] });
      } catch (error) {
        const reason = error instanceof Error ? error.message : String(error);
        throw new ClickHouseError(
          `Code: 76. DB::Exception: The engine cannot open ${data}. Is another sandbox running on this directory? ${reason}. (CANNOT_OPEN_FILE)`,
        );
      }
    };
    // The engine stays open while one session exists; without this one, each statement would open it again.
    const keeper = session();
    try {
      const answer = await execute(keeper, { sql: 'SELECT version()', format: 'TSVRaw' });
      version = Buffer.from(answer.bytes).toString('utf8').trim();
      await prepare(async (sql) => {
        await execute(keeper, { sql, format: 'Null' });
      });
    } catch (error) {
      keeper.close();
      throw error;
    }
    return { session, keeper };
  }

  async function run(execution: Execution): Promise<Answer> {
    if (opened === undefined) {
      opened = open();
      // The next statement retries a failed opening: the package may have been installed since.
      opened.catch(() => {
        opened = undefined;
      });
    }
    const { session } = await opened;
    if (execution.session === undefined) {
      const own = session();
      try {
        return await execute(own, execution);
      } finally {
        own.close();
      }
    }
    const kept = named.get(execution.session) ?? session();
    named.set(execution.session, kept);
    return await execute(kept, execution);
  }

  return {
    run(execution) {
      const turn = queue.then(() => run(execution));
      queue = turn.catch(() => undefined);
      return turn;
    },
    version: () => version,
    endSession(name) {
      named.get(name)?.close();
      named.delete(name);
    },
    async close() {
      await queue;
      for (const session of named.values()) session.close();
      named.clear();
      if (opened !== undefined) (await opened).keeper.close();
      opened = undefined;
    },
  };
}

async function execute(session: EngineSession, execution: Execution): Promise<Answer> {
  const before = [...AS_SERVER];
  if (execution.database !== undefined) before.push(`USE ${quoteIdentifier(execution.database)}`);
  for (const [name, value] of execution.parameters ?? []) {
    before.push(`SET ${quoteIdentifier(`param_${name}`)} = ${quote(value)}`);
  }
  for (const [name, value] of execution.settings ?? []) before.push(`SET ${quoteIdentifier(name)} = ${quote(value)}`);

  const written = execution.isInsert === true ? await inserted(session) : undefined;
  let result: Awaited<ReturnType<EngineSession['queryAsync']>>;
  try {
    for (const sql of before) await session.queryAsync(sql, { format: 'Null' });
    result = await session.queryAsync(execution.sql, { format: execution.format });
  } catch (error) {
    throw new ClickHouseError(
      error instanceof Error ? error.message.replace(/^Query failed: /, '').trim() : `${error}`,
    );
  }
  const after = written === undefined ? undefined : await inserted(session);
  return {
    bytes: result.bytes(),
    rowsRead: result.rowsRead,
    bytesRead: result.bytesRead,
    rowsWritten: (after?.rows ?? 0) - (written?.rows ?? 0),
    bytesWritten: (after?.bytes ?? 0) - (written?.bytes ?? 0),
    elapsed: Math.round(result.elapsed * 1e9),
  };
}

/** Rows and bytes inserted since the engine was opened, including those of materialized views. */
async function inserted(session: EngineSession): Promise<{ readonly rows: number; readonly bytes: number }> {
  const answer = await session.queryAsync(
    "SELECT sumIf(value, event = 'InsertedRows'), sumIf(value, event = 'InsertedBytes') FROM system.events",
    { format: 'TSV' },
  );
  const [rows = 0, bytes = 0] = Buffer.from(answer.bytes()).toString('utf8').trim().split('\t').map(Number);
  return { rows, bytes };
}
