/** Problems that any query can have, wherever it stands: an alert, a panel, a saved view. */
export const codes = {
  'query/promql-syntax':
    'The PromQL does not parse. SigNoz saves it without a word, and the rule or panel then finds nothing.',
  'query/promql-type':
    'The PromQL parses, and Prometheus refuses to evaluate it: a function is unknown, or is given something else than it takes. SigNoz saves it without a word, and the rule or panel then finds nothing.',
  'query/unknown-metric':
    'The query names a metric that is not in the catalogue, so nobody is known to emit it. An alert on it never fires.',
  'query/unknown-attribute':
    'A filter, an aggregation, a label of PromQL or a column of SQL names an attribute that is not in the catalogue. SigNoz answers such a filter with an error, and such PromQL and SQL with nothing.',
  'query/unknown-value':
    'Something is compared with a value that the catalogue does not have: no service has the name, or the attribute lists other values. SigNoz finds nothing, so that a rule never fires. A value that is meant all the same is named in `uncatalogued` of a raw text, or its rule or dashboard tolerates this code.',
  'query/not-carried':
    'The metric does not carry this attribute, by the catalogue: a filter by it matches nothing, and a group has one empty value.',
  'query/uncatalogued':
    'The query names something on purpose that the catalogue does not have (`uncataloguedMetric`, `uncataloguedAttribute`, or `uncatalogued` of a raw text): whether it exists, its kind and its attributes are not checked.',
  'query/not-uncatalogued':
    'A name is called `uncatalogued` and needs not be: the text does not use it, or the catalogue has it by now. It would hide the next mistake.',
  'query/table-out-of-use': 'The table is left over from older versions of SigNoz: nothing is written to it any more.',
  'query/rate-of-level':
    'rate(), irate() and increase() are for counters: of a gauge or up-down counter they take each fall for a restart.',
  'query/metric-aggregation':
    'A metric is aggregated in a way that does not go with its instrument: a gauge has no rate, a counter no average, a histogram only percentiles.',
  'query/quantile-of-other': 'histogram_quantile is taken of something other than the buckets of a histogram.',
  'query/unit':
    'The numbers of the query are in another unit than they are shown or compared in, by the catalogue: off by a factor, or something else altogether.',
  'query/delta-in-promql':
    'SigNoz’s PromQL reads cumulative and unspecified series only; over a delta metric it returns nothing. Ask through the query builder.',
  'query/quantile-without-rate':
    'histogram_quantile needs the rate of the buckets; without it the quantile is that of all time since the process started.',
  'query/quantile-without-le':
    'An aggregation inside histogram_quantile has to keep `le`; without it there is nothing to take a quantile of.',
  'query/aggregation': 'An aggregation of spans or records is empty; SigNoz stores it and has nothing to compute.',
  'query/filter-syntax':
    'The filter expression does not parse. SigNoz saves it without a word and answers nothing for it.',
  'query/unknown-variable': 'The filter uses a dashboard variable that is not defined, so nothing matches.',
  'query/name':
    'Queries are named A, B, C …, formulas F1, F2 …, a trace operator T1: other names are not shown by SigNoz’s UI.',
  'query/mixed-types': 'Builder, PromQL and ClickHouse queries cannot stand together in one panel or rule.',
  'query/formula-operand':
    'A formula names a query that is not there, or another formula: SigNoz computes formulas in no fixed order. What a trace operator is made of SigNoz does not compute by itself.',
  'query/trace-expression':
    'The expression of a trace operator cannot be read, or has more than ten relations. SigNoz saves it, and answers with an error: the panel shows that, and the rule never fires.',
  'query/trace-operand':
    'A trace operator names something that is no query of spans of the same panel or rule. SigNoz saves it, and answers with an error.',
  'query/trace-operator':
    'There are several trace operators. SigNoz’s UI knows one, and drops the others when it saves.',
  'query/trace-grouping':
    'Parentheses are missing where SigNoz groups in its own way: `NOT A && B` is `NOT (A && B)`, `A && B || C` is `A && (B || C)`, and `A => B => C` asks for A that are the parent of a B and of a C.',
  'query/order-by':
    'The order is by something that is neither grouped by nor a value of the query. SigNoz saves it; a panel then shows an error, and a rule is never evaluated.',
  'query/having':
    'The condition names something that the query does not have. SigNoz saves it, and ClickHouse refuses the query: a panel shows an error, and a rule is never evaluated.',
  'query/limit': 'A limit or step must be a positive whole number; SigNoz stores others and the query fails.',
  'query/group-by':
    'The metric does not carry that attribute, so SigNoz puts everything into one group without a name.',
  'query/all-hidden': 'Every query is hidden (disabled): SigNoz refuses such a rule and shows nothing in such a panel.',
  'query/empty': 'There is no query, or its text is empty.',
} as const;
