import type { Dialect } from '../../dialect.ts';
import { channel } from './channel.ts';
import { dashboard } from './dashboard.ts';
import { maintenance } from './maintenance.ts';
import { notes } from './notes.ts';
import { policy } from './policy.ts';
import { rule } from './rule.ts';
import { view } from './view.ts';

export const v0108: Dialect = {
  from: 'v0.108.0',
  facts: {
    // The server accepts 5 and 6, but they never fire.
    comparisons: { above: '1', below: '2', equal: '3', 'not-equal': '4', outside: '7' },
    dashboards: 'v5',
    views: 'v1',
    channels: { notKept: {}, noLongerTexts: {}, keptWhileNamed: false, changeKind: false },
    rulesNeedThresholds: false,
    maintenanceScope: false,
    maintenanceHasOneEnd: false,
    maintenanceKept: false,
    serviceAccounts: false,
    severalRoles: false,
    metricMetadata: false,
    ssoDomains: false,
    judgesQueries: false,
    newKey: 'make a key of an ADMIN (Settings → API Keys)',
    // From SigNoz's source: pkg/types/ruletypes/threshold.go, pkg/query-service/rules.
    judgement: {
      evaluationDelay: 120_000,
      hasOrEqual: false,
      promqlIsComplete: false,
      lastKnowsOutside: false,
      firstAggregationAlone: false,
      metricsAreOrdered: false,
      absentFromThen: false,
      ucumUnits: false,
      partialPointsCount: false,
      evaluatesInMaintenance: false,
    },
  },
  notes,
  wires: { dashboard, view, channel, policy, rule, maintenance },
};
