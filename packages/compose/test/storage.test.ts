import type { StoredArtifact } from '@signoz-as-code/core';
import { validateArtifact } from '@signoz-as-code/core';
import type { ColdStorage, Environment } from '@signoz-as-code/platform';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { concern } from '../src/concern.ts';
import { parseXml } from '../src/config/xml.ts';
import { live } from '../src/live.ts';
import { artifactsOf, contentOf, defined, environmentNamed, stored } from './platform.ts';

const s3 = {
  type: 's3',
  endpoint: 'https://bucket.s3.eu-central-1.amazonaws.com/signoz/{replica}/',
  credentials: 'secrets',
} as const satisfies ColdStorage;

function withCold(cold: ColdStorage, changes: Partial<Environment['clickhouse']> = {}): Environment {
  const production = environmentNamed('production');
  return { ...production, clickhouse: { ...production.clickhouse, ...changes, cold } };
}

const storageFile = 'clickhouse/config.d/clickhouse-storage.xml';
interface Compose {
  readonly services: Record<
    string,
    {
      readonly secrets: readonly { readonly source: string }[];
      readonly networks: Record<string, unknown>;
      readonly volumes: readonly { readonly source: string; readonly target: string }[];
      readonly configs: readonly { readonly source: string; readonly target: string }[];
    }
  >;
  readonly networks: Record<string, { readonly internal?: boolean }>;
  readonly volumes: Record<string, unknown>;
}
const composeOf = (artifacts: readonly StoredArtifact[]) => parse(contentOf(artifacts, 'compose.yaml')) as Compose;
const problems = (environment: Environment) => {
  const artifacts = stored(artifactsOf(environment));
  const found = concern().check(defined(environment));
  return [...found, ...artifacts.flatMap((artifact) => validateArtifact(live.formats, artifact))];
};

test('without a cold volume the stack contains none', () => {
  const artifacts = stored(artifactsOf(environmentNamed('production')));
  expect(artifacts.map(({ path }) => path)).not.toContain(storageFile);
  const { services, networks } = composeOf(artifacts);
  expect(Object.keys(networks)).not.toContain('storage');
  expect(services.clickhouse!.secrets.map(({ source }) => source)).toEqual(['clickhouse-password']);
});

describe('a cold volume in a bucket', () => {
  const artifacts = stored(artifactsOf(withCold(s3)));
  const xml = contentOf(artifacts, storageFile);

  test('has a policy under the names that SigNoz uses, with merges and deletions', () => {
    expect(problems(withCold(s3))).toEqual([]);
    expect(parseXml(xml)).toEqual({
      clickhouse: {
        storage_configuration: {
          disks: {
            cold: {
              type: 's3',
              endpoint: s3.endpoint,
              access_key_id: { '@from_env': 'SIGNOZ_COLD_ACCESS_KEY_ID', '@hide_in_preprocessed': 'true' },
              secret_access_key: { '@from_env': 'SIGNOZ_COLD_SECRET_ACCESS_KEY', '@hide_in_preprocessed': 'true' },
            },
          },
          policies: {
            tiered: {
              volumes: { default: { disk: 'default' }, s3: { disk: 'cold', perform_ttl_move_on_insert: false } },
            },
          },
        },
      },
    });
  });

  test('refuses settings that stop merges on it: nothing would expire there', () => {
    const changed = artifacts.map((artifact) =>
      artifact.path === storageFile
        ? {
            ...artifact,
            content: xml.replace(
              '<perform_ttl_move',
              '<prefer_not_to_merge>true</prefer_not_to_merge><perform_ttl_move',
            ),
          }
        : artifact,
    );
    const found = changed.flatMap((artifact) => validateArtifact(live.formats, artifact));
    expect(found.map(({ message }) => message).join()).toContain('prefer_not_to_merge');
  });

  test('needs secrets that only the server gets, over its own network', () => {
    const { services, networks } = composeOf(artifacts);
    const { clickhouse, ...others } = services;
    expect(clickhouse!.secrets.map(({ source }) => source)).toEqual([
      'clickhouse-password',
      'clickhouse-cold-access-key-id',
      'clickhouse-cold-secret-access-key',
    ]);
    expect(JSON.stringify(others)).not.toContain('clickhouse-cold');
    expect(clickhouse!.configs.map(({ target }) => target)).toContain(
      '/etc/clickhouse-server/config.d/signoz-storage.xml',
    );
    // The backend network has no way out.
    expect(networks.backend).toMatchObject({ internal: true });
    expect(networks.storage?.internal).toBeUndefined();
    expect(Object.keys(clickhouse!.networks)).toEqual(['backend', 'storage']);
    expect(Object.values(others).flatMap((service) => Object.keys(service.networks))).not.toContain('storage');
    expect(contentOf(artifacts, 'scripts/clickhouse-start')).toContain(
      'cold_secret_access_key="$(cat /run/secrets/clickhouse-cold-secret-access-key)"',
    );
  });

  test("with the machine's own role needs no secrets", () => {
    const host = stored(artifactsOf(withCold({ ...s3, credentials: 'host', region: 'eu-central-1' })));
    expect(problems(withCold({ ...s3, credentials: 'host' }))).toEqual([]);
    expect(contentOf(host, storageFile)).toContain('<use_environment_credentials>true</use_environment_credentials>');
    expect(contentOf(host, storageFile)).toContain('<region>eu-central-1</region>');
    expect(contentOf(host, 'compose.yaml')).not.toContain('clickhouse-cold');
    expect(contentOf(host, 'scripts/clickhouse-start')).not.toContain('cold');
  });
});

test('a cold volume in a folder belongs to one server, on the disk of its node', () => {
  const environment = withCold({ type: 'local', path: '/mnt/hdd/clickhouse' }, { shards: 2 });
  expect(problems(environment)).toEqual([]);
  const artifacts = stored(artifactsOf(environment));
  expect(contentOf(artifacts, storageFile)).toContain('<path>/var/lib/clickhouse-cold/</path>');
  const { services, volumes } = composeOf(artifacts);
  expect(services['clickhouse-2-1']!.volumes.map(({ source, target }) => [source, target])).toEqual([
    ['clickhouse-2-1', '/var/lib/clickhouse'],
    ['clickhouse-2-1-cold', '/var/lib/clickhouse-cold'],
  ]);
  expect(volumes['clickhouse-2-1-cold']).toEqual({
    driver: 'local',
    driver_opts: { type: 'none', o: 'bind', device: '/mnt/hdd/clickhouse' },
  });
});

describe("ClickHouse's own logs", () => {
  const file = 'clickhouse/config.d/clickhouse-server.xml';
  const artifacts = stored(artifactsOf(environmentNamed('production')));
  const settings = (
    parseXml(contentOf(artifacts, file)) as { clickhouse: Record<string, { ttl?: string; engine?: string }> }
  ).clickhouse;

  // Those of the image's own configuration, 25.5, except crash_log: it is empty, and evidence when it is not.
  test.each([
    'query_log',
    'query_thread_log',
    'query_views_log',
    'part_log',
    'trace_log',
    'text_log',
    'metric_log',
    'latency_log',
    'error_log',
    'query_metric_log',
    'asynchronous_metric_log',
    'processors_profile_log',
    'asynchronous_insert_log',
    'backup_log',
    'blob_storage_log',
  ])('%s expires', (log) => {
    expect(settings[log]).toEqual({ ttl: 'event_date + INTERVAL 7 DAY DELETE' });
  });

  test('opentelemetry_span_log expires by its engine: with an additional ttl the server does not start', () => {
    expect(settings.opentelemetry_span_log).toEqual({
      engine:
        'ENGINE = MergeTree PARTITION BY toYYYYMM(finish_date) ORDER BY (finish_date, finish_time_us) TTL finish_date + INTERVAL 7 DAY DELETE',
    });
    const changed = artifacts.map((artifact) =>
      artifact.path === file
        ? {
            ...artifact,
            content: artifact.content.replace('<engine>', '<ttl>finish_date + INTERVAL 7 DAY DELETE</ttl><engine>'),
          }
        : artifact,
    );
    const found = changed.flatMap((artifact) => validateArtifact(live.formats, artifact));
    expect(found.map(({ where }) => where.file)).toEqual(['packages/compose/definitions/configs/clickhouse-server.ts']);
  });
});
