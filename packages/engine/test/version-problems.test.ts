import type { Project } from '@signoz-as-code/platform';
import { expect, test } from 'vitest';
import { versionProblems } from '../src/version-problems.ts';

const problems = (signoz: string, collector: string, clickhouse: string) =>
  versionProblems(
    { environments: [{ name: 'prod', versions: { signoz, collector, clickhouse } }] } as unknown as Project,
    'signoz.config.ts',
  ).map(({ severity, code, where }) => `${severity} ${code} ${where.field}`);

test.each([
  ['v0.108.0', 'v0.129.12', '25.5.6'],
  ['v0.119.0', 'v0.144.2', '25.5.6'],
  ['v0.120.0', 'v0.144.3', '25.5.6'],
  ['v0.134.0', 'v0.144.6', '25.8.1'],
  ['v0.138.0', 'v0.144.9', '25.8.1'],
  ['v0.138.0', 'v0.144.15', '26.1.1'],
  ['v0.138.0', 'v0.144.99', '26.1.1'],
  ['v0.138.0', 'v0.144.15', '25.12.5.44-alpine'],
  ['v0.138.0', 'v0.144.15', '25.8'],
])('SigNoz %s, collector %s and ClickHouse %s fit together', (...versions) => {
  expect(problems(...versions)).toEqual([]);
});

test.each([
  ['v0.138.0', 'v0.144.9', '25.5.6', 'error versions/clickhouse environments.prod.versions.clickhouse'],
  ['v0.138.0', 'v0.129.12', '25.5.6', 'warning versions/collector environments.prod.versions.collector'],
  ['v0.108.0', 'v0.144.2', '25.5.6', 'warning versions/collector environments.prod.versions.collector'],
  ['v0.999.0', 'v0.144.9', '25.8.1', 'warning versions/newer environments.prod.versions.signoz'],
  ['v0.138.0', 'v9.9.9', '25.8.1', 'warning versions/newer environments.prod.versions.collector'],
  ['v0.107.0', 'v0.129.12', '25.5.6', 'error versions/signoz environments.prod.versions.signoz'],
  ['latest', 'v0.129.12', '25.5.6', 'error versions/signoz environments.prod.versions.signoz'],
  ['0.108.0', 'v0.129.12', '25.5.6', 'error versions/signoz environments.prod.versions.signoz'],
  ['v00.108.0', 'v0.129.12', '25.5.6', 'error versions/signoz environments.prod.versions.signoz'],
  ['v0.108.0', 'latest', '25.5.6', 'warning versions/unknown environments.prod.versions.collector'],
  ['v0.108.0', '0.129.12', '25.5.6', 'warning versions/unknown environments.prod.versions.collector'],
  ['v0.108.0', 'v0.129.12', 'latest', 'warning versions/unknown environments.prod.versions.clickhouse'],
  ['v0.108.0', 'v0.129.12', 'v25.5.6', 'warning versions/unknown environments.prod.versions.clickhouse'],
])('SigNoz %s, collector %s and ClickHouse %s: %s', (signoz, collector, clickhouse, problem) => {
  expect(problems(signoz, collector, clickhouse)).toEqual([problem]);
});

test("reports every problem of an environment's versions", () => {
  expect(problems('latest', 'latest', 'latest')).toEqual([
    'warning versions/unknown environments.prod.versions.collector',
    'warning versions/unknown environments.prod.versions.clickhouse',
    'error versions/signoz environments.prod.versions.signoz',
  ]);
});
