import { defineRule } from '@signoz-as-code/alerts';
import { defineService } from '@signoz-as-code/catalogue';
import { describe, expect, test } from 'vitest';
import {
  doesNotNotify,
  firesWithin,
  lines,
  notifies,
  requests,
  resolvesWithin,
  ruleTest,
  series,
  staysSilent,
} from '../src/index.ts';
import { checkedFile, metrics, rule, slack } from './support.ts';

const api = defineService({ name: 'api', owner: 'a', runtime: 'node', description: '' });
const good = { name: 'a', telemetry: [series(metrics.level).constant(1, '5m')], expect: [staysSilent()] } as const;
const problems = (exported: unknown) =>
  checkedFile(exported).diagnostics.map(({ where, code, message }) => [where.field, code, message]);
const wrong = (test: object) => problems([ruleTest(rule, { ...good, ...test } as never)]);

describe('wrong tests', () => {
  test('a valid one has no problem', () => {
    const { diagnostics, tests } = checkedFile([
      ruleTest(rule, good),
      ruleTest('much', {
        ...good,
        name: 'b',
        expect: [
          firesWithin('6m', { severity: 'critical' }),
          resolvesWithin('5m', { after: '10m' }),
          notifies(slack),
          doesNotNotify(slack),
        ],
      }),
    ]);
    expect(diagnostics).toEqual([]);
    expect(tests.map((one) => [one.rule, one.name])).toEqual([
      ['much', 'a'],
      ['much', 'b'],
    ]);
  });

  test('all problems are reported at once, each with its field', () => {
    expect(
      problems([
        ruleTest('mcuh', good),
        ruleTest(slack as never, good),
        ruleTest(rule, { ...good, nmae: 'b', name: '', from: '-1m', expect: [] } as never),
        ruleTest(rule, {
          name: 'c',
          telemetry: [series(metrics.level).constant(Number.NaN, '0m')],
          expect: [firesWithin('soon' as never)],
        }),
        ruleTest(rule, () => {
          throw new Error('no such thing');
        }),
      ]),
    ).toEqual([
      ['[0].rule', 'rule-tests/rule', "there is no rule with the key 'mcuh'"],
      ['[1].rule', 'rule-tests/rule', 'expected a rule or its key, found a channel'],
      ['[2].nmae', 'rule-tests/field', 'a test has no such field'],
      ['[2].name', 'rule-tests/name', 'expected what the test shows'],
      ['[2].from', 'rule-tests/field', "expected a duration, found '-1m'"],
      ['[2].expect', 'rule-tests/expectation', 'the list is empty'],
      ['[3].telemetry[0].pieces[0].length', 'rule-tests/telemetry', "expected a duration, found '0m'"],
      ['[3].telemetry[0].pieces[0]', 'rule-tests/telemetry', 'expected a number, found NaN'],
      ['[3].expect[0].within', 'rule-tests/expectation', "expected a duration, found 'soon'"],
      ['[4]', 'rule-tests/field', expect.stringContaining('no such thing')],
    ]);
  });

  test('a file that exports no tests', () => {
    expect(problems(undefined)).toEqual([
      [undefined, 'rule-tests/not-a-test', 'the default export is not a list of tests'],
    ]);
    expect(problems([])).toEqual([[undefined, 'rule-tests/not-a-test', 'the default export is an empty list']]);
    expect(problems([ruleTest(rule, good), rule])).toEqual([
      ['[1]', 'rule-tests/not-a-test', 'the default export is not a list of tests'],
    ]);
    expect(problems(ruleTest(rule, good))).toEqual([]);
  });

  test('a rule without a file, and one that is absent in the environment', () => {
    expect(problems([ruleTest(defineRule((() => ({ name: 'B' })) as never), good)])).toEqual([
      ['[0].rule', 'rule-tests/rule', 'the rule is in no file of the definitions'],
    ]);
    expect(checkedFile([ruleTest(defineRule((() => undefined) as never), good)])).toEqual({
      tests: [],
      diagnostics: [],
    });
    expect(checkedFile([ruleTest('elsewhere', good), ruleTest(rule, () => undefined)])).toEqual({
      tests: [],
      diagnostics: [],
    });
    expect(problems([ruleTest(rule, undefined as never)])).toEqual([
      ['[0]', 'rule-tests/field', 'it gives nothing, not the fields of a test'],
    ]);
  });

  test('two tests with one name', () => {
    expect(problems([ruleTest(rule, good), ruleTest('much', good)])).toEqual([
      ['[1].name', 'rule-tests/name', "another test of much has the name 'a' (rules/much.test.ts)"],
    ]);
  });

  test('telemetry that cannot be sent', () => {
    const telemetry = (...all: readonly unknown[]) =>
      wrong({ telemetry: all }).map(([field, , message]) => [field, message]);
    expect(telemetry()).toEqual([['[0].telemetry', 'the list is empty']]);
    expect(telemetry({})).toEqual([['[0].telemetry[0]', 'it is not telemetry']]);
    expect(telemetry(series(metrics.level))).toEqual([['[0].telemetry[0]', 'it has no pieces: nothing is sent']]);
    expect(telemetry(series(metrics.total).constant(-1, '5m'))).toEqual([
      ['[0].telemetry[0].pieces[0]', 'expected a number that is not below 0, found -1'],
    ]);
    expect(telemetry(series(metrics.level, { knid: 'a' } as never).constant(1, '5m'))).toEqual([
      ['[0].telemetry[0].attributes.knid', 'the catalogue has no such attribute here'],
    ]);
    expect(telemetry(series(undefined as never).constant(1, '5m'))).toEqual([
      ['[0].telemetry[0].metric', 'it is not a metric'],
    ]);
    expect(
      telemetry(
        requests(undefined as never)
          .constant(1, '5m')
          .outage('5m', { errors: 2 }),
      ),
    ).toEqual([
      ['[0].telemetry[0].pieces[1].errors', 'expected a share from 0 to 1, found 2'],
      ['[0].telemetry[0].service', 'it is not a service'],
    ]);
    const outage = (how: unknown) => telemetry(requests(api).outage('5m', how as never));
    expect(outage({ error: 0.2 })).toEqual([['[0].telemetry[0].pieces[0].error', 'an outage has no such field']]);
    expect(outage({ errors: undefined, took: undefined }).map(([field]) => field)).toEqual([
      '[0].telemetry[0].pieces[0].errors',
      '[0].telemetry[0].pieces[0].took',
    ]);
    for (const how of [null, 0.2, '3s'])
      expect(outage(how)).toEqual([
        ['[0].telemetry[0].pieces[0]', `expected how the outage is, found ${JSON.stringify(how)}`],
      ]);
    expect(telemetry(lines(api, { body: 'a', severity: 'LOUD' as never }).constant(1, '5m'))).toEqual([
      ['[0].telemetry[0].severity', 'expected one of TRACE, DEBUG, INFO, WARN, ERROR, FATAL, found "LOUD"'],
    ]);
    expect(telemetry(requests(api).constant(1_000, '5m'))).toEqual([
      ['[0].telemetry', 'it sends 300000 points, lines and spans; at most 100000 are sent'],
    ]);
    expect(telemetry(series(metrics.level, {}, { every: '1h' }).constant(1, '3d'))).toEqual([
      ['[0].telemetry', 'it is 72 hours long, and at most 24 can be sent'],
    ]);
  });

  test('expectations that no run could meet', () => {
    const expectation = (one: unknown) => wrong({ expect: [one] }).map(([field, , message]) => [field, message]);
    expect(expectation(firesWithin('6m', { afterr: '5m' } as never))).toEqual([
      ['[0].expect[0].afterr', 'an expectation has no such field'],
    ]);
    expect(expectation({})).toEqual([['[0].expect[0]', 'it is not an expectation']]);
    expect(expectation(firesWithin('6m', { severity: 'warning' }))).toEqual([
      ['[0].expect[0].severity', "the rule has no severity 'warning'"],
    ]);
    expect(expectation(staysSilent({ severity: 'no-data' }))).toEqual([
      ['[0].expect[0].severity', "the rule has no severity 'no-data'"],
    ]);
    expect(expectation(notifies(rule as never))).toEqual([
      ['[0].expect[0].channels[0]', 'it is not a channel of this environment'],
    ]);
    expect(expectation({ expects: 'notifies', channels: [] })).toEqual([['[0].expect[0]', 'it names no channel']]);
    expect(expectation({ expects: 'resolves', within: '5m' })).toEqual([
      ['[0].expect[0].after', 'expected a duration, found nothing'],
    ]);
    expect(wrong({ from: '10m' })).toEqual([
      ['[0].from', 'rule-tests/field', 'the rule is judged for the first time after the telemetry has ended'],
    ]);
  });
});
