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

/**
 * What SigNoz v0.131.0 to v0.138.0 answer to `POST /api/v5/query_range/preview`, by query; only the fields that are
 * read.
 */
export const queryPreview = fields({ compositeQuery: orNull(objectForm) });

const verdict = fields({
  valid: truthForm,
  warnings: orNull(listOf(textForm)),
  error: orNull(fields({ message: textForm, errors: optional(orNull(listOf(fields({ message: textForm })))) })),
  statements: orNull(listOf(fields({ estimate: orNull(listOf(fields({ rows: numberForm }))) }))),
});

/** SigNoz's judgement of one query. */
export interface QueryVerdict {
  /** Why SigNoz refuses it; undefined when it accepts it. */
  readonly refusal: string | undefined;
  readonly warnings: readonly string[];
  /** How many rows it would read by ClickHouse's estimate; undefined without one. */
  readonly rows: number | undefined;
}

/** Failures of the preview itself say nothing about the query. */
const ABOUT_ITSELF = /^could not (run EXPLAIN|compute granule)|has no standalone statement/;

/** The verdicts in an answer. A verdict of an unknown form is ignored. */
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
