import {
  type Formed,
  fields,
  isObject,
  listOf,
  numberForm,
  objectForm,
  optional,
  orNull,
  textForm,
  truthForm,
  whyNot,
} from '@signoz-as-code/core';

/** What SigNoz v0.131.0 to v0.138.0 answer to `POST /api/v5/query_range/preview`, by query; as far as it is read. */
export const queryPreview = fields({ compositeQuery: orNull(objectForm) });

const verdict = fields({
  valid: truthForm,
  warnings: orNull(listOf(textForm)),
  error: orNull(fields({ message: textForm, errors: optional(orNull(listOf(fields({ message: textForm })))) })),
  statements: orNull(listOf(fields({ estimate: orNull(listOf(fields({ rows: numberForm }))) }))),
});

/** What SigNoz makes of one query. */
export interface QueryVerdict {
  /** Why it does not take it; undefined where it does. */
  readonly refusal: string | undefined;
  readonly warnings: readonly string[];
  /** How many rows it would read, as ClickHouse estimates; undefined where it does not. */
  readonly rows: number | undefined;
}

/** What the server could not find out says nothing about the query. */
const ABOUT_ITSELF = /^could not (run EXPLAIN|compute granule)|has no standalone statement/;

/** The verdicts of an answer. One that is of no known form is as if it had not been given. */
export function verdictsIn({ compositeQuery }: Formed<typeof queryPreview>): Readonly<Record<string, QueryVerdict>> {
  return Object.fromEntries(
    Object.entries(compositeQuery ?? {}).flatMap(([name, given]): [string, QueryVerdict][] => {
      if (!isObject(given) || whyNot(verdict, given) !== undefined) return [];
      const { valid, warnings, error, statements } = given as unknown as Formed<typeof verdict>;
      const estimates = (statements ?? []).flatMap(({ estimate }) => estimate ?? []);
      const reasons = [error?.message, ...(error?.errors ?? []).map(({ message }) => message)];
      return [
        [
          name,
          {
            refusal: valid ? undefined : reasons.filter((one) => one).join('; ') || 'no reason given',
            warnings: (warnings ?? []).filter((one) => !ABOUT_ITSELF.test(one)),
            rows: estimates.length === 0 ? undefined : estimates.reduce((sum, { rows }) => sum + rows, 0),
          },
        ],
      ];
    }),
  );
}
