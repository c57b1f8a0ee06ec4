import { queryCodes } from '@signoz-as-code/telemetry';

/** Problems of alert rules, channels, routing policies and planned maintenance, with those of queries. */
export const codes = {
  ...queryCodes,
  'alerts/name': 'What has no name cannot be told from others; SigNoz saves rules without one.',
  'alerts/duplicate-name':
    'SigNoz lets two rules, policies or maintenances have one name and refuses two channels of one name; people cannot tell them apart.',
  'alerts/unknown-channel':
    'The rule or policy sends to a channel that is no definition (in this environment). SigNoz takes any name and then tells nobody.',
  'alerts/no-threshold': 'A v2alpha1 rule without thresholds is refused by SigNoz.',
  'alerts/no-channel': 'A threshold without channels notifies nobody, and SigNoz refuses a policy without them.',
  'alerts/severity':
    'A threshold or policy names a severity that is neither SigNoz’s nor made with `ownSeverity`. SigNoz takes any name, and the policies of the right one do not see the alert.',
  'alerts/duplicate-severity':
    'Two thresholds of one severity: the server keeps both, and the lower one is inhibited by the other.',
  'alerts/operator':
    'Only above, below, equal, not-equal, outside and (since SigNoz v0.118.0) at-or-above and at-or-below work; outside with last never fires.',
  'alerts/needs-newer-signoz':
    'The SigNoz that the environment runs cannot do this; a later one can. Before v0.118.0 at-or-above and at-or-below never fire, or with all-the-times always do.',
  'alerts/not-kept': 'SigNoz drops this field: since v0.136.0 mail goes out by its own configuration alone.',
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
  'alerts/time-zone': 'SigNoz refuses a time zone that is not of the IANA list.',
  'alerts/min-points': 'The least number of points is a whole number from 1 on.',
  'alerts/no-runbook': 'Whoever is woken by a critical alert should find what to do next.',
  'alerts/tolerates':
    'The rule tolerates a problem that it does not have (any more), or one that cannot be tolerated; it would hide the next one.',
  'alerts/unused-channel': 'No rule and no policy sends to this channel.',
  'alerts/policy-expression':
    'SigNoz refuses an expression that does not parse, and takes one that can be true of no alert: labels are texts, and the whole must give true or false.',
  'alerts/policy-unmatched':
    'The rule leaves it to policies whom to tell, and no policy takes its alerts: SigNoz tells nobody.',
  'alerts/policy-no-data':
    'The alert for absent data has the rule’s own labels, alertname and nodata, and neither a severity nor the labels of series: a policy that asks for one of those does not take it, and SigNoz tells nobody.',
  'alerts/policy-unreached':
    'Only rules with `usePolicy` go by policies; no alert of theirs is taken by this one. It may be meant for rules that are not defined here.',
  'alerts/policy-label':
    'SigNoz passes over a policy whose expression names a label that the alert does not have, even where the rest of it would be true: behind `||`, or with `!=`.',
  'alerts/policy-value':
    'A policy compares a label with a text that no alert of the rules using policies has there. If it is misspelt, the policy takes no such alert, or, behind a `not`, every one.',
  'alerts/policy-tag': 'Tags that begin with signoz-as-code: are marks of ownership and are set by apply.',
  'alerts/maintenance-rules': 'SigNoz takes an empty list of rules for every rule there is.',
  'alerts/unknown-rule': 'The maintenance names a rule that is no definition (in this environment).',
  'alerts/maintenance-time':
    'Times are those of the clock in the maintenance’s zone. SigNoz takes the clock of whatever it is sent and drops its offset; a time that is left out when clocks are put forward becomes another one.',
  'alerts/maintenance-order': 'A maintenance ends after it begins; SigNoz refuses another, or is never silent.',
  'alerts/maintenance-days':
    'A weekly maintenance names its days: SigNoz takes none for every day, and passes over what is no day.',
  'alerts/maintenance-endless': 'A maintenance that lasts until its next occurrence silences rules for ever.',
  'alerts/channel-kind': 'A channel has exactly one kind of configuration. SigNoz takes several and shows one of them.',
  'alerts/mail-server':
    'An e-mail channel sends through the SMTP server that SigNoz is started with. The environment does not say which that is (`mail` in signoz.config.ts).',
  'alerts/channel-name': 'SigNoz reserves default-receiver, and a channel needs a name.',
  'alerts/empty-field':
    'A field of a channel is the empty text. SigNoz takes that for nothing: it fills in its own text, or drops the field.',
  'alerts/channel-url': 'SigNoz refuses an address that is not a whole URL of http or https.',
  'alerts/header':
    'SigNoz refuses an e-mail channel one of whose headers is there twice; upper and lower case are one.',
  'alerts/secret-in-clear': 'Webhook URLs, keys and passwords are secrets and stand in definitions by name only.',
} as const;
