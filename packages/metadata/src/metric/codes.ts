import type { CodeTable, Problems } from '@signoz-as-code/core';

/** Problems of metrics' metadata. */
export const codes = {
  'metadata/needs-newer-signoz': {
    severity: 'error',
    meaning:
      'The SigNoz that the environment runs does not store metadata of metrics; a later one does. A definition that is a function of the environment is absent where it gives undefined.',
    since: '0.1.0',
  },
  'metadata/says-nothing': {
    severity: 'error',
    meaning: 'There is no description, neither here nor in the catalogue: SigNoz would show an empty one.',
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
