import type { Dialect } from '../../dialect.ts';
import { v0117 } from '../v0.117/index.ts';
import { normalRuleSpelled } from './rule.ts';

/** PATs no longer exist: keys belong to service accounts. Thresholds of rules have their own parser. */
export const v0118: Dialect = {
  ...v0117,
  from: 'v0.118.0',
  facts: {
    ...v0117.facts,
    comparisons: { ...v0117.facts.comparisons, 'at-or-above': '5', 'at-or-below': '6' },
    channels: { ...v0117.facts.channels, keptWhileNamed: true },
    rulesNeedThresholds: true,
    // From its source and v0.138.0's: pkg/types/ruletypes/threshold.go, pkg/query-service/rules.
    judgement: {
      ...v0117.facts.judgement,
      hasOrEqual: true,
      lastKnowsOutside: true,
      firstAggregationAlone: true,
      partialPointsCount: true,
    },
    newKey: 'create a service account with the role signoz-admin and a key for it (Settings → Service Accounts)',
  },
  wires: { ...v0117.wires, rule: { ...v0117.wires.rule, normalize: normalRuleSpelled } },
};
