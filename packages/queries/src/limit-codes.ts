import type { CodeTable } from '@signoz-as-code/core';

/** What may be wrong with a limit of the catalogue. */
export const limitCodes = {
  'limit/measure': {
    severity: 'error',
    meaning:
      'The limit cannot be measured as `measure` says: the quantile is not between 0 and 1, no query or several queries are visible, the unit of the query is of another kind than the limit’s, or the points of the query depend on the length of the requested range.',
    since: '0.1.0',
    example: {
      wrong: "measure: quantile(99, metric(metrics.sent, { time: 'rate', space: 'sum' })).over('14d')",
      right: "measure: quantile(0.99, metric(metrics.sent, { time: 'rate', space: 'sum' })).over('14d')",
    },
  },
  'limit/basis': {
    severity: 'error',
    meaning:
      'The basis of the limit has a date that does not exist, no points, or no document name; or the limit has a `maxAge`, but its basis has no date.',
    since: '0.1.0',
    example: {
      wrong: "basis: { document: 'Agreement with the customer' }, maxAge: '365d'",
      right: "basis: { document: 'Agreement with the customer', date: '2026-11-01' }, maxAge: '365d'",
    },
  },
  'limit/no-basis': {
    severity: 'warning',
    meaning:
      'The limit does not say where its value comes from, so people do not dare to change it. `limits --write` measures it and writes its basis. If a document, an agreement or a manual decides the limit, name that in the basis. Only `check` reports this.',
    since: '0.1.0',
    example: { wrong: 'value: 10', right: "value: 10, basis: { document: 'Agreement with the customer' }" },
  },
  'limit/old-basis': {
    severity: 'warning',
    meaning:
      'The basis of the limit is older than its `maxAge`: the measurement may be out of date. Only `check` reports this, because only `check` uses the date.',
    since: '0.1.0',
    example: {
      wrong: "basis: { document: 'Agreement with the customer', date: '2025-01-01' }, maxAge: '365d'",
      right: "basis: { document: 'Agreement with the customer', date: '2026-11-01' }, maxAge: '365d'",
    },
  },
  'limit/other-value': {
    severity: 'warning',
    meaning:
      'The value of the limit was changed since it was measured: its basis gives another one. Use the measured value, or say in the basis where the new value comes from.',
    since: '0.1.0',
    example: {
      wrong:
        "value: 15, unit: 'short', measure: max(logs('count()')).over('7d').times(2), basis: { value: 5, date: '2026-11-01', from: '2026-10-25T00:00Z', to: '2026-11-01T00:00Z', points: 10080, environment: 'production' }",
      right:
        "value: 10, unit: 'short', measure: max(logs('count()')).over('7d').times(2), basis: { value: 5, date: '2026-11-01', from: '2026-10-25T00:00Z', to: '2026-11-01T00:00Z', points: 10080, environment: 'production' }",
    },
  },
} as const satisfies CodeTable;
