import { describe, expect, test } from 'vitest';
import { quote, quoteIdentifier, readStatement } from '../src/clickhouse/statement.ts';

describe('reading a statement', () => {
  test('ON CLUSTER is removed from DDL, in any spelling', () => {
    const named = (sql: string) => {
      const { sql: left, onCluster } = readStatement(sql);
      return { left, onCluster };
    };
    expect(named('ALTER TABLE a.t ON CLUSTER cluster MODIFY TTL x')).toEqual({
      left: 'ALTER TABLE a.t  MODIFY TTL x',
      onCluster: 'cluster',
    });
    expect(named("create table `on` on cluster 'cluster' (x Int8)").onCluster).toBe('cluster');
    expect(named('/* ON CLUSTER a */ DROP TABLE t ON\n-- b\nCLUSTER "c"')).toEqual({
      left: '/* ON CLUSTER a */ DROP TABLE t ',
      onCluster: 'c',
    });
  });

  test('it stays where it is not a clause', () => {
    for (const sql of [
      'SELECT * FROM a JOIN b ON cluster = b.cluster',
      "ALTER TABLE t MODIFY COMMENT 'ON CLUSTER x'",
      'CREATE VIEW v AS SELECT `ON CLUSTER x` FROM t',
      "SELECT 'it''s ON CLUSTER x; -- no'",
    ]) {
      expect(readStatement(sql)).toMatchObject({ sql, onCluster: undefined, isMultiple: false });
    }
  });

  test('a second statement is noticed, a final semicolon is dropped', () => {
    expect(readStatement('SELECT 1;').sql).toBe('SELECT 1');
    expect(readStatement('SELECT 1; -- the end\n').isMultiple).toBe(false);
    expect(readStatement('SELECT 1; SELECT 2').isMultiple).toBe(true);
    expect(readStatement('SELECT \';\', `;`, ";", $a$;$a$ /* ; */').isMultiple).toBe(false);
  });

  test('the data of an INSERT is not read', () => {
    const sql = 'INSERT INTO t FORMAT JSONEachRow\n{"s":"a;b; SELECT"}';
    expect(readStatement(sql)).toMatchObject({ sql, isMultiple: false, isInsert: true, format: 'JSONEachRow' });
    expect(sql.slice(readStatement(sql).dataAt)).toBe('\n{"s":"a;b; SELECT"}');
    expect(readStatement("INSERT INTO t VALUES (';')").isMultiple).toBe(false);
  });

  test('a column with dollar signs in its name is one word', () => {
    expect(readStatement('SELECT resource_string_service$$name, a$$b FORMAT TSV').format).toBe('TSV');
  });

  test('quoted text cannot end its quotes', () => {
    expect(quote("a'b\\")).toBe("'a\\'b\\\\'");
    expect(quoteIdentifier('a`b')).toBe('`a\\`b`');
  });
});
