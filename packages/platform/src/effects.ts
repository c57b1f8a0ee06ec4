import type { Effect } from '@signoz-as-code/core';

/** Telemetry, or a volume, is deleted. */
export const dataDeleted: Effect = {
  name: 'data-deleted',
  summary: ['deletes data', 'delete data'],
  weight: 70,
  allowance: ['delete-data', 'data is deleted of'],
  isFinal: true,
};
