import type { CodeTable, Problems } from '@signoz-as-code/core';
import { queryCodes } from '@signoz-as-code/queries';
import { sharedCodes } from '../codes.ts';

/** Problems of alert rules, with those of queries. */
export const codes = {
  ...queryCodes,
  ...sharedCodes,
  'alerts/no-threshold': {
    severity: 'error',
    meaning: 'A v2alpha1 rule without thresholds is refused by SigNoz.',
    since: '0.1.0',
    example: { wrong: 'thresholds: []', right: "thresholds: [{ severity: 'warning', target: 10, channels: [slack] }]" },
  },
  'alerts/duplicate-severity': {
    severity: 'error',
    meaning: 'Two thresholds have the same severity: SigNoz keeps both, and one suppresses the other.',
    since: '0.1.0',
    example: {
      wrong:
        "thresholds: [{ severity: 'warning', target: 10, channels: [slack] }, { severity: 'warning', target: 20, channels: [slack] }]",
      right:
        "thresholds: [{ severity: 'warning', target: 10, channels: [slack] }, { severity: 'error', target: 20, channels: [slack] }]",
    },
  },
  'alerts/operator': {
    severity: 'error',
    meaning:
      'Only above, below, equal, not-equal and outside work, and at-or-above and at-or-below in SigNoz versions that have them. outside with last never fires.',
    since: '0.1.0',
    example: {
      wrong: "when: { op: 'outside', match: 'last' }",
      right: "when: { op: 'outside', match: 'at-least-once' }",
    },
  },
  'alerts/match': {
    severity: 'error',
    meaning: 'The match over the points of the window must be one of the five that SigNoz has.',
    since: '0.1.0',
    example: { wrong: "when: { op: 'above', match: 'once' }", right: "when: { op: 'above', match: 'at-least-once' }" },
  },
  'alerts/target': {
    severity: 'error',
    meaning: 'A threshold needs a number. SigNoz saves a rule without one and crashes while it evaluates it.',
    since: '0.1.0',
    example: {
      wrong: "thresholds: [{ severity: 'warning', channels: [slack] }]",
      right: "thresholds: [{ severity: 'warning', target: 10, channels: [slack] }]",
    },
  },
  'alerts/compare': {
    severity: 'error',
    meaning: 'The rule must name the query that is compared. The query must exist and must not be hidden.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: logs('count()'), B: logs('count()') }",
      right: "queries: { A: logs('count()'), B: logs('count()') }, compare: 'A'",
    },
  },
  'alerts/window-shorter-than-interval': {
    severity: 'error',
    meaning: 'If the window is shorter than the interval between evaluations, some times are never evaluated.',
    since: '0.1.0',
    example: { wrong: "over: '1m', every: '5m'", right: "over: '5m', every: '1m'" },
  },
  'alerts/reserved-label': {
    severity: 'error',
    meaning: 'SigNoz sets this label itself and overwrites the given value.',
    since: '0.1.0',
    example: { wrong: "labels: { severity: 'critical' }", right: "labels: { team: 'backend' }" },
  },
  'alerts/template-blanks': {
    severity: 'error',
    meaning:
      'SigNoz replaces {{$value}}, {{$threshold}} and {{$label}} only without spaces inside; with spaces they render as an empty string.',
    since: '0.1.0',
    example: {
      wrong: "annotations: { summary: 'Slow', description: 'It is {{ $value }}' }",
      right: "annotations: { summary: 'Slow', description: 'It is {{$value}}' }",
    },
  },
  'alerts/template-function': {
    severity: 'error',
    meaning:
      'The template uses a function that SigNoz does not have, which it refuses, or that fails when the alert fires.',
    since: '0.1.0',
    example: {
      wrong: "annotations: { summary: 'Slow', description: 'It is {{ $value | humanizePercentage }}' }",
      right: "annotations: { summary: 'Slow', description: 'It is {{$value}}' }",
    },
  },
  'alerts/template-label': {
    severity: 'warning',
    meaning:
      'The template uses a label that the series of the rule do not have: it renders as an empty string. SigNoz treats a dollar sign before a word as a label, even in `$5`.',
    since: '0.1.0',
    example: {
      wrong: "annotations: { summary: 'Slow', description: 'It costs $5 an hour' }",
      right: "annotations: { summary: 'Slow', description: 'It costs 5 dollars an hour' }",
    },
  },
  'alerts/template-variable': {
    severity: 'error',
    meaning:
      'The template uses a variable or a field that SigNoz does not fill in: it renders as an empty string, SigNoz refuses the rule, or the notification contains an error instead of the text.',
    since: '0.1.0',
    example: {
      wrong: "annotations: { summary: 'Slow', description: 'It is $value' }",
      right: "annotations: { summary: 'Slow', description: 'It is {{$value}}' }",
    },
  },
  'alerts/template-syntax': {
    severity: 'error',
    meaning: 'A brace or a block of the template is not closed; SigNoz refuses the rule.',
    since: '0.1.0',
    example: {
      wrong: "annotations: { summary: 'Slow', description: 'It is {{$value' }",
      right: "annotations: { summary: 'Slow', description: 'It is {{$value}}' }",
    },
  },
  'alerts/sql-value': {
    severity: 'warning',
    meaning:
      'The SQL of a rule calls no column `value` (or `res`, `result`, `__result`, `__result_0`). SigNoz then compares the only number. The rule never fires if there are several numbers, if the number may be NULL or does not have 32 or 64 bits (Bool, UInt8, Decimal), or if there is no DateTime column.',
    since: '0.1.0',
    example: {
      wrong:
        "queries: { A: clickhouse('SELECT toStartOfMinute(now()) AS ts, count() AS errors, 1 AS valued GROUP BY ts') }",
      right:
        "queries: { A: clickhouse('SELECT toStartOfMinute(now()) AS ts, toFloat64(count()) AS value GROUP BY ts') }",
    },
  },
  'alerts/comparison-in-query': {
    severity: 'error',
    meaning:
      'The query compares its result with a number. This comparison belongs to the threshold: in the query it removes the points on the other side, and the threshold never sees them.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: promql(raw('vector(1) > 10')) }",
      right: "queries: { A: promql(raw('vector(1)')) }",
    },
  },
  'alerts/value-without-unit': {
    severity: 'error',
    meaning: 'The threshold’s unit cannot be converted to the query’s: give the rule a unit too.',
    since: '0.1.0',
    example: {
      wrong:
        "queries: { A: promql(raw('vector(1)')) }, thresholds: [{ severity: 'warning', target: 10, unit: 'ms', channels: [slack] }]",
      right:
        "queries: { A: promql(raw('vector(1)')) }, unit: 's', thresholds: [{ severity: 'warning', target: 10, unit: 'ms', channels: [slack] }]",
    },
  },
  'alerts/unit': {
    severity: 'warning',
    meaning: 'SigNoz does not know the unit: it shows the number without a unit, and does not convert thresholds.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: promql(raw('vector(1)')) }, unit: 'cpss'",
      right: "queries: { A: promql(raw('vector(1)')) }, unit: 'cps'",
    },
  },
  'alerts/threshold-unit': {
    severity: 'error',
    meaning:
      'SigNoz converts a threshold’s unit into the rule’s only if its version knows both and they measure the same, and it converts no throughputs: the number is compared without conversion. Its oldest versions know no KiBy, GiBy or kbit, and take a kBy for 1,024 bytes: write kbytes or deckbytes for them.',
    since: '0.1.0',
    example: {
      wrong:
        "queries: { A: promql(raw('vector(1)')) }, unit: 'cps', thresholds: [{ severity: 'warning', target: 600, unit: 'cpm', channels: [slack] }]",
      right:
        "queries: { A: promql(raw('vector(1)')) }, unit: 'cps', thresholds: [{ severity: 'warning', target: 10, channels: [slack] }]",
    },
  },
  'alerts/absent-with-promql': {
    severity: 'error',
    meaning:
      'Older versions of SigNoz ignore absence and minimum points for PromQL rules: the hint names the first that does not.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: promql(raw('vector(1)')) }, absentAfter: '10m'",
      right: "queries: { A: logs('count()') }, absentAfter: '10m'",
    },
  },
  'alerts/policy-and-channels': {
    severity: 'error',
    meaning: 'With `usePolicy` SigNoz uses only the routing policies, and never the channels of the thresholds.',
    since: '0.1.0',
    example: {
      wrong: 'usePolicy: true',
      right: "usePolicy: true, thresholds: [{ severity: 'warning', target: 10 }]",
      beside: { policy: "when: 'always'" },
    },
  },
  'alerts/since': {
    severity: 'error',
    meaning: 'A window that restarts at a time of day needs a valid time; SigNoz refuses others.',
    since: '0.1.0',
    example: {
      wrong: "over: { since: 'day', hour: 24, minute: 0, timezone: 'UTC' }",
      right: "over: { since: 'day', hour: 8, minute: 0, timezone: 'UTC' }",
    },
  },
  'alerts/min-points': {
    severity: 'error',
    meaning: 'The minimum number of points is a whole number of at least 1.',
    since: '0.1.0',
    example: { wrong: 'minPoints: 0', right: 'minPoints: 3' },
  },
  'alerts/no-runbook': {
    severity: 'warning',
    meaning: 'A person who is woken by a critical alert should find what to do next.',
    since: '0.1.0',
    example: {
      wrong: "thresholds: [{ severity: 'critical', target: 10, channels: [slack] }]",
      right:
        "thresholds: [{ severity: 'critical', target: 10, channels: [slack] }], annotations: { summary: 'Slow', description: 'It is {{$value}}', runbook: 'Restart it.' }",
    },
  },
  'alerts/suppress': {
    severity: 'error',
    meaning:
      'The rule suppresses a problem that it does not have (any more), or one that cannot be suppressed. It would hide the next problem.',
    since: '0.1.0',
    example: { wrong: "suppress: ['alerts/template-blanks']", right: 'suppress: []' },
  },
} as const satisfies CodeTable;

/** Collects the problems. */
export type Found = Problems<typeof codes>;
