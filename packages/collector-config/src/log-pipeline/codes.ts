import type { CodeTable } from '@signoz-as-code/core';

/** What each diagnostic of a log pipeline means and why it is refused. */
export const codes = {
  'log-pipeline/name': {
    severity: 'error',
    meaning: 'A pipeline or an operator has no name, or a name that SigNoz cannot store.',
    since: '0.1.0',
    example: {
      wrong: "name: ' '",
      right: "name: 'Marks logs of the shop'",
    },
  },
  'log-pipeline/order': {
    severity: 'error',
    meaning:
      'The order of a pipeline is not a whole number from 1 on, or two pipelines have the same order: it would be random which of them processes a record first.',
    since: '0.1.0',
    example: {
      wrong: 'order: 0',
      right: 'order: 100',
    },
  },
  'log-pipeline/operators': {
    severity: 'error',
    meaning:
      'A pipeline has no operators, or all of them are off. SigNoz saves it but does not send it to the collectors.',
    since: '0.1.0',
    example: {
      wrong: 'config: []',
      right: "config: [operators.add({ name: 'mark', field: 'attributes.seen', value: 'yes' })]",
    },
  },
  'log-pipeline/operator-name': {
    severity: 'error',
    meaning:
      'Two operators of a pipeline have the same id, which is made from the name. SigNoz refuses the whole list.',
    since: '0.1.0',
    example: {
      wrong:
        "config: [operators.remove({ name: 'drop', field: 'attributes.a' }), operators.remove({ name: 'Drop', field: 'attributes.b' })]",
      right:
        "config: [operators.remove({ name: 'drop a', field: 'attributes.a' }), operators.remove({ name: 'drop b', field: 'attributes.b' })]",
    },
  },
  'log-pipeline/unknown-operator': {
    severity: 'error',
    meaning:
      "The operator does not exist. SigNoz's own check knows `retain` too, but the collector does not have it, and saving fails.",
    since: '0.1.0',
    example: {
      wrong: "config: [{ type: 'retain', name: 'keep', enabled: true, fields: ['attributes.a'] }]",
      right: "config: [operators.remove({ name: 'drop', field: 'attributes.b' })]",
    },
  },
  'log-pipeline/filter-empty': {
    severity: 'error',
    meaning: 'A filter has no conditions: SigNoz answers 500 and saves nothing.',
    since: '0.1.0',
    example: {
      wrong: "filter: { op: 'AND', conditions: [] }",
      right: "filter: all(where(serviceName, '=', 'shop-api'))",
    },
  },
  'log-pipeline/filter-attribute': {
    severity: 'error',
    meaning:
      'A condition uses a field that SigNoz cannot read from a record: SigNoz saves it, it matches nothing, and the collector logs an error for each record.',
    since: '0.1.0',
    example: {
      wrong: "filter: all(where(logTimestamp, '>', 1))",
      right: "filter: all(where(severityNumber, '>', 1))",
    },
  },
  'log-pipeline/filter-operator': {
    severity: 'error',
    meaning:
      'SigNoz does not know the operator, or the operator does not fit the type of the attribute: a search for text in a number never matches, and the collector logs an error for each record.',
    since: '0.1.0',
    example: {
      wrong: "filter: all(where(severityNumber, 'contains', '1'))",
      right: "filter: all(where(severityNumber, '>=', 17))",
    },
  },
  'log-pipeline/filter-value': {
    severity: 'error',
    meaning:
      'A value does not fit the attribute, or breaks the expression that SigNoz builds: line breaks, and quotation marks in a list.',
    since: '0.1.0',
    example: {
      wrong: "filter: all(where(severityNumber, '=', '9'))",
      right: "filter: all(where(severityNumber, '=', 9))",
    },
  },
  'log-pipeline/unknown-value': {
    severity: 'warning',
    meaning: 'A condition compares an attribute with a value that the catalogue does not have: it finds no record.',
    since: '0.1.0',
    example: {
      wrong: "filter: all(where(serviceName, '=', 'shop-ap'))",
      right: "filter: all(where(serviceName, '=', 'shop-api'))",
    },
  },
  'log-pipeline/uncatalogued': {
    severity: 'error',
    meaning:
      'A condition names an attribute that the catalogue does not have, so nothing about it can be checked. If this is intended (`uncataloguedAttribute`), it is a warning.',
    since: '0.1.0',
    example: {
      wrong: "filter: all(where({ ...serviceName, name: 'service.nam' }, '=', 'shop-api'))",
      right: "filter: all(where(serviceName, '=', 'shop-api'))",
    },
  },
  'log-pipeline/place': {
    severity: 'error',
    meaning:
      'A path is not valid in a record. SigNoz refuses some of these paths. It saves others, and the operator has no effect: a dot leads into an object, a hyphen is read as minus.',
    since: '0.1.0',
    example: {
      wrong: "config: [operators.move({ name: 'move', from: 'attributes.log-level', to: 'attributes.level' })]",
      right: "config: [operators.move({ name: 'move', from: 'attributes[\"log-level\"]', to: 'attributes.level' })]",
    },
  },
  'log-pipeline/missing-field': {
    severity: 'error',
    meaning: 'A field is missing, and without it the operator has no effect or SigNoz refuses the whole list.',
    since: '0.1.0',
    example: {
      wrong: "config: [operators.trace_parser({ name: 'trace' })]",
      right: "config: [operators.trace_parser({ name: 'trace', trace_id: 'attributes.trace' })]",
    },
  },
  'log-pipeline/useless-field': {
    severity: 'error',
    meaning: 'A field has no effect without another field, or SigNoz replaces it with its own value.',
    since: '0.1.0',
    example: {
      wrong: "config: [operators.json_parser({ name: 'parse', enable_paths: true })]",
      right: "config: [operators.json_parser({ name: 'parse', enable_flattening: true, enable_paths: true })]",
    },
  },
  'log-pipeline/regex': {
    severity: 'error',
    meaning:
      'Go cannot read a regular expression, or it has no named group: SigNoz refuses the whole list, or nothing is parsed.',
    since: '0.1.0',
    example: {
      wrong: "config: [operators.regex_parser({ name: 'parse', regex: '([A-Z]+)' })]",
      right: "config: [operators.regex_parser({ name: 'parse', regex: '(?P<level>[A-Z]+)' })]",
    },
  },
  'log-pipeline/grok': {
    severity: 'error',
    meaning:
      'The collector cannot use a grok pattern. SigNoz saves it, and the collector logs an error for each record.',
    since: '0.1.0',
    example: {
      wrong: "config: [operators.grok_parser({ name: 'parse', pattern: '%{WROD:level}' })]",
      right: "config: [operators.grok_parser({ name: 'parse', pattern: '%{WORD:level}' })]",
    },
  },
  'log-pipeline/layout': {
    severity: 'error',
    meaning: 'SigNoz refuses a time layout, or never recognises its values, so times silently stay unchanged.',
    since: '0.1.0',
    example: {
      wrong:
        "config: [operators.time_parser({ name: 'time', parse_from: 'attributes.time', layout_type: 'strptime', layout: '%Y-%m-%e' })]",
      right:
        "config: [operators.time_parser({ name: 'time', parse_from: 'attributes.time', layout_type: 'strptime', layout: '%Y-%m-%d' })]",
    },
  },
  'log-pipeline/severity': {
    severity: 'error',
    meaning: 'A value is mapped to two levels: it is random which one is used.',
    since: '0.1.0',
    example: {
      wrong:
        "config: [operators.severity_parser({ name: 'level', parse_from: 'attributes.level', mapping: { info: ['note'], warn: ['NOTE'] } })]",
      right:
        "config: [operators.severity_parser({ name: 'level', parse_from: 'attributes.level', mapping: { info: ['note'], warn: ['notice'] } })]",
    },
  },
  'log-pipeline/expression': {
    severity: 'error',
    meaning: 'An expression (`if`, EXPR(…)) is not valid: SigNoz refuses the whole list.',
    since: '0.1.0',
    example: {
      wrong: "config: [operators.add({ name: 'mark', field: 'attributes.a', value: 'x', if: 'body matches (' })]",
      right: "config: [operators.add({ name: 'mark', field: 'attributes.a', value: 'x', if: 'body matches \"a\"' })]",
    },
  },
  'log-pipeline/no-logs-pipeline': {
    severity: 'error',
    meaning:
      'The collectors of this repository have no pipeline with the id `logs`. SigNoz puts log pipelines only into that one; a collector that SigNoz configures and that has none gets no configuration at all and accepts no telemetry.',
    since: '0.1.0',
    example: {
      in: 'pipeline',
      wrong:
        "definePipeline(collector, 'logs/shop', { receivers: [otlp], processors: [limiter, batch], exporters: [debug] })",
      right:
        "definePipeline(collector, 'logs', { receivers: [otlp], processors: [limiter, batch], exporters: [debug] })",
      beside: {
        logPipeline:
          "defineLogPipeline({ name: 'Marks', order: 100, filter: all(where(severityNumber, '>', 1)), config: [operators.remove({ name: 'drop', field: 'attributes.a' })] })",
      },
    },
  },
} as const satisfies CodeTable;
