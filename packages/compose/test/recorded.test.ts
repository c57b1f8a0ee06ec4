import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { diff, type Resource } from '@signoz-as-code/core';
import { expect, test } from 'vitest';
import { live as stackLive, stackProvider } from '../src/live.ts';

const recorded = (name: string): string => readFileSync(join(import.meta.dirname, 'fixtures/engine', name), 'utf8');

/**
 * What Docker 20.10.24 (client 28.2.2) made of a generated stack file with plain `docker stack deploy`. The file is a
 * recording and does not follow the definitions.
 */
test('a stack that Docker itself deployed shows no difference from its file', async () => {
  const file = 'generated/production/compose/compose.yaml';
  const [resource] = stackLive.resources([
    { path: 'compose.yaml', file, content: recorded('compose.yaml'), source: 'stack.ts' },
  ]) as [Resource];
  const provider = stackProvider(
    {
      owner: { project: 'fluxer', environment: 'production' },
      endpoints: {},
      secrets: () => undefined,
      desired: [resource],
    },
    { stack: 'fluxer-signoz' },
    {
      docker: async ([group, verb]) => {
        if (verb === 'ls')
          return group === 'secret' ? 'clickhouse-password signoz-jwt-secret smtp-password' : 'some ids';
        return recorded(group === 'network' ? 'networks.json' : 'services.json');
      },
      variables: () => undefined,
      read: async () => '',
      stage: async () => {},
      wait: async () => {},
      clock: () => 0,
      prove: undefined,
    },
  );
  const [live, ...others] = await provider.read();
  expect(others).toEqual([]);
  expect(diff(live!.spec, provider.normalize(resource))).toEqual([]);
  expect(Object.keys((live!.spec as { services: object }).services)).toHaveLength(9);
  expect(provider.notes?.()).toEqual([]);
});
