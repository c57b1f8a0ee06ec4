import { createHash } from 'node:crypto';
import type { Definition } from '@signoz-as-code/core';
import { expect, test } from 'vitest';
import type { ConfigSpec } from '../src/index.ts';
import { defineConfig } from '../src/index.ts';
import { artifactsOf, collectorConfig, contentOf, environmentNamed, others, own } from './platform.ts';

const environment = environmentNamed('production');
const names = (artifacts = artifactsOf(environment)) =>
  new Map(
    [
      ...contentOf(artifacts, 'compose.yaml').matchAll(/file: (\S+)\n\s+name: (fluxer-signoz_(\S+)_([0-9a-f]{12}))/g),
    ].map(([, file, name, key, hash]) => [key!, { file: file!, name: name!, hash: hash! }]),
  );

function changed(from: ReturnType<typeof names>, to: ReturnType<typeof names>): string[] {
  return [...to].filter(([key, { name }]) => from.get(key)?.name !== name).map(([key]) => key);
}

test('a config’s name contains the hash of exactly the mounted bytes', () => {
  const artifacts = artifactsOf(environment);
  const all = names(artifacts);
  expect(all.size).toBe(artifacts.length + 1);
  for (const { file, name, hash } of all.values()) {
    const content = file.startsWith('../collector-config/') ? collectorConfig : contentOf(artifacts, file.slice(2));
    expect(createHash('sha256').update(content).digest('hex').slice(0, 12)).toBe(hash);
    expect(name.length).toBeLessThanOrEqual(64);
  }
});

test('the collector’s configuration renames only its config', () => {
  const after = names(
    artifactsOf(environment, own, (concern, path) =>
      path === 'otel-config.yaml' ? `${collectorConfig}# changed\n` : others(concern, path),
    ),
  );
  expect(changed(names(), after)).toEqual(['otel-collector']);
});

test('more memory for ClickHouse renames the files that depend on it', () => {
  const after = names(artifactsOf({ ...environment, clickhouse: { ...environment.clickhouse, memoryMiB: 4096 } }));
  expect(changed(names(), after)).toEqual(['clickhouse-server', 'clickhouse-users']);
});

test('more processors rename no file', () => {
  const before = artifactsOf(environment);
  const after = artifactsOf({ ...environment, clickhouse: { ...environment.clickhouse, cpus: 8 } });
  expect(changed(names(before), names(after))).toEqual([]);
  const lines = (artifacts: typeof before) => contentOf(artifacts, 'compose.yaml').split('\n');
  const different = lines(after).filter((line, index) => line !== lines(before)[index]);
  expect(different).toEqual(['          cpus: "8"']);
});

test('another domain renames only the Caddyfile', () => {
  const after = names(artifactsOf({ ...environment, domain: 'signoz.example.com' }));
  expect(changed(names(), after)).toEqual(['caddy']);
});

test('a missing config of another concern is a problem with file, field and fix', () => {
  expect(() =>
    artifactsOf(environment, own, (concern, path) => (path === 'otel-config.yaml' ? undefined : others(concern, path))),
  ).toThrow(
    'packages/compose/definitions/configs/otel-collector.ts · path: collector-config has no artifact otel-config.yaml',
  );
});

test('a config that nothing mounts is not written', () => {
  const unused = defineConfig({ format: 'opamp', content: { server_endpoint: 'ws://a:1/v1/opamp' } } as ConfigSpec);
  const artifacts = artifactsOf(environment, { ...own, 'configs/unused': unused as Definition }, others);
  expect(artifacts.map(({ path }) => path)).not.toContain('opamp/unused.yaml');
});

test('two hyphens in the name of a file make no comment that XML forbids', () => {
  const { 'configs/clickhouse-users': users, ...rest } = own;
  const artifacts = artifactsOf(environment, { ...rest, 'configs/clickhouse---users': users! });
  const [, comment] = /<!--(.*?)-->/s.exec(contentOf(artifacts, 'clickhouse/users.d/clickhouse---users.xml')) ?? [];
  expect(comment).toContain('configs/clickhouse- - -users.ts');
});
