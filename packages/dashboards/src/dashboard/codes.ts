import type { CodeTable, Problems } from '@signoz-as-code/core';
import { queryCodes } from '@signoz-as-code/queries';
import { firstThat } from '@signoz-as-code/signoz-client';
import { sharedCodes } from '../shared/codes.ts';

/** Problems of dashboards, with those of their queries. */
export const codes = {
  ...queryCodes,
  ...sharedCodes,
  'dashboards/title': {
    severity: 'error',
    meaning: 'SigNoz stores a dashboard, panel or row without a title, and people cannot find it or see what it shows.',
    since: '0.1.0',
    example: { wrong: "title: ' '", right: "title: 'Orders'" },
  },
  'dashboards/title-duplicate': {
    severity: 'error',
    meaning: 'SigNoz stores two dashboards with the same title, and people cannot distinguish them in the list.',
    since: '0.1.0',
    example: { wrong: "title: 'Shop'", right: "title: 'Orders'", beside: { dashboard: "title: 'Shop'" } },
  },
  'dashboards/no-panels': {
    severity: 'error',
    meaning: 'SigNoz stores a dashboard without panels, and shows an empty page.',
    since: '0.1.0',
    example: { wrong: 'panels: {}', right: "panels: { one: list({ title: 'Errors', from: 'logs' }) }" },
  },
  'dashboards/row-empty': {
    severity: 'error',
    meaning: 'SigNoz stores a row without panels, and shows a heading over nothing.',
    since: '0.1.0',
    example: {
      wrong: "panels: { errors: row('Errors', {}) }",
      right: "panels: { errors: row('Errors', { one: list({ title: 'Errors', from: 'logs' }) }) }",
    },
  },
  'dashboards/panel-after-row': {
    severity: 'error',
    meaning:
      'SigNoz counts every panel below the heading of an open row to that row: panels after the row would be closed with it.',
    since: '0.1.0',
    example: {
      wrong:
        "panels: { errors: row('Errors', { one: list({ title: 'Logs', from: 'logs' }) }), two: list({ title: 'Spans', from: 'traces' }) }",
      right:
        "panels: { two: list({ title: 'Spans', from: 'traces' }), errors: row('Errors', { one: list({ title: 'Logs', from: 'logs' }) }) }",
    },
  },
  'dashboards/panel-key': {
    severity: 'error',
    meaning:
      'A panel’s key is part of its id, which must be unique in the dashboard: SigNoz draws only one of two panels with one id.',
    since: '0.1.0',
    example: {
      wrong: "panels: { '1st': list({ title: 'Errors', from: 'logs' }) }",
      right: "panels: { first: list({ title: 'Errors', from: 'logs' }) }",
    },
  },
  'dashboards/place-outside': {
    severity: 'error',
    meaning:
      'The position exceeds the 12 columns of the grid, or is not a valid position. SigNoz moves the panel elsewhere.',
    since: '0.1.0',
    example: {
      wrong: "panels: { one: list({ title: 'Errors', from: 'logs', place: { x: 6, y: 0, w: 12, h: 6 } }) }",
      right: "panels: { one: list({ title: 'Errors', from: 'logs', place: { x: 0, y: 0, w: 12, h: 6 } }) }",
    },
  },
  'dashboards/place-overlap': {
    severity: 'error',
    meaning: 'Two panels overlap. SigNoz moves one of the panels when somebody opens the dashboard, and saves that.',
    since: '0.1.0',
    example: {
      wrong:
        "panels: { one: list({ title: 'Logs', from: 'logs', place: { x: 0, y: 0, w: 6, h: 6 } }), two: list({ title: 'Spans', from: 'traces', place: { x: 5, y: 0, w: 6, h: 6 } }) }",
      right:
        "panels: { one: list({ title: 'Logs', from: 'logs', place: { x: 0, y: 0, w: 6, h: 6 } }), two: list({ title: 'Spans', from: 'traces', place: { x: 6, y: 0, w: 6, h: 6 } }) }",
    },
  },
  'dashboards/place-floating': {
    severity: 'warning',
    meaning: 'There is free space above the panel, so SigNoz’s grid moves it up. The artifact has the final position.',
    since: '0.1.0',
    example: {
      wrong: "panels: { one: list({ title: 'Errors', from: 'logs', place: { x: 0, y: 4, w: 12, h: 6 } }) }",
      right: "panels: { one: list({ title: 'Errors', from: 'logs', place: { x: 0, y: 0, w: 12, h: 6 } }) }",
    },
  },
  'dashboards/query-type': {
    severity: 'error',
    meaning:
      'The panel cannot show PromQL: SigNoz’s UI replaces its queries with empty builder queries when somebody edits the panel.',
    since: '0.1.0',
    example: {
      wrong: "panels: { one: pie({ title: 'Orders', queries: { A: promql(rate(metrics.sent, '5m')) } }) }",
      right:
        "panels: { one: pie({ title: 'Orders', queries: { A: metric(metrics.sent, { time: 'rate', space: 'sum' }) } }) }",
    },
  },
  'dashboards/value-queries': {
    severity: 'error',
    meaning: 'A value panel shows one number. If several queries are visible, it shows the first and drops the others.',
    since: '0.1.0',
    example: {
      wrong: "panels: { one: singleValue({ title: 'Orders', queries: { A: logs('count()'), B: spans('count()') } }) }",
      right:
        "panels: { one: singleValue({ title: 'Orders', queries: { A: logs('count()', { hidden: true }), B: spans('count()') } }) }",
    },
  },
  'dashboards/aggregation': {
    severity: 'error',
    meaning:
      'SigNoz’s UI reads each call in an aggregation and queries it separately: arithmetic between calls and parentheses inside a call are lost.',
    since: '0.1.0',
    example: {
      wrong:
        "panels: { one: timeSeries({ title: 'Errors', queries: { A: spans([{ expression: 'countIf(has_error) / count()' }]) } }) }",
      right:
        "panels: { one: timeSeries({ title: 'Errors', queries: { A: spans('count()', { where: rawFilter('has_error = true'), hidden: true }), B: spans('count()', { hidden: true }), F1: formula('A / B') } }) }",
    },
  },
  'dashboards/fill-gaps': {
    severity: 'error',
    meaning: 'A panel with a trace operator that fills its gaps makes SigNoz’s query fail: the panel shows an error.',
    since: '0.1.0',
    example: {
      wrong:
        "panels: { one: timeSeries({ title: 'Calls', fillGaps: true, queries: { A: spans('count()'), B: spans('count()'), T1: traceOperator('A => B', 'count()') } }) }",
      right:
        "panels: { one: timeSeries({ title: 'Calls', queries: { A: spans('count()'), B: spans('count()'), T1: traceOperator('A => B', 'count()') } }) }",
    },
  },
  'dashboards/not-kept': {
    severity: 'warning',
    meaning:
      'The environment’s SigNoz does not store this field, and shows the dashboard without it: the unit of a table as a whole or of a histogram, the height and the description of a heading, and the time of a histogram or a list.',
    since: '0.1.0',
    example: {
      wrong: "panels: { a: histogram({ title: 'Pool', unit: 's', queries: { A: spans('count()') } }) }",
      right: "panels: { a: histogram({ title: 'Pool', queries: { A: spans('count()') } }) }",
      environment: { versions: { signoz: firstThat(({ dashboards }) => dashboards === 'v6') as string } },
    },
  },
  'dashboards/later': {
    severity: 'error',
    meaning: 'The environment’s SigNoz does not support this field, and would show the dashboard without it.',
    since: '0.1.0',
    example: { wrong: "refresh: '30s'", right: 'refresh: undefined' },
  },
  'dashboards/variable-in-operand': {
    severity: 'error',
    meaning:
      'SigNoz does not fill variables into the queries that a trace operator refers to: the panel is empty for every selected value.',
    since: '0.1.0',
    example: {
      wrong:
        "variables: { service: dynamicVariable(attributes.serviceName) }, panels: { one: timeSeries({ title: 'Calls', queries: { A: spans('count()', { where: inVariable(attributes.serviceName, 'service') }), B: spans('count()'), T1: traceOperator('A => B', 'count()') } }), two: list({ title: 'Spans', from: 'traces', where: inVariable(attributes.serviceName, 'service') }) }",
      right:
        "variables: { service: dynamicVariable(attributes.serviceName) }, panels: { one: timeSeries({ title: 'Calls', queries: { A: spans('count()', { where: equals(attributes.serviceName, 'api') }), B: spans('count()'), T1: traceOperator('A => B', 'count()') } }), two: list({ title: 'Spans', from: 'traces', where: inVariable(attributes.serviceName, 'service') }) }",
    },
  },
  'dashboards/not-asked': {
    severity: 'error',
    meaning:
      'SigNoz’s UI stores this field of a formula or trace operator but does not send it, or the server ignores it: the panel shows the result without it.',
    since: '0.1.0',
    example: {
      wrong:
        "panels: { one: timeSeries({ title: 'Errors', queries: { A: logs('count()'), F1: formula('A / 60', { functions: [{ name: 'absolute' }] }) } }) }",
      right:
        "panels: { one: timeSeries({ title: 'Errors', queries: { A: logs('count()', { functions: [{ name: 'absolute' }] }), F1: formula('A / 60') } }) }",
    },
  },
  'dashboards/legend': {
    severity: 'error',
    meaning: 'The legend names an attribute that is not a group of the query, so SigNoz shows nothing for it.',
    since: '0.1.0',
    example: {
      wrong:
        "panels: { one: timeSeries({ title: 'Errors', queries: { A: logs('count()', { legend: '{{service.name}}' }) } }) }",
      right:
        "panels: { one: timeSeries({ title: 'Errors', queries: { A: logs('count()', { legend: '{{service.name}}', by: [attributes.serviceName] }) } }) }",
    },
  },
  'dashboards/soft-axis': {
    severity: 'error',
    meaning: 'The lower bound of the axis is not below the upper bound, and SigNoz ignores both.',
    since: '0.1.0',
    example: {
      wrong:
        "panels: { one: timeSeries({ title: 'Orders', queries: { A: logs('count()') }, softMin: 10, softMax: 5 }) }",
      right:
        "panels: { one: timeSeries({ title: 'Orders', queries: { A: logs('count()') }, softMin: 5, softMax: 10 }) }",
    },
  },
  'dashboards/threshold': {
    severity: 'error',
    meaning: 'A threshold needs a number, and in a table also a column. Without them it is never met.',
    since: '0.1.0',
    example: {
      wrong:
        "panels: { one: table({ title: 'Errors', queries: { A: logs('count()') }, thresholds: [{ operator: '>', value: 5 }] }) }",
      right:
        "panels: { one: table({ title: 'Errors', queries: { A: logs('count()') }, thresholds: [{ operator: '>', value: 5, column: 'A' }] }) }",
    },
  },
  'dashboards/threshold-unit': {
    severity: 'error',
    meaning: 'The threshold’s unit measures something else than the panel’s unit, so the threshold is never met.',
    since: '0.1.0',
    example: {
      wrong:
        "panels: { one: timeSeries({ title: 'Duration', unit: 's', queries: { A: promql(quantile(0.95, metrics.duration)) }, thresholds: [{ operator: '>', value: 5, unit: 'bytes' }] }) }",
      right:
        "panels: { one: timeSeries({ title: 'Duration', unit: 's', queries: { A: promql(quantile(0.95, metrics.duration)) }, thresholds: [{ operator: '>', value: 500, unit: 'ms' }] }) }",
    },
  },
  'dashboards/unit': {
    severity: 'warning',
    meaning: 'SigNoz does not know the unit, and shows it unchanged after the number.',
    since: '0.1.0',
    example: {
      wrong: "panels: { one: timeSeries({ title: 'Orders', queries: { A: logs('count()') }, unit: 'records' }) }",
      right: "panels: { one: timeSeries({ title: 'Orders', queries: { A: logs('count()') }, unit: 'short' }) }",
    },
  },
  'dashboards/empty-unit': {
    severity: 'error',
    meaning: 'The unit of a panel, column or threshold is an empty text.',
    since: '0.1.0',
    example: {
      wrong: "panels: { one: timeSeries({ title: 'Orders', queries: { A: logs('count()') }, unit: '' }) }",
      right: "panels: { one: timeSeries({ title: 'Orders', queries: { A: logs('count()') }, unit: 'none' }) }",
    },
  },
  'dashboards/column': {
    severity: 'error',
    meaning: 'A unit or threshold names a column that no visible query of the table has.',
    since: '0.1.0',
    example: {
      wrong: "panels: { one: table({ title: 'Errors', queries: { A: logs('count()') }, units: { B: 'short' } }) }",
      right: "panels: { one: table({ title: 'Errors', queries: { A: logs('count()') }, units: { A: 'short' } }) }",
    },
  },
  'dashboards/variable-name': {
    severity: 'error',
    meaning:
      'In filters, a variable’s name ends at the first space or special character: SigNoz stores other names but never fills them in.',
    since: '0.1.0',
    example: {
      wrong: "variables: { 'my service': dynamicVariable(attributes.serviceName) }",
      right:
        "variables: { service: dynamicVariable(attributes.serviceName) }, panels: { one: list({ title: 'Logs', from: 'logs', where: inVariable(attributes.serviceName, 'service') }) }",
    },
  },
  'dashboards/variable-attribute': {
    severity: 'error',
    meaning: 'SigNoz’s UI refuses a second variable over one attribute, and cannot know which of the two applies.',
    since: '0.1.0',
    example: {
      wrong:
        "variables: { service: dynamicVariable(attributes.serviceName), other: dynamicVariable(attributes.serviceName) }, panels: { one: list({ title: 'Logs', from: 'logs', where: and(inVariable(attributes.serviceName, 'service'), inVariable(attributes.serviceName, 'other')) }) }",
      right:
        "variables: { service: dynamicVariable(attributes.serviceName) }, panels: { one: list({ title: 'Logs', from: 'logs', where: inVariable(attributes.serviceName, 'service') }) }",
    },
  },
  'dashboards/variable-values': {
    severity: 'error',
    meaning:
      'The variable has nothing to choose from: no SQL, no values, or a comma in a value, which splits the value.',
    since: '0.1.0',
    example: {
      wrong:
        "variables: { kind: customVariable(['text,voice']) }, panels: { one: list({ title: 'Logs', from: 'logs', where: inVariable(attributes.channelType, 'kind') }) }",
      right:
        "variables: { kind: customVariable(['text', 'voice']) }, panels: { one: list({ title: 'Logs', from: 'logs', where: inVariable(attributes.channelType, 'kind') }) }",
    },
  },
  'dashboards/variable-default': {
    severity: 'error',
    meaning: 'The default is not one of the values, so no value is selected when somebody opens the dashboard.',
    since: '0.1.0',
    example: {
      wrong:
        "variables: { kind: customVariable(['text', 'voice'], { default: 'video' }) }, panels: { one: list({ title: 'Logs', from: 'logs', where: inVariable(attributes.channelType, 'kind') }) }",
      right:
        "variables: { kind: customVariable(['text', 'voice'], { default: 'voice' }) }, panels: { one: list({ title: 'Logs', from: 'logs', where: inVariable(attributes.channelType, 'kind') }) }",
    },
  },
  'dashboards/variable-unused': {
    severity: 'warning',
    meaning: 'No query uses the variable: choosing a value changes nothing on the page.',
    since: '0.1.0',
    example: {
      wrong: 'variables: { service: dynamicVariable(attributes.serviceName) }',
      right:
        "variables: { service: dynamicVariable(attributes.serviceName) }, panels: { one: list({ title: 'Logs', from: 'logs', where: inVariable(attributes.serviceName, 'service') }) }",
    },
  },
  'dashboards/variable-in-column': {
    severity: 'error',
    meaning:
      'SigNoz replaces `$name` everywhere in SQL, also in the name of a column (`resource_string_service$$name`): with such a variable the query uses a column that does not exist.',
    since: '0.1.0',
    example: {
      wrong:
        "variables: { name: textVariable() }, panels: { one: timeSeries({ title: 'Spans', queries: { A: clickhouse(\"SELECT count() FROM signoz_traces.distributed_signoz_index_v3 WHERE `resource_string_service$$name` = '$name'\") } }) }",
      right:
        "variables: { service: textVariable() }, panels: { one: timeSeries({ title: 'Spans', queries: { A: clickhouse(\"SELECT count() FROM signoz_traces.distributed_signoz_index_v3 WHERE `resource_string_service$$name` = '$service'\") } }) }",
    },
  },
  'dashboards/unknown-variable': {
    severity: 'error',
    meaning:
      'The query uses a variable that the dashboard does not have. SigNoz sends its name unchanged to the database.',
    since: '0.1.0',
    example: {
      wrong:
        'panels: { one: timeSeries({ title: \'Orders\', queries: { A: promql(raw(\'{"messages.sent", "channel.type"="$kind"}\')) } }) }',
      right:
        'variables: { kind: textVariable() }, panels: { one: timeSeries({ title: \'Orders\', queries: { A: promql(raw(\'{"messages.sent", "channel.type"="$kind"}\')) } }) }',
    },
  },
  'dashboards/time': {
    severity: 'error',
    meaning: 'The time that a panel shows must be one that SigNoz knows. Otherwise the panel shows nothing.',
    since: '0.1.0',
    example: {
      wrong: "panels: { one: list({ title: 'Errors', from: 'logs', time: 'LAST_2_HR' }) }",
      right: "panels: { one: list({ title: 'Errors', from: 'logs', time: 'LAST_1_HR' }) }",
    },
  },
  'dashboards/tag': {
    severity: 'error',
    meaning: 'Tags that begin with signoz-as-code: are ownership marks, and only apply sets them.',
    since: '0.1.0',
    example: { wrong: "tags: ['signoz-as-code:shop/live/orders']", right: "tags: ['orders']" },
  },
  'dashboards/suppress': {
    severity: 'error',
    meaning:
      'The dashboard suppresses a problem that it does not have, or one that cannot be suppressed. It would hide the next problem.',
    since: '0.1.0',
    example: { wrong: "suppress: ['dashboards/legend']", right: 'suppress: undefined' },
  },
} as const satisfies CodeTable;

/** Where they are collected. */
export type Found = Problems<typeof codes>;
