import {
  anyForm,
  type Form,
  type Formed,
  fields,
  listOf,
  numberForm,
  objectForm,
  oneOf,
  optional,
  orNull,
  textForm,
  truthForm,
} from '@signoz-as-code/core';

/*
 * What SigNoz v0.108.0 to v0.138.0 answer to `POST /api/v5/query_range`; only the fields that are read. A query without
 * data has null instead of a list.
 */

function some<Value>(item: Form<Value>): Form<readonly Value[] | null | undefined> {
  return optional(orNull(listOf(item)));
}

/** JSON has no `NaN`, `Inf` and `-Inf`: they are texts. */
const value: Form<unknown> = {
  called: 'a number',
  misfit: (given) => (given === null || typeof given === 'string' ? undefined : numberForm.misfit(given)),
};
const label = fields({ key: fields({ name: textForm }) });
const point = fields({ timestamp: numberForm, value, partial: optional(truthForm) });
const series = fields({ labels: some(label), values: orNull(listOf(point)) });

const results = {
  time_series: fields({
    queryName: textForm,
    aggregations: orNull(listOf(fields({ series: orNull(listOf(series)) }))),
  }),
  scalar: fields({
    columns: orNull(listOf(fields({ name: textForm, columnType: oneOf('group', 'aggregation') }))),
    data: orNull(listOf(listOf(anyForm))),
  }),
  raw: fields({ queryName: textForm, rows: orNull(listOf(fields({ timestamp: textForm, data: objectForm }))) }),
};

const anyAnswer = fields({ data: fields({ type: oneOf('time_series', 'scalar', 'raw') }) });

/** An answer of one of the requested types, each with its own form of results. */
export const queryRangeAnswer: Form<unknown> = {
  called: 'the result of a query',
  misfit: (given) => {
    const misfit = anyAnswer.misfit(given);
    if (misfit !== undefined) return misfit;
    const result: Form<unknown> = results[(given as Formed<typeof anyAnswer>).data.type];
    return fields({ data: fields({ data: fields({ results: listOf(result) }) }) }).misfit(given);
  },
};
