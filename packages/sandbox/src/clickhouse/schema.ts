import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

interface Migration {
  readonly database: string;
  readonly sql: string;
}

/** The recorded migrations of a collector. */
const RECORDED = {
  first: 'migrations.json',
  /** What a later collector adds to those of the first. */
  later: 'migrations-v0.144.15.json',
} as const;

/**
 * Makes SigNoz's databases and tables as the migrations of its collector leave them on a fresh install, unless `marker`
 * exists. An unfinished attempt is thrown away: nothing can have been written yet. With `isLater`, the migrations of a
 * later collector follow once, also on existing data.
 */
export async function makeSchema(run: (sql: string) => Promise<void>, marker: string, isLater = false): Promise<void> {
  if (!existsSync(marker)) {
    const migrations = recorded(RECORDED.first);
    for (const database of new Set(migrations.map((migration) => migration.database))) {
      await run(`DROP DATABASE IF EXISTS ${database} SYNC`);
      await run(`CREATE DATABASE ${database}`);
    }
    await migrate(run, migrations, marker);
  }
  if (isLater && !existsSync(`${marker}-later`)) await migrate(run, recorded(RECORDED.later), `${marker}-later`);
}

function recorded(name: string): readonly Migration[] {
  return JSON.parse(readFileSync(new URL(`../../recorded/${name}`, import.meta.url), 'utf8')) as readonly Migration[];
}

/** The recording has no cluster name: the migrator inserts its own, and SigNoz's is `cluster`. */
async function migrate(
  run: (sql: string) => Promise<void>,
  migrations: readonly Migration[],
  marker: string,
): Promise<void> {
  for (const { sql } of migrations) await run(sql.replaceAll("Distributed('',", "Distributed('cluster',"));
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, `${migrations.length} statements\n`);
}
