import type { ChannelSpec, RuleSpec } from '@signoz-as-code/alerts';
import type { Attribute, Catalogue, Metric } from '@signoz-as-code/catalogue';
import {
  type Definitions,
  type Diagnostic,
  didYouMean,
  isDefinition,
  isObject,
  messageWithPlace,
} from '@signoz-as-code/core';
import { type Duration, type Environment, seconds } from '@signoz-as-code/platform';
import type { ruleTestCodes } from './codes.ts';
import type { RuleTest } from './define.ts';
import type { CheckedTest, Expected, Meant, Placed, Stream, Stretch } from './stream.ts';
import { logSeverities, spanKinds } from './telemetry.ts';

/** The default export of a file `*.test.ts`. */
export interface TestFile {
  /** From the project's root. */
  readonly file: string;
  readonly exported: unknown;
}

export interface Checked {
  readonly tests: readonly CheckedTest[];
  readonly diagnostics: readonly Diagnostic[];
}

/** The most that one test may send: points, lines and spans together. */
const LARGEST = 100_000;
const LONGEST = 24 * 3_600_000;
const FIELDS = ['name', 'telemetry', 'from', 'expect'];
const OUTAGE = ['errors', 'took'];
const EXPECTED = ['expects', 'within', 'after', 'severity', 'labels', 'channels'];

type Problem = (code: keyof typeof ruleTestCodes, field: string, message: string, hint: string) => void;

/** What tests are checked against. */
export interface Against {
  /** Definitions of alerts in one environment. */
  readonly definitions: Definitions<Environment>;
  /** The keys of the rules of all environments: a rule that does not exist in this one has no tests here. */
  readonly keys: ReadonlySet<string>;
  readonly catalogue: Catalogue;
  /** The project's, for places in errors. */
  readonly root: string;
}

/** The tests of an environment as data, and all their problems. Reads and sends nothing. */
export function checkTests(files: readonly TestFile[], { definitions, keys, catalogue, root }: Against): Checked {
  const tests: CheckedTest[] = [];
  const diagnostics: Diagnostic[] = [];
  const names = new Map<string, string>();
  for (const { file, exported } of files) {
    const at =
      (within: string): Problem =>
      (code, field, message, hint) => {
        const place = [within, field].filter((part) => part !== '').join('.');
        diagnostics.push({
          code,
          severity: 'error',
          message,
          where: { file, ...(place === '' ? {} : { field: place }) },
          hint,
        });
      };
    const list = Array.isArray(exported) ? (exported as readonly unknown[]) : [exported];
    if (list.length === 0 || !list.every(isTest)) {
      const [index] = [...list.keys()].filter((one) => !isTest(list[one]));
      at(Array.isArray(exported) && index !== undefined ? `[${index}]` : '')(
        'rule-tests/not-a-test',
        '',
        `the default export is ${list.length === 0 ? 'an empty list' : 'not a list of tests'}`,
        'write `export default [ruleTest(rule, { name, telemetry, expect })]`',
      );
      continue;
    }
    for (const [index, test] of list.entries()) {
      const problem = at(Array.isArray(exported) ? `[${index}]` : '');
      const rule = ruleOf(test, definitions, keys, problem);
      if (rule === undefined) continue;
      if (rule.spec === undefined) continue;
      const built = build(test, definitions.environment, problem, root);
      if (built === undefined) continue;
      const checked = checkedTest(built, { rule: rule.key, spec: rule.spec, file, definitions, catalogue, problem });
      if (checked === undefined) continue;
      const name = `${rule.key}\n${checked.name}`;
      const before = names.get(name);
      if (before !== undefined)
        problem(
          'rule-tests/name',
          'name',
          `another test of ${rule.key} has the name '${checked.name}' (${before})`,
          'give it another name',
        );
      names.set(name, file);
      tests.push(checked);
    }
  }
  return { tests, diagnostics };
}

function isTest(value: unknown): value is RuleTest {
  return isObject(value) && value.kind === 'rule-test' && typeof value.build === 'function';
}

/** The rule of a test; without a spec where the environment has none. */
function ruleOf(
  { rule }: RuleTest,
  definitions: Definitions<Environment>,
  keys: ReadonlySet<string>,
  problem: Problem,
): { readonly key: string; readonly spec?: RuleSpec } | undefined {
  const rules = definitions.of<RuleSpec>('rule');
  if (typeof rule === 'string') {
    const found = rules.find(({ key }) => key === rule);
    if (found !== undefined) return found;
    if (keys.has(rule)) return { key: rule };
    problem(
      'rule-tests/rule',
      'rule',
      `there is no rule with the key '${rule}'`,
      didYouMean(rule, [...keys], `the rules are ${[...keys].join(', ')}`),
    );
    return undefined;
  }
  if (!isDefinition(rule) || rule.kind !== 'rule') {
    const found = isDefinition(rule) ? `a ${rule.kind}` : rule === undefined ? 'missing' : `a ${typeof rule}`;
    problem(
      'rule-tests/rule',
      'rule',
      `expected a rule or its key, found ${found}`,
      "import the rule, or write its key: ruleTest('high-error-rate', { … })",
    );
    return undefined;
  }
  const found = definitions.find<RuleSpec>(rule as never);
  if (found !== undefined) return found;
  if (rule.build(definitions.environment as never) === undefined) return { key: '(a rule that is absent here)' };
  problem(
    'rule-tests/rule',
    'rule',
    'the rule is in no file of the definitions',
    'import it from the file that exports it by default, or write its key',
  );
  return undefined;
}

function build(
  test: RuleTest,
  environment: Environment,
  problem: Problem,
  root: string,
): Readonly<Record<string, unknown>> | undefined {
  try {
    const built: unknown = test.build(environment);
    if (built === undefined) return undefined;
    if (isObject(built) && !(built instanceof Promise)) return built;
    problem(
      'rule-tests/field',
      '',
      `it gives ${built === null ? 'nothing' : typeof built}, not the fields of a test`,
      'return an object',
    );
  } catch (error) {
    problem('rule-tests/field', '', messageWithPlace(error, root), 'fix the test');
  }
  return undefined;
}

interface About {
  readonly rule: string;
  readonly spec: RuleSpec;
  readonly file: string;
  readonly definitions: Definitions<Environment>;
  readonly catalogue: Catalogue;
  readonly problem: Problem;
}

function checkedTest(test: Readonly<Record<string, unknown>>, about: About): CheckedTest | undefined {
  const { problem } = about;
  let isWhole = true;
  const told: Problem = (...given) => {
    isWhole = false;
    problem(...given);
  };
  for (const name of Object.keys(test).filter((one) => !FIELDS.includes(one)))
    told('rule-tests/field', name, 'a test has no such field', didYouMean(name, FIELDS, `it has ${FIELDS.join(', ')}`));
  const { name } = test;
  if (typeof name !== 'string' || name.trim() === '')
    told(
      'rule-tests/name',
      'name',
      'expected what the test shows',
      "write a name: 'fires when every fifth request fails'",
    );
  const from = test.from === undefined ? 0 : (length(test.from, 'from', told, 'rule-tests/field') ?? 0);
  const streams = listOf(
    test.telemetry,
    'telemetry',
    'rule-tests/telemetry',
    "telemetry: [series(…).constant(1, '10m')]",
    told,
  ).flatMap((one, index) => streamOf(one, `telemetry[${index}]`, { ...about, problem: told }) ?? []);
  const ends = streams.map(({ stretches, length: end }) => end ?? stretches.at(-1)?.end ?? 0);
  const total = Math.max(0, ...ends);
  if (total > LONGEST)
    told(
      'rule-tests/telemetry',
      'telemetry',
      `it is ${total / 3_600_000} hours long, and at most 24 can be sent`,
      'make the pieces shorter',
    );
  const amount = streams.reduce((sum, stream) => sum + amountOf(stream), 0);
  if (amount > LARGEST)
    told(
      'rule-tests/telemetry',
      'telemetry',
      `it sends ${Math.ceil(amount)} points, lines and spans; at most ${LARGEST} are sent`,
      'send fewer a second, or for a shorter time',
    );
  const expect = listOf(test.expect, 'expect', 'rule-tests/expectation', "expect: [firesWithin('6m')]", told).flatMap(
    (one, index) => expectedOf(one, `expect[${index}]`, { ...about, problem: told }) ?? [],
  );
  if (isWhole && from > total)
    told(
      'rule-tests/field',
      'from',
      'the rule is judged for the first time after the telemetry has ended',
      'make it earlier, or the telemetry longer',
    );
  if (!isWhole) return undefined;
  return {
    ...{ file: about.file, rule: about.rule, name: name as string, from, length: total, expect },
    streams: streams.map(({ length: _, ...stream }) => stream as Stream),
  };
}

function listOf(
  value: unknown,
  field: string,
  code: keyof typeof ruleTestCodes,
  hint: string,
  problem: Problem,
): readonly unknown[] {
  if (Array.isArray(value) && value.length > 0) return value;
  problem(
    code,
    field,
    Array.isArray(value)
      ? 'the list is empty'
      : `expected a list, found ${value === undefined ? 'nothing' : typeof value}`,
    `write ${hint}`,
  );
  return [];
}

/** Milliseconds of a duration; undefined, with a diagnostic, for any other value. */
function length(value: unknown, field: string, problem: Problem, code: keyof typeof ruleTestCodes): number | undefined {
  try {
    if (typeof value === 'string') return seconds(value as Duration) * 1_000;
  } catch {
    // Reported below.
  }
  problem(
    code,
    field,
    `expected a duration, found ${typeof value === 'string' ? `'${value}'` : value === undefined ? 'nothing' : JSON.stringify(value)}`,
    "write a positive whole number and ms, s, m or h: '5m'",
  );
  return undefined;
}

type Whole = Stream & { readonly length?: number };

function streamOf(value: unknown, field: string, about: About): Whole | undefined {
  const { problem, catalogue } = about;
  if (!isObject(value) || !['metric', 'logs', 'spans'].includes(String(value.of)) || !Array.isArray(value.pieces)) {
    problem('rule-tests/telemetry', field, 'it is not telemetry', 'make it with series(…), lines(…) or requests(…)');
    return undefined;
  }
  let isWhole = true;
  const told: Problem = (...given) => {
    isWhole = false;
    problem(...given);
  };
  const took = value.of === 'spans' ? (length(value.took, `${field}.took`, told, 'rule-tests/telemetry') ?? 0) : 0;
  const pieces = stretchesOf(value, field, took, told);
  let stream: Whole;
  const { stretches, end } = pieces;
  if (value.of === 'metric') {
    const metric = value.metric as Metric | undefined;
    if (!isObject(metric) || typeof metric.name !== 'string' || typeof metric.instrument !== 'string') {
      told(
        'rule-tests/telemetry',
        `${field}.metric`,
        'it is not a metric',
        'name one of the catalogue: series(metrics.errors)',
      );
      return undefined;
    }
    const every = length(value.every, `${field}.every`, told, 'rule-tests/telemetry') ?? 60_000;
    if (every < 1_000)
      told('rule-tests/telemetry', `${field}.every`, 'points are at least a second apart', "write '1s' or more");
    const observations = numberIn(value.observations, `${field}.observations`, 0, Number.MAX_SAFE_INTEGER, told) ?? 0;
    const { name, instrument, unit, temporality, arrives, emitter, buckets, component } = metric;
    const known = metric.uncatalogued === true ? undefined : metric.attributes;
    const attributes = placed(value.attributes, `${field}.attributes`, known, catalogue, told);
    const of = {
      ...{ name, instrument, unit, temporality, arrives, emitter },
      ...(buckets === undefined ? {} : { buckets }),
      ...(component === undefined ? {} : { component }),
    };
    stream = { of: 'metric', metric: of, every, observations, attributes, stretches, length: end };
  } else {
    if (typeof value.service !== 'string' || value.service === '')
      told(
        'rule-tests/telemetry',
        `${field}.service`,
        'it is not a service',
        'name one of the catalogue: requests(services.api)',
      );
    const { resource, own } = placed(value.attributes, `${field}.attributes`, catalogue.attributes, catalogue, told);
    const attributes = { resource: { 'service.name': String(value.service), ...resource }, own };
    if (value.of === 'logs') {
      const severity = oneOf(value.severity, `${field}.severity`, Object.keys(logSeverities), told);
      if (typeof value.body !== 'string')
        told('rule-tests/telemetry', `${field}.body`, 'expected the text of a line', "write body: 'payment failed'");
      stream = {
        of: 'logs',
        body: String(value.body),
        severity: severity as keyof typeof logSeverities,
        attributes,
        stretches,
        length: end,
      };
    } else {
      const kind = oneOf(value.kind, `${field}.kind`, Object.keys(spanKinds), told);
      if (typeof value.name !== 'string' || value.name === '')
        told('rule-tests/telemetry', `${field}.name`, 'expected the name of the spans', "write name: 'GET /'");
      stream = {
        of: 'spans',
        name: String(value.name),
        kind: kind as keyof typeof spanKinds,
        attributes,
        stretches,
        length: end,
      };
    }
  }
  return isWhole ? stream : undefined;
}

/** Consecutive pieces as periods. */
function stretchesOf(value: Readonly<Record<string, unknown>>, field: string, took: number, problem: Problem) {
  const stretches: Stretch[] = [];
  const pieces = value.pieces as readonly unknown[];
  const isGauge =
    value.of === 'metric' &&
    ['gauge', 'updowncounter', 'unknown'].includes(String(isObject(value.metric) && value.metric.instrument));
  let end = 0;
  if (pieces.length === 0)
    problem('rule-tests/telemetry', field, 'it has no pieces: nothing is sent', "add one: .constant(1, '10m')");
  for (const [index, piece] of pieces.entries()) {
    const place = `${field}.pieces[${index}]`;
    if (!isObject(piece)) {
      problem('rule-tests/telemetry', place, 'it is not a piece', 'make it with constant, ramp, gap or outage');
      continue;
    }
    const start = end;
    end += length(piece.for, `${place}.length`, problem, 'rule-tests/telemetry') ?? 0;
    if (piece.gap === true) continue;
    const least = isGauge ? Number.NEGATIVE_INFINITY : 0;
    const from = numberIn(piece.from, place, least, Number.MAX_VALUE, problem) ?? 0;
    const to = Object.is(piece.to, piece.from)
      ? from
      : (numberIn(piece.to, place, least, Number.MAX_VALUE, problem) ?? 0);
    stretches.push({ start, end, from, to, ...outageOf(piece.outage, place, took, problem) });
  }
  return { stretches, end };
}

/** The share of failing requests in a piece, and their duration. */
function outageOf(outage: unknown, place: string, took: number, problem: Problem): Pick<Stretch, 'errors' | 'took'> {
  if (outage === undefined) return { errors: 0, took };
  if (!isObject(outage)) {
    problem(
      'rule-tests/telemetry',
      place,
      `expected how the outage is, found ${JSON.stringify(outage)}`,
      "write outage('5m', { errors: 0.2, took: '3s' })",
    );
    return { errors: 0, took };
  }
  for (const name of Object.keys(outage).filter((one) => !OUTAGE.includes(one)))
    problem(
      'rule-tests/telemetry',
      `${place}.${name}`,
      'an outage has no such field',
      didYouMean(name, OUTAGE, `it has ${OUTAGE.join(' and ')}`),
    );
  return {
    errors: 'errors' in outage ? (numberIn(outage.errors, `${place}.errors`, 0, 1, problem) ?? 0) : 1,
    took: 'took' in outage ? (length(outage.took, `${place}.took`, problem, 'rule-tests/telemetry') ?? 0) : took,
  };
}

function numberIn(value: unknown, field: string, least: number, most: number, problem: Problem): number | undefined {
  if (typeof value === 'number' && Number.isFinite(value) && value >= least && value <= most) return value;
  const range =
    least === Number.NEGATIVE_INFINITY
      ? 'a number'
      : most === 1
        ? 'a share from 0 to 1'
        : 'a number that is not below 0';
  problem(
    'rule-tests/telemetry',
    field,
    `expected ${range}, found ${typeof value === 'number' ? value : (JSON.stringify(value) ?? 'nothing')}`,
    most === 1 ? 'write 0.2 for every fifth' : 'write a number',
  );
  return undefined;
}

function oneOf(value: unknown, field: string, known: readonly string[], problem: Problem): string {
  if (known.includes(String(value))) return String(value);
  problem(
    'rule-tests/telemetry',
    field,
    `expected one of ${known.join(', ')}, found ${JSON.stringify(value) ?? 'nothing'}`,
    didYouMean(String(value), known, 'write one of them'),
  );
  return '';
}

/** Attributes by their context in the catalogue; uncatalogued ones only where `known` is undefined. */
function placed(
  value: unknown,
  field: string,
  known: readonly Attribute[] | undefined,
  catalogue: Catalogue,
  problem: Problem,
): Placed {
  const resource: Record<string, string | number | boolean> = {};
  const own: Record<string, string | number | boolean> = {};
  for (const [name, one] of Object.entries(isObject(value) ? value : {})) {
    if (typeof one !== 'string' && typeof one !== 'boolean' && !(typeof one === 'number' && Number.isFinite(one))) {
      problem(
        'rule-tests/telemetry',
        `${field}.${name}`,
        'expected a text, a number or true or false',
        `write ${name}: 'value'`,
      );
      continue;
    }
    const names = known?.map((attribute) => attribute.name);
    if (names !== undefined && !names.includes(name)) {
      problem(
        'rule-tests/telemetry',
        `${field}.${name}`,
        'the catalogue has no such attribute here',
        didYouMean(name, names, names.length === 0 ? 'leave it out' : `it has ${names.join(', ')}`),
      );
      continue;
    }
    const attribute = (known ?? catalogue.attributes).find((of) => of.name === name);
    (attribute?.context === 'resource' ? resource : own)[name] = one;
  }
  return { resource, own };
}

/** The number of points, lines or spans in a stream. */
function amountOf(stream: Whole): number {
  return stream.stretches.reduce(
    (sum, { start, end, from, to }) =>
      sum + (stream.of === 'metric' ? (end - start) / stream.every : ((end - start) / 1_000) * ((from + to) / 2)),
    0,
  );
}

function expectedOf(value: unknown, field: string, about: About): Expected | undefined {
  const { problem } = about;
  const given = isObject(value) ? value : {};
  for (const name of Object.keys(given).filter((one) => !EXPECTED.includes(one)))
    problem(
      'rule-tests/expectation',
      `${field}.${name}`,
      'an expectation has no such field',
      didYouMean(name, EXPECTED, 'take it out'),
    );
  switch (given.expects) {
    case 'fires':
    case 'resolves': {
      const within = length(given.within, `${field}.within`, problem, 'rule-tests/expectation');
      const after =
        given.after === undefined && given.expects === 'fires'
          ? 0
          : length(given.after, `${field}.after`, problem, 'rule-tests/expectation');
      const meant = meantOf(given, field, about);
      return within === undefined || after === undefined || meant === undefined
        ? undefined
        : { expects: given.expects, within, after, ...meant };
    }
    case 'silent': {
      const meant = meantOf(given, field, about);
      return meant === undefined ? undefined : { expects: 'silent', ...meant };
    }
    case 'notifies':
    case 'does-not-notify': {
      const channels = Array.isArray(given.channels) ? (given.channels as readonly unknown[]) : [];
      if (channels.length === 0) {
        problem('rule-tests/expectation', field, 'it names no channel', 'write notifies(slack)');
        return undefined;
      }
      const names = channels.map((channel, index) => channelName(channel, `${field}.channels[${index}]`, about));
      return names.every((name) => name !== undefined) ? { expects: given.expects, channels: names } : undefined;
    }
    default:
      problem(
        'rule-tests/expectation',
        field,
        'it is not an expectation',
        'make it with firesWithin, resolvesWithin, staysSilent, notifies or doesNotNotify',
      );
      return undefined;
  }
}

function meantOf(given: Readonly<Record<string, unknown>>, field: string, { spec, problem }: About): Meant | undefined {
  const { severity, labels } = given;
  const known = [
    ...(Array.isArray(spec.thresholds) ? spec.thresholds : []).map((one) => String(one.severity)),
    ...(spec.absentAfter === undefined ? [] : ['no-data']),
  ];
  if (severity !== undefined && !known.includes(String(severity))) {
    problem(
      'rule-tests/expectation',
      `${field}.severity`,
      `the rule has no severity '${String(severity)}'`,
      didYouMean(String(severity), known, `it has ${known.join(', ')}`),
    );
    return undefined;
  }
  if (labels !== undefined && !(isObject(labels) && Object.values(labels).every((one) => typeof one === 'string'))) {
    problem(
      'rule-tests/expectation',
      `${field}.labels`,
      'expected labels with their values',
      "write labels: { 'service.name': 'api' }",
    );
    return undefined;
  }
  return {
    ...(severity === undefined ? {} : { severity: String(severity) }),
    ...(labels === undefined ? {} : { labels: labels as Readonly<Record<string, string>> }),
  };
}

function channelName(channel: unknown, field: string, { definitions, problem }: About): string | undefined {
  const found = isDefinition(channel) ? definitions.find<ChannelSpec>(channel as never) : undefined;
  if (found?.kind === 'channel') return found.spec.name;
  problem(
    'rule-tests/expectation',
    field,
    'it is not a channel of this environment',
    'import the channel from its file',
  );
  return undefined;
}
