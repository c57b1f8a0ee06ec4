import type { CodeTable, Problems } from '@signoz-as-code/core';

/** Problems of metrics' metadata. */
export const codes = {
  'metadata/needs-newer-signoz': {
    severity: 'error',
    meaning:
      'The environment’s SigNoz does not store metadata of metrics; a later version does. To leave the definition out of an environment, write it as a function of the environment that returns undefined.',
    since: '0.1.0',
  },
  'metadata/says-nothing': {
    severity: 'error',
    meaning: 'Neither the definition nor the catalogue has a description: SigNoz would show an empty one.',
    since: '0.1.0',
    example: { wrong: "description: ''", right: "description: 'Orders that were paid'" },
  },
  'metadata/duplicate-metric': {
    severity: 'error',
    meaning: 'Two definitions describe one metric: each apply would overwrite one with the other.',
    since: '0.1.0',
    example: {
      wrong: 'metric: orders',
      right: 'metric: refunds',
      beside: { 'metric-metadata': 'metric: orders' },
    },
  },
} as const satisfies CodeTable;

/** Collects the problems. */
export type Found = Problems<typeof codes>;
