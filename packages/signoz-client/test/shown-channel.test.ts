import type { JsonObject } from '@signoz-as-code/core';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { channelKinds, shownChannel } from '../src/index.ts';

const hidden = (kind: (typeof channelKinds)[number], config: JsonObject, wanted?: JsonObject): string[] => {
  const found: string[] = [];
  shownChannel(kind, config, wanted, ({ path, value }) => {
    found.push(path.join('.'));
    return typeof value === 'string' ? '…' : {};
  });
  return found;
};

describe('the path of an address may be the secret', () => {
  const paths = [
    ['slack', 'title_link'],
    ['slack', 'icon_url'],
    ['slack', 'http_config.proxy_url'],
    ['slack', 'http_config.oauth2.token_url'],
    ['pagerduty', 'url'],
    ['pagerduty', 'client_url'],
    ['opsgenie', 'api_url'],
    ['discord', 'avatar_url'],
    ['webhook', 'url'],
    ['msteamsv2', 'webhook_url'],
  ] as const;
  const at = (path: string, value: string): JsonObject =>
    path.split('.').reduceRight<unknown>((inner, field) => ({ [field]: inner }), value) as JsonObject;

  test.each(paths)('%s %s', (kind, path) => {
    for (const address of [
      'https://hooks.slack.com/services/T0/B0/xyz',
      'hooks.slack.com/services/T0/B0/xyz',
      '//hooks.slack.com/services/T0/B0/xyz',
      'https://h.invalid#xyz',
      'https://h.invalid/?xyz',
      'https://u@h.invalid/',
      'https://h.invalid/{{ .GroupKey }}/xyz',
      '{{ "https://h.invalid/xyz" }}',
      'data:text/plain,xyz',
    ]) {
      expect(hidden(kind, at(path, address))).toEqual([path]);
      // A value that the definition has too is in Git.
      expect(hidden(kind, at(path, address), at(path, address))).toEqual([]);
    }
  });

  test.each(paths.slice(0, -2))('and %s %s shows a server', (kind, path) => {
    for (const address of [
      'https://h.invalid',
      'https://h.invalid:8443/',
      '{{ template "a.b" . }}',
      '{{ .ExternalURL }}',
    ])
      expect(hidden(kind, at(path, address))).toEqual([]);
  });
});

test('a text with a token in it is hidden, and one with a name in it is not', () => {
  const text = (value: string) => hidden('slack', { text: value });
  expect(text('send it to https://h.invalid/services/T024BE7LD1/B024BE7LDX/aBcD1234eFgH5678iJkL9012')).toEqual([
    'text',
  ]);
  expect(text('more than k8s_container_memory_limit_utilization of {{ template "slack.default.text" . }}')).toEqual([]);
});

test('an unknown field is hidden in a channel of any kind, whatever its value is', () => {
  const unknown = fc.string({ minLength: 1 }).map((name) => `x${name}`);
  const value = fc.oneof(
    fc.string({ minLength: 1 }),
    fc.integer({ min: 1 }),
    fc.dictionary(fc.string(), fc.string({ minLength: 1 }), { minKeys: 1 }),
    fc.array(fc.string({ minLength: 1 }), { minLength: 1 }),
  );
  fc.assert(
    fc.property(fc.constantFrom(...channelKinds), unknown, value, (kind, field, inner) => {
      expect(hidden(kind, { [field]: inner } as JsonObject)).toEqual([field]);
    }),
  );
});
