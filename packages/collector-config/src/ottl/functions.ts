import { didYouMean, goNanoseconds } from '@signoz-as-code/core';
import { groupNames, regexProblem } from '@signoz-as-code/core/go-regex';
import { expressionProblem } from '@signoz-as-code/expr-lang';
import type { Call, Problem, Value } from '@signoz-as-code/ottl';
import { type Grok, grokInVain, grokProblem, namesFields, newGrok, oldGrok } from '../grok.ts';
import { strptimeProblem } from '../strptime.ts';
import { xpathProblem } from '../xpath.ts';
import { language } from './language.ts';

type Values = ReadonlyMap<string, Value>;
/** The wrong argument, why it is wrong, and how to fix it. */
type Finding = readonly [argument: string, reason: string, hint: string, starts?: 'starts' | undefined];

/**
 * Why a function cannot be built from its arguments although their types match: what pkg/ottl v0.128.0 finds when it
 * parses a statement, and for literal texts also what it finds on every record.
 */
export function creationProblem(call: Call, values: Values): Problem | undefined {
  for (const check of checks[call.name] ?? []) {
    const found = check(values);
    if (found === undefined) continue;
    const [argument, reason, hint, starts] = found;
    const at = values.get(argument)?.at ?? call.at;
    return { kind: 'argument', at, reason: `${call.name}: ${reason}`, hint, ...(starts && { starts: true }) };
  }
  return undefined;
}

type Check = (values: Values) => Finding | undefined;

/** A literal text, as it will be read. */
function textOf(value: Value | undefined): string | undefined {
  return value?.kind === 'string' ? value.text : undefined;
}

function numberOf(value: Value | undefined): bigint | undefined {
  return value?.kind === 'int' ? BigInt(value.text.replace('+', '')) : undefined;
}

/** An argument as the current collector sees it: it checks arguments late that may be computed late. */
function parameter(name: string, argument: string) {
  return language().functions[name]?.find((one) => one.name === argument);
}

function regex(argument: string, needsName = false): Check {
  return (values) => {
    const text = textOf(values.get(argument));
    if (text === undefined) return undefined;
    const reason = regexProblem(text);
    const hint = 'write it in RE2, Go’s regular expressions, with every backslash doubled';
    if (reason !== undefined) return [argument, `'${text}' is not a regular expression: ${reason}`, hint];
    if (!needsName || groupNames(text).length > 0) return undefined;
    const isReadLater = parameter('ExtractPatterns', argument)?.type === 'StringGetter';
    const reasonOfNone = 'the expression has no named group, so nothing would be found';
    return [argument, reasonOfNone, 'write (?P<name>…)', isReadLater ? 'starts' : undefined];
  };
}

function oneOf(argument: string, ...known: readonly string[]): Check {
  return (values) => {
    const text = textOf(values.get(argument));
    if (text === undefined || known.includes(text)) return undefined;
    return [argument, `there is no '${text}'`, `use one of ${known.join(', ')}`];
  };
}

function atLeast(argument: string, least: bigint): Check {
  return (values) => {
    const number = numberOf(values.get(argument));
    if (number === undefined || number >= least) return undefined;
    return [argument, `${number} is less than ${least}`, `write ${least} or more`];
  };
}

function glob(argument: string): Check {
  return (values) => {
    const text = textOf(values.get(argument));
    if (text === undefined) return undefined;
    const hint = 'write * and ?, [a-z], [!a-z] or [abc], {one,two}';
    const rest = text.replaceAll(escapesAndBrackets, (whole, low = '', high = '') => (high < low ? whole : '_'));
    if (rest.includes('['))
      return [argument, `'${text}' is not a pattern: brackets contain one range or letters`, hint];
    const braces = rest.replaceAll(/[^{}]/g, '');
    if (!closed(braces).includes('{') && !rest.endsWith('\\')) return undefined;
    return [
      argument,
      `'${text}' is not a pattern: a brace is not closed, or a backslash is at the end`,
      hint,
      'starts',
    ];
  };
}

/** One range, or letters. */
const escapesAndBrackets = /\\.|\[(?:!|(?!!))(?:(.)-(.)\]|(?!.-)(?:\\.|[^\]\\])+\])/gsu;

function closed(braces: string): string {
  const inner = braces.replaceAll('{}', '');
  return inner === braces ? braces : closed(inner);
}

function id(count: number): Check {
  return (values) => {
    // Later editions use this name, and also accept its digits as a text.
    const argument = values.has('Target') ? 'Target' : 'Bytes';
    const octets = octetsOf(values.get(argument));
    if (octets === undefined || octets.length === count) return undefined;
    if (argument === 'Target' && octets.length === 2 * count && /^[\da-f]+$/i.test(octets.toString('latin1')))
      return undefined;
    return [argument, `these are not ${count} bytes`, `write 0x and ${2 * count} digits`];
  };
}

/** The bytes of a literal value; undefined for any other. */
function octetsOf(value: Value | undefined): Buffer | undefined {
  switch (value?.kind) {
    case 'bytes':
      return Buffer.from(value.text.slice(2), 'hex');
    case 'string':
      return Buffer.from(value.text);
    case 'int':
    case 'float':
    case 'enum':
      return Buffer.alloc(8);
    case 'bool':
      return Buffer.alloc(1);
    case 'nil':
      return Buffer.alloc(0);
    case 'reckoned':
      return value.operands.length === 1 && !value.isNegated ? octetsOf(value.operands[0]) : undefined;
    default:
      return undefined;
  }
}

function oneLetter(argument: string): Check {
  return (values) => {
    const text = textOf(values.get(argument));
    if (text === undefined || [...text].length === 1) return undefined;
    return [argument, `'${text}' is not one letter`, 'write one'];
  };
}

const pairs: Check = (values) => {
  for (const argument of ['Delimiter', 'PairDelimiter'])
    if (textOf(values.get(argument)) === '') return [argument, 'it is empty', 'write a value between the commas'];
  if ((textOf(values.get('Delimiter')) ?? '=') !== (textOf(values.get('PairDelimiter')) ?? ' ')) return undefined;
  return [values.has('PairDelimiter') ? 'PairDelimiter' : 'Delimiter', 'both delimiters are the same', 'change one'];
};

const layout: Check = (values) => {
  const text = textOf(values.get('Format'));
  if (text === '') return ['Format', 'it is empty', 'write a layout like %Y-%m-%d'];
  const [reason, hint] = (text === undefined ? undefined : strptimeProblem(text)) ?? [];
  if (reason === undefined || hint === undefined) return undefined;
  return ['Format', reason, hint, text?.endsWith('%') ? 'starts' : undefined];
};

/** Whether Go knows a time zone. */
export function isZone(name: string): boolean {
  return ['', 'UTC', 'Local'].includes(name) || language().zones.includes(name);
}

const location: Check = (values) => {
  const text = textOf(values.get('Location'));
  if (text === undefined || isZone(text)) return undefined;
  return [
    'Location',
    `there is no time zone '${text}'`,
    didYouMean(text, language().zones, 'use a name of the IANA list, like Europe/Berlin or UTC'),
  ];
};

const locale: Check = (values) => {
  const text = textOf(values.get('Locale'));
  if (text === undefined || language().locales.includes(text)) return undefined;
  return ['Locale', `there is no language '${text}'`, "write it like 'de' or 'pt-BR'"];
};

const xpath: Check = (values) => {
  const text = textOf(values.get('XPath'));
  const reason = text === undefined ? undefined : xpathProblem(text);
  if (reason === undefined) return undefined;
  const hint = "write it in XPath 1.0: /a/b, //a[@id='1'], a/@name or a/text()";
  return ['XPath', `'${text}' cannot be read: ${reason}`, hint];
};

const orEmpty =
  (argument: string, check: Check): Check =>
  (values) =>
    textOf(values.get(argument)) === '' ? undefined : check(values);

/** `%s` stands for a function's result; it is checked on first use. */
const replacement: Check = (values) => {
  const given = values.get('ReplacementFormat');
  if (given === undefined) return undefined;
  if (!values.has('Function'))
    return ['ReplacementFormat', 'without a function it has no effect', 'give a function', 'starts'];
  const text = textOf(given);
  if (text === undefined || (/^[^%]*%s[^%]*$/.test(text) && !text.includes('\n'))) return undefined;
  return ['ReplacementFormat', `'${text}' must have exactly one %s`, "write it like 'hash(%s)'", 'starts'];
};

const duration: Check = (values) => {
  const text = textOf(values.get('Duration'));
  if (text === undefined || goNanoseconds(text) !== undefined) return undefined;
  return ['Duration', `'${text}' is not a duration`, "write it like '1h30m', '5s' or '100ms'", 'starts'];
};

const grok: Check = (values) => {
  const own = values.get('PatternDefinitions');
  const onlyNamed = values.get('NamedCapturesOnly');
  const kind = { ...newGrok(), namesAll: !(onlyNamed?.kind === 'bool' && onlyNamed.text === 'true') };
  const patterns = [...kind.patterns];
  const composed = [...kind.composed];
  for (const definition of own?.kind === 'list' ? own.values.map((one) => textOf(one) ?? '') : []) {
    const [, name, pattern] = /^(\w+)=(.*)$/s.exec(definition) ?? [];
    if (name === undefined || pattern === undefined)
      return ['PatternDefinitions', `'${definition}' is not a definition`, 'write NAME=pattern'];
    const known = { ...kind, patterns };
    const reason = grokProblem(`(?P<x>${pattern})`, known) ?? grokInVain(pattern, known);
    const hint = 'a definition may use those before it';
    if (reason !== undefined) return ['PatternDefinitions', `'${definition}': ${reason}`, hint, 'starts'];
    patterns.push(name);
    if (namesFields(pattern, { ...kind, composed, namesAll: false })) composed.push(name);
  }
  return grokFinding(values, { ...kind, patterns, composed });
};

function grokFinding(values: Values, kind: Grok): Finding | undefined {
  const text = textOf(values.get('Pattern'));
  if (text === undefined) return undefined;
  const reason = grokProblem(text, kind);
  const hint = 'write %{NAME:field}';
  if (reason !== undefined) return ['Pattern', `'${text}': ${reason}`, hint];
  const inVain = grokInVain(text, kind);
  if (inVain !== undefined) return ['Pattern', `'${text}': ${inVain}`, hint, 'starts'];
  if (namesFields(text, kind)) return undefined;
  const reasonOfNone = `'${text}': it names no field, so nothing would be found`;
  return ['Pattern', reasonOfNone, hint, kind === oldGrok || kind.namesAll ? 'starts' : undefined];
}

const expression: Check = (values) => {
  const text = textOf(values.get('Expression'));
  const problem = text === undefined ? undefined : expressionProblem(text);
  if (problem === undefined) return undefined;
  const hint = 'write it in the expression language of the collector: attributes.level == "error"';
  return ['Expression', `'${text}' cannot be read, at its character ${problem.at + 1}: ${problem.message}`, hint];
};

const somewhere: Check = (values) =>
  values.has('Value') || values.has('Values')
    ? undefined
    : ['Target', 'there is nothing to append', 'give value or values'];

const keyPath: Check = (values) => {
  const given = values.get('KeyPath');
  return given?.kind === 'list' && given.values.length === 0
    ? [
        'KeyPath',
        'it is empty',
        'name the field that becomes the key',
        parameter('SliceToMap', 'KeyPath')?.optional ? 'starts' : undefined,
      ]
    : undefined;
};

const bounds: Check = (values) => {
  const given = values.get('ExplicitBounds');
  return given?.kind === 'list' && given.values.length === 0
    ? ['ExplicitBounds', 'there are none', 'give them in ascending order']
    : undefined;
};

const room: Check = (values) => {
  const limit = numberOf(values.get('Limit'));
  const keys = values.get('PriorityKeys');
  if (limit === undefined || keys?.kind !== 'list' || limit >= BigInt(keys.values.length)) return undefined;
  return ['Limit', `${limit} is less than the ${keys.values.length} keys that always stay`, 'raise it'];
};

const temporality = oneOf('StringAggTemp', 'delta', 'cumulative');
const aggregation = oneOf('AggregationFunction', 'sum', 'mean', 'min', 'max', 'median', 'count');

const checks: Readonly<Record<string, readonly Check[]>> = {
  Duration: [duration],
  EXPR: [expression],
  ExtractGrokPatterns: [grok],
  ExtractPatterns: [regex('Pattern', true)],
  FormatTime: [layout],
  GrokParse: [(values) => grokFinding(values, oldGrok)],
  IsMatch: [regex('Pattern')],
  ConvertCase: [oneOf('ToCase', 'lower', 'upper', 'snake', 'camel')],
  ParseCSV: [
    oneLetter('Delimiter'),
    oneLetter('HeaderDelimiter'),
    oneOf('Mode', 'strict', 'lazyQuotes', 'ignoreQuotes'),
  ],
  ParseKeyValue: [pairs],
  ProfileID: [id(16)],
  SliceToMap: [keyPath],
  Sort: [oneOf('Order', 'asc', 'desc')],
  SpanID: [id(8)],
  Time: [layout, location, locale],
  ToKeyValueString: [pairs],
  TraceID: [id(16)],
  GetXML: [xpath],
  InsertXML: [xpath],
  RemoveXML: [xpath],
  ConvertAttributesToElementsXML: [orEmpty('XPath', xpath)],
  ConvertTextToElementsXML: [orEmpty('XPath', xpath)],
  aggregate_on_attribute_value: [aggregation],
  aggregate_on_attributes: [aggregation],
  append: [somewhere],
  convert_exponential_histogram_to_histogram: [
    oneOf('DistributionFn', '', 'upper', 'midpoint', 'random', 'uniform'),
    bounds,
  ],
  convert_gauge_to_sum: [temporality],
  convert_summary_count_val_to_sum: [temporality],
  convert_summary_sum_val_to_sum: [temporality],
  delete_matching_keys: [regex('Pattern')],
  flatten: [atLeast('Depth', 1n)],
  keep_matching_keys: [regex('Pattern')],
  limit: [atLeast('Limit', 0n), room],
  merge_maps: [oneOf('Strategy', 'insert', 'update', 'upsert')],
  replace_all_matches: [glob('Pattern'), replacement],
  replace_all_patterns: [regex('RegexPattern'), oneOf('Mode', 'key', 'value'), replacement],
  replace_match: [glob('Pattern'), replacement],
  replace_pattern: [regex('RegexPattern'), replacement],
  truncate_all: [atLeast('Limit', 0n)],
};
