import { equals, type Metric, oneOf, rate, strictNames } from '@signoz-as-code/telemetry';
import { describe, expect, test } from 'vitest';
import { sent, serviceName } from './metrics.ts';

describe('a misspelt name is no text', () => {
  const services = strictNames('services', { payments: { name: 'payments' } }) as Readonly<
    Record<string, { name: string }>
  >;

  test('of the catalogue: the nearest one is told', () => {
    expect(`${services.payments?.name}`).toBe('payments');
    expect(() => `${services.paymnts}`).toThrow("services has no 'paymnts': did you mean 'payments'?");
    expect(() => services.x).toThrow("services has no 'x'");
  });

  test('and asking for all of them, or by what a language asks for, is none', async () => {
    expect(Object.values(services)).toEqual([{ name: 'payments' }]);
    expect('paymnts' in services).toBe(false);
    expect(JSON.stringify(services)).toBe('{"payments":{"name":"payments"}}');
    expect(await Promise.resolve(services)).toBe(services);
  });

  test('that became undefined on the way into a filter or a matcher', () => {
    const nothing = undefined as unknown as string;
    expect(() => equals(serviceName, nothing)).toThrow('undefined');
    expect(() => oneOf(serviceName, ['a', nothing])).toThrow('undefined');
    const matched = rate as (metric: Metric, window: '5m', where: object) => unknown;
    expect(() => matched(sent, '5m', { 'service.name': nothing })).toThrow('undefined');
  });
});
