import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';

interface Migration {
  readonly database: string;
  readonly sql: string;
}

/**
 * Makes SigNoz's databases and tables as the schema migrator v0.129.12 leaves them on a fresh install, unless `marker`
 * says that it was done. An attempt that did not come to its end is thrown away: nothing could have been written yet.
 */
export async function makeSchema(run: (sql: string) => Promise<void>, marker: string): Promise<void> {
  if (existsSync(marker)) return;
  const file = new URL('../../recorded/migrations.json', import.meta.url);
  const migrations: readonly Migration[] = JSON.parse(readFileSync(file, 'utf8'));
  const databases = new Set(migrations.map((migration) => migration.database));
  for (const database of databases) {
    await run(`DROP DATABASE IF EXISTS ${database} SYNC`);
    await run(`CREATE DATABASE ${database}`);
  }
  // The recording has no cluster name: the migrator puts in the one it is started with, and SigNoz's is `cluster`.
  for (const { sql } of migrations) await run(sql.replaceAll("Distributed('',", "Distributed('cluster',"));
  mkdirSync(dirname(marker), { recursive: true });
  writeFileSync(marker, `${migrations.length} statements of signoz-schema-migrator v0.129.12\n`);
}
