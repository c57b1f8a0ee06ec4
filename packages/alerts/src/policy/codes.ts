import type { Problems } from '@signoz-as-code/core';
import { queryCodes } from '@signoz-as-code/queries';
import { sharedCodes } from '../codes.ts';

/** Problems of routing policies, and of rules that leave it to them. */
export const codes = {
  ...sharedCodes,
  'query/unknown-value': queryCodes['query/unknown-value'],
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
} as const;

/** Where they are collected. */
export type Found = Problems<typeof codes>;
