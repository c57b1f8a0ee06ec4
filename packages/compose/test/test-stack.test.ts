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
    networks: { backend: {} }
    deploy: { replicas: 1, labels: { a: b } }
  zookeeper: { image: "signoz/zookeeper:3.7.1" }
  schema-migrator: { image: "signoz/signoz-schema-migrator:v0.129.12", deploy: { mode: replicated-job } }
  signoz: { image: "signoz/signoz:\${SIGNOZ_IMAGE_TAG:-v0.108.0}", ports: [{ target: 8080, published: 80, mode: host }] }
  collector: { image: "signoz/signoz-otel-collector:v0.129.12", configs: [{ source: gateway, target: /otel.yaml }] }
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

describe('the stack that tests of rules run on', () => {
  test('is that of the environment, as one machine runs it', () => {
    const text = made(compose());
    expect(parse(text)).toEqual({
      services: {
        clickhouse: {
          image: 'clickhouse/clickhouse-server:25.5.6',
          environment: { ALLOW: 'yes' },
          configs: [{ source: 'users', target: '/users.xml' }],
          secrets: [{ source: 'clickhouse-password', target: 'clickhouse-password' }],
          restart: 'unless-stopped',
        },
        zookeeper: { image: 'signoz/zookeeper:3.7.1', restart: 'unless-stopped' },
        'schema-migrator': {
          image: 'signoz/signoz-schema-migrator:v0.129.12',
          depends_on: { clickhouse: { condition: 'service_healthy' }, zookeeper: { condition: 'service_healthy' } },
          restart: 'on-failure',
        },
        signoz: {
          image: 'signoz/signoz:${SIGNOZ_IMAGE_TAG:-v0.108.0}',
          ports: ['127.0.0.1:8080:8080'],
          depends_on: { 'schema-migrator': { condition: 'service_completed_successfully' } },
          restart: 'unless-stopped',
        },
        collector: {
          image: 'signoz/signoz-otel-collector:v0.129.12',
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

  test('is refused where it takes several machines', () => {
    expect(() => made(compose('  clickhouse-2: { image: "clickhouse/clickhouse-server:25.5.6" }'))).toThrow(
      '2 ClickHouse servers',
    );
  });
});
