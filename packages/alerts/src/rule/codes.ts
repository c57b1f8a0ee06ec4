import type { Problems } from '@signoz-as-code/core';
import { queryCodes } from '@signoz-as-code/queries';
import { sharedCodes } from '../codes.ts';

/** Problems of alert rules, with those of queries. */
export const codes = {
  ...queryCodes,
  ...sharedCodes,
  'alerts/no-threshold': 'A v2alpha1 rule without thresholds is refused by SigNoz.',
  'alerts/duplicate-severity':
    'Two thresholds of one severity: the server keeps both, and the lower one is inhibited by the other.',
  'alerts/operator':
    'Only above, below, equal, not-equal, outside and (since SigNoz v0.118.0) at-or-above and at-or-below work; outside with last never fires.',
  'alerts/needs-newer-signoz':
    'The SigNoz that the environment runs cannot do this; a later one can. Before v0.118.0 at-or-above and at-or-below never fire, or with all-the-times always do.',
  'alerts/match': 'How the points of the window are judged must be one of the five ways SigNoz knows.',
  'alerts/target': 'A threshold needs a number. SigNoz saves a rule without one and crashes while it evaluates it.',
  'alerts/compare':
    'The rule must say which of its visible queries is compared, and that query must be there and not hidden.',
  'alerts/window-shorter-than-interval':
    'A window shorter than the interval between evaluations leaves times that are never looked at.',
  'alerts/reserved-label': 'SigNoz sets this label itself and overwrites the one given.',
  'alerts/template-blanks':
    'SigNoz replaces {{$value}}, {{$threshold}} and {{$label}} only without blanks inside; with blanks they render as nothing.',
  'alerts/template-function':
    'The template uses a function that SigNoz does not have, which it refuses, or that fails when the alert fires.',
  'alerts/template-label':
    'The template asks for a label that the series of the rule do not have: it renders as nothing. SigNoz takes a dollar sign with a word behind it for a label, also in `$5`.',
  'alerts/template-variable':
    'The template uses a variable or a field that SigNoz does not fill in: it renders as nothing, SigNoz refuses the rule, or the notification has an error in the place of the text.',
  'alerts/template-syntax': 'A brace or a block of the template is not closed; SigNoz refuses the rule.',
  'alerts/sql-value':
    'The SQL of a rule calls no column `value` (or `res`, `result`, `__result`, `__result_0`). SigNoz then compares the only number there is; where there are several, or it may be NULL, the rule never fires. Nor does it on a number that is not of 32 or 64 bits (Bool, UInt8, Decimal), or without a column of DateTime.',
  'alerts/comparison-in-query':
    'The result is compared with a number: that belongs to the threshold. In the query it removes the points on the other side, and the threshold never sees them.',
  'alerts/value-without-unit': 'The threshold’s unit cannot be converted to the query’s: give the rule a unit too.',
  'alerts/unit': 'SigNoz does not know the unit: it writes the number without one, and converts no threshold into it.',
  'alerts/threshold-unit':
    'SigNoz converts a threshold’s unit into the rule’s only where both measure the same, and counts a minute or a second not at all: the number is compared as it stands.',
  'alerts/absent-with-promql': 'SigNoz ignores absence and minimum points for PromQL rules.',
  'alerts/policy-and-channels':
    'With `usePolicy` SigNoz sends by the routing policies alone, and never to the channels of the thresholds.',
  'alerts/since': 'A window that begins anew at a time of the clock needs one that exists; SigNoz refuses others.',
  'alerts/min-points': 'The least number of points is a whole number from 1 on.',
  'alerts/no-runbook': 'Whoever is woken by a critical alert should find what to do next.',
  'alerts/tolerates':
    'The rule tolerates a problem that it does not have (any more), or one that cannot be tolerated; it would hide the next one.',
} as const;

/** Where they are collected. */
export type Found = Problems<typeof codes>;
