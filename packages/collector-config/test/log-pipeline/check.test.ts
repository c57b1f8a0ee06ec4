import { type Attribute, uncataloguedAttribute } from '@signoz-as-code/catalogue';
import { describe, expect, test } from 'vitest';
import { attributes } from '../../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';
import {
  all,
  any,
  type Condition,
  defineCollector,
  defineExporter,
  defineLogPipeline,
  definePipeline,
  defineProcessor,
  defineReceiver,
  type LogOperator,
  operators,
  where,
} from '../../src/index.ts';
import { codes } from '../../src/log-pipeline/codes.ts';
import { check, type Files } from '../support.ts';
import { add, doing, serviceNames, spec } from './support.ts';

const { serviceName, logBody, severityNumber, severityText, channelType, logTimestamp, errorType } = attributes;
const untyped = (value: unknown) => value as never;

const otlp = defineReceiver('otlp', { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } });
const limiter = defineProcessor('memory_limiter', { check_interval: '1s', limit_mib: 800, spike_limit_mib: 200 });
const debug = defineExporter('debug', {});
const collector = defineCollector('otel-config', {
  container: { memoryMiB: 1000, instances: 1 },
  extensions: [],
  telemetry: {},
});
const pipelineOf = (id: 'logs' | 'logs/other') =>
  definePipeline(collector, id, { receivers: [otlp], processors: [limiter], exporters: [debug] });
const base: Files = { collector, otlp, limiter, debug, logs: pipelineOf('logs') };

/** The problems of log pipelines, as `code field`. */
function found(files: Files): readonly string[] {
  return check({ ...base, ...files }).map(({ code, where: at }) => `${code} ${at.field}`);
}

const filtering = (...conditions: readonly [Condition, ...Condition[]]): Files => ({
  pipeline: defineLogPipeline(spec({ filter: all(...conditions) })),
});
const condition = (attribute: Attribute, op: string, value?: unknown): Condition => untyped({ attribute, op, value });
const operator = (fields: object): LogOperator => untyped({ name: 'o', enabled: true, ...fields });
const only = operator({ type: 'add', field: 'attributes.a', value: 'x', enabled: false });
const time = (layout: string, layout_type = 'strptime') =>
  operators.time_parser(untyped({ name: 'time', parse_from: 'attributes.time', layout_type, layout }));

type OwnCode = keyof typeof codes;

/** For each code what provokes it, with the reported field. */
const cases: Readonly<Record<OwnCode, readonly (readonly [field: string, files: Files])[]>> = {
  'log-pipeline/name': [
    ['name', { pipeline: defineLogPipeline(spec({ name: ' ' })) }],
    ['name', { pipeline: defineLogPipeline(spec({ name: 'x'.repeat(401) })) }],
    ['config[0].name', doing({ ...add, name: '—' })],
    ['config[0].name', doing({ ...add, name: 'Noop' })],
  ],
  'log-pipeline/order': [
    ['order', { pipeline: defineLogPipeline(spec({ order: 0 })) }],
    ['order', { pipeline: defineLogPipeline(spec({ order: 1.5 })) }],
    ['order', { first: defineLogPipeline(spec()), second: defineLogPipeline(spec({ name: 'other' })) }],
  ],
  'log-pipeline/operators': [
    ['config', { pipeline: defineLogPipeline(spec({ config: untyped([]) })) }],
    ['config', doing(only)],
  ],
  'log-pipeline/operator-name': [['config[1].name', doing(add, { ...add, name: 'MARK' })]],
  'log-pipeline/unknown-operator': [
    ['config[0].type', doing(operator({ type: 'retain', fields: ['attributes.a'] }))],
    ['config[0].type', doing(operator({ type: 'router' }))],
  ],
  'log-pipeline/filter-empty': [
    ['filter', { pipeline: defineLogPipeline(spec({ filter: untyped({ op: 'AND', conditions: [] }) })) }],
  ],
  'log-pipeline/filter-attribute': [
    ['filter.conditions[0].attribute', filtering(where(logTimestamp, '>', 1))],
    ['filter.conditions[0].attribute', filtering(condition(uncataloguedAttribute('a"b'), '=', 'x'))],
  ],
  'log-pipeline/filter-operator': [
    ['filter.conditions[0].op', filtering(condition(severityNumber, 'contains', '1'))],
    ['filter.conditions[0].op', filtering(condition(serviceName, '>', 3))],
    ['filter.conditions[0].op', filtering(condition(serviceName, 'LIKE', 'x'))],
  ],
  'log-pipeline/filter-value': [
    ['filter.conditions[0].value', filtering(condition(severityNumber, '=', '9'))],
    ['filter.conditions[0].value', filtering(where(logBody, 'contains', 'two\nlines'))],
    ['filter.conditions[0].value', filtering(where(errorType, 'in', ["can't"]))],
    ['filter.conditions[0].value', filtering(where(errorType, 'nin', ['"quoted"']))],
    ['filter.conditions[0].value', filtering(condition(errorType, 'in', []))],
    ['filter.conditions[0].value', filtering(condition(severityNumber, '>', Number.NaN))],
  ],
  'log-pipeline/unknown-value': [
    ['filter.conditions[0].value', filtering(where(serviceName, '!=', 'nobody'))],
    ['filter.conditions[0].value[1]', filtering(where(serviceName, 'in', [serviceNames[0], 'nobody']))],
  ],
  'log-pipeline/uncatalogued': [
    ['filter.conditions[0].attribute', filtering(where(uncataloguedAttribute('a.b'), '=', 'x'))],
    ['filter.conditions[0].attribute', filtering(where({ ...serviceName, name: 'service.nam' }, '=', 'x'))],
  ],
  'log-pipeline/place': [
    ['config[0].from', doing(operators.move({ name: 'm', from: untyped('level'), to: 'attributes.level' }))],
    ['config[0].from', doing(operators.move({ name: 'm', from: 'attributes.log-level', to: 'attributes.level' }))],
    ['config[0].to', doing(operators.move({ name: 'm', from: 'body', to: untyped('attributes') }))],
    ['config[0].from', doing(operators.copy({ name: 'm', from: 'attributes.list[0]', to: 'attributes.level' }))],
    ['config[0].parse_from', doing(operators.severity_parser({ name: 's', parse_from: 'attributes["a"b"]' }))],
    ['config[0].trace_id.parse_from', doing(operators.trace_parser({ name: 't', trace_id: untyped('trace_id') }))],
  ],
  'log-pipeline/missing-field': [
    ['config[0].value', doing(operators.add({ name: 'a', field: 'attributes.a', value: '' }))],
    ['config[0].parse_from', doing(operator({ type: 'json_parser', parse_to: 'attributes' }))],
    ['config[0].trace_id', doing(operators.trace_parser({ name: 't' }))],
  ],
  'log-pipeline/useless-field': [
    ['config[0].enable_paths', doing(operators.json_parser({ name: 'j', enable_paths: true }))],
    ['config[0].path_prefix', doing(operators.json_parser({ name: 'j', enable_flattening: true, path_prefix: 'p' }))],
    ['config[0].to', doing(operators.copy({ name: 'c', from: 'attributes.a', to: 'attributes.a' }))],
    [
      'config[0].if',
      doing(operators.add({ name: 'a', field: 'attributes.a', value: 'EXPR(attributes.b)', if: 'true' })),
    ],
  ],
  'log-pipeline/regex': [
    ['config[0].regex', doing(operators.regex_parser({ name: 'r', regex: '(?P<a>' }))],
    ['config[0].regex', doing(operators.regex_parser({ name: 'r', regex: '(a)' }))],
    ['config[0].regex', doing(operators.regex_parser({ name: 'r', regex: '(?P<a>b)(?=c)' }))],
    ['config[0].regex', doing(operators.regex_parser({ name: 'r', regex: '(?P<a>b)\nc' }))],
    ['filter.conditions[0].value', filtering(where(logBody, 'regex', '('))],
  ],
  'log-pipeline/grok': [
    ['config[0].pattern', doing(operators.grok_parser({ name: 'g', pattern: '%{WROD:a}' }))],
    ['config[0].pattern', doing(operators.grok_parser({ name: 'g', pattern: '%{WORD:a:date}' }))],
    ['config[0].pattern', doing(operators.grok_parser({ name: 'g', pattern: '%{WORD}' }))],
    ['config[0].pattern', doing(operators.grok_parser({ name: 'g', pattern: '%{WORD:a b}' }))],
    ['config[0].pattern', doing(operators.grok_parser({ name: 'g', pattern: '%{WORD:a}(' }))],
  ],
  'log-pipeline/layout': [
    ['config[0].layout', doing(time('%Q'))],
    ['config[0].layout', doing(time('%Y-%m-%e'))],
    ['config[0].layout', doing(time('%Y 1'))],
    ['config[0].layout', doing(time('%Y"'))],
    ['config[0].layout', doing(time('%Y%n%m'))],
    ['config[0].layout', doing(time('%Y%'))],
    ['config[0].layout', doing(time('h', 'epoch'))],
  ],
  'log-pipeline/severity': [
    [
      'config[0].mapping.warn',
      doing(
        operators.severity_parser({
          name: 's',
          parse_from: 'attributes.level',
          mapping: { info: ['note'], warn: ['NOTE'] },
        }),
      ),
    ],
  ],
  'log-pipeline/expression': [
    ['config[0].if', doing(operators.add({ name: 'a', field: 'attributes.a', value: 'x', if: 'body matches (' }))],
    ['config[0].value', doing(operators.add({ name: 'a', field: 'attributes.a', value: 'EXPR(body + "x)' }))],
  ],
  'log-pipeline/no-logs-pipeline': [
    ['undefined', { logs: pipelineOf('logs/other'), pipeline: defineLogPipeline(spec()) }],
  ],
};

test('a log pipeline needs no pipeline of a collector where collectors are defined elsewhere', () => {
  expect(check({ pipeline: defineLogPipeline(spec()) })).toEqual([]);
});

describe('what SigNoz refuses, or accepts without effect, is reported first', () => {
  test.each(
    Object.entries(cases).flatMap(([code, all]) =>
      all.map(([field, files], index) => [code, index, field, files] as const),
    ),
  )('%s %i at %s', (code, _, field, files) => {
    const diagnostics = check({ ...base, ...files }).filter((one) => one.severity === 'error' || code === one.code);
    expect(diagnostics.map((one) => `${one.code} ${one.where.field}`)).toEqual([`${code} ${field}`]);
    for (const { where: at, hint } of diagnostics) {
      expect(at.file).toMatch(/definitions\/(pipeline|second)\.ts$/);
      expect(hint).toMatch(/\S/);
    }
  });

  test('each code has a case', () => {
    expect(Object.keys(cases).sort()).toEqual(
      Object.keys(codes)
        .filter((code) => code.startsWith('log-pipeline/'))
        .sort(),
    );
  });

  test('an attribute that is declared uncatalogued is only a warning', () => {
    const severity = (attribute: Attribute) =>
      check({ ...base, ...filtering(where(attribute, '=', 'x')) }).map((one) => one.severity);
    expect(severity(uncataloguedAttribute('a.b'))).toEqual(['warning']);
    expect(severity({ ...serviceName, name: 'service.nam' })).toEqual(['error']);
  });
});

describe('valid pipelines are accepted', () => {
  test('every operator with every field', () => {
    const files = doing(
      operators.json_parser({
        name: 'json',
        parse_from: 'body',
        parse_to: 'attributes.parsed',
        enable_flattening: true,
        enable_paths: true,
        path_prefix: 'p',
        mapping: { host: ['host'], severity: ['level', 'lvl'] },
        on_error: 'send_quiet',
      }),
      // Its fields are in the patterns that it is made of.
      operators.grok_parser({ name: 'access log', pattern: '%{COMMONAPACHELOG}' }),
      operators.grok_parser({ name: 'grok', pattern: '%{IP:client.ip} took %{NUMBER:seconds:float} (?P<unit>ms|s)' }),
      operators.regex_parser({ name: 'regex', regex: '^"(?P<user>\\w+)"\\s(?i:x)', parse_to: 'attributes' }),
      operators.copy({ name: 'copy', from: 'attributes["a.b"]', to: 'resource["c d"]' }),
      operators.move({ name: 'move', from: "body['x']", to: errorType }),
      operators.add({ name: 'add', field: 'attributes.a', value: 'EXPR(attributes.b + ")")' }),
      operators.add({ name: 'add if', field: 'attributes.a', value: '$x', if: 'attributes["k"] == "("' }),
      operators.remove({ name: 'remove all', field: 'attributes' }),
      operators.trace_parser({ name: 'trace', trace_id: 'attributes.trace', span_id: 'attributes.span', if: 'true' }),
      time('[%Y-%m-%dT%H:%M:%S.%f%z] %%'),
      { ...time('s.ms', 'epoch'), name: 'epoch' },
      operators.severity_parser({
        name: 'severity',
        parse_from: 'attributes.level',
        mapping: { error: ['5xx', 'oops'] },
        overwrite_text: true,
        enabled: false,
      }),
    );
    expect(found(files)).toEqual([]);
  });

  test('conditions on text, numbers and existence', () => {
    const filter = any(
      where(serviceName, 'in', [serviceNames[0], serviceNames[1]]),
      where(severityNumber, '>=', 17),
      where(severityNumber, 'in', [1, 2]),
      where(severityText, 'nexists'),
      where(logBody, 'ncontains', 'can\'t say "no"'),
      where(channelType, '!=', 'voice'),
    );
    expect(found({ pipeline: defineLogPipeline(spec({ filter })) })).toEqual([]);
  });
});

test('the editor refuses invalid values', () => {
  // @ts-expect-error the severity's number is compared with numbers
  where(severityNumber, '=', '9');
  // @ts-expect-error and holds no text
  where(severityNumber, 'contains', '9');
  // @ts-expect-error a text is not more than another
  where(serviceName, '>', 'a');
  // @ts-expect-error one of the values that the catalogue has for it
  where(channelType, '=', 'vioce');
  // @ts-expect-error no place in a record
  operators.move({ name: 'm', from: 'level', to: 'attributes.level' });
  // @ts-expect-error an epoch has units
  operators.time_parser({ name: 't', parse_from: 'body', layout_type: 'epoch', layout: '%Y' });
  // @ts-expect-error no such level
  operators.severity_parser({ name: 's', parse_from: 'body', mapping: { warning: ['w'] } });
  // @ts-expect-error SigNoz has its own condition for it
  operators.move({ name: 'm', from: 'body', to: 'attributes.a', if: 'true' });
  expect(() => operators.remove({ name: 'r', field: severityText })).toThrow(/not a place in a log record/);
});
