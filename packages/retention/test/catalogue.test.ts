import { describe, expect, test } from 'vitest';
import { DAYS_COLUMN, left, retained, type SchemaTable } from '../src/catalogue.ts';
import { schemaTables } from '../src/schema-tables.generated.ts';
import { columnsOf, parseExpression } from '../src/sql/expression.ts';
import { expiresText, expiryOf } from '../src/ttl.ts';

const entries = Object.values(retained).flat();

test('every table of the schema is either retained with its signal or left alone for a reason', () => {
  const known = [...entries.map(({ table }) => table), ...Object.keys(left)].sort();
  expect(known).toEqual(Object.keys(schemaTables).sort());
});

describe.each(entries.map((entry) => [entry.table, entry] as const))('%s', (table, entry) => {
  const { ttl, columns } = schemaTables[table as SchemaTable];

  test('expires on what its own TTL expires on', () => {
    expect(expiresText(entry.from)).toBe(expiryOf(ttl!).expires);
    for (const column of columnsOf(parseExpression(entry.from))) expect(columns).toContain(column);
  });

  test('carries the days in its rows exactly when the schema says so', () => {
    expect(entry.perRow === true).toBe(ttl!.includes(DAYS_COLUMN));
  });
});
