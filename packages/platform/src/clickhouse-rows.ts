import { countForm, type Form, fields, formedJson, listOf, objectForm, quoted } from '@signoz-as-code/core';

/** The longest quote of an error that comes after the first row. */
const LONGEST = 300;

/**
 * The rows of a ClickHouse answer in the format JSON, each of the given form. A format with only rows would read an
 * empty or truncated answer as no rows. Throws an Error that says what differs.
 */
export function rowsIn<Row>(text: string, row: Form<Row>): readonly Row[] {
  const [failure] = /Code: \d+\. DB::Exception: .*/s.exec(text) ?? [];
  const answer = fields({ meta: listOf(objectForm), data: listOf(row), rows: countForm });
  try {
    const { data, rows } = formedJson(answer, text, 'its answer');
    if (Number(rows) !== data.length) throw new Error(`its answer says ${rows} rows and has ${data.length}`);
    return data;
  } catch (error) {
    if (failure === undefined) throw error;
    throw new Error(quoted(failure, LONGEST));
  }
}
