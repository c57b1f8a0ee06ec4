import { isSecret, isSetting, mapSecrets, resolveSetting, secret, secretNames, setting } from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';

describe('a secret', () => {
  test('is only written by its name', () => {
    expect(secret('SLACK_WEBHOOK_URL')).toEqual({ $secret: 'SLACK_WEBHOOK_URL' });
  });

  test.each(['slack', 'https://hooks.slack.com/services/T0', '', '1A', 'A-B', 'A\n'])('cannot be called %j', (name) => {
    expect(() => secret(name)).toThrow(/name of an environment variable/);
  });

  test('is distinguished from similar values', () => {
    expect(isSecret({ $secret: 'A' })).toBe(true);
    expect([{ $secret: 1 }, { $secret: 'A', more: 1 }, 'A', null, [{ $secret: 'A' }]].map(isSecret)).toEqual([
      false,
      false,
      false,
      false,
      false,
    ]);
  });

  test('is found in any place, each name once, sorted', () => {
    expect(secretNames({ b: [secret('B'), { deep: secret('A') }], a: secret('B'), c: 'C' })).toEqual(['A', 'B']);
    expect(secretNames(secret('A'))).toEqual(['A']);
  });

  test('is replaced in any place, and nothing else is', () => {
    const before = { list: [secret('A'), 'A'], deep: { of: secret('B') }, none: null };
    expect(mapSecrets(before, (name) => `<${name}>`)).toEqual({ list: ['<A>', 'A'], deep: { of: '<B>' }, none: null });
    expect(before.list[0]).toEqual({ $secret: 'A' });
  });
});

describe('a setting', () => {
  const url = setting('SIGNOZ_URL', 'http://127.0.0.1:18080');

  test("has the machine's value, else its default", () => {
    expect(isSetting(url)).toBe(true);
    expect(resolveSetting(url, () => undefined)).toBe('http://127.0.0.1:18080');
    expect(resolveSetting(url, (name) => `http://${name}`)).toBe('http://SIGNOZ_URL');
  });

  test('may be a plain text, which cannot be overridden', () => {
    expect(resolveSetting('https://signoz.fluxer.app', () => 'other')).toBe('https://signoz.fluxer.app');
  });
});
