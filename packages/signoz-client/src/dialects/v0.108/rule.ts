import { type Form, fields, listOf, textForm } from '@signoz-as-code/core';
import { ruleAnswer } from '../../answers.ts';
import type { RuleCollection, Wire } from '../../dialect.ts';
import { normalRule } from '../../normal/rule.ts';
import type { StoredRule } from '../../stored.ts';
import { collection, type Transport } from '../../transport.ts';

const path = '/api/v1/rules';

/** Rules at a path whose create answers with the created rule. */
export function rulesAt(api: Transport, at: string, all: () => Promise<readonly StoredRule[]>): RuleCollection {
  const created: Form<{ readonly id: string }> = fields({ id: textForm });
  return {
    ...collection(api, ruleAnswer, at, all),
    create: async (body) => api.dataOf(created, `POST ${at}`, await api.write('POST', at, body)).id,
  };
}

export const rule: Wire<StoredRule, RuleCollection> = {
  collection: (api) =>
    rulesAt(api, path, async () => (await api.data(fields({ rules: listOf(ruleAnswer) }), path)).rules),
  normalize: normalRule,
};
