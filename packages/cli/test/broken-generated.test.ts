import { once } from 'node:events';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { dashboardFile, type SmallProject, smallProject } from './small.ts';

let project: SmallProject;
let server: Server;
let requests: string[] = [];
beforeAll(async () => {
  server = createServer(({ url = '' }, response) => {
    requests.push(url);
    response.end('{}');
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as AddressInfo;
  project = smallProject(
    {
      ...dashboardFile('up', 'Up'),
      'packages/alerts/definitions/channels/ops.ts': `import { defineChannel } from '@signoz-as-code/alerts';
export default defineChannel({ name: 'ops', email: { to: 'a@b.test', send_resolved: true } });
`,
    },
    {
      endpoints:
        ", clickhouse: { url: setting('CLICKHOUSE_URL', 'http://127.0.0.1:1'), username: 'default', password: secret('CLICKHOUSE_PASSWORD') }",
    },
  );
  const url = `http://127.0.0.1:${port}`;
  Object.assign(project.env, {
    SIGNOZ_URL: url,
    CLICKHOUSE_URL: url,
    SIGNOZ_API_KEY: 'key',
    CLICKHOUSE_PASSWORD: 'password',
  });
  const made = await project.run('generate');
  expect(made, made.err).toMatchObject({ code: 0 });
  project.write('generated/local/dashboards/dashboards/up.json', '<<<<<<< HEAD\n{}\n');
  project.write('generated/local/alerts/channels/ops.json', '{ "name": 5 }\n');
});
afterAll(() => {
  server.close();
  project?.remove();
});
beforeEach(() => {
  requests = [];
});

test.each([
  'plan',
  'apply --yes',
  'drift',
  'drift --adopt',
  'import',
  'release dashboard/up --yes',
  'rollback --yes',
  'upgrade --to v0.138.0',
  'doctor',
  'telemetry verify',
  'lock',
  'limits',
  'backtest',
  'suggest rule/x',
  'preview --out pages',
  'sandbox',
  'simulate sampling',
])('%s reports every problem of generated/, and asks no server', async (line) => {
  const { code, out, err } = await project.run(...line.split(' '));
  expect({ code, requests }, out + err).toEqual({ code: 1, requests: [] });
  expect(out + err).toContain('dashboards/up.json cannot be parsed');
  expect(out + err).toContain('channels/ops.json must be string');
});
