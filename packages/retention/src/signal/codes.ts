import type { CodeTable } from '@signoz-as-code/core';
import { sharedCodes } from '../codes.ts';

const rule = "where: [{ attribute: attributes.serviceName, values: ['shop-api'] }]";

/** Problems of how long a signal is kept. */
export const codes = {
  ...sharedCodes,
  'retention/duplicate-signal': {
    severity: 'error',
    meaning:
      'Two definitions set the retention of one signal. Both would change the same tables, and the last one to run would win.',
    since: '0.1.0',
    example: {
      wrong: "signal: 'traces', keep: '15d'",
      right: "signal: 'logs', keep: '15d'",
      beside: { retention: "signal: 'traces', keep: '15d'" },
    },
  },
  'retention/recalculated-logs': {
    severity: 'error',
    meaning:
      'Each log record stores its number of days in a column of the partition key. There is no expiry to recalculate: only new rows get the new period.',
    since: '0.1.0',
    example: {
      wrong: "signal: 'logs', existingRows: 'recalculate'",
      right: "signal: 'logs', existingRows: 'drop-partitions'",
    },
  },
  'retention/dropped-partitions': {
    severity: 'error',
    meaning:
      'Only the tables of logs have partitions that outlive a shorter period, because each row stores its number of days.',
    since: '0.1.0',
    example: {
      wrong: "signal: 'traces', existingRows: 'drop-partitions'",
      right: "signal: 'traces', existingRows: 'recalculate'",
    },
  },
  'retention/no-cold-volume': {
    severity: 'error',
    meaning:
      'Rows can move only to a volume that ClickHouse has. The storage policy of the stack is made from `clickhouse.cold` of the environment.',
    since: '0.1.0',
    example: { wrong: "coldAfter: '7d'", right: "keep: '7d'" },
  },
  'retention/cold-after-deletion': {
    severity: 'error',
    meaning:
      'Rows would be deleted before they move. SigNoz refuses it for traces and metrics, and accepts it for logs.',
    since: '0.1.0',
    example: {
      wrong: "keep: '15d', coldAfter: '15d'",
      right: "keep: '15d', coldAfter: '7d'",
      environment: { clickhouse: { memoryMiB: 2048, cpus: 2, cold: { path: '/cold' } } },
    },
  },
  'retention/rules-of-logs': {
    severity: 'error',
    meaning: 'SigNoz has rules by attribute only for logs, because log rows store their number of days.',
    since: '0.1.0',
    example: {
      wrong: `signal: 'traces', rules: [{ ${rule}, keep: '30d' }]`,
      right: `signal: 'logs', rules: [{ ${rule}, keep: '30d' }]`,
    },
  },
  'retention/rule-condition': {
    severity: 'error',
    meaning:
      'A rule compares attributes of the resource with values. SigNoz writes both into SQL between quotes without escaping them, so a quote in one of them would change the statement.',
    since: '0.1.0',
    example: {
      wrong: `signal: 'logs', rules: [{ where: [], keep: '30d' }]`,
      right: `signal: 'logs', rules: [{ ${rule}, keep: '30d' }]`,
    },
  },
  'retention/rule-twice': {
    severity: 'error',
    meaning: 'SigNoz refuses two rules with the same conditions. The second one could never apply.',
    since: '0.1.0',
    example: {
      wrong: `signal: 'logs', rules: [{ ${rule}, keep: '30d' }, { ${rule}, keep: '60d' }]`,
      right: `signal: 'logs', rules: [{ ${rule}, keep: '60d' }]`,
    },
  },
  'retention/uncatalogued-attribute': {
    severity: 'warning',
    meaning:
      'The catalogue does not say that log records have this attribute. SigNoz refuses a rule about an attribute until a record with it has arrived.',
    since: '0.1.0',
    example: {
      wrong:
        "signal: 'logs', rules: [{ where: [{ attribute: uncataloguedAttribute('k8s.pod', 'resource'), values: ['a'] }], keep: '30d' }]",
      right: `signal: 'logs', rules: [{ ${rule}, keep: '30d' }]`,
    },
  },
  'retention/unknown-value': {
    severity: 'warning',
    meaning:
      'No service of the catalogue has this name, or the attribute has other values. The rule may never match a record.',
    since: '0.1.0',
    example: {
      wrong:
        "signal: 'logs', rules: [{ where: [{ attribute: attributes.serviceName, values: ['shop-apy'] }], keep: '30d' }]",
      right: `signal: 'logs', rules: [{ ${rule}, keep: '30d' }]`,
    },
  },
  'retention/missing-signal': {
    severity: 'warning',
    meaning:
      'No definition sets the retention of this signal. Its tables keep their period: on a fresh install 15 days for traces and logs, 30 days for metrics.',
    since: '0.1.0',
    noExample: 'A definition is missing.',
  },
  'retention/metrics-shorter-than-traces': {
    severity: 'warning',
    meaning:
      'Span metrics count the spans. If they are kept for a shorter time, charts of services end before the traces that they lead to.',
    since: '0.1.0',
    example: { wrong: "signal: 'metrics', keep: '7d'", right: "signal: 'metrics', keep: '30d'" },
  },
} as const satisfies CodeTable;
