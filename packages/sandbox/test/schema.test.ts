import { createClient } from '@clickhouse/client';
import { expect, test } from 'vitest';
import { schemaOf } from '../../retention/src/schema.ts';
import { start, temporaryDirectory } from './support.ts';

test.each([
  ['v0.108.0', 'v0.129.12'],
  ['v0.138.0', 'v0.144.15'],
] as const)(
  'a sandbox of SigNoz %s has the tables and columns of the collector %s, also after an older one',
  async (release, collector) => {
    const directory = temporaryDirectory();
    for (const each of release === 'v0.108.0' ? [release] : (['v0.108.0', release] as const)) {
      const sandbox = await start({ directory, release: each });
      const client = createClient({ url: sandbox.clickhouse.url });
      const result = await client.query({
        query: `SELECT database || '.' || table AS whole, groupArray(name) AS columns FROM system.columns
        WHERE database LIKE 'signoz_%' GROUP BY ALL`,
        format: 'JSONEachRow',
      });
      const found = new Map(
        (await result.json<{ whole: string; columns: string[] }>()).map(({ whole, columns }) => [
          whole,
          columns.sort(),
        ]),
      );
      await client.close();
      await sandbox.stop();
      if (each !== release) continue;
      const { tables, views } = schemaOf(collector);
      for (const [name, { columns }] of Object.entries(tables))
        expect([name, found.get(name)]).toEqual([name, [...columns].sort()]);
      for (const view of views) expect([...found.keys()]).toContain(view);
    }
  },
  120_000,
);
