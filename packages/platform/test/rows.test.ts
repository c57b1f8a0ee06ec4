import { countForm, fields, textForm } from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { rowsIn } from '../src/index.ts';

const row = fields({ name: textForm, bytes: countForm });
const answer = (data: unknown, rows: unknown = 1): string => JSON.stringify({ meta: [], data, rows });

test("rows are ClickHouse's, large numbers as texts", () => {
  const rows = [
    { name: 'a', bytes: 1 },
    { name: 'b', bytes: '18446744073709551615' },
  ];
  expect(rowsIn(answer(rows, 2), row)).toEqual(rows);
  expect(rowsIn(answer([], 0), row)).toEqual([]);
});

describe('an answer in another form is refused, never read as no rows', () => {
  test.each([
    ['', 'it is empty'],
    ['\n', 'it is empty'],
    ['<html>hunter2</html>', 'it is not JSON'],
    ['{"name":"hunter2","bytes":1}\n{"name":"b","bytes":2}\n', 'it is not JSON'],
    ['null', 'it is null, expected an object'],
    ['[]', 'it is an empty list, expected an object'],
    ['{}', 'meta is missing, expected a list'],
    ['{"meta":[],"rows":0}', 'data is missing, expected a list'],
    [answer({ hunter2: 1 }), 'data is an object, expected a list'],
    [answer([{ name: 'a' }]), 'data[0].bytes is missing, expected a number'],
    [answer([{ name: 'a', bytes: 'hunter2' }]), 'data[0].bytes is a text, expected a number'],
    [answer([{ name: null, bytes: 1 }]), 'data[0].name is null, expected a text'],
    [answer([], 3), 'its answer says 3 rows and has 0'],
    [answer([{ name: 'hunter2', bytes: 1 }]).slice(0, -12), 'it is not JSON'],
  ])('%j', (text, said) => {
    expect(() => rowsIn(text, row)).toThrow(said);
    expect(() => rowsIn(text, row)).not.toThrow('hunter2');
  });

  test('a failure after the first row is reported, without credentials', () => {
    const text = `{"meta":[],"data":[{"name":"a"}],\nCode: 210. DB::Exception: Connection refused: http://u:hunter2@s3.invalid/`;
    expect(() => rowsIn(text, row)).toThrow('Code: 210. DB::Exception: Connection refused');
    expect(() => rowsIn(text, row)).not.toThrow('hunter2');
  });
});
