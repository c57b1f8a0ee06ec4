import type { Definition } from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { codes } from '../src/codes.ts';
import { concern } from '../src/concern.ts';
import { defineConfig, defineService, defineServices, defineStack, type ServiceSpec } from '../src/index.ts';
import { defined, environmentNamed } from './platform.ts';

const environment = environmentNamed('production');
const stack = defineStack({ name: 'fluxer-signoz', networks: { backend: { driver: 'overlay' } }, volumes: {} });
const policy = { parallelism: 1, order: 'stop-first', failure_action: 'pause', monitor: '1m' } as const;

const healthy: ServiceSpec = {
  image: 'example/program:1.2.3',
  networks: { backend: {} },
  healthcheck: { test: ['CMD', 'true'], interval: '10s', timeout: '5s', retries: 3, start_period: '30s' },
  deploy: {
    resources: { limits: { cpus: '1', memory: '1G' } },
    restart_policy: { condition: 'any', delay: '5s' },
    update_config: policy,
    rollback_config: policy,
  },
};

const service = (changes: Partial<ServiceSpec>): Definition =>
  defineService({ ...healthy, ...changes } as ServiceSpec) as Definition;
const deploy = (changes: object): Definition =>
  service({ deploy: { ...healthy.deploy, ...changes } } as Partial<ServiceSpec>);

/** `code file · field` of all problems in a stack that is otherwise valid. */
function found(from: Record<string, Definition>): string[] {
  return concern()
    .check(defined(environment, { stack: stack as Definition, ...from }))
    .map(({ code, where, hint }) => {
      expect(Object.keys(codes)).toContain(code);
      expect(hint).toBeTruthy();
      return `${code} ${where.file.split('/').at(-1)} · ${where.field ?? ''}`;
    });
}

test('a valid service has no problem', () => {
  expect(found({ a: service({}) })).toEqual([]);
});

describe('the stack', () => {
  test('must exist', () => {
    expect(
      concern()
        .check(defined(environment, { a: service({}) }))
        .map(({ code }) => code),
    ).toEqual(['compose/one-stack']);
  });

  test('must be the only one', () => {
    expect(found({ other: stack as Definition })).toEqual(['compose/one-stack other.ts · ']);
  });

  test('whose name is too long for its services is reported once', () => {
    const name = 's'.repeat(60);
    const long = defineStack({ name, networks: { backend: { driver: 'overlay' } }, volumes: {} });
    const lab = { ...environment, live: {} };
    const services = { stack: long as Definition, 'service-1': service({}), 'service-2': service({}) };
    expect(concern().check(defined(lab, services))).toMatchObject([
      {
        code: 'compose/name-too-long',
        where: { field: 'name' },
        message: expect.stringContaining(`2 of 2 services and files have names in the swarm that are too long`),
        hint: 'make it at least 7 characters shorter',
      },
    ]);
  });

  test('has the name that the environment applies', () => {
    const other = defineStack({ name: 'signoz', networks: {}, volumes: {} });
    expect(found({ stack: other as Definition })).toEqual(['compose/stack-name stack.ts · name']);
  });

  test('has no volume that no service mounts', () => {
    const other = defineStack({ name: 'fluxer-signoz', networks: {}, volumes: { data: {} } });
    expect(found({ stack: other as Definition })).toEqual(['compose/unused-volume stack.ts · volumes.data']);
  });
});

describe('references', () => {
  test('to a missing network', () => {
    expect(found({ a: service({ networks: { backend: {}, front: {} } }) })).toEqual([
      'compose/undefined-network a.ts · networks.front',
    ]);
  });

  test('to a missing volume', () => {
    expect(found({ a: service({ volumes: [{ type: 'volume', source: 'dta', target: '/data' }] }) })).toEqual([
      'compose/undefined-volume a.ts · volumes[0].source',
    ]);
  });

  test('to a config that is not in definitions/', () => {
    const stray = defineConfig({ format: 'caddyfile', content: [] });
    expect(found({ a: service({ configs: [{ config: stray, target: '/etc/x' }] }) })).toEqual([
      'compose/undefined-config a.ts · configs[0].config',
    ]);
  });

  test('to a config that is absent in this environment', () => {
    const absent = defineConfig(() => undefined);
    expect(found({ a: service({ configs: [{ config: absent, target: '/etc/x' }] }), x: absent as Definition })).toEqual(
      ['compose/undefined-config a.ts · configs[0].config'],
    );
  });

  test('a config that nobody mounts', () => {
    const unused = defineConfig({ format: 'caddyfile', content: [] });
    expect(found({ x: unused as Definition })).toEqual(['compose/unused-config x.ts · ']);
  });

  test('to a script’s secret that its service does not mount', () => {
    const start = defineConfig({
      format: 'script',
      content: { interpreter: '/bin/sh', secrets: { p: { secret: 'clickhouse-password' } }, body: 'exec program' },
    });
    const configs = [{ config: start, target: '/start' }];
    expect(found({ start: start as Definition, a: service({ configs }) })).toEqual([
      'compose/secret-not-mounted a.ts · secrets',
    ]);
    expect(
      found({ start: start as Definition, a: service({ configs, secrets: [{ secret: 'clickhouse-password' }] }) }),
    ).toEqual([]);
  });

  test('a service that two files define', () => {
    const several = defineServices({ a: { ...healthy }, b: { ...healthy } });
    expect(found({ a: service({}), nodes: several as Definition })).toEqual(['compose/duplicate-service nodes.ts · a']);
  });
});

describe('literal values', () => {
  test.each([
    ['a variable', { environment: { SMTP_PASSWORD: 'hunter2' } }, 'environment.SMTP_PASSWORD'],
    ['a token', { environment: { API_TOKEN: 'abc' } }, 'environment.API_TOKEN'],
    ['a key', { environment: { SIGNOZ_TOKENIZER_JWT_SECRET: 'secret' } }, 'environment.SIGNOZ_TOKENIZER_JWT_SECRET'],
    ['an address', { environment: { DSN: 'tcp://signoz:hunter2@clickhouse:9000' } }, 'environment.DSN'],
    ['an argument', { command: ['--dsn=tcp://clickhouse:9000?username=signoz&password=hunter2'] }, 'command[0]'],
  ] as const)('a secret in %s', (_, changes, field) => {
    const problems = found({ a: service(changes as unknown as Partial<ServiceSpec>) });
    expect(problems).toEqual([`compose/secret-literal a.ts · ${field}`]);
  });

  test('the message does not repeat the secret', () => {
    const all = concern().check(
      defined(environment, {
        stack: stack as Definition,
        a: service({ environment: { SMTP_PASSWORD: 'hunter2' } }),
      }),
    );
    expect(JSON.stringify(all)).not.toContain('hunter2');
  });

  test('a reference to a secret is not a secret', () => {
    const variables = {
      PASSWORD_FILE: '/run/secrets/smtp-password',
      SIGNOZ_TOKENIZER_PROVIDER: 'jwt',
      EMPTY_PASSWORD: '',
    };
    expect(found({ a: service({ environment: variables }) })).toEqual([]);
  });

  test('a secret in a file', () => {
    const config = defineConfig({
      format: 'script',
      content: { interpreter: '/bin/sh', body: 'exec program --dsn=tcp://a:hunter2@clickhouse:9000' },
    });
    expect(found({ file: config as Definition, a: service({ configs: [{ config, target: '/start' }] }) })).toEqual([
      'compose/secret-literal file.ts · content',
    ]);
  });

  test.each(['$HOME/x', 'a$', '${lower case}', '${NAME:?gone}'])('a dollar sign that Docker misreads: %s', (text) => {
    expect(found({ a: service({ environment: { X: text } }) })).toEqual(['compose/stray-dollar a.ts · environment.X']);
  });

  test.each(['$$HOME', '${NAME}', '${NAME:-fallback}', '{{.Node.Hostname}}'])(
    'a dollar sign that Docker understands: %s',
    (text) => {
      expect(found({ a: service({ environment: { X: text } }) })).toEqual([]);
    },
  );

  test.each(['caddy', 'caddy:latest', 'registry:5000/caddy', 'caddy:${TAG:-latest}'])(
    'no fixed version: %s',
    (image) => {
      expect(found({ a: service({ image }) })).toEqual(['compose/image-tag a.ts · image']);
    },
  );

  test.each(['caddy:2.10.2', 'registry:5000/caddy:2', 'caddy:${TAG:-v1}', `caddy:2@sha256:${'0'.repeat(64)}`])(
    'a fixed version: %s',
    (image) => expect(found({ a: service({ image }) })).toEqual([]),
  );
});

describe('what cannot run', () => {
  const port = { target: 80, published: 8080, protocol: 'tcp', mode: 'ingress' } as const;

  test('two services that publish one port', () => {
    const udp = { ...port, protocol: 'udp' } as const;
    expect(found({ a: service({ ports: [port, udp] }), b: service({ ports: [port] }) })).toEqual([
      'compose/port-twice b.ts · ports[0].published',
    ]);
  });

  test('an ingress port without a virtual address', () => {
    const definition = service({ ports: [port], deploy: { ...healthy.deploy, endpoint_mode: 'dnsrr' } } as never);
    expect(found({ a: definition })).toEqual(['compose/port-dnsrr a.ts · ports[0].mode']);
  });

  test.each([{ replicas: 2 }, { mode: 'global' }])('SigNoz on SQLite more than once: %o', (changes) => {
    const definition = service({
      image: 'registry.test:5000/signoz:v0.108.0',
      deploy: { ...healthy.deploy, ...changes },
    } as never);
    expect(found({ a: definition })).toEqual([`compose/sqlite-replicas a.ts · deploy.${Object.keys(changes)[0]}`]);
  });

  test('several tasks on one volume', () => {
    const stackWithData = defineStack({
      name: 'fluxer-signoz',
      networks: { backend: { driver: 'overlay' } },
      volumes: { data: {} },
    });
    const volumes = [{ type: 'volume', source: 'data', target: '/data' }];
    const both = { stack: stackWithData as Definition, a: service({ volumes } as never) };
    expect(found({ ...both, b: service({ volumes } as never) })).toEqual([
      'compose/volume-shared b.ts · volumes[0].source',
    ]);
    const twice = service({ volumes, deploy: { ...healthy.deploy, replicas: 2 } } as never);
    expect(found({ ...both, a: twice })).toEqual(['compose/volume-shared a.ts · deploy.replicas']);
  });

  test('two mounts at one place', () => {
    const config = defineConfig({ format: 'caddyfile', content: [] });
    const configs = [
      { config, target: '/etc/caddy/Caddyfile' },
      { config, target: '/etc/caddy/Caddyfile' },
    ];
    expect(found({ x: config as Definition, a: service({ configs }) })).toEqual([
      'compose/mount-target a.ts · configs[1].target',
    ]);
    expect(found({ x: config as Definition, a: service({ configs: [{ config, target: 'Caddyfile' }] }) })).toEqual([
      'compose/mount-target a.ts · configs[0].target',
    ]);
  });

  test('a rollback that rolls back on failure', () => {
    expect(found({ a: deploy({ rollback_config: { ...policy, failure_action: 'rollback' } }) })).toEqual([
      'compose/rollback-action a.ts · deploy.rollback_config.failure_action',
    ]);
  });

  test('a config whose name is too long for Swarm', () => {
    const key = 'a-very-long-name-for-a-file-of-the-stack';
    const config = defineConfig({ format: 'caddyfile', content: [] });
    expect(found({ [key]: config as Definition, a: service({ configs: [{ config, target: '/x' }] }) })).toEqual([
      `compose/name-too-long ${key}.ts · `,
    ]);
  });
});

test('all problems of a service are reported at once, at their fields in the file', () => {
  const nodes = defineServices({
    'node-1': { ...healthy, image: 'x', networks: { nowhere: {} }, environment: { DB_PASSWORD: 'a' } },
  });
  expect(found({ nodes: nodes as Definition })).toEqual([
    'compose/undefined-network nodes.ts · node-1.networks.nowhere',
    'compose/secret-literal nodes.ts · node-1.environment.DB_PASSWORD',
    'compose/image-tag nodes.ts · node-1.image',
  ]);
});

test('an optional artifact of an absent service is optional too', () => {
  const tier = defineConfig({ format: 'artifact', concern: 'collector-config', path: 'x.yaml', optional: true });
  const configs = [{ config: tier, target: '/x.yaml' }];
  expect(found({ 'configs/x': tier as Definition, a: service({ configs, onlyWith: tier }) })).toEqual([]);
  expect(found({ 'configs/x': tier as Definition, a: service({ configs }) })).toEqual([
    'compose/optional-config a.ts · configs[0].config',
  ]);
});

describe('a collector', () => {
  const image = 'docker.io/signoz/signoz-otel-collector:${TAG:-v1}';
  const gate = '-pkg.translator.prometheus.NormalizeName';
  const foundWith = (collector: string, changes: Partial<ServiceSpec>) =>
    concern()
      .check(
        defined(
          { ...environment, versions: { ...environment.versions, collector } },
          { stack: stack as Definition, a: service(changes) },
        ),
      )
      .map(({ code, severity, where }) => `${severity} ${code} ${where.field}`);

  test.each<[string, Partial<ServiceSpec>, string]>([
    ['a flag', { command: ['--config=x', `--feature-gates=${gate}`] }, 'command[1]'],
    ['a flag and its value', { command: ['--feature-gates', `a.b,${gate}`] }, 'command[0]'],
    ['a command for a shell', { command: ['-c', `/a && /b --feature-gates=${gate}`] }, 'command[1]'],
    [
      'a variable',
      { environment: { SIGNOZ_OTEL_COLLECTOR_FEATURE_GATES: gate } },
      'environment.SIGNOZ_OTEL_COLLECTOR_FEATURE_GATES',
    ],
  ])('does not disable a gate that is stable in its release, by %s', (_, changes, field) => {
    for (const one of [image, `registry.test:5000/mirror/${image}`, `\${REGISTRY:-[::1]:5000}/${image}`])
      expect(foundWith('v0.144.15', { image: one, ...changes })).toContain(`error compose/feature-gate ${field}`);
  });

  test('may disable it where its release allows that', () => {
    const changes = { image, command: [`--feature-gates=${gate}`] };
    expect(foundWith('v0.129.12', changes)).toEqual([]);
    expect(foundWith('v0.144.15', { ...changes, image: 'other/collector:v1' })).toEqual([]);
  });

  test('has no gate of another release', () => {
    const changes = { image, command: ['--feature-gates=no.such.gate,+other'] };
    expect(foundWith('v0.129.12', changes)).toHaveLength(2);
  });

  test('migrates ClickHouse itself from v0.144.1 on', () => {
    const migrator = { image: 'signoz/signoz-schema-migrator:v0.144.15' };
    expect(foundWith('v0.144.15', migrator)).toEqual(['warning compose/old-migrator image']);
    expect(foundWith('v0.142.1', migrator)).toEqual([]);
  });
});
