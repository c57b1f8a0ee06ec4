/** Problems that definitions of more than one kind may have. */
export const sharedCodes = {
  'alerts/name': 'What has no name cannot be told from others; SigNoz saves rules without one.',
  'alerts/duplicate-name':
    'SigNoz lets two rules, policies or maintenances have one name and refuses two channels of one name; people cannot tell them apart.',
  'alerts/unknown-channel':
    'The rule or policy sends to a channel that is no definition (in this environment). SigNoz takes any name and then tells nobody.',
  'alerts/no-channel': 'A threshold without channels notifies nobody, and SigNoz refuses a policy without them.',
  'alerts/severity':
    'A threshold or policy names a severity that is neither SigNoz’s nor made with `ownSeverity`. SigNoz takes any name, and the policies of the right one do not see the alert.',
  'alerts/duration': 'Windows and intervals are positive whole durations; SigNoz refuses others, or evaluates never.',
  'alerts/label-name':
    'SigNoz refuses names of labels and annotations other than letters, digits, underscores and dots.',
  'alerts/time-zone': 'SigNoz refuses a time zone that is not of the IANA list.',
} as const;
