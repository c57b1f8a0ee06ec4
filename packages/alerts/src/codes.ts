import { queryCodes } from '@signoz-as-code/telemetry';

/** Problems of alert rules and channels, with those of their queries. */
export const codes = {
  ...queryCodes,
  'alerts/name': 'SigNoz saves a rule without a name, and nobody can tell it from another.',
  'alerts/duplicate-name':
    'SigNoz lets two rules have one name and refuses two channels of one name; in both cases people cannot tell them apart.',
  'alerts/unknown-channel':
    'The rule sends to a channel that is no definition (in this environment). SigNoz takes any name and then tells nobody.',
  'alerts/no-threshold': 'A v2alpha1 rule without thresholds is refused by SigNoz.',
  'alerts/no-channel': 'A threshold without channels notifies nobody.',
  'alerts/duplicate-severity':
    'Two thresholds of one severity: the server keeps both, and the lower one is inhibited by the other.',
  'alerts/operator':
    'Only above, below, equal, not-equal and outside work. SigNoz takes 5 and 6 (at or above, at or below), which never fire, or with all-the-times always do; outside with last never fires.',
  'alerts/match': 'How the points of the window are judged must be one of the five ways SigNoz knows.',
  'alerts/target': 'A threshold needs a number. SigNoz saves a rule without one and crashes while it evaluates it.',
  'alerts/compare':
    'The rule must say which of its visible queries is compared, and that query must be there and not hidden.',
  'alerts/duration': 'Windows and intervals are positive whole durations; SigNoz refuses others, or evaluates never.',
  'alerts/window-shorter-than-interval':
    'A window shorter than the interval between evaluations leaves times that are never looked at.',
  'alerts/label-name':
    'SigNoz refuses names of labels and annotations other than letters, digits, underscores and dots.',
  'alerts/reserved-label': 'SigNoz sets this label itself and overwrites the one given.',
  'alerts/template-blanks':
    'SigNoz replaces {{$value}} and {{$threshold}} only without blanks inside; with blanks they render as nothing.',
  'alerts/template-function':
    'The template uses a function that SigNoz does not have, which it refuses, or that fails when the alert fires.',
  'alerts/template-variable': 'The template uses a variable that SigNoz does not fill in; it renders as nothing.',
  'alerts/template-syntax': 'A template brace is not closed; SigNoz refuses the rule.',
  'alerts/comparison-in-query':
    'The comparison belongs to the threshold: in the query it removes the points below, and the value in the notification with them.',
  'alerts/value-without-unit': 'The threshold’s unit cannot be converted to the query’s: give the rule a unit too.',
  'alerts/threshold-unit':
    'SigNoz converts a threshold’s unit into the rule’s only where both measure the same, and counts a minute or a second not at all: the number is compared as it stands.',
  'alerts/absent-with-promql': 'SigNoz ignores absence and minimum points for PromQL rules.',
  'alerts/policy-and-channels':
    'With `usePolicy` SigNoz sends by the routing policies alone, and never to the channels of the thresholds.',
  'alerts/since': 'A window that begins anew at a time of the clock needs one that exists; SigNoz refuses others.',
  'alerts/time-zone': 'SigNoz refuses a time zone that is not of the IANA list.',
  'alerts/min-points': 'The least number of points is a whole number from 1 on.',
  'alerts/no-runbook': 'Whoever is woken by a critical alert should find what to do next.',
  'alerts/unused-channel': 'No rule sends to this channel.',
  'alerts/channel-kind': 'A channel has exactly one kind of configuration. SigNoz takes several and shows one of them.',
  'alerts/channel-name': 'SigNoz reserves default-receiver, and a channel needs a name.',
  'alerts/secret-in-clear': 'Webhook URLs, keys and passwords are secrets and stand in definitions by name only.',
} as const;
