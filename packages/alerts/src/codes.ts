import type { CodeTable } from '@signoz-as-code/core';

/** Problems that definitions of more than one kind may have. */
export const sharedCodes = {
  'alerts/name': {
    severity: 'error',
    meaning: 'A resource without a name cannot be identified; SigNoz saves rules without one.',
    since: '0.1.0',
    example: { in: 'rule', wrong: "name: ' '", right: "name: 'Slow checkout'" },
  },
  'alerts/needs-newer-signoz': {
    severity: 'error',
    meaning:
      'The environment’s SigNoz cannot do this; a later version can. In earlier versions at-or-above and at-or-below never fire, or always fire with all-the-times, and a maintenance has no scope.',
    since: '0.1.0',
    example: {
      in: 'rule',
      wrong: "when: { op: 'at-or-above', match: 'last' }",
      right: "when: { op: 'above', match: 'last' }",
    },
  },
  'alerts/duplicate-name': {
    severity: 'error',
    meaning:
      'SigNoz allows two rules, policies or maintenances with the same name, which people cannot distinguish. It refuses two channels with the same name.',
    since: '0.1.0',
    example: {
      in: 'rule',
      wrong: "name: 'Slow checkout'",
      right: "name: 'Slow payment'",
      beside: { rule: "name: 'Slow checkout'" },
    },
  },
  'alerts/unknown-channel': {
    severity: 'error',
    meaning:
      'The rule or policy sends to a channel that has no definition in this environment. SigNoz accepts any name, and then nobody is notified.',
    since: '0.1.0',
    example: {
      in: 'rule',
      wrong: "thresholds: [{ severity: 'warning', target: 10, channels: [elsewhere] }]",
      right: "thresholds: [{ severity: 'warning', target: 10, channels: [slack] }]",
    },
  },
  'alerts/no-channel': {
    severity: 'error',
    meaning: 'A threshold without channels notifies nobody, and SigNoz refuses a policy without them.',
    since: '0.1.0',
    example: {
      in: 'rule',
      wrong: "thresholds: [{ severity: 'warning', target: 10, channels: [] }]",
      right: "thresholds: [{ severity: 'warning', target: 10, channels: [slack] }]",
    },
  },
  'alerts/severity': {
    severity: 'error',
    meaning:
      'A threshold or policy names a severity that is neither SigNoz’s nor made with `ownSeverity`. SigNoz accepts any name, and the policies for the right severity do not match the alert.',
    since: '0.1.0',
    example: {
      in: 'rule',
      wrong: "thresholds: [{ severity: 'warnin', target: 10, channels: [slack] }]",
      right: "thresholds: [{ severity: 'warning', target: 10, channels: [slack] }]",
    },
  },
  'alerts/duration': {
    severity: 'error',
    meaning: 'Windows and intervals are positive whole durations; SigNoz refuses others, or never evaluates the rule.',
    since: '0.1.0',
    example: { in: 'rule', wrong: "over: '0m'", right: "over: '5m'" },
  },
  'alerts/label-name': {
    severity: 'error',
    meaning: 'SigNoz refuses names of labels and annotations other than letters, digits, underscores and dots.',
    since: '0.1.0',
    example: { in: 'rule', wrong: "labels: { 'on-call': 'backend' }", right: "labels: { on_call: 'backend' }" },
  },
  'alerts/time-zone': {
    severity: 'error',
    meaning: 'SigNoz refuses a time zone that is not in the IANA list.',
    since: '0.1.0',
    example: {
      in: 'rule',
      wrong: "over: { since: 'hour', minute: 0, timezone: 'Mars/Base' }",
      right: "over: { since: 'hour', minute: 0, timezone: 'Europe/Berlin' }",
    },
  },
} as const satisfies CodeTable;
