import type { Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type Receiver, startReceiver } from '../../probe/test/receiver.ts';
import { CLOSED, copyProject, sandboxFor, type TestProject } from './support.ts';

let project: TestProject;
let sandbox: Sandbox;
let receiver: Receiver;
beforeAll(async () => {
  project = copyProject();
  sandbox = await sandboxFor(project);
  // The sandbox needs no password, and the environment names one.
  project.env.CLICKHOUSE_PASSWORD = 'of nobody';
  receiver = await startReceiver(sandbox.clickhouse.url);
  expect((await project.run('generate')).code).toBe(0);
});
afterAll(async () => {
  await receiver.stop();
  await sandbox.stop();
  project.remove();
});

test('a healthy platform: every possible check', async () => {
  const { code, out } = await project.run('doctor', '--otlp-http', receiver.http, '--otlp-grpc', receiver.grpc);
  expect(out).toMatch(
    /✓ Telemetry over OTLP\/gRPC arrives: a span, a metric and a log arrived in ClickHouse after \d+ s\n/,
  );
  expect(out).toContain('○ Every service of the stack runs: skipped, needs a swarm');
  expect(out).toMatch(/\n(10|11) ok, (1 warning, )?4 skipped\n$/);
  expect(code).toBe(0);
});

test('an unhealthy platform: the problem, a fix, and exit code 1', async () => {
  const { code, out } = await project.run('doctor', '--format', 'json', '--otlp-http', CLOSED);
  expect(code).toBe(1);
  const { environment, findings } = JSON.parse(out) as {
    environment: string;
    findings: { check: string; verdict: string; fix?: string }[];
  };
  expect(environment).toBe('local');
  expect(findings.filter(({ verdict }) => verdict === 'failed').map(({ check }) => check)).toEqual([
    'ports',
    'otlp-http',
  ]);
  expect(findings.find(({ check }) => check === 'otlp-http')?.fix).toContain('4318');
  expect(out).not.toContain(sandbox.signoz.apiKey);
});

test('only the checks that are named', async () => {
  expect((await project.run('doctor', '--only', 'queries', '--only', 'schema')).out.split('\n').at(-2)).toBe('2 ok');
  const { code, err } = await project.run('doctor', '--only', 'x-ray');
  expect([code, err]).toEqual([1, expect.stringContaining('the checks are tasks, ports, signoz')]);
});
