import { type Defined, type Definition, definitions } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { expect, test } from 'vitest';
import { concern } from '../src/concern.ts';
import { defineChannel } from '../src/index.ts';

const environment: Environment = {
  name: 'prod',
  deployment: 'prod',
  topology: 'single',
  domain: 'lab.test',
  contacts: { onCallEmail: 'a@lab.test' },
  versions: {
    signoz: 'v0.108.0',
    collector: 'v0.129.12',
    clickhouse: '1',
    zookeeper: '1',
    caddy: '1',
    socketProxy: '1',
  },
  live: {},
  retention: { traces: '30d', metrics: '90d', logs: '7d' },
  collector: { memoryMiB: 512, cpus: 1 },
  clickhouse: { memoryMiB: 512, cpus: 1 },
};

const found = (mail: Environment['mail']) => {
  const named = { ...environment, ...(mail === undefined ? {} : { mail }) };
  const definition = defineChannel({ name: 'mail', email: { send_resolved: true, to: 'a@lab.test' } }) as Definition;
  const one: Defined = { kind: 'channel', key: 'mail', file: 'mail.ts', definition, spec: definition.build(named) };
  return concern({ services: [], attributes: [], metrics: [] })
    .check(definitions(named, [one]))
    .filter(({ code }) => code === 'alerts/mail-server')
    .map(({ severity, where, message }) => [severity, where.field, message]);
};

test('an e-mail channel is reported when no mail server is known, in any environment', () => {
  expect(found(undefined)).toEqual([
    ['warning', 'email', 'the environment prod has no mail server, and without one SigNoz sends no mail'],
  ]);
  expect(found('none')).toEqual([]);
  expect(found({ smarthost: 'smtp.lab.test:587', from: 'a@lab.test', username: 'a' })).toEqual([]);
});
