import { type Defined, type Definition, definitions, validateArtifact } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { describe, expect, test } from 'vitest';
import { concern } from '../src/concern.ts';
import { defineServices, defineStack } from '../src/index.ts';

const environment: Environment = {
  name: 'lab',
  deployment: 'lab',
  topology: 'ha',
  domain: 'lab.test',
  contacts: { onCallEmail: 'a@lab.test' },
  versions: {
    signoz: 'v0.108.0',
    collector: 'v0.129.12',
    clickhouse: '25.5.6',
    zookeeper: '3.7.1',
    caddy: '2.10.2',
    socketProxy: '0.4.1',
  },
  live: {},
  retention: { traces: '30d', metrics: '90d', logs: '7d' },
  collector: { memoryMiB: 512, cpus: 1 },
  clickhouse: { memoryMiB: 2048, cpus: 2 },
};

const policy = { parallelism: 1, order: 'stop-first', failure_action: 'pause', monitor: '1m' };
const first = { ...policy, order: 'start-first' };
const http = { target: 80, published: 8080, protocol: 'tcp', mode: 'host' };
const data = { type: 'volume', source: 'data', target: '/data' };

/** A valid service with other fields; those of `deploy` are merged into its own. */
function service({ deploy, ...fields }: Record<string, unknown> = {}) {
  return {
    image: 'nginx:1.27.1',
    networks: { backend: {} },
    healthcheck: { test: ['CMD', 'true'], interval: '10s', timeout: '5s', retries: 3, start_period: '30s' },
    ...fields,
    deploy: {
      resources: { limits: { cpus: '1', memory: '256M' } },
      restart_policy: { condition: 'any', delay: '5s' },
      update_config: policy,
      rollback_config: policy,
      ...(deploy as object),
    },
  };
}

const job = (deploy: object) => {
  const { healthcheck: _, ...rest } = service();
  const { update_config: __, rollback_config: ___, ...own } = rest.deploy;
  return {
    ...rest,
    deploy: { ...own, mode: 'replicated-job', restart_policy: { condition: 'on-failure', delay: '5s' }, ...deploy },
  };
};

function defined(services: Record<string, object>) {
  const from: Record<string, Definition> = {
    stack: defineStack({
      name: 'lab',
      networks: { backend: { driver: 'overlay' }, other: { driver: 'overlay' } },
      volumes: { data: {} },
    }) as Definition,
    programs: defineServices(services as never) as Definition,
  };
  const all = Object.entries(from).map(
    ([key, one]): Defined => ({
      kind: one.kind,
      key,
      file: `${key}.ts`,
      definition: one,
      spec: one.build(environment),
    }),
  );
  return definitions(environment, all);
}

function diagnostics(services: Record<string, object>) {
  return concern()
    .check(defined(services))
    .filter(({ code }) => code !== 'compose/unused-volume');
}

/** `code field`, each in the services' file. */
function found(services: Record<string, object>): string[] {
  return diagnostics(services).map(({ code, where, hint }) => {
    expect([where.file, Boolean(hint)]).toEqual(['programs.ts', true]);
    return `${code} ${where.field ?? ''}`;
  });
}
const of = (fields: Record<string, unknown>) => found({ a: service(fields) });
const placed = (constraints: readonly string[], more: object = {}) =>
  of({ deploy: { placement: { constraints }, ...more } });

describe('placement constraints', () => {
  test.each([
    'node.hostname==a',
    'node.hostname == a',
    '  node.hostname   ==a ',
    'NODE.Role!=worker',
    'node.role == Manager',
    'node.ip == 10.0.0.0/8',
    'node.ip != 2001:db8::2',
    'node.labels.zone == eu',
    'engine.labels.com.example.disk == ssd',
    'node.platform.arch == x86_64',
    'node.hostname == ${NODE:-a}',
  ])('%s is valid', (constraint) => {
    expect(placed([constraint])).toEqual([]);
  });

  test.each([
    'node.lables.x == y',
    'node.labels. == y',
    'node.host == a',
    'engine.label.x == y',
    'node.role == managers',
    'node.ip == 10.0.0.300',
    'node.ip == 10.0.0.0/33',
    'node.hostname = a',
    'node.hostname == a, b',
    'node.hostname ==',
    '== a',
  ])('%s is never met', (constraint) => {
    expect(placed(['node.role == worker', constraint])).toEqual([
      'compose/constraint a.deploy.placement.constraints[1]',
    ]);
  });

  test.each([
    [['node.hostname == a', 'node.hostname == b'], 1],
    [['node.hostname == a', 'NODE.HOSTNAME!=A'], 1],
    [['node.role != manager', 'node.role != worker'], 1],
    [['node.hostname == a', 'node.hostname == A'], 0],
    [['node.labels.x == a', 'node.labels.X == b'], 0],
    [['node.hostname != a', 'node.hostname != b'], 0],
    [['node.ip == 10.0.0.0/8', 'node.ip == 10.0.0.1'], 0],
  ])('%j exclude each other: %i', (constraints, times) => {
    expect(placed(constraints)).toHaveLength(times);
  });

  test('tasks are spread over labels only', () => {
    const spread = (by: string) => of({ deploy: { placement: { preferences: [{ spread: by }] } } });
    expect(spread('node.labels.zone')).toEqual([]);
    expect(spread('node.lables.zone')).toEqual(['compose/constraint a.deploy.placement.preferences[0].spread']);
  });
});

describe('more replicas than the nodes take', () => {
  const replicas = (count: number, placement: object, more: object = {}) =>
    of({ ...more, deploy: { replicas: count, placement } });
  const a = { constraints: ['node.hostname==a'] };
  test.each([
    ['one each, on one node', 4, { ...a, max_replicas_per_node: 1 }, {}, ['compose/capacity a.deploy.replicas']],
    ['two each, on one node', 2, { ...a, max_replicas_per_node: 2 }, {}, []],
    ['one each, on any node', 4, { max_replicas_per_node: 1 }, {}, []],
    ['a port of the host, on one node', 2, a, { ports: [http] }, ['compose/capacity a.deploy.replicas']],
    ['a port of the host, on any node', 2, {}, { ports: [http] }, []],
    ['no limit', 4, a, {}, []],
  ])('%s', (_, count, placement, more, codes) => {
    expect(replicas(count, placement, more)).toEqual(codes);
  });

  test('tasks of a job run one after the other', () => {
    expect(found({ a: job({ replicas: 4, placement: { ...a, max_replicas_per_node: 1 } }) })).toEqual([]);
  });
});

describe('start-first', () => {
  const updated = (fields: Record<string, unknown>, deploy: object = {}) =>
    of({ ...fields, deploy: { update_config: first, rollback_config: first, ...deploy } });
  const both = [
    'compose/start-first a.deploy.update_config.order',
    'compose/start-first a.deploy.rollback_config.order',
  ];

  test('is valid for what two tasks can share', () => {
    expect(updated({ ports: [{ ...http, mode: 'ingress' }], volumes: [{ ...data, read_only: true }] })).toEqual([]);
  });
  test.each([
    ['a port of the host', { ports: [http] }, {}],
    ['a port of the host, everywhere', { ports: [http] }, { mode: 'global' }],
    ['a volume that is written to', { volumes: [data] }, {}],
    ['a node that is full', {}, { replicas: 2, placement: { constraints: ['node.id==x'], max_replicas_per_node: 2 } }],
  ])('is not valid for %s', (_, fields, deploy) => {
    expect(updated(fields, deploy)).toEqual(both);
  });
  test('is reported at the policy that contains it', () => {
    expect(of({ ports: [http], deploy: { rollback_config: first } })).toEqual(both.slice(1));
  });
});

describe('modes', () => {
  const global = (more: object) => of({ deploy: { mode: 'global', ...more } });
  test('a global service has no replicas, and Swarm ignores their placement', () => {
    expect(global({})).toEqual([]);
    expect(global({ replicas: 2 })).toEqual(['compose/mode a.deploy.replicas']);
    const warned = diagnostics({ a: service({ deploy: { mode: 'global', placement: { max_replicas_per_node: 1 } } }) });
    expect(warned.map(({ code, severity }) => [code, severity])).toEqual([['compose/mode', 'warning']]);
  });
  test('a job has no update policy, and is not restarted when it is done', () => {
    expect(found({ a: job({}) })).toEqual([]);
    expect(
      found({
        a: job({ update_config: policy, rollback_config: policy, restart_policy: { condition: 'any', delay: '5s' } }),
      }),
    ).toEqual([
      'compose/mode a.deploy.update_config',
      'compose/mode a.deploy.rollback_config',
      'compose/mode a.deploy.restart_policy.condition',
    ]);
  });
  test('attempts have no effect without restarts', () => {
    expect(
      of({ deploy: { restart_policy: { condition: 'none', delay: '5s', max_attempts: 3, window: '1m' } } }),
    ).toEqual(['compose/mode a.deploy.restart_policy.max_attempts', 'compose/mode a.deploy.restart_policy.window']);
  });
});

describe('resources', () => {
  const resources = (limits: object, reservations?: object) =>
    of({
      deploy: {
        resources: {
          limits: { cpus: '1', memory: '1G', ...limits },
          ...(reservations === undefined ? {} : { reservations: { cpus: '1', memory: '1G', ...reservations } }),
        },
      },
    });
  test.each([
    [{}, {}, []],
    [{}, { memory: '1024M' }, []],
    [{}, { memory: '1025M' }, ['compose/resources a.deploy.resources.reservations.memory']],
    [{ cpus: '0.5' }, {}, ['compose/resources a.deploy.resources.reservations.cpus']],
    [{ memory: '5M' }, undefined, ['compose/resources a.deploy.resources.limits.memory']],
    [{ cpus: '0.0005' }, undefined, ['compose/resources a.deploy.resources.limits.cpus']],
  ])('%j with %j reserved', (limits, reservations, codes) => {
    expect(resources(limits, reservations)).toEqual(codes);
  });
});

describe('contradictions between services', () => {
  const on = (node: string, port: object = http) =>
    service({ ports: [port], deploy: { placement: { constraints: [`node.hostname==${node}`] } } });
  test('a host port may be used on two nodes, not twice on one', () => {
    expect(found({ a: on('x'), b: on('y') })).toEqual([]);
    expect(found({ a: on('x'), b: on('x') })).toEqual(['compose/port-twice b.ports[0].published']);
    expect(found({ a: on('x'), b: on('y', { ...http, mode: 'ingress' }) })).toEqual([
      'compose/port-twice b.ports[0].published',
    ]);
  });
  test('an alias is not the name of another service in the network', () => {
    const alias = (network: string) => service({ networks: { [network]: { aliases: ['b'] } } });
    expect(found({ a: alias('backend'), b: service() })).toEqual(['compose/alias a.networks.backend.aliases[0]']);
    expect(found({ a: alias('other'), b: service() })).toEqual([]);
  });
  test('a name must be valid for Swarm', () => {
    expect(found({ ['a'.repeat(60)]: service() })).toEqual(['compose/name-too-long a'.replace(/a$/, 'a'.repeat(60))]);
    const long = ['a', 'b'].map((letter) => letter.repeat(60));
    const others = { c: service(), d: service(), e: service() };
    expect(found({ ...Object.fromEntries(long.map((name) => [name, service()])), ...others })).toEqual(
      long.map((name) => `compose/name-too-long ${name}`),
    );
  });
});

test('a container whose fields exclude each other', () => {
  expect(
    of({ ulimits: { nofile: { soft: 2, hard: 1 } }, cap_add: ['SYS_ADMIN'], cap_drop: ['ALL', 'SYS_ADMIN'] }),
  ).toEqual(['compose/container a.ulimits.nofile.soft', 'compose/container a.cap_drop[1]']);
});

test('a field that Docker does not accept is reported at its service, not at the stack', () => {
  const memory = { resources: { limits: { cpus: '1', memory: '256MB' } } };
  const artifacts = concern().compile(defined({ a: service({ deploy: memory }) }), () => undefined, {
    project: 'lab',
    environment: 'lab',
  });
  const found = artifacts.flatMap((one) => validateArtifact(concern().formats, { ...one, file: one.path }));
  expect(found.map(({ where }) => [where.file, where.field])).toEqual([
    ['programs.ts', 'a.deploy.resources.limits.memory'],
  ]);
});
