import { fields, listOf, textForm } from '@signoz-as-code/core';
import { ruleAnswer } from '../../answers.ts';
import type { RuleCollection, Wire } from '../../dialect.ts';
import { normalRule } from '../../normal/rule.ts';
import type { StoredRule } from '../../stored.ts';
import { collection } from '../../transport.ts';

const path = '/api/v1/rules';

export const rule: Wire<StoredRule, RuleCollection> = {
  collection: (api) => ({
    ...collection(
      api,
      ruleAnswer,
      path,
      async () => (await api.data(fields({ rules: listOf(ruleAnswer) }), path)).rules,
    ),
    create: async (body) =>
      api.dataOf(fields({ id: textForm }), `POST ${path}`, await api.write('POST', path, body)).id,
  }),
  normalize: normalRule,
};
