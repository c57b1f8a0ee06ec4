import { ruleAnswer } from '../../answers.ts';
import type { Dialect } from '../../dialect.ts';
import { rulesAt } from '../v0.108/rule.ts';
import { v0118 } from '../v0.118/index.ts';

const path = '/api/v2/rules';

/**
 * Rules v2 accept what v1 accepted, list it without a wrapper, and report every problem of a rule. Names of service
 * accounts may contain digits.
 */
export const v0120: Dialect = {
  ...v0118,
  from: 'v0.120.0',
  facts: { ...v0118.facts, serviceAccounts: true },
  wires: {
    ...v0118.wires,
    rule: { ...v0118.wires.rule, collection: (api) => rulesAt(api, path, () => api.list(ruleAnswer, path)) },
  },
};
