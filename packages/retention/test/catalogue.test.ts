import { describe, expect, test } from 'vitest';
import { DAYS_COLUMN, left, retained, retainedBy } from '../src/catalogue.ts';
import { schemaOf } from '../src/schema.ts';
import { columnsOf, parseExpression } from '../src/sql/expression.ts';
import { expiresText, expiryOf } from '../src/ttl.ts';

const signals = Object.keys(retained) as (keyof typeof retained)[];

describe.each(['v0.129.12', 'v0.144.5', 'v0.144.6', 'v0.144.15'])('the schema of %s', (collector) => {
  const { tables } = schemaOf(collector);
  const entries = signals.flatMap((signal) => retainedBy(collector, signal));

  test('has each table as retained with its signal, or as left alone for a reason', () => {
    const names = entries.map(({ table }) => table as string);
    expect(names.filter((name) => !(name in tables))).toEqual([]);
    expect(Object.keys(tables).filter((name) => !names.includes(name) && !(name in left))).toEqual([]);
  });

  test.each(entries.map((entry) => [entry.table, entry] as const))('%s', (table, entry) => {
    const { ttl, columns } = tables[table]!;
    // Expires on the expression of its own TTL, and has the days in its rows exactly when the schema says so.
    expect(expiresText(entry.from)).toBe(expiryOf(ttl!).expires);
    for (const column of columnsOf(parseExpression(entry.from))) expect(columns).toContain(column);
    expect(entry.perRow === true).toBe(ttl!.includes(DAYS_COLUMN));
  });
});

test('later releases of the collector keep metrics in more tables, and have all columns of the first', () => {
  const [first, later] = ['v0.129.12', 'v0.144.15'].map(schemaOf);
  for (const [table, { columns }] of Object.entries(first!.tables))
    expect(later!.tables[table]!.columns).toEqual(expect.arrayContaining([...columns]));
  const added = retainedBy('v0.144.15', 'metrics').filter(({ table }) => !(table in first!.tables));
  expect(added.length).toBe(8);
  // SigNoz's own setting skips them.
  for (const { reason } of added) expect(reason).toMatch(/\S/);
});
