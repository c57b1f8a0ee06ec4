import { isObject } from '@signoz-as-code/core';
import { expressionProblem } from '@signoz-as-code/expr-lang';
import { isZone } from '../ottl/functions.ts';
import type { Schema } from '../schema.ts';
import { strptimeProblem } from '../strptime.ts';
import { isMap, isUnchecked } from '../substitution.ts';
import { walk } from '../walk.ts';
import { checkRegex } from './expressions.ts';
import type { Report } from './report.ts';

type Fields = Readonly<Record<string, unknown>>;

/** What pkg/stanza v0.128.0 refuses in operators when it builds a component, at any depth. */
export function checkOperatorsIn(schema: Schema, config: unknown, report: Report): void {
  for (const { field, value, schema: place } of walk(schema, config)) {
    const items = isObject(place?.items) ? place.items : {};
    if (Array.isArray(value) && items.$ref === '#/$defs/OperatorConfig') checkOperators(value, field, report);
  }
}

function checkOperators(operators: readonly unknown[], list: string, report: Report): void {
  const all = operators.filter(isMap);
  if (all.length < operators.length) return;
  const given = all.flatMap(({ id }) => (typeof id === 'string' && id !== '' ? [id] : []));
  const known = new Set(given);
  const hidesIds = all.some(({ id }) => isUnchecked(id));
  // An operator without an id gets its type as the id, from the second one on with a number.
  const names = all.map(({ id, type }) => {
    if (given.includes(`${id}`)) return `${id}`;
    let name = `${type}`;
    for (let number = 1; known.has(name); number += 1) name = `${type}${number}`;
    known.add(name);
    return name;
  });
  checkCircle(all, names, list, report);
  for (const [index, operator] of all.entries()) {
    const field = `${list}[${index}]`;
    const { id, type } = operator;
    if (typeof id === 'string' && id !== '' && given.indexOf(id) !== given.lastIndexOf(id))
      report.error('collector-config/duplicate-name', `${field}.id`, `there is another operator '${id}'`, 'rename one');
    for (const [at, output] of outputs(operator)) {
      if (known.has(output) || hidesIds) continue;
      const message = `there is no operator '${output}'`;
      report.error(
        'collector-config/undeclared-component',
        `${field}.${at}`,
        message,
        'give the id of one in the list',
      );
    }
    checkCommon(operator, field, report);
    rules[`${type}`]?.(operator, field, report);
  }
}

const ends = ['file_output', 'stdout'];

/** Finds the first operator that leads back to itself. An operator without an output leads to the next one. */
function checkCircle(all: readonly Fields[], names: readonly string[], list: string, report: Report): void {
  const nextOf = (index: number): readonly number[] => {
    const operator = all[index]!;
    if (ends.includes(`${operator.type}`)) return [];
    const given = outputs(operator).map(([, id]) => names.indexOf(id));
    if (given.length > 0 || operator.type === 'router') return given.filter((next) => next >= 0);
    return index + 1 < all.length ? [index + 1] : [];
  };
  for (const index of all.keys()) {
    const reached = new Set(nextOf(index));
    for (const one of reached) for (const next of nextOf(one)) reached.add(next);
    if (!reached.has(index)) continue;
    const field = `${list}[${index}].${outputs(all[index]!)[0]?.[0] ?? 'output'}`;
    const message = `the output of '${names[index]}' leads back to it`;
    report.error('collector-config/cycle', field, message, 'send it to a later operator');
    return;
  }
}

function outputs({ output, default: other, routes }: Fields): (readonly [field: string, id: string])[] {
  const ids = (value: unknown, field: string) =>
    [value].flat().flatMap((one) => (typeof one === 'string' && one !== '' ? [[field, one] as const] : []));
  return [
    ...ids(output, 'output'),
    ...ids(other, 'default'),
    ...listOf(routes).flatMap((route, index) => ids(route.output, `routes[${index}].output`)),
  ];
}

const places = ['parse_from', 'parse_to', 'from', 'to', 'field'];

function checkCommon(operator: Fields, field: string, report: Report): void {
  oneOf(operator, 'on_error', ['send', 'send_quiet', 'drop', 'drop_quiet'], field, report);
  expression(operator, 'if', field, report);
  for (const name of places) {
    const place = operator[name];
    if (typeof place !== 'string' || place === '') continue;
    if (/^(body|attributes|resource)([.[]|$)/.test(place)) continue;
    const hint = 'write it like body, attributes.level or attributes["http.route"]';
    report.error(
      'collector-config/invalid-value',
      `${field}.${name}`,
      `'${place}' does not begin with a part of a record`,
      hint,
    );
  }
  if (isMap(operator.timestamp)) checkTime(operator.timestamp, `${field}.timestamp`, report);
}

const rules: Readonly<Record<string, (operator: Fields, field: string, report: Report) => void>> = {
  container: (operator, field, report) =>
    oneOf(operator, 'format', ['', 'docker', 'crio', 'containerd'], field, report),
  csv_parser: (operator, field, report) => {
    if (!operator.header && !operator.header_attribute) missing('header', field, report);
    const { delimiter } = operator;
    if (typeof delimiter !== 'string' || [...delimiter].length <= 1) return;
    report.error(
      'collector-config/invalid-value',
      `${field}.delimiter`,
      `'${delimiter}' is not one letter`,
      'write one',
    );
  },
  file_output: (operator, field, report) => {
    if (!operator.path) missing('path', field, report);
  },
  filter: (operator, field, report) => {
    if (!operator.expr) missing('expr', field, report);
    expression(operator, 'expr', field, report);
    const ratio = operator.drop_ratio;
    if (typeof ratio !== 'number' || (ratio >= 0 && ratio <= 1)) return;
    report.error('collector-config/out-of-range', `${field}.drop_ratio`, `${ratio} is not a share`, 'write 0 to 1');
  },
  key_value_parser: ({ delimiter = '=', pair_delimiter = ' ' }, field, report) => {
    if (delimiter !== pair_delimiter) return;
    const message = 'both delimiters are the same';
    report.error('collector-config/invalid-value', `${field}.pair_delimiter`, message, 'change one');
  },
  recombine: (operator, field, report) => {
    const entries = ['is_first_entry', 'is_last_entry'].filter((name) => operator[name]);
    for (const name of entries) expression(operator, name, field, report);
    if (entries.length === 0) missing('is_first_entry', field, report);
    if (entries.length < 2) return;
    const message = 'is_first_entry already defines where records begin';
    report.error('collector-config/invalid-value', `${field}.is_last_entry`, message, 'leave one out');
  },
  regex_parser: ({ regex }, field, report) => {
    if (typeof regex !== 'string') return;
    checkRegex(regex, `${field}.regex`, report);
    if (/\(\?P?<\w/.test(regex)) return;
    const message = 'the expression has no named group, so nothing would be parsed';
    const hint = 'write (?P<name>…) around the part that becomes a field';
    report.error('collector-config/expression', `${field}.regex`, message, hint);
  },
  retain: ({ fields }, field, report) => {
    if (!Array.isArray(fields) || fields.length === 0) missing('fields', field, report);
  },
  router: ({ routes }, field, report) => {
    for (const [index, route] of listOf(routes).entries())
      expression(route, 'expr', `${field}.routes[${index}]`, report);
  },
  severity_parser: ({ parse_from }, field, report) => {
    if (!parse_from) missing('parse_from', field, report);
  },
  syslog_parser: (operator, field, report) => {
    if (!operator.protocol) missing('protocol', field, report);
    zone(operator, field, report);
  },
  time_parser: checkTime,
};

const epochs = ['s', 'ms', 'us', 'ns', 's.ms', 's.us', 's.ns'];

function checkTime(time: Fields, field: string, report: Report): void {
  const { layout, layout_type: type = 'strptime' } = time;
  oneOf(time, 'layout_type', ['strptime', 'gotime', 'epoch', 'native'], field, report);
  zone(time, field, report);
  if (type === 'native') return;
  if (!layout) missing('layout', field, report);
  else if (type === 'epoch') oneOf(time, 'layout', epochs, field, report);
  else if (type === 'strptime' && typeof layout === 'string') {
    const [reason, hint] = strptimeProblem(layout) ?? [];
    // The collector reads a text that ends with % literally.
    if (reason === undefined || hint === undefined || layout.endsWith('%')) return;
    report.error('collector-config/invalid-value', `${field}.layout`, `'${layout}': ${reason}`, hint);
  }
}

function zone({ location }: Fields, field: string, report: Report): void {
  if (typeof location !== 'string' || isZone(location)) return;
  const hint = 'write it like Europe/Berlin';
  report.error('collector-config/invalid-value', `${field}.location`, `there is no time zone '${location}'`, hint);
}

function missing(name: string, field: string, report: Report): void {
  report.error('collector-config/missing-field', `${field}.${name}`, `the operator needs ${name}`, 'give it');
}

function oneOf(of: Fields, name: string, known: readonly string[], field: string, report: Report): void {
  const value = of[name];
  if (typeof value !== 'string' || known.includes(value)) return;
  const hint = `use one of ${known.filter((one) => one !== '').join(', ')}`;
  report.error('collector-config/invalid-value', `${field}.${name}`, `there is no ${name} '${value}'`, hint);
}

function expression(of: Fields, name: string, field: string, report: Report): void {
  const value = of[name];
  const problem = typeof value === 'string' && value !== '' ? expressionProblem(value) : undefined;
  if (problem === undefined) return;
  const message = `'${value}' cannot be read, at character ${problem.at + 1}: ${problem.message}`;
  const hint = 'write it in the expression language of the collector: attributes.level == "error"';
  report.error('collector-config/expression', `${field}.${name}`, message, hint);
}

function listOf(value: unknown): readonly Fields[] {
  return Array.isArray(value) ? value.filter(isMap) : [];
}
