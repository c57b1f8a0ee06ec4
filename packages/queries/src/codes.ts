import type { CodeTable } from '@signoz-as-code/core';

/** Problems that any query can have: in an alert rule, in a panel or in a saved view. */
export const codes = {
  'query/promql-syntax': {
    severity: 'error',
    meaning: 'The PromQL does not parse. SigNoz saves it without an error, and the rule or panel then finds nothing.',
    since: '0.1.0',
    example: {
      wrong: 'queries: { A: promql(raw(\'sum(rate({"messages.sent"}[5m])\')) }',
      right: 'queries: { A: promql(raw(\'sum(rate({"messages.sent"}[5m]))\')) }',
    },
  },
  'query/promql-type': {
    severity: 'error',
    meaning:
      'The PromQL parses, and Prometheus refuses to evaluate it: a function is unknown, or its arguments have the wrong type. SigNoz saves it without an error, and the rule or panel then finds nothing.',
    since: '0.1.0',
    example: {
      wrong: 'queries: { A: promql(raw(\'rate({"messages.sent"})\')) }',
      right: 'queries: { A: promql(raw(\'rate({"messages.sent"}[5m])\')) }',
    },
  },
  'query/unknown-metric': {
    severity: 'error',
    meaning:
      'The query names a metric that is not in the catalogue, so probably nothing emits it. An alert on it never fires.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: promql(raw('rate(messages_sent[5m])')) }",
      right: "queries: { A: promql(rate(metrics.sent, '5m')) }",
    },
  },
  'query/unknown-attribute': {
    severity: 'error',
    meaning:
      'A filter, an aggregation, a label of PromQL or a column of SQL names an attribute that is not in the catalogue. SigNoz answers such a filter with an error, and such PromQL and SQL with an empty result.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: logs('count()', { where: rawFilter(\"chanel.type = 'voice'\") }) }",
      right: "queries: { A: logs('count()', { where: equals(attributes.channelType, 'voice') }) }",
    },
  },
  'query/unknown-value': {
    severity: 'error',
    meaning:
      'The query compares an attribute with a value that the catalogue does not have: no service has this name, or the attribute lists other values. SigNoz finds nothing, so a rule never fires. To use such a value on purpose, name it in `uncatalogued` of a raw query, or suppress this code in the rule or dashboard.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: spans('count()', { where: equals(attributes.region, 'eu-norht') }) }",
      right: "queries: { A: spans('count()', { where: equals(attributes.region, 'eu-north') }) }",
    },
  },
  'query/not-carried': {
    severity: 'error',
    meaning:
      'According to the catalogue, the metric does not carry this attribute: a filter by it matches nothing, and a group by it has one empty value.',
    since: '0.1.0',
    example: {
      wrong: 'queries: { A: promql(raw(\'{"messages.sent", state="idle"}\')) }',
      right: 'queries: { A: promql(raw(\'{"messages.sent", "channel.type"="voice"}\')) }',
    },
  },
  'query/uncatalogued': {
    severity: 'warning',
    meaning:
      'The query intentionally names a metric, attribute or value that is not in the catalogue (`uncataloguedMetric`, `uncataloguedAttribute`, or `uncatalogued` of a raw query): its existence, its kind and its attributes are not checked.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: logs('count()', { where: rawFilter(\"lvl = 'x'\", { uncatalogued: ['lvl'] }) }) }",
      right: "queries: { A: logs('count()', { where: equals(attributes.channelType, 'voice') }) }",
    },
  },
  'query/not-uncatalogued': {
    severity: 'error',
    meaning:
      'A name in `uncatalogued` is not needed: the query does not use it, or the catalogue has it now. It would hide the next mistake.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: promql(raw('{\"messages.sent\"}', { uncatalogued: ['messages.sent'] })) }",
      right: 'queries: { A: promql(raw(\'{"messages.sent"}\')) }',
    },
  },
  'query/table-out-of-use': {
    severity: 'error',
    meaning: 'Older versions of SigNoz used this table. Nothing writes to it any more.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: clickhouse('SELECT count() FROM signoz_traces.distributed_signoz_index_v2') }",
      right: "queries: { A: clickhouse('SELECT count() FROM signoz_traces.distributed_signoz_index_v3') }",
    },
  },
  'query/rate-of-level': {
    severity: 'error',
    meaning:
      'rate(), irate() and increase() are for counters: they read each fall of a gauge or up-down counter as a restart.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: promql(raw('max(increase(connections[5m]))')) }",
      right: "queries: { A: promql(raw('max(delta(connections[5m]))')) }",
    },
  },
  'query/metric-aggregation': {
    severity: 'error',
    meaning:
      'The aggregation does not fit the instrument of the metric: a gauge has no rate, a counter no average, and a histogram only percentiles.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: metric(metrics.connections, { time: 'rate', space: 'sum' }) }",
      right: "queries: { A: metric(metrics.connections, { time: 'latest', space: 'sum' }) }",
    },
  },
  'query/quantile-of-other': {
    severity: 'error',
    meaning: 'The argument of histogram_quantile is not the buckets of a histogram.',
    since: '0.1.0',
    example: {
      wrong:
        'queries: { A: promql(raw(\'histogram_quantile(0.9, sum by (le) (rate({"send.duration.count"}[5m])))\')) }',
      right:
        'queries: { A: promql(raw(\'histogram_quantile(0.9, sum by (le) (rate({"send.duration.bucket"}[5m])))\')) }',
    },
  },
  'query/unit': {
    severity: 'error',
    meaning:
      'According to the catalogue, the numbers of the query have another unit than the panel or threshold that uses them: they are wrong by a factor, or measure something else.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: promql(quantile(0.95, metrics.duration)) }, unit: 'ms'",
      right: "queries: { A: promql(quantile(0.95, metrics.duration)) }, unit: 's'",
    },
  },
  'query/delta-in-promql': {
    severity: 'error',
    meaning:
      'PromQL in SigNoz reads only cumulative and unspecified series: for a delta metric it returns nothing. Use the query builder.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: promql(raw('rate(signoz_calls_total[5m])')) }",
      right: "queries: { A: metric(metrics.calls, { time: 'rate', space: 'sum' }) }",
    },
  },
  'query/quantile-without-rate': {
    severity: 'error',
    meaning:
      'histogram_quantile needs the rate of the buckets. Without it the quantile covers all time since the process started.',
    since: '0.1.0',
    example: {
      wrong: 'queries: { A: promql(raw(\'histogram_quantile(0.95, sum by (le) ({"send.duration.bucket"}))\')) }',
      right: 'queries: { A: promql(quantile(0.95, metrics.duration)) }',
    },
  },
  'query/quantile-without-le': {
    severity: 'error',
    meaning: 'An aggregation inside histogram_quantile must keep the label `le`. Without it there are no buckets.',
    since: '0.1.0',
    example: {
      wrong: 'queries: { A: promql(raw(\'histogram_quantile(0.95, sum(rate({"send.duration.bucket"}[5m])))\')) }',
      right: 'queries: { A: promql(quantile(0.95, metrics.duration)) }',
    },
  },
  'query/aggregation': {
    severity: 'error',
    meaning: 'An aggregation of spans or log records is empty. SigNoz stores it and computes nothing.',
    since: '0.1.0',
    example: { wrong: "queries: { A: logs('') }", right: "queries: { A: logs('count()') }" },
  },
  'query/filter-syntax': {
    severity: 'error',
    meaning: 'The filter expression does not parse. SigNoz saves it without an error and returns nothing for it.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: logs('count()', { where: rawFilter('body CONTAINS timeout or') }) }",
      right: "queries: { A: logs('count()', { where: rawFilter(\"body CONTAINS 'timeout'\") }) }",
    },
  },
  'query/unknown-variable': {
    severity: 'error',
    meaning: 'The filter uses a dashboard variable that is not defined, so nothing matches.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: logs('count()', { where: inVariable(attributes.serviceName, 'service') }) }",
      right: "queries: { A: logs('count()') }",
    },
  },
  'query/name': {
    severity: 'error',
    meaning:
      'Queries have the names A, B, C …, formulas F1, F2 …, and a trace operator T1. SigNoz’s UI does not show other names.',
    since: '0.1.0',
    example: { wrong: "queries: { rate: logs('count()') }", right: "queries: { A: logs('count()') }" },
  },
  'query/mixed-types': {
    severity: 'error',
    meaning: 'Builder, PromQL and ClickHouse queries cannot be in one panel or rule.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: promql(rate(metrics.sent, '5m')), B: logs('count()') }",
      right: "queries: { A: metric(metrics.sent, { time: 'rate', space: 'sum' }), B: logs('count()') }",
    },
  },
  'query/formula-operand': {
    severity: 'error',
    meaning:
      'A formula names a query that does not exist, or another formula: SigNoz computes formulas in no fixed order. SigNoz does not compute the operands of a trace operator separately.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: logs('count()'), F1: formula('A / C') }",
      right: "queries: { A: logs('count()'), B: spans('count()'), F1: formula('A / B') }",
    },
  },
  'query/trace-expression': {
    severity: 'error',
    meaning:
      'The expression of a trace operator cannot be read, or has more than ten relations. SigNoz saves it and answers with an error: the panel shows the error, and the rule never fires.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: spans('count()'), B: spans('count()'), T1: traceOperator('A => B NOT(A)', 'count()') }",
      right: "queries: { A: spans('count()'), B: spans('count()'), T1: traceOperator('A => B', 'count()') }",
    },
  },
  'query/trace-operand': {
    severity: 'error',
    meaning:
      'A trace operator names something that is not a query of spans of the same panel or rule. SigNoz saves it and answers with an error.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: spans('count()'), B: logs('count()'), T1: traceOperator('A => B', 'count()') }",
      right: "queries: { A: spans('count()'), B: spans('count()'), T1: traceOperator('A => B', 'count()') }",
    },
  },
  'query/trace-operator': {
    severity: 'error',
    meaning: 'There are several trace operators. SigNoz’s UI knows only one, and drops the others when it saves.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: spans('count()'), T1: traceOperator('A', 'count()'), T2: traceOperator('A', 'count()') }",
      right: "queries: { A: spans('count()'), T1: traceOperator('A', 'count()') }",
    },
  },
  'query/trace-grouping': {
    severity: 'warning',
    meaning:
      'Parentheses are missing where SigNoz groups in its own way: it reads `NOT A && B` as `NOT (A && B)`, `A && B || C` as `A && (B || C)`, and `A => B => C` as spans A that are the parent of a B and of a C.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: spans('count()'), B: spans('count()'), T1: traceOperator('NOT A && B', 'count()') }",
      right: "queries: { A: spans('count()'), B: spans('count()'), T1: traceOperator('NOT (A && B)', 'count()') }",
    },
  },
  'query/order-by': {
    severity: 'error',
    meaning:
      'The order names something that is neither a group nor a value of the query. SigNoz saves it; a panel then shows an error, and a rule is never evaluated.',
    since: '0.1.0',
    example: {
      wrong:
        "queries: { A: spans('count()', { by: [attributes.serviceName], orderBy: { column: 'name', direction: 'asc' } }) }",
      right:
        "queries: { A: spans('count()', { by: [attributes.serviceName], orderBy: { column: 'service.name', direction: 'asc' } }) }",
    },
  },
  'query/having': {
    severity: 'error',
    meaning:
      'The condition names something that the query does not have. SigNoz saves it, and ClickHouse refuses the query: a panel shows an error, and a rule is never evaluated.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: spans('count()', { having: 'value > 5' }) }",
      right: "queries: { A: spans('count()', { having: 'count() > 5' }) }",
    },
  },
  'query/limit': {
    severity: 'error',
    meaning: 'A limit or step must be a positive whole number. SigNoz stores other numbers, and the query fails.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: logs('count()', { limit: 0.5 }) }",
      right: "queries: { A: logs('count()', { limit: 5 }) }",
    },
  },
  'query/group-by': {
    severity: 'error',
    meaning: 'The metric does not carry this attribute, so SigNoz puts everything into one group without a name.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: metric(metrics.sent, { time: 'rate', space: 'sum' }, { by: [attributes.state] }) }",
      right: "queries: { A: metric(metrics.sent, { time: 'rate', space: 'sum' }, { by: [attributes.serviceName] }) }",
    },
  },
  'query/all-hidden': {
    severity: 'error',
    meaning: 'Every query is hidden (disabled): SigNoz refuses such a rule, and such a panel shows nothing.',
    since: '0.1.0',
    example: { wrong: "queries: { A: logs('count()', { hidden: true }) }", right: "queries: { A: logs('count()') }" },
  },
  'query/empty': {
    severity: 'error',
    meaning: 'There is no query, or its text is empty.',
    since: '0.1.0',
    example: {
      wrong: "queries: { A: clickhouse('') }",
      right: "queries: { A: clickhouse('SELECT count() FROM signoz_logs.distributed_logs_v2') }",
    },
  },
} as const satisfies CodeTable;
