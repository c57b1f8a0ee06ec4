import { type ArtifactProblem, asObjects, asText, type Diagnostic, isObject, Problems } from '@signoz-as-code/core';
import { groupNames, regexProblem } from '@signoz-as-code/core/go-regex';
import { expressionProblem } from '@signoz-as-code/expr-lang';
import { oldGrok as grok, grokInVain, grokProblem, namesFields } from '../grok.ts';
import { strptimeProblem } from '../strptime.ts';
import { codes } from './codes.ts';
import { recordFields } from './filter.ts';
import { placeProblem } from './place.ts';

type Report = Problems<typeof codes>;
type Fields = Readonly<Record<string, unknown>>;

const types = [
  'json_parser',
  'grok_parser',
  'regex_parser',
  'copy',
  'move',
  'add',
  'remove',
  'trace_parser',
  'time_parser',
  'severity_parser',
];

/** Problems of an artifact that matches its schema: somebody may have edited the file in generated/. */
export function artifactProblems(content: string): readonly ArtifactProblem[] {
  const found: Diagnostic[] = [];
  checkBody(JSON.parse(content) as Fields, new Problems(codes, { file: '' }, found));
  return found.map(({ where, message }) => ({ field: where.field, message }));
}

/**
 * Everything that SigNoz v0.108.0 refuses in a log pipeline, and what it accepts silently although it cannot work.
 * Observed on a running server, by saving pipelines and previewing records.
 */
export function checkBody(body: Fields, report: Report): void {
  const name = asText(body.name);
  if (name.trim() === '') report.error('log-pipeline/name', 'name', 'the name is empty', 'say what it does');
  else if (name.length > 400)
    report.error('log-pipeline/name', 'name', `it is ${name.length} characters long`, 'use at most 400');
  if (!(Number.isSafeInteger(body.order) && Number(body.order) > 0))
    report.error('log-pipeline/order', 'order', `${body.order} is not a whole number from 1 on`, 'write 100, 200, …');
  checkFilter(isObject(body.filter) ? body.filter : {}, report);
  checkOperators(asObjects(body.config), report);
}

function checkFilter(filter: Fields, report: Report): void {
  const items = asObjects(filter.items);
  if (items.length === 0) {
    const hint = "give one: all(where(serviceName, '=', 'fluxer-api'))";
    report.error('log-pipeline/filter-empty', 'filter', 'there are no conditions', hint);
  }
  for (const [index, item] of items.entries()) checkCondition(item, report.within(`filter.conditions[${index}]`));
}

const byType: Readonly<Record<string, readonly string[]>> = {
  string: ['contains', 'ncontains', 'regex', 'nregex'],
  float64: ['>', '>=', '<', '<='],
  bool: [],
};
const comparisons = Object.values(byType).flat();
const anyType = ['=', '!=', 'in', 'nin', 'exists', 'nexists'];

function checkCondition(item: Fields, report: Report): void {
  const { key, dataType, type } = (isObject(item.key) ? item.key : {}) as Fields;
  const name = asText(key);
  if (name === '' || /["\\\n]/.test(name))
    report.error('log-pipeline/filter-attribute', 'attribute', `'${name}' cannot be looked up`, 'use another name');
  else if (type === '' && !(recordFields as readonly string[]).includes(name)) {
    const message = `${name} of a record cannot be compared with anything`;
    report.error(
      'log-pipeline/filter-attribute',
      'attribute',
      message,
      `use ${recordFields.join(', ')}, or an attribute`,
    );
  }
  const op = asText(item.op);
  const fitting = byType[asText(dataType)] ?? comparisons;
  if (![...anyType, ...fitting].includes(op)) {
    const known = [...anyType, ...comparisons];
    const message = known.includes(op)
      ? `'${op}' of ${name}, a ${wordOf(dataType)}, never holds`
      : `there is no '${op}'`;
    report.error('log-pipeline/filter-operator', 'op', message, `use one of ${[...anyType, ...fitting].join(', ')}`);
    return;
  }
  if (op !== 'exists' && op !== 'nexists') checkValue(item.value, op, dataType, report);
}

function checkValue(value: unknown, op: string, dataType: unknown, report: Report): void {
  const isList = op === 'in' || op === 'nin';
  const values = isList ? (Array.isArray(value) ? value : []) : [value];
  const wrong = (message: string, hint: string) => report.error('log-pipeline/filter-value', 'value', message, hint);
  if (values.length === 0) wrong('it is not a list, or it is empty', 'give at least one value');
  const fits = { string: 'string', float64: 'number', bool: 'boolean' }[asText(dataType)];
  for (const one of values) {
    if (fits !== undefined && typeof one !== fits)
      wrong(`${JSON.stringify(one)} is no ${wordOf(dataType)}`, 'write one');
    else if (typeof one === 'number' && !Number.isFinite(one)) wrong(`${one} is not a number`, 'write one');
    else if (typeof one === 'string' && /[\r\n]/.test(one)) wrong('a line break ends the expression', 'leave it out');
    else if (typeof one === 'string' && isList && /['"]/.test(one))
      wrong(
        `the quotation mark in ${JSON.stringify(one)} ends the string in a list`,
        "compare with '=', joined by any(…)",
      );
    else if (typeof one === 'string' && op.endsWith('regex')) {
      const reason = regexProblem(one);
      if (reason !== undefined)
        report.error('log-pipeline/regex', 'value', `'${one}' cannot be read: ${reason}`, 'write it in RE2');
    }
  }
  if (new Set(values.map((one) => typeof one)).size > 1) wrong('a list is of one type', 'write all of them alike');
}

function wordOf(dataType: unknown): string {
  return { float64: 'number', bool: 'truth value' }[asText(dataType)] ?? 'text';
}

function checkOperators(operators: readonly Fields[], report: Report): void {
  if (!operators.some(({ enabled }) => enabled !== false)) {
    const message = operators.length === 0 ? 'there are none' : 'all of them are off';
    report.error('log-pipeline/operators', 'config', message, 'give one, or switch the pipeline off');
  }
  const seen = new Map<string, number>();
  for (const [index, operator] of operators.entries()) {
    const place = report.within(`config[${index}]`);
    const id = asText(operator.id);
    const before = seen.get(id);
    if (asText(operator.name).trim() === '' || id === '')
      place.error('log-pipeline/name', 'name', 'no valid id can be made from it', 'use letters or digits');
    else if (['noop', 'router_signoz'].includes(id))
      place.error('log-pipeline/name', 'name', `'${id}' is an operator of SigNoz's own`, 'call it something else');
    else if (before !== undefined)
      place.error('log-pipeline/operator-name', 'name', `config[${before}] is '${id}' too`, 'give it another name');
    seen.set(id, index);
    checkOperator(operator, place);
  }
}

function checkOperator(operator: Fields, report: Report): void {
  const type = asText(operator.type);
  if (!types.includes(type)) {
    const hint = type === 'retain' ? 'remove unwanted fields with `remove`' : `use one of ${types.join(', ')}`;
    report.error('log-pipeline/unknown-operator', 'type', `the collector has no operator '${type}'`, hint);
    return;
  }
  for (const field of required[type] ?? []) {
    if (operator[field] === undefined || operator[field] === '')
      report.error('log-pipeline/missing-field', field, `${type} needs ${field}`, 'give it');
  }
  for (const field of ['parse_from', 'parse_to', 'from', 'to', 'field'])
    checkPlace(operator[field], field, type, report);
  for (const field of ['trace_id', 'span_id', 'trace_flags'])
    if (isObject(operator[field])) checkPlace(operator[field].parse_from, `${field}.parse_from`, type, report);
  rules[type]?.(operator, report);
}

const required: Readonly<Record<string, readonly string[]>> = {
  // Without a place to read from, SigNoz cannot make the condition that it puts before each of them.
  json_parser: ['parse_from', 'parse_to'],
  grok_parser: ['pattern', 'parse_from', 'parse_to'],
  regex_parser: ['regex', 'parse_from', 'parse_to'],
  copy: ['from', 'to'],
  move: ['from', 'to'],
  add: ['field', 'value'],
  remove: ['field'],
  time_parser: ['parse_from', 'layout_type', 'layout'],
  severity_parser: ['parse_from'],
};

function checkPlace(place: unknown, field: string, type: string, report: Report): void {
  if (typeof place !== 'string' || place === '') return;
  const reason = placeProblem(place, type === 'remove' ? 'field of remove' : field);
  if (reason === undefined) return;
  const hint = 'write it like body, attributes.level or attributes["http.route"]';
  report.error('log-pipeline/place', field, `'${place}' is not a place in a record: ${reason}`, hint);
}

const rules: Readonly<Record<string, (operator: Fields, report: Report) => void>> = {
  json_parser: (operator, report) => {
    for (const field of ['enable_paths', 'path_prefix']) {
      if (!operator[field] || operator.enable_flattening === true) continue;
      report.error(
        'log-pipeline/useless-field',
        field,
        'it does nothing without enable_flattening',
        'set that as well',
      );
    }
    if (operator.path_prefix && operator.enable_paths !== true)
      report.error(
        'log-pipeline/useless-field',
        'path_prefix',
        'it does nothing without enable_paths',
        'set that as well',
      );
  },
  grok_parser: ({ pattern }, report) => {
    if (typeof pattern !== 'string' || pattern === '') return;
    const nothing = 'it names no field, so nothing is parsed';
    const reason =
      grokInVain(pattern, grok) ?? grokProblem(pattern, grok) ?? (namesFields(pattern, grok) ? undefined : nothing);
    if (reason === undefined) return;
    const hint = 'write %{NAME:field}, or %{NAME:field:int}, with a NAME that the collector knows';
    report.error('log-pipeline/grok', 'pattern', reason, hint);
  },
  regex_parser: ({ regex }, report) => {
    if (typeof regex !== 'string' || regex === '') return;
    const reason = /[\r\n]/.test(regex) ? 'a line break is not allowed: write \\n' : regexProblem(regex);
    const problem =
      reason ?? (groupNames(regex).length === 0 ? 'it has no named group, so nothing is parsed' : undefined);
    if (problem !== undefined)
      report.error('log-pipeline/regex', 'regex', `'${regex}': ${problem}`, 'write it in RE2, with (?P<name>…)');
  },
  copy: checkEnds,
  move: checkEnds,
  add: (operator, report) => {
    const inside = /^EXPR\((.*)\)$/s.exec(asText(operator.value))?.[1];
    if (inside !== undefined) checkExpression(inside, 'value', report);
    if (operator.if === undefined) return;
    checkExpression(operator.if, 'if', report);
    if (inside === undefined || !/\b(attributes|resource)\b/.test(inside)) return;
    const message = 'SigNoz replaces it with its own condition: that the fields of EXPR(…) exist';
    report.error('log-pipeline/useless-field', 'if', message, 'put the condition into EXPR(… ? … : …)');
  },
  trace_parser: (operator, report) => {
    if (operator.if !== undefined) checkExpression(operator.if, 'if', report);
    if (['trace_id', 'span_id', 'trace_flags'].some((field) => isObject(operator[field]))) return;
    report.error(
      'log-pipeline/missing-field',
      'trace_id',
      'there is nothing to parse',
      'give trace_id, span_id or trace_flags',
    );
  },
  time_parser: ({ layout_type: type, layout }, report) => {
    if (typeof layout !== 'string' || layout === '') return;
    const reason = type === 'epoch' ? epochProblem(layout) : layoutProblem(layout);
    if (reason !== undefined) report.error('log-pipeline/layout', 'layout', `'${layout}': ${reason[0]}`, reason[1]);
  },
  severity_parser: ({ mapping }, report) => {
    const levels = new Map<string, string>();
    for (const [level, values] of Object.entries(isObject(mapping) ? mapping : {})) {
      for (const value of Array.isArray(values) ? values.map((one) => `${one}`.toLowerCase()) : []) {
        const other = levels.get(value);
        if (other !== undefined && other !== level)
          report.error(
            'log-pipeline/severity',
            `mapping.${level}`,
            `'${value}' is ${other} too`,
            'take one of them out',
          );
        levels.set(value, level);
      }
    }
  },
};

function checkEnds({ from, to }: Fields, report: Report): void {
  if (typeof from === 'string' && from !== '' && from === to)
    report.error('log-pipeline/useless-field', 'to', `it is already at '${from}'`, 'give another place');
}

/** Only the collector knows the value of a name in it. */
function checkExpression(expression: unknown, field: string, report: Report): void {
  const problem = expressionProblem(asText(expression));
  if (problem === undefined) return;
  const hint = 'write it in the expression language of the collector: attributes.level == "error"';
  const message = `'${expression}' cannot be read, at character ${problem.at + 1}: ${problem.message}`;
  report.error('log-pipeline/expression', field, message, hint);
}

function epochProblem(layout: string): readonly [string, string] | undefined {
  const known = ['s', 'ms', 'us', 'ns', 's.ms', 's.us', 's.ns'];
  return known.includes(layout) ? undefined : ['there is no such unit', `use one of ${known.join(', ')}`];
}

/** SigNoz's condition matches another text than the collector's parser, so it never parses. */
const neverFound: Readonly<Record<string, string>> = {
  e: 'a day padded with a space is never recognised: use %d, or %g for one digit',
  o: 'a month padded with a space is never recognised: use %m, or %q for one digit',
  l: 'an hour without a leading zero is never recognised: use %I',
};

function layoutProblem(layout: string): readonly [string, string] | undefined {
  const problem = strptimeProblem(layout);
  if (problem !== undefined) return problem;
  if (/\d/.test(layout)) return ['digits are not allowed', 'use directives for everything that is a number'];
  const used = [...layout.matchAll(/%(.)/g)].map(([, letter]) => letter as string);
  if (/["\\\r\n]/.test(layout) || used.includes('n'))
    return [
      'line breaks, backslashes and quotation marks break the condition that SigNoz builds',
      'remove them before, with regex_parser',
    ];
  const never = used.find((letter) => letter in neverFound);
  return never === undefined ? undefined : [`%${never}`, neverFound[never] as string];
}
