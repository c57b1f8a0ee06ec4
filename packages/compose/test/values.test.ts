import { type Definition, validateArtifact } from '@signoz-as-code/core';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { concern } from '../src/concern.ts';
import { type ConfigSpec, defineConfig, defineService, defineStack, type ServiceSpec } from '../src/index.ts';
import { artifactsOf, contentOf, defined, environmentNamed, stored } from './platform.ts';

const environment = environmentNamed('production');
const policy = { parallelism: 1, order: 'stop-first', failure_action: 'pause', monitor: '1m' } as const;
const quantity = { cpus: '1', memory: '1G' };

/** A stack of one service that mounts one config. */
function stackOf(changes: { service?: object; stack?: object; config?: ConfigSpec }): Record<string, Definition> {
  const config = changes.config === undefined ? undefined : defineConfig(changes.config);
  return {
    stack: defineStack({
      name: 'fluxer-signoz',
      networks: { backend: { driver: 'overlay' } },
      volumes: {},
      ...changes.stack,
    }) as Definition,
    'services/web': defineService({
      image: 'example/web:1.2.3',
      networks: { backend: {} },
      healthcheck: { test: ['CMD', 'true'], interval: '10s', timeout: '5s', retries: 3, start_period: '30s' },
      configs: config === undefined ? [] : [{ config, target: '/config' }],
      deploy: {
        resources: { limits: quantity },
        restart_policy: { condition: 'any', delay: '5s' },
        update_config: policy,
        rollback_config: policy,
      },
      ...changes.service,
    } as ServiceSpec) as Definition,
    ...(config === undefined ? {} : { 'configs/own': config as Definition }),
  };
}

/** `file · field` of the problems of the checks and of the artifacts. */
function found(changes: Parameters<typeof stackOf>[0]): string[] {
  const definitions = stackOf(changes);
  const checked = concern().check(defined(environment, definitions));
  const all =
    checked.length > 0
      ? checked
      : stored(artifactsOf(environment, definitions)).flatMap((artifact) =>
          validateArtifact(concern().formats, artifact),
        );
  for (const { message, hint } of all) {
    expect(message).not.toBe('');
    expect(hint).not.toBe('');
  }
  return all.map(({ where }) => `${where.file.split('/').at(-1)} · ${where.field ?? ''}`);
}

const deploying = (changes: object) => ({
  service: {
    deploy: {
      resources: { limits: quantity },
      restart_policy: { condition: 'any', delay: '5s' },
      update_config: policy,
      rollback_config: policy,
      ...changes,
    },
  },
});

describe('a word of a Caddyfile', () => {
  const caddyfile = (...words: string[]): ConfigSpec => ({
    format: 'caddyfile',
    content: [{ line: ['shop.example'], block: [{ line: ['respond', ...words] }] }],
  });

  // Caddy 2.10.2 reads each of them as the word.
  test.each([
    ['ok', 'ok'],
    ['', '""'],
    ['a b', '"a b"'],
    ['say "hi"', String.raw`"say \"hi\""`],
    ['two\nlines', '"two\nlines"'],
    ['a\r\nb', '"a\r\nb"'],
    [String.raw`^/a\.b$`, String.raw`^/a\.b$`],
    [String.raw`a\.b c`, String.raw`"a\.b c"`],
    [String.raw`C:\a b\\`, String.raw`"C:\a b\\"`],
    ['ends\\', '`ends\\`'],
    [String.raw`a\"b`, '`a\\"b`'],
    [String.raw`a\<b`, String.raw`"a\<b"`],
    ['<<EOF', '"<<EOF"'],
    ['a`b', '"a`b"'],
    ['#a', '"#a"'],
  ])('%j is %j', (word, written) => {
    const config = caddyfile(word, 'end');
    expect(found({ config })).toEqual([]);
    expect(contentOf(artifactsOf(environment, stackOf({ config })), 'caddy/own.Caddyfile')).toContain(
      `\trespond ${written} end\n`,
    );
  });

  test('that cannot be written is reported at its place', () => {
    expect(found({ config: caddyfile('{', '}', 'a`\\', 'a`b') })).toEqual([
      'own.ts · content[0].block[0].line[1]',
      'own.ts · content[0].block[0].line[2]',
      'own.ts · content[0].block[0].line[3]',
    ]);
  });

  test('is there, except for the global options', () => {
    const options = { line: [], block: [{ line: ['admin', 'off'] }] };
    const site = { line: ['shop.example'], block: [{ line: ['respond'] }] };
    expect(found({ config: { format: 'caddyfile', content: [options, site] } })).toEqual([]);
    expect(
      found({ config: { format: 'caddyfile', content: [site, options, { line: ['b'], block: [options] }] } }),
    ).toEqual(['own.ts · content[1].line', 'own.ts · content[2].block[0].line']);
  });
});

describe('a file of ClickHouse', () => {
  const disks = (own: Record<string, string>): ConfigSpec => ({
    format: 'clickhouse-server',
    content: {
      clickhouse: {
        storage_configuration: {
          disks: Object.fromEntries(Object.entries(own).map(([name, path]) => [name, { type: 'local', path }])),
          policies: { tiered: { volumes: { default: { disk: 'default' } } } },
        },
      },
    },
  });

  test.each(['a b', 'a\nb', '', '1a', 'a"b', 'a<b', '#text', '__proto__', '👩', 'a/b', '?xml', 'a b="c"'])(
    'has no name %j, which XML cannot have',
    (name) => {
      const own = Object.fromEntries([
        [name, '/cold/'],
        ['cold', '/cold/'],
      ]);
      expect(found({ config: disks(own) })).toEqual([
        `own.ts · content.clickhouse.storage_configuration.disks.${name}`,
      ]);
    },
  );

  test.each([' /a/', '/a/\n', 'a\rb'])('has no text %j, which XML changes', (path) => {
    expect(found({ config: disks({ cold: path }) })).toEqual([
      'own.ts · content.clickhouse.storage_configuration.disks.cold.path',
    ]);
  });

  test.each(['a<b>&c', 'a"b\'c', 'a]]>b', '&amp;', 'a\nb', 'é👩', '1e3x', '0777x', '<x/>'])(
    'keeps the text %j',
    (profile) => {
      const content = { clickhouse: { distributed_ddl: { path: '/ddl', profile } } };
      expect(found({ config: { format: 'clickhouse-server', content } })).toEqual([]);
    },
  );

  test.each(['1', '1e3', '-1', '0x1f', '1.50', 'true', '0777', ''])(
    'keeps the text %j, which is no text elsewhere',
    (profile) => {
      const content = { clickhouse: { distributed_ddl: { path: '/ddl', profile } } };
      expect(found({ config: { format: 'clickhouse-server', content } })).toEqual([]);
    },
  );

  test('may have an empty profile', () => {
    const content = { clickhouse: { profiles: { default: {} }, users: { default: { '@remove': '1' as const } } } };
    expect(found({ config: { format: 'clickhouse-users', content } })).toEqual([]);
  });

  const cluster = (name: string): ConfigSpec => {
    const secret = { '@from_env': 'SECRET' };
    const shard = [{ internal_replication: true, replica: [{ host: 'a', port: 9000 }] }];
    return { format: 'clickhouse-server', content: { clickhouse: { remote_servers: { [name]: { secret, shard } } } } };
  };

  test('may call its cluster anything that ClickHouse reads', () => {
    expect(found({ config: cluster('eu-west') })).toEqual([]);
    expect(found({ config: cluster('eu.west') })).toEqual(['own.ts · content.clickhouse.remote_servers.eu.west']);
  });

  test('may have dots in the names of users only', () => {
    const own = (users: object, profiles: object): ConfigSpec => ({
      format: 'clickhouse-users',
      content: { clickhouse: { users, profiles } } as never,
    });
    expect(found({ config: own({ 'a.b': { '@remove': '1' } }, { default: { max_memory_usage: 1 } }) })).toEqual([]);
    expect(found({ config: own({ default: { '@remove': '1' } }, { 'a.b': { max_memory_usage: 1 } }) })).toEqual([
      'own.ts · content.clickhouse.profiles.a.b',
    ]);
  });

  test('has whole numbers that JavaScript holds exactly', () => {
    const sized = (max_server_memory_usage: number): ConfigSpec => ({
      format: 'clickhouse-server',
      content: { clickhouse: { max_server_memory_usage } },
    });
    expect(found({ config: sized(2 ** 53 - 1) })).toEqual([]);
    expect(found({ config: sized(1e21) })).toEqual(['own.ts · clickhouse.max_server_memory_usage']);
  });
});

test.each([
  ['/bin/sh', 'a-b'],
  ['/bin/sh', '1a'],
  ['/bin/bash', 'x; reboot;'],
  ['/usr/bin/perl', 'password'],
] as const)('a script of %s has no variable %j', (interpreter, name) => {
  const content = { interpreter, secrets: { [name]: { secret: 'smtp-password' as const } }, body: 'true' };
  const secrets = [{ secret: 'smtp-password' }];
  expect(found({ config: { format: 'script', content }, service: { secrets } })).toEqual([
    `own.ts · content.secrets.${name}`,
  ]);
});

describe('Docker accepts', () => {
  test.each(['example/Web:1', 'a b:1', ':1', 'a::1', `a:${'1'.repeat(129)}`, '/a:1', 'a//b:1', '-a:1', 'a:1@sha256:1'])(
    'no image %j',
    (image) => {
      expect(found({ service: { image } })).toEqual(['web.ts · image']);
    },
  );

  test.each([
    'caddy:2.10.2',
    'registry.example.org:5000/team/a_b-c.d:V1.2_x',
    'Registry.Example.org/team/web:1',
    '[::1]:5000/web:1',
    'signoz/signoz:${SIGNOZ_TAG:-v0.138.0}',
    `localhost/a:1@sha256:${'0'.repeat(64)}`,
  ])('the image %j', (image) => {
    expect(found({ service: { image } })).toEqual([]);
  });

  test.each(['0s', '1.5h', '5us', '9999999h', '99999999999999999999ms', '', '1', '-1s', '1h 1m'])(
    'no duration %j',
    (delay) => {
      expect(found(deploying({ restart_policy: { condition: 'any', delay } }))).toEqual([
        'web.ts · deploy.restart_policy.delay',
      ]);
    },
  );

  test.each(['1h30m', '90m', '3600000ms', '999999h', '500ms'])('the duration %j', (delay) => {
    expect(found(deploying({ restart_policy: { condition: 'any', delay } }))).toEqual([]);
  });

  test.each([
    ['cpus', ['0.0000000001', '1e-7', '9999999999', '-1', '']],
    ['memory', ['99999999999999999999G', '0M', '1.5G', '1T', '']],
  ] as const)('no other amount of %s', (field, wrong) => {
    for (const text of wrong)
      expect(found(deploying({ resources: { limits: { ...quantity, [field]: text } } }))).toEqual([
        `web.ts · deploy.resources.limits.${field}`,
      ]);
  });

  test.each(['a b', 'a.b', '-a', 'a_', '', 'é', 'a/b', 'x'.repeat(64)])('no network %j', (name) => {
    expect(found({ stack: { networks: { backend: { driver: 'overlay', name } } } })).toEqual([
      'stack.ts · networks.backend.name',
    ]);
  });

  test('no stack with blanks', () => {
    expect(found({ stack: { name: 'fluxer signoz' } })).toContain('stack.ts · name');
    // A pattern that tries every division of a name does not end with this one.
    expect(found({ stack: { name: `${'a'.repeat(60)}!` } })).toContain('stack.ts · name');
  });

  test('no two mounts at one place, however it is written, and none at the root', () => {
    const volumes = ['/data', '/data/', '/x/../data', '/', '/..'].map((target) => ({
      type: 'bind',
      source: '/etc',
      target,
      read_only: true,
    }));
    expect(found({ service: { volumes } })).toEqual([1, 2, 3, 4].map((index) => `web.ts · volumes[${index}].target`));
  });
});

test.each(['4294967296', '99999999999', '-1', 'root', ''])('no user reads a secret as %j', (uid) => {
  expect(found({ service: { secrets: [{ secret: 'smtp-password', uid }] } })).toContain('web.ts · secrets[0].uid');
});

test('lists whose entries Docker wants only once have no duplicates', () => {
  expect(
    found({
      service: { cap_add: ['SYS_NICE', 'SYS_NICE'], networks: { backend: { aliases: ['a', 'a'] } } },
    }),
  ).toEqual(['web.ts · networks.backend.aliases', 'web.ts · cap_add']);
});

test.each(['A B', '1A', 'A=B', ''])('an environment has no variable %j, and only this one is reported', (name) => {
  const definitions = stackOf({ service: { environment: { GOOD: '1', [name]: '1' } } });
  const [compose] = stored(artifactsOf(environment, definitions));
  const diagnostics = validateArtifact(concern().formats, compose!);
  expect(diagnostics.map(({ where }) => where.field)).toEqual([`environment.${name}`]);
  expect(diagnostics[0]?.message).toBe(
    `generated/production/compose/compose.yaml must be a string like "LOG_LEVEL", found ${JSON.stringify(name)}`,
  );
});

test('the wave of a service is a whole number', () => {
  const waved = (wave: string) => found(deploying({ labels: { 'signoz-as-code.wave': wave } }));
  for (const wrong of ['first', '', '-1', '1.5', '1e3', '99999999999999999999'])
    expect(waved(wrong)).toEqual(['web.ts · deploy.labels.signoz-as-code.wave']);
  expect(waved('100')).toEqual([]);
});

describe('every text that Docker substitutes', () => {
  test('has only dollar signs that it can', () => {
    const volumes = [{ type: 'bind', source: '/a$b', target: '/data', read_only: true }];
    const logging = { driver: 'syslog', options: { tag: '$FOO' } };
    expect(found({ service: { user: '$USER', volumes, logging } })).toEqual([
      'web.ts · user',
      'web.ts · volumes[0].source',
      'web.ts · logging.options.tag',
    ]);
    expect(found({ stack: { networks: { backend: { driver: 'overlay', driver_opts: { own: '$X' } } } } })).toEqual([
      'stack.ts · networks.backend.driver_opts.own',
    ]);
  });

  test('has no secret', () => {
    const logging = { driver: 'splunk', options: { 'splunk-token': 'a1b2' } };
    const o = 'addr=nas.example,username=signoz,password=hunter2';
    expect(found({ service: { logging, command: ['--password=hunter2', '--password=/run/secrets/x'] } })).toEqual([
      'web.ts · logging.options.splunk-token',
      'web.ts · command[0]',
    ]);
    const stack = { volumes: { nas: { driver_opts: { type: 'cifs', o } } } };
    expect(found({ stack })).toContain('stack.ts · volumes.nas.driver_opts.o');
  });
});

test('a name of YAML’s own is a name like any other', () => {
  const names = [
    '<<',
    '=',
    'yes',
    'null',
    '~',
    '0777',
    '1:30',
    '*a',
    '__proto__',
    'a: b',
    '#a',
    'a\nb',
    'a\u2028b',
    'a\ufeffb',
    '\u2029',
  ];
  const labels = Object.fromEntries(names.map((name) => [name, name]));
  const changes = deploying({ labels });
  expect(found(changes)).toEqual([]);
  const text = contentOf(artifactsOf(environment, stackOf(changes)), 'compose.yaml');
  // In YAML 1.1 these end a line.
  expect(text).not.toMatch(/[\u2028\u2029\ufeff]/);
  const compose = parse(text, { version: '1.1' }) as { services: { web: { deploy: { labels: object } } } };
  const { 'signoz-as-code.owner': _, ...own } = compose.services.web.deploy.labels as Record<string, string>;
  expect(Object.entries(own).sort()).toEqual(Object.entries(labels).sort());
});
