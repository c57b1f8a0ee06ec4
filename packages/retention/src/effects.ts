import type { Effect } from '@signoz-as-code/core';

/** Telemetry is kept for a shorter time; existing rows are not lost by that alone. */
export const retentionShortened: Effect = {
  name: 'retention-shortened',
  summary: ['shortens a retention', 'shorten a retention'],
  weight: 60,
  allowance: ['shorten', 'the retention is shortened of'],
};

/** What allowances name: the signals of tables, and ClickHouse's own tables. */
export const subjects = ['traces', 'metrics', 'logs', 'meter', 'system'] as const;
