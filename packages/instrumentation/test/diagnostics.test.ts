import { expect, test } from 'vitest';
import { diagnosticsLogger } from '../src/diagnostics.ts';
import { environmentAttributes } from '../src/resource.ts';

test('a message is logged once a minute, with the number of repetitions in between', () => {
  const lines: string[] = [];
  let now = 0;
  const logger = diagnosticsLogger(
    (line) => lines.push(line),
    () => now,
  );
  for (let i = 0; i < 10; i++)
    logger.error('{"stack":"Error: away\\n at x","message":"away","name":"Error","code":"ECONNREFUSED"}');
  now = 60_000;
  logger.error('{"stack":"…","message":"away","name":"Error","code":"ECONNREFUSED"}');
  logger.warn('full');
  expect(lines).toEqual([
    'telemetry error: Error: away: ECONNREFUSED\n',
    'telemetry error: Error: away: ECONNREFUSED (and 9 times before)\n',
    'telemetry warn: full\n',
  ]);
});

test.each<[unknown[], string]>([
  [[new Error('taken')], 'taken'],
  [[new AggregateError([new Error('a'), new Error('b')])], 'a; b'],
  [['items', { n: 1 }, undefined], 'items {"n":1} undefined'],
  [['{not json'], '{not json'],
])('%j is logged in one line', (parts, text) => {
  const lines: string[] = [];
  const error: (...parts: unknown[]) => void = diagnosticsLogger((line) => lines.push(line)).error as never;
  error(...parts);
  expect(lines).toEqual([`telemetry error: ${text}\n`]);
});

test.each([
  [{ OTEL_RESOURCE_ATTRIBUTES: 'a=b,deployment.environment=production', NODE_ENV: 'test' }, 'production'],
  [{ OTEL_RESOURCE_ATTRIBUTES: 'deployment.environment.name=a%20b' }, 'a b'],
  [{ NODE_ENV: 'staging' }, 'staging'],
])('the environment of %j', (env, environment) => {
  expect(environmentAttributes(env)).toEqual({ 'deployment.environment': environment });
});

test('without an environment there is no attribute', () => expect(environmentAttributes({})).toEqual({}));
