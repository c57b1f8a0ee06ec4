import { randomUUIDv7 } from 'node:crypto';
import { DatabaseSync } from 'node:sqlite';
import type { Json } from '../json.ts';

/** A stored thing. Times are as they are read back: in microseconds. */
export interface Stored<Data = Json> {
  readonly id: string;
  readonly createdAt: string;
  readonly updatedAt: string;
  readonly createdBy: string;
  readonly updatedBy: string;
  readonly data: Data;
}

/** Things of one kind in the order of their creation. */
interface Collection<Data> {
  all(): readonly Stored<Data>[];
  get(id: string): Stored<Data> | undefined;
  /** Adds it, or replaces the one with the same id. */
  put(stored: Stored<Data>): void;
  /** Returns whether it existed. */
  remove(id: string): boolean;
}

export interface Store {
  collection<Data>(kind: string): Collection<Data>;
  close(): void;
}

interface Row {
  readonly id: string;
  readonly created_at: string;
  readonly updated_at: string;
  readonly created_by: string;
  readonly updated_by: string;
  readonly data: string;
}

/** SigNoz's ids: UUID version 7, in the order of their creation. */
export function newId(): string {
  return randomUUIDv7();
}

/** The state of the API in one file. Every change is on disk before the answer. */
export function openStore(file: string): Store {
  const database = new DatabaseSync(file);
  database.exec('PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA busy_timeout = 2000');
  database.exec(`
    CREATE TABLE IF NOT EXISTS thing (
      number INTEGER PRIMARY KEY AUTOINCREMENT,
      kind TEXT NOT NULL,
      id TEXT NOT NULL,
      created_at TEXT NOT NULL,
      updated_at TEXT NOT NULL,
      created_by TEXT NOT NULL,
      updated_by TEXT NOT NULL,
      data TEXT NOT NULL,
      UNIQUE (kind, id)
    )`);
  const columns = 'id, created_at, updated_at, created_by, updated_by, data';
  const all = database.prepare(`SELECT ${columns} FROM thing WHERE kind = ? ORDER BY number`);
  const one = database.prepare(`SELECT ${columns} FROM thing WHERE kind = ? AND id = ?`);
  const write = database.prepare(`
    INSERT INTO thing (kind, ${columns}) VALUES (?, ?, ?, ?, ?, ?, ?)
    ON CONFLICT (kind, id) DO UPDATE SET created_at = excluded.created_at, updated_at = excluded.updated_at,
      created_by = excluded.created_by, updated_by = excluded.updated_by, data = excluded.data`);
  const remove = database.prepare('DELETE FROM thing WHERE kind = ? AND id = ?');

  return {
    collection: <Data>(kind: string): Collection<Data> => {
      const stored = (row: Row): Stored<Data> => ({
        id: row.id,
        createdAt: row.created_at,
        updatedAt: row.updated_at,
        createdBy: row.created_by,
        updatedBy: row.updated_by,
        data: JSON.parse(row.data) as Data,
      });
      return {
        all: () => (all.all(kind) as unknown as Row[]).map(stored),
        get(id) {
          const row = one.get(kind, id) as unknown as Row | undefined;
          return row === undefined ? undefined : stored(row);
        },
        put(thing) {
          const { id, createdAt, updatedAt, createdBy, updatedBy, data } = thing;
          write.run(kind, id, createdAt, updatedAt, createdBy, updatedBy, JSON.stringify(data));
        },
        remove: (id) => remove.run(kind, id).changes > 0,
      };
    },
    close: () => database.close(),
  };
}
