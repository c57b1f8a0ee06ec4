import { type Concern, keyedPath } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import type { Catalogue } from '@signoz-as-code/telemetry';
import schemas from '../schema/definitions.json' with { type: 'json' };
import { check } from './check.ts';
import { codes } from './codes.ts';
import { compile } from './compile.ts';
import { live } from './live.ts';
import { questions } from './questions.ts';
import { ruleItemKey, ruleLabel } from './rule-label.ts';

/** Alert rules, whom they tell and when they are silent, asked for in the terms of a catalogue. */
export function concern(catalogue: Catalogue): Concern<Environment, Endpoints> {
  return {
    ...live,
    kinds: ['channel', 'policy', 'rule', 'maintenance'],
    schemas,
    label: (path, value, field) =>
      path.startsWith('rules/') ? ruleLabel(keyedPath(value, field, ruleItemKey)) : field,
    codes,
    absences: [
      'alerts/unused-channel',
      'alerts/policy-unmatched',
      'alerts/policy-unreached',
      'alerts/policy-value',
    ] satisfies (keyof typeof codes)[],
    check: (definitions) => check(definitions, catalogue),
    questions,
    compile,
  };
}
