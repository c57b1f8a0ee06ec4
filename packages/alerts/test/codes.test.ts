import { type Code, type CodeExample, type Defined, type Definition, definitions, secret } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { clickhouse, logs, promql, raw } from '@signoz-as-code/telemetry';
import { describe, expect, it } from 'vitest';
import { channel } from '../src/channel/authoring.ts';
import { concern } from '../src/concern.ts';
import { defineChannel, defineMaintenance, definePolicy, defineRule } from '../src/index.ts';
import { maintenance } from '../src/maintenance/authoring.ts';
import { policy } from '../src/policy/authoring.ts';
import { rule } from '../src/rule/authoring.ts';

const kinds = [channel, policy, rule, maintenance];
const checks = concern({ attributes: [], metrics: [], services: [] });

const examples = kinds.flatMap(({ kind, codes }) =>
  Object.entries(codes).flatMap(([code, about]) =>
    // Codes of queries are tested in their own package.
    code.startsWith('alerts/') && typeof about === 'object' && about.example !== undefined
      ? [[code, about, about.example.in ?? kind.name, about.example] as const]
      : [],
  ),
);
const once = [...new Map(examples.map((example) => [example[0], example])).values()];

it('every code of alerts has an example', () => {
  const own = Object.entries(checks.codes).filter(([code]) => code.startsWith('alerts/'));
  expect(
    own.flatMap(([code, about]) => (typeof about === 'object' && about.example !== undefined ? [] : [code])),
  ).toEqual([]);
});

const environment = {
  name: 'test',
  versions: { signoz: 'v0.108.0' },
  mail: 'none',
} as unknown as Environment;

const slackConfig = { send_resolved: true, api_url: secret('SLACK'), channel: '#alerts' };
const defined = (kind: string, key: string, definition: unknown, about: Environment): Defined => ({
  kind,
  key,
  file: `${key}.ts`,
  definition: definition as Definition,
  spec: (definition as Definition).build(about),
});

/** The definitions of an example: the one with the fields, and valid ones that it needs. */
function entries(kind: string, fields: string, { beside = {} }: CodeExample, about: Environment): Defined[] {
  const all: Defined[] = [];
  const add = <Of>(of: string, key: string, definition: Of): Of => {
    all.push(defined(of, key, definition, about));
    return definition;
  };
  const scope: Record<string, unknown> = {
    clickhouse,
    logs,
    promql,
    raw,
    secret,
    elsewhere: kind === 'maintenance' ? defineRule({} as never) : defineChannel({ name: 'Elsewhere' } as never),
  };
  /** Fields as written, merged over those of a valid definition. */
  const over = (good: object, text: string): never =>
    ({ ...good, ...new Function(...Object.keys(scope), `return { ${text} }`)(...Object.values(scope)) }) as never;

  const own = kind === 'channel' ? over({ name: 'On call' }, fields) : { name: 'Chat', slack: slackConfig };
  const slack = add('channel', 'slack', defineChannel(own as never));
  scope.slack = slack;
  if (/\bother\b/.test(fields))
    scope.other = add('channel', 'other', defineChannel({ name: 'Other', slack: slackConfig }));
  const good = {
    name: 'Slow checkout',
    queries: { A: logs('count()') },
    when: { op: 'above', match: 'at-least-once' },
    thresholds: [{ severity: 'warning', target: 10, channels: [slack] }],
    over: '5m',
    every: '1m',
    annotations: { summary: 'Slow', description: 'It is {{$value}}' },
  };
  const routed = { usePolicy: true, thresholds: [{ severity: 'warning', target: 10 }], labels: { team: 'backend' } };
  if (beside.rule !== undefined) add('rule', 'beside', defineRule(over(good, beside.rule)));
  else if (kind !== 'rule')
    scope.slow = add('rule', 'slow', defineRule((kind === 'policy' ? { ...good, ...routed } : good) as never));
  if (kind === 'rule') add('rule', 'own', defineRule(over(good, fields)));
  if (beside.policy !== undefined)
    add('policy', 'beside', definePolicy(over({ name: 'Beside', channels: [slack] }, beside.policy)));
  if (kind === 'policy') add('policy', 'own', definePolicy(over({ name: 'Backend', channels: [slack] }, fields)));
  const night = {
    name: 'Repair',
    rules: [scope.slow],
    timezone: 'Europe/Stockholm',
    from: '2035-12-06T02:00',
    to: '2035-12-06T05:00',
  };
  if (kind === 'maintenance') add('maintenance', 'own', defineMaintenance(over(night, fields)));
  return all;
}

describe.each(once)('%s', (code, { severity, meaning, since }: Code, kind, example) => {
  const about = { ...environment, ...example.environment } as Environment;
  const found = (fields: string) => checks.check(definitions(about, entries(kind, fields, example, about)));

  it('gives its diagnostic for the wrong example', () => {
    const problems = found(example.wrong);
    expect(
      problems.find((one) => one.code === code),
      JSON.stringify(problems),
    ).toMatchObject({ severity });
  });
  it('gives no diagnostic for the corrected example', () => expect(found(example.right)).toEqual([]));
  it('says what is wrong, and since when', () => {
    expect(meaning).toMatch(/^\S.*\.$/);
    expect(since).toMatch(/^\d+\.\d+\.\d+$/);
  });
});
