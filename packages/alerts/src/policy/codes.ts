import type { CodeTable, Problems } from '@signoz-as-code/core';
import { queryCodes } from '@signoz-as-code/queries';
import { sharedCodes } from '../codes.ts';

/** Problems of routing policies, and of rules that leave it to them. */
export const codes = {
  ...sharedCodes,
  'query/unknown-value': queryCodes['query/unknown-value'],
  'alerts/policy-expression': {
    severity: 'error',
    meaning:
      'SigNoz refuses an expression that does not parse, but accepts one that is never true: labels are strings, and the result must be true or false.',
    since: '0.1.0',
    example: { wrong: 'expression: \'severity === "warning"\'', right: 'expression: \'severity == "warning"\'' },
  },
  'alerts/policy-unmatched': {
    severity: 'error',
    meaning: 'The rule uses routing policies, but none matches its alerts: nobody is notified.',
    since: '0.1.0',
    example: { wrong: "when: { team: 'frontend' }", right: "when: { team: 'backend' }" },
  },
  'alerts/policy-no-data': {
    severity: 'error',
    meaning:
      'The alert for absent data has the rule’s own labels, alertname and nodata, and neither a severity nor the labels of series: a policy that requires one of those does not match it, and nobody is notified.',
    since: '0.1.0',
    example: {
      wrong: "when: { severity: 'warning' }",
      right: "when: { team: 'backend' }",
      beside: {
        rule: "usePolicy: true, thresholds: [{ severity: 'warning', target: 10 }], labels: { team: 'backend' }, absentAfter: '10m'",
      },
    },
  },
  'alerts/policy-unreached': {
    severity: 'warning',
    meaning:
      'Only rules with `usePolicy` use policies, and this policy matches none of their alerts. It may be for rules that are not defined here.',
    since: '0.1.0',
    example: { wrong: "when: { region: 'eu' }", right: "when: { team: 'backend' }" },
  },
  'alerts/policy-label': {
    severity: 'warning',
    meaning:
      'SigNoz skips a policy whose expression names a label that the alert does not have, even if the rest of it would be true: after `||`, or with `!=`.',
    since: '0.1.0',
    example: {
      wrong: 'expression: \'team == "backend" || nodata == "true"\'',
      right: 'expression: \'team == "backend"\'',
      beside: {
        rule: "usePolicy: true, thresholds: [{ severity: 'warning', target: 10 }], labels: { team: 'backend' }, absentAfter: '10m'",
      },
    },
  },
  'alerts/policy-value': {
    severity: 'warning',
    meaning:
      'A policy compares a label with a value that no alert of the rules with policies has. If the value is misspelt, the policy matches no such alert, or every one if it uses `not`.',
    since: '0.1.0',
    example: { wrong: "when: { team: ['backend', 'bakend'] }", right: "when: { team: ['backend'] }" },
  },
  'alerts/policy-tag': {
    severity: 'error',
    meaning: 'Tags that begin with signoz-as-code: are ownership marks, and only apply sets them.',
    since: '0.1.0',
    example: {
      wrong: "when: 'always', tags: ['signoz-as-code:shop/test/x']",
      right: "when: 'always', tags: ['on-call']",
    },
  },
} as const satisfies CodeTable;

/** Collects the problems. */
export type Found = Problems<typeof codes>;
