import { type Answer, checker } from '@signoz-as-code/checker';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { about } from '../../src/edition.ts';
import { language as languageAtHand } from '../../src/ottl/language.ts';
import { findingsOf, type Question } from './support.ts';

/** The program that `pnpm test:collector` built. */
const program = process.env.COLLECTOR_CHECK;
/** Its release; the first one's unless given. */
const collector = process.env.COLLECTOR_RELEASE;
const language = about(collector, languageAtHand);
const RUNS = Number(process.env.OTTL_RUNS ?? 6_000);

async function ask(questions: readonly Question[]): Promise<readonly Answer[]> {
  const asked = checker(program!, { questionsAProcess: Number.POSITIVE_INFINITY });
  const answers = await asked.ask(questions.map((one) => ({ kind: 'component', ...one })));
  await asked.close();
  return answers;
}

type Context = keyof typeof language.contexts;
const signalOf: Readonly<Record<Context, 'traces' | 'metrics' | 'logs'>> = {
  span: 'traces',
  spanevent: 'traces',
  metric: 'metrics',
  datapoint: 'metrics',
  log: 'logs',
  resource: 'logs',
  scope: 'traces',
};
const contexts = Object.keys(signalOf) as Context[];
const functions = language.functions as Readonly<
  Record<string, readonly { readonly name: string; readonly type: string; readonly optional?: boolean }[]>
>;

const text = fc.constantFrom(
  ...['""', '"a"', '"a.b"', '"nil"', '"where"', '"("', '","', '"="', '"\\\\d+"', '"\\\\("', '"("', '"[a-z]+"'],
  ...['"(?P<x>a)"', '"%Y-%m-%d"', '"%Q"', '"1h"', '"UTC"', '"lower"', '"asc"', '"key"', '"value"', '"upsert"'],
  ...['"delta"', '"sum"', '"\\u00e4"', '"\\x"', '"ä"', '"%{NUMBER:a}"', '"%{NONE}"', '"/a/b"', '"*"', '"%s"', '"sum"'],
);
const numbers = fc.constantFrom('0', '1', '-1', '+5', '1.5', '-.5', '99999999999999999999', '1e5', '1.0e2', '7');
const misc = fc.constantFrom(
  'true',
  'false',
  'nil',
  '0x01',
  '0x0',
  '0x0102030405060708',
  '0xABCDEF0123456789ABCDEF0123456789',
);

function paths(context: Context): fc.Arbitrary<string> {
  const { plain, named } = language.contexts[context];
  const known = fc.constantFrom(...Object.keys(plain.paths), ...Object.keys(named.paths));
  const any = fc
    .constantFrom(...contexts)
    .chain((other) => fc.constantFrom(...Object.keys(language.contexts[other].plain.paths)));
  const path = fc.oneof(
    { weight: 6, arbitrary: known },
    { weight: 1, arbitrary: any },
    fc.constantFrom('nope', 'attributes.x', 'log.nope'),
  );
  const key = fc.oneof(
    text,
    fc.constantFrom('0', '-1', '1.5', 'nil', 'name', 'attributes["k"]', 'Len("a")', '1 + 2', 'KIND'),
  );
  return fc
    .tuple(path, fc.oneof({ weight: 12, arbitrary: fc.constant([]) }, fc.array(key, { maxLength: 2 })))
    .map(([name, keys]) => `${name}${keys.map((one) => `[${one}]`).join('')}`);
}

function enums(context: Context): fc.Arbitrary<string> {
  const own = language.contexts[context].enums;
  return fc.constantFrom(...own, ...own, 'STATUS_CODE_ERROR', 'SEVERITY_NUMBER_WARN', 'NOPE', 'SHA256', 'Concat');
}

const names = fc.oneof(
  { weight: 15, arbitrary: fc.constantFrom(...language.converters) },
  fc.constantFrom(...Object.keys(functions), 'route', 'Nope', 'Sett'),
);

/** For arguments with their own words. */
const byName: Readonly<Record<string, fc.Arbitrary<string>>> = {
  AggregationFunction: fc.constantFrom('"sum"', '"mean"', '"median"', '"avg"'),
  DistributionFn: fc.constantFrom('"upper"', '"random"', '""', '"x"'),
  StringAggTemp: fc.constantFrom('"delta"', '"cumulative"', '"DELTA"'),
  Strategy: fc.constantFrom('"insert"', '"update"', '"upsert"', '"merge"'),
  Mode: fc.constantFrom('"key"', '"value"', '"strict"', '"lazyQuotes"'),
  Order: fc.constantFrom('"asc"', '"desc"', '"up"'),
  ToCase: fc.constantFrom('"lower"', '"snake"', '"kebab"'),
  Format: fc.constantFrom('"%Y-%m-%d"', '"%H:%M:%S,%L"', '"%Q"', '""', '"%"', '"2006"'),
  Location: fc.constantFrom(
    '"UTC"',
    '"Europe/Berlin"',
    '"America/New_York"',
    '"europe/berlin"',
    '"Nowhere"',
    '""',
    '"Local"',
  ),
  Locale: fc.constantFrom('"de"', '"pt-BR"', '"DE"', '"xx"'),
  XPath: fc.constantFrom(
    '"/a/b"',
    '"//a[@id=\'1\']"',
    '"/"',
    '"a/@b"',
    '"//*"',
    '"[["',
    '"/a["',
    '"/a/text()"',
    '"a/b[2]"',
    '"//"',
    '""',
    ...['"//a[contains(@x, \'y\')]"', '"//a | //b"', '"count(//a)"', '"/a[not(@b) and position() < 3]"', '"a*b"'],
    ...[
      '"//*[local-name()=\'x\']"',
      '"(//a)[1]"',
      '"nope(a)"',
      '"count()"',
      '"a b"',
      '"a::b"',
      '"$a"',
      '"ancestor::a"',
    ],
  ),
  Delimiter: fc.constantFrom('","', '"="', '" "', '""', '"ab"'),
  PairDelimiter: fc.constantFrom('","', '"="', '" "', '""'),
  HeaderDelimiter: fc.constantFrom('","', '"ab"', '"\\t"'),
  RegexPattern: fc.constantFrom(
    '"a+"',
    '"(a|b)"',
    '"("',
    '"(?=a)"',
    '"\\\\d"',
    '"[z-a]"',
    '"a{2,1}"',
    '"(?P<a>x)(?P<a>y)"',
    '"\\p{Greek}"',
  ),
  Pattern: fc.constantFrom(
    ...[
      '"a+"',
      '"(?P<n>a)"',
      '"("',
      '"*"',
      '"a[b-d]*"',
      '"[d-a]"',
      '"[!a-c]"',
      '"[abc]"',
      '"{a,b}"',
      '"{a"',
      '"[a"',
      '"a]"',
    ],
    ...[
      '"%{NUMBER:n}"',
      '"%{NUMBER:n:int}"',
      '"%{NUMBER:n:date}"',
      '"%{NOPE:n}"',
      '"%{NUMBER}"',
      '"%{WORD:a.b} x"',
      '"[a-c0-9]"',
      '"[]"',
      '"{}"',
      ...['"[ab-d]"', '"[-a]"', '"[!]"', '"[a[]"', '"[\\\\]]"', '"[--a]"', '"[a-cx]"'],
    ],
  ),
  PatternDefinitions: fc.constantFrom('["A=a+"]', '["A=%{B}"]', '["A"]', '["A=("]', '[]', '["A=b", "B=%{A:x}"]'),
  Depth: fc.constantFrom('1', '0', '-1', '5'),
  Limit: fc.constantFrom('0', '1', '10', '-1'),
  ExplicitBounds: fc.constantFrom('[1.0]', '[]', '[1]', '[1.0, 2.0]'),
  KeyPath: fc.constantFrom('["a"]', '[]', '["a", "b"]'),
  Expression: fc.constantFrom('"attributes.a"', '"len(body)"', '"("', '"a +"', '"1 + 2"'),
  Bytes: fc.constantFrom('0x0102030405060708', '0x01', '0x0102030405060708090a0b0c0d0e0f10', '0x010'),
};

/** A call whose arguments are mostly valid. */
function calls(
  context: Context,
  value: fc.Arbitrary<string>,
  name: fc.Arbitrary<string> = names,
): fc.Arbitrary<string> {
  return name.chain((called) => {
    const parameters = functions[called] ?? [];
    const arguments_ = parameters.map(({ type, name: parameter }) =>
      fc.tuple(
        fc.oneof({ weight: 25, arbitrary: byName[parameter] ?? fitting(type, context, value) }, value),
        fc.constant(parameter),
      ),
    );
    const most = parameters.length;
    const least = parameters.filter(({ optional }) => !optional).length;
    return fc
      .tuple(
        fc.tuple(...arguments_),
        fc.oneof(
          { weight: 15, arbitrary: fc.integer({ min: least, max: most }) },
          fc.integer({ min: 0, max: most + 1 }),
        ),
        fc.oneof({ weight: 5, arbitrary: fc.constant(99) }, fc.integer({ min: 0, max: 3 })),
        fc.oneof({ weight: 9, arbitrary: fc.constant('') }, fc.constantFrom('["a"]', '[0]', '[name]', '[1.5]')),
        value,
      )
      .map(([all, count, from, key, extra]) => {
        const given = all
          .slice(0, count)
          .map(([one, parameter], index) => (index >= from ? `${written(parameter)}=${one}` : one));
        if (count > all.length) given.push(extra);
        return `${called}(${given.join(', ')})${key}`;
      });
  });
}

function written(name: string): string {
  return name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, '_').toLowerCase();
}

function fitting(type: string, context: Context, value: fc.Arbitrary<string>): fc.Arbitrary<string> {
  if (type === '[]uint8') return misc;
  if (type.startsWith('[]'))
    return fc.array(fitting(type.slice(2), context, value), { maxLength: 3 }).map((all) => `[${all.join(', ')}]`);
  switch (type) {
    case 'Setter':
    case 'GetSetter':
      return paths(context);
    case 'PMapGetter':
      return fc.oneof(
        fc.constantFrom('attributes', 'resource.attributes', `${context}.attributes`, 'cache', '{"a": 1}'),
        paths(context),
      );
    case 'string':
    case 'StringGetter':
      return fc.oneof({ weight: 3, arbitrary: text }, value);
    case 'int64':
    case 'float64':
      return numbers;
    case 'bool':
      return fc.constantFrom('true', 'false');
    case 'FunctionGetter':
      return fc.constantFrom('SHA256', 'Concat', 'IsMatch', 'Nope', 'set', 'ToUpperCase');
    default:
      return value;
  }
}

function values(context: Context): fc.Arbitrary<string> {
  const { value } = fc.letrec<{ value: string }>((tie) => ({
    value: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'value' },
      paths(context),
      text,
      numbers,
      misc,
      enums(context),
      calls(context, tie('value') as fc.Arbitrary<string>),
      fc
        .tuple(tie('value'), fc.constantFrom(' + ', '-', '*', ' / ', ' +', '- '), tie('value'))
        .map((all) => all.join('')),
      tie('value').map((one) => `(${one})`),
      fc
        .array(tie('value'), { maxLength: 3 })
        .chain((all) => fc.constantFrom(', ', ' ').map((by) => `[${all.join(by)}]`)),
      fc
        .array(fc.tuple(text, tie('value')), { maxLength: 2 })
        .map((all) => `{${all.map(([k, v]) => `${k}: ${v}`).join(', ')}}`),
    ),
  }));
  return value;
}

function conditions(context: Context): fc.Arbitrary<string> {
  const value = values(context);
  const { condition } = fc.letrec<{ condition: string }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 2, depthIdentifier: 'condition' },
      fc
        .tuple(value, fc.constantFrom('==', '!=', '<', '>=', ' == ', ' > ', '!= ', '<=', '='), value)
        .map((all) => all.join('')),
      calls(context, value),
      fc.constantFrom('true', 'false', 'not true', 'name', 'nottrue'),
      fc
        .tuple(tie('condition'), fc.constantFrom(' and ', ' or ', ' or ', ' and ', ' && ', ' AND '), tie('condition'))
        .map((all) => all.join('')),
      tie('condition').map((one) => `not ${one}`),
      tie('condition').map((one) => `(${one})`),
    ),
  }));
  return condition;
}

function statements(context: Context): fc.Arbitrary<string> {
  const value = values(context);
  const call = calls(context, value, fc.oneof({ weight: 4, arbitrary: fc.constantFrom(...language.editors) }, names));
  const where = fc.oneof(
    { weight: 2, arbitrary: fc.constant('') },
    conditions(context).map((one) => ` where ${one}`),
  );
  return fc.tuple(call, where).map(([one, two]) => one + two);
}

/** Sometimes a letter is lost, doubled or replaced. */
function torn(whole: fc.Arbitrary<string>): fc.Arbitrary<string> {
  const change = fc.tuple(
    fc.nat(),
    fc.constantFrom('', '"', '(', ')', '[', ']', ',', ' ', '.', '\\', 'a', 'A', '1', '-', '=', '$', "'"),
  );
  return fc.oneof(
    { weight: 6, arbitrary: whole },
    fc.tuple(whole, change).map(([one, [at, letter]]) => {
      const place = one.length === 0 ? 0 : at % one.length;
      return one.slice(0, place) + letter + one.slice(place + 1);
    }),
  );
}

const questions: fc.Arbitrary<Question> = fc.constantFrom(...contexts).chain((context) => {
  const signal = signalOf[context];
  const statement = torn(statements(context));
  const condition = torn(conditions(context));
  const field = { traces: 'trace_statements', metrics: 'metric_statements', logs: 'log_statements' }[signal];
  const group = fc.record({
    context: fc.constant(context),
    statements: fc.tuple(statement).map((all): readonly string[] => all),
    conditions: fc.array(condition, { maxLength: 1 }),
  });
  const transform = (type: string) => (config: unknown) =>
    ({ class: 'processors', type, signal, config: { [field]: config } }) as Question;
  const filtered = {
    span: ['traces', 'span'],
    spanevent: ['traces', 'spanevent'],
    metric: ['metrics', 'metric'],
    datapoint: ['metrics', 'datapoint'],
    log: ['logs', 'log_record'],
  };
  const place = filtered[context as keyof typeof filtered];
  return fc.oneof(
    group.map((one) => transform('transform')([one])),
    fc.array(statement, { minLength: 1, maxLength: 2 }).map(transform('transform')),
    fc
      .record({ statements: fc.tuple(statement), conditions: fc.array(condition, { maxLength: 1 }) })
      .map((one) => transform('transform')([one])),
    fc.tuple(statement).map((all) => transform('signoztransform')([{ context, statements: all }])),
    ...(place === undefined
      ? []
      : [
          condition.map(
            (one): Question => ({
              class: 'processors',
              type: 'filter',
              signal,
              config: { [place[0]!]: { [place[1]!]: [one] } },
            }),
          ),
        ]),
    ...(['scope', 'spanevent'].includes(context)
      ? []
      : [
          condition.map(
            (one): Question => ({
              class: 'connectors',
              type: 'routing',
              signal,
              config: { table: [{ context, condition: one, pipelines: [`${signal}/out`] }] },
            }),
          ),
          statement.map(
            (one): Question => ({
              class: 'connectors',
              type: 'routing',
              signal,
              config: { table: [{ context, statement: one, pipelines: [`${signal}/out`] }] },
            }),
          ),
        ]),
  );
});

describe.skipIf(program === undefined)('OTTL against the real parser', () => {
  test('nothing that it refuses is accepted, and it also refuses what we cannot read', async () => {
    const asked = fc.sample(questions, RUNS);
    const answers = await ask(asked);
    const outcome = { both: 0, neither: 0, stricter: 0 };
    const laxer: unknown[] = [];
    const otherwise: unknown[] = [];
    for (const [index, question] of asked.entries()) {
      const { verdict, problems } = answers[index]!;
      const ok = verdict === 'accepted';
      const found = findingsOf(question, collector);
      if (ok && found.length === 0) outcome.both += 1;
      else if (!ok && found.length > 0) outcome.neither += 1;
      else if (ok) outcome.stricter += 1;
      if (!ok && found.length === 0) laxer.push({ question, problems });
      // The collector does not read the text after the end of an XPath.
      if (ok && found.some(({ problem }) => !problem.starts && !/XML: .* cannot be read/.test(problem.reason)))
        otherwise.push({ question, found });
    }
    console.log(
      `${RUNS} texts of OTTL: ${outcome.both} taken by both, ${outcome.neither} refused by both, ${outcome.stricter} refused here only`,
    );
    expect(laxer.slice(0, 5)).toEqual([]);
    expect(otherwise.slice(0, 5)).toEqual([]);
    expect(outcome.both).toBeGreaterThan(RUNS / 50);
    expect(outcome.neither).toBeGreaterThan(RUNS / 10);
  });
});
