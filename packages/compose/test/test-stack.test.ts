import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { testStack } from '../src/test-stack.ts';

const compose = (more = '') => `version: "3.8"
services:
  caddy: { image: "caddy:2.10.2" }
  clickhouse:
    image: clickhouse/clickhouse-server:25.5.6
    configs: [{ source: users, target: /users.xml, mode: 0444 }]
    secrets: [{ source: clickhouse-password, target: clickhouse-password, uid: "10001", mode: 0400 }]
    environment: { ALLOW: "yes" }
    volumes: [{ type: volume, source: clickhouse, target: /var/lib/clickhouse }]
    networks: { backend: { aliases: [store] } }
    deploy: { replicas: 1, labels: { a: b } }
  zookeeper: { image: "signoz/zookeeper:3.7.1" }
  schema-migrator: { image: "signoz/signoz-schema-migrator:v0.129.12", deploy: { mode: replicated-job } }
  signoz: { image: "signoz/signoz:\${SIGNOZ_IMAGE_TAG:-v0.108.0}", ports: [{ target: 8080, published: 80, mode: host }] }
  collector: { image: "signoz/signoz-otel-collector:v0.129.12", configs: [{ source: gateway, target: /otel.yaml }], environment: { OTEL_RESOURCE_ATTRIBUTES: "host.name={{.Node.Hostname}},os.type={{.Node.Platform.OS}}" } }
  agent: { image: "signoz/signoz-otel-collector:v0.129.12", configs: [{ source: agent, target: /otel.yaml }] }
${more}
configs:
  users: { file: ./users.xml, name: a_1 }
  gateway: { file: ../collector-config/otel.yaml }
  agent: { file: ../collector-config/agent.yaml }
`;
const files: Readonly<Record<string, string>> = {
  '../collector-config/otel.yaml': 'exporters: { signozclickhousemetrics: {} }',
  '../collector-config/agent.yaml': 'exporters: { otlp: {} }',
};
const made = (text: string) =>
  testStack({ compose: text, contentOf: (path) => files[path], pathOf: (path) => `./generated/${path}` });

describe('the stack for tests of rules', () => {
  test("is the environment's, adapted to one machine", () => {
    const text = made(compose());
    expect(parse(text)).toEqual({
      name: 'rule-tests',
      services: {
        clickhouse: {
          image: 'clickhouse/clickhouse-server:25.5.6',
          environment: { ALLOW: 'yes' },
          configs: [{ source: 'users', target: '/users.xml' }],
          secrets: [{ source: 'clickhouse-password', target: 'clickhouse-password' }],
          // The image may lack the folder: SigNoz's has no /var/lib/signoz, and does not start without it.
          volumes: [{ type: 'volume', target: '/var/lib/clickhouse' }],
          networks: { default: { aliases: ['store'] } },
          restart: 'unless-stopped',
        },
        zookeeper: { image: 'signoz/zookeeper:3.7.1', restart: 'unless-stopped' },
        'schema-migrator': {
          image: 'signoz/signoz-schema-migrator:v0.129.12',
          depends_on: { clickhouse: { condition: 'service_healthy' }, zookeeper: { condition: 'service_healthy' } },
          restart: 'on-failure:10',
        },
        signoz: {
          image: 'signoz/signoz:${SIGNOZ_IMAGE_TAG:-v0.108.0}',
          ports: ['127.0.0.1:8080:8080'],
          depends_on: { 'schema-migrator': { condition: 'service_completed_successfully' } },
          restart: 'unless-stopped',
        },
        collector: {
          image: 'signoz/signoz-otel-collector:v0.129.12',
          // Only Swarm fills in templates.
          environment: { OTEL_RESOURCE_ATTRIBUTES: 'host.name=rule-tests,os.type=linux' },
          configs: [{ source: 'gateway', target: '/otel.yaml' }],
          ports: ['127.0.0.1:4318:4318'],
          depends_on: { 'schema-migrator': { condition: 'service_completed_successfully' } },
          restart: 'unless-stopped',
        },
      },
      configs: {
        users: { file: './generated/./users.xml' },
        gateway: { file: './generated/../collector-config/otel.yaml' },
      },
      secrets: { 'clickhouse-password': { environment: 'CLICKHOUSE_PASSWORD' } },
    });
    // Docker reads YAML 1.1, in which an unquoted yes is true.
    expect(text).toContain('ALLOW: "yes"');
  });

  test('has the migrator also when that is the collector of the release', () => {
    const { services } = parse(
      made(compose().replaceAll('signoz/signoz-schema-migrator:v0.129.12', 'signoz/signoz-otel-collector:v0.144.9')),
    );
    expect(Object.keys(services)).toContain('schema-migrator');
    expect(services['schema-migrator']).not.toHaveProperty('ports');
    expect(services.signoz.depends_on).toEqual({ 'schema-migrator': { condition: 'service_completed_successfully' } });
  });

  test.each([
    ['from another registry', (image: string) => `registry.example.org:5000/mirror/${image}`],
    ['from a registry of a variable', (image: string) => `\${REGISTRY:-[::1]:5000}/${image}`],
    ['without the folder of its makers', (image: string) => `registry.example.org/${image.split('/')[1]}`],
    ['with a digest', (image: string) => `${image}@sha256:${'0'.repeat(64)}`],
    ['with other names', (image: string) => `example/${image.replaceAll(/[^0-9.]/g, '')}x:1`],
  ])('has the same parts where images come %s', (_, other) => {
    const image = /(?<=image: "?)(clickhouse|signoz)\/[^"\s]+/g;
    const { services } = parse(made(compose().replaceAll(image, other)));
    const parts = Object.entries(parse(made(compose())).services as Record<string, Record<string, unknown>>);
    const shape = ([name, { image: _image, depends_on, ports }]: (typeof parts)[number]) => ({
      name,
      depends_on,
      ports,
    });
    expect(Object.entries(services as Record<string, Record<string, unknown>>).map(shape)).toEqual(parts.map(shape));
  });

  test('is refused for a topology with several machines', () => {
    expect(() => made(compose('  clickhouse-2: { image: "clickhouse/clickhouse-server:25.5.6" }'))).toThrow(
      '2 ClickHouse servers',
    );
  });
});
