import { attributeOfLabel, type Catalogue, unknownValues } from '@signoz-as-code/catalogue';
import type { Importable } from '@signoz-as-code/core';
import { expressionProblem, match } from '@signoz-as-code/expr-lang';
import type { Environment } from '@signoz-as-code/platform';
import { unknownValue } from '@signoz-as-code/queries';
import { checkSeverity, LABEL_NAME } from '../rule/check.ts';
import type { Found } from './codes.ts';
import type { LabelMatcher, PolicySpec } from './define.ts';
import { comparedInPolicy, fieldOfLabel, policyExpression } from './expression.ts';

/** One policy by itself: what SigNoz refuses, or saves and then never applies. */
export function checkPolicy(
  policy: PolicySpec,
  definitions: Importable<Environment>,
  catalogue: Catalogue,
  problems: Found,
): void {
  if (!policy.name?.trim())
    problems.error('alerts/name', 'name', 'the policy has no name', 'give it a name that people recognise');
  checkWhom(policy, definitions, problems);
  if ((policy.tags ?? []).some((tag) => tag.startsWith('signoz-as-code:')))
    problems.error('alerts/policy-tag', 'tags', 'only apply sets ownership marks', 'remove the tag');
  if ((policy.when === undefined) === (policy.expression === undefined)) {
    problems.error(
      'alerts/policy-expression',
      'when',
      policy.when === undefined ? 'it has neither `when` nor `expression`' : 'it has both `when` and `expression`',
      "say which alerts it matches, like when: { severity: 'critical' }",
    );
    return;
  }
  if (policy.when !== undefined && policy.when !== 'always') {
    if (Object.values(policy.when).every((matcher) => matcher === undefined)) {
      problems.error(
        'alerts/policy-expression',
        'when',
        'it names no label',
        "name labels, or write when: 'always' for a policy that matches every alert",
      );
      return;
    }
    for (const [label, matcher] of Object.entries(policy.when)) checkMatcher(label, matcher, problems);
  } else checkExpression(policyExpression(policy), 'expression', problems);
  checkValues(policy, catalogue, problems);
}

/** Values that a policy compares labels with, but no telemetry of the catalogue has. */
function checkValues(policy: PolicySpec, catalogue: Catalogue, problems: Found): void {
  for (const { label, asks, text, at } of comparedInPolicy(policy)) {
    const attribute = attributeOfLabel(label, catalogue);
    if (attribute === undefined) continue;
    for (const { name, known } of unknownValues([{ attribute, asks, value: text, at }], catalogue))
      problems.warning('query/unknown-value', fieldOfLabel(policy, label), ...unknownValue(name, attribute, known));
  }
}

function checkWhom({ channels }: PolicySpec, definitions: Importable<Environment>, problems: Found): void {
  if ((channels ?? []).length === 0)
    problems.error(
      'alerts/no-channel',
      'channels',
      'there is none',
      'import a channel from definitions/channels and name it here',
    );
  (channels ?? []).forEach((channel, position) => {
    if (definitions.find(channel as never) === undefined)
      problems.error(
        'alerts/unknown-channel',
        `channels[${position}]`,
        'this channel is not defined in this environment',
        'import the default export of a file in definitions/channels',
      );
  });
}

function checkMatcher(label: string, matcher: LabelMatcher | undefined, problems: Found): void {
  if (matcher === undefined) return;
  const field = `when.${label}`;
  if (!LABEL_NAME.test(label)) {
    problems.error(
      'alerts/label-name',
      field,
      `no alert has a label '${label}'`,
      'use letters, digits, underscores and dots',
    );
    return;
  }
  if (label === 'severity') for (const severity of wordsOf(matcher)) checkSeverity(severity, field, problems);
  checkExpression(policyExpression({ when: { [label]: matcher } }), field, problems);
}

/** The literal texts that a label is compared with. */
function wordsOf(matcher: LabelMatcher): readonly string[] {
  if (typeof matcher === 'string') return [matcher];
  if ('matches' in matcher) return [];
  return 'not' in matcher ? wordsOf(matcher.not) : matcher;
}

function checkExpression(text: string, field: string, problems: Found): void {
  const problem = text === '' ? { message: 'it is empty', at: 0 } : expressionProblem(text);
  if (problem !== undefined) {
    problems.error(
      'alerts/policy-expression',
      field,
      `'${text}' is refused at position ${problem.at + 1}: ${problem.message}`,
      'write it like severity == "critical" && team in ["backend", "platform"]',
    );
    return;
  }
  // Once every label exists, any remaining error is in the expression itself.
  const { matches, because } = match(text, { known: new Map(), open: true });
  if (matches === 'never')
    problems.error(
      'alerts/policy-expression',
      field,
      because === undefined ? `'${text}' is true for no alert` : `'${text}' takes no alert: ${because}`,
      'compare labels with strings, so that the result is true or false',
    );
}
