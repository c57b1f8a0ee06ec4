import { keyedPath } from '@signoz-as-code/core';
import type { AlertsAuthoring } from '../authoring.ts';
import { checkRule } from './check.ts';
import { codes } from './codes.ts';
import { ruleBody } from './compile.ts';
import type { RuleSpec } from './define.ts';
import { rule as kind } from './kind.ts';
import { ruleItemKey, ruleLabel } from './label.ts';
import { questions } from './questions.ts';
import { suppressed } from './suppress.ts';

export const rule: AlertsAuthoring<RuleSpec> = {
  kind,
  codes,
  check: ({ spec }, problems, { definitions, catalogue }) => checkRule(spec, definitions, catalogue, problems),
  suppressed,
  questions,
  compile: ({ spec }, definitions) => ruleBody(spec, definitions),
  label: (value, field) => ruleLabel(keyedPath(value, field, ruleItemKey)),
  importer: async (target) => (await import('./import.ts')).ruleImporter(target),
};
