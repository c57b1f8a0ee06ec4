import type { CodeTable } from '@signoz-as-code/core';

/** Problems that both dashboards and saved views may have. */
export const sharedCodes = {
  'dashboards/limit': {
    severity: 'error',
    meaning:
      'A limit or page size of single records must be a positive whole number. SigNoz stores other numbers, and the query fails.',
    since: '0.1.0',
    example: {
      in: 'dashboard',
      wrong: "panels: { one: list({ title: 'Errors', from: 'logs', pageSize: 0 }) }",
      right: "panels: { one: list({ title: 'Errors', from: 'logs', pageSize: 50 }) }",
    },
  },
  'dashboards/color': {
    severity: 'error',
    meaning: 'A colour is a name of SigNoz’s palette or #rrggbb. SigNoz does not draw a colour that it cannot read.',
    since: '0.1.0',
    example: {
      in: 'dashboard',
      wrong:
        "panels: { one: timeSeries({ title: 'Orders', queries: { A: logs('count()') }, colors: { orders: 'red' } }) }",
      right:
        "panels: { one: timeSeries({ title: 'Orders', queries: { A: logs('count()') }, colors: { orders: '#ff0000' } }) }",
    },
  },
} as const satisfies CodeTable;
