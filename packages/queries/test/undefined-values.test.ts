import type { Metric } from '@signoz-as-code/catalogue';
import { equals, oneOf, rate } from '@signoz-as-code/queries';
import { expect, test } from 'vitest';
import { sent, serviceName } from './metrics.ts';

test('a misspelt name that became undefined cannot get into a filter or a matcher', () => {
  const nothing = undefined as unknown as string;
  expect(() => equals(serviceName, nothing)).toThrow('undefined');
  expect(() => oneOf(serviceName, ['a', nothing])).toThrow('undefined');
  const matched = rate as (metric: Metric, window: '5m', where: object) => unknown;
  expect(() => matched(sent, '5m', { 'service.name': nothing })).toThrow('undefined');
});
