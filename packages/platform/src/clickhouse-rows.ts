import { countForm, type Form, fields, formedJson, listOf, objectForm, quoted } from '@signoz-as-code/core';

/** Of an error that comes after the first row, this much is told. */
const LONGEST = 300;

/**
 * The rows of an answer of ClickHouse's in the format JSON, each of the form given. A format of rows alone would make no
 * rows of an answer that is empty or was cut off. Throws an Error that says what is otherwise.
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
