import { chmodSync } from 'node:fs';
import { join } from 'node:path';
import type { Plan } from '@signoz-as-code/core';
import { inEffect } from '@signoz-as-code/engine/effective';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FaultProxy, startProxy } from './proxy.ts';
import { dashboardFile, type SmallProject, smallProject } from './small.ts';

const alerts = 'packages/alerts/definitions';
const channel = `import { defineChannel } from '@signoz-as-code/alerts';
export default defineChannel({ name: 'ops', email: { to: 'a@b.test', send_resolved: true } });
`;
const rule = `import { defineRule } from '@signoz-as-code/alerts';
import { promql, raw } from '@signoz-as-code/telemetry';
import ops from '../channels/ops.ts';
export default defineRule({
  name: 'One', queries: { A: promql(raw('vector(1)')) }, when: { op: 'above', match: 'at-least-once' },
  thresholds: [{ severity: 'warning', target: 1, channels: [ops] }], over: '5m', every: '1m',
  annotations: { summary: 's', description: 'd' },
});
`;

let project: SmallProject;
let sandbox: Sandbox;
let proxy: FaultProxy;
/** The version that the server reports. */
let said = '';
/** The requests that it got. */
let asked: string[] = [];

beforeAll(async () => {
  project = smallProject({
    ...dashboardFile('up', 'Up'),
    [`${alerts}/rules/one.ts`]: rule,
    [`${alerts}/channels/ops.ts`]: channel,
  });
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox') });
  proxy = await startProxy(sandbox.signoz.url);
  proxy.change = ({ path }, answer) => {
    asked.push(path);
    return path === '/api/v1/version' ? { ...(answer as object), version: said } : answer;
  };
  Object.assign(project.env, { SIGNOZ_URL: proxy.url, SIGNOZ_API_KEY: sandbox.signoz.apiKey });
});
beforeEach(() => {
  asked = [];
});
afterAll(async () => {
  await proxy?.stop();
  await sandbox?.stop();
  project?.remove();
});

describe('a SigNoz of another version than generated/ is for', () => {
  test.each([['plan'], ['drift'], ['import'], ['lock'], ['apply', '--yes']])(
    'is refused by %s before any other request, with both versions and the way out',
    async (...argv) => {
      said = 'v0.120.0';
      const { code, err } = await project.run(...argv);
      expect(code).toBe(1);
      expect(err).toContain('is v0.120.0, and this environment is generated for v0.108.0');
      expect(err).toContain("set versions.signoz in signoz.config.ts to 'v0.120.0'");
      expect(asked).toEqual(['/api/v1/version']);
    },
  );

  test('gets no request for its log pipelines by the comparison of collectors, unless the stack upgrades it', async () => {
    said = 'v0.107.0';
    const { SIGNOZ_URL: url = '', SIGNOZ_API_KEY } = project.env;
    const options = {
      root: project.root,
      environment: 'local',
      endpoints: { signoz: { url, apiKey: { $secret: 'SIGNOZ_API_KEY' } } },
      versions: { signoz: 'v0.108.0' },
      secrets: () => SIGNOZ_API_KEY,
      docker: undefined,
    };
    await expect(inEffect(options)).rejects.toThrow('is v0.107.0, and this environment is generated for v0.108.0');
    const withStack = { ...options, endpoints: { ...options.endpoints, swarm: { stack: 'x' } } };
    expect(await inEffect(withStack)).toEqual([]);
    expect([...new Set(asked)]).toEqual(['/api/v1/version']);
    said = 'v0.108.0';
    await inEffect(withStack);
    expect(asked).toContain('/api/v1/logs/pipelines/latest');
  });

  test('fails the check of doctor', async () => {
    said = 'v0.120.0';
    const { code, out } = await project.run('doctor', '--only', 'version');
    expect(code).toBe(1);
    expect(out).toContain('is v0.120.0, and this environment is generated for v0.108.0');
  });
});

test('a build from source, which has no version, is planned with a note, and written to with an allowance', async () => {
  said = '<unset>';
  const planned = await project.run('plan', '--format', 'json');
  expect(planned, planned.err).toMatchObject({ code: 2 });
  const plan = JSON.parse(planned.out) as Plan;
  expect(plan.notes.join()).toContain('<unset>');
  expect(plan.allowances).toMatchObject([{ name: 'unnamed-signoz', granted: false }]);
  const refused = await project.run('apply', '--yes');
  expect(refused.code).toBe(1);
  expect(refused.err).toContain('--allow unnamed-signoz');
  expect(await project.run('apply', '--yes', '--allow', 'unnamed-signoz')).toMatchObject({ code: 0 });
  // Without changes, no allowance is needed.
  expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
});

test.each([
  ['lock'],
  ['drift', '--adopt'],
  ['import'],
  ['backtest'],
  ['suggest', 'rule/one'],
  ['limits'],
  ['upgrade', '--to', 'v0.138.0'],
  ['preview', '--data', '--out', 'pages'],
  ['preview', '--backtest', '7d', '--out', 'pages'],
])('a build from source, which has no version, is reported by %s', async (...argv) => {
  said = '<unset>';
  const { err } = await project.run(...argv);
  const notes = err.split('\n').filter((line) => line.includes("calls itself '<unset>'"));
  expect(notes).toHaveLength(1);
  expect(notes[0]).toMatch(/^SigNoz at .* is spoken to as v0\.108\.0/);
});

describe('versions in signoz.config.ts that generated/ does not have yet', () => {
  let config: string;
  beforeEach(() => {
    said = 'v0.108.0';
    config = project.read('signoz.config.ts');
  });
  afterEach(() => project.write('signoz.config.ts', config));

  test.each([['import'], ['import', 'exported.json'], ['upgrade', '--to', 'v0.138.0'], ['drift', '--adopt']])(
    'keep %s from reading by one version and writing for another',
    async (...argv) => {
      project.write('exported.json', '{}');
      expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
      // A change to adopt.
      const headers = { 'SIGNOZ-API-KEY': sandbox.signoz.apiKey, 'Content-Type': 'application/json' };
      const url = `${sandbox.signoz.url}/api/v1/dashboards`;
      const answer = await (await fetch(url, { headers })).json();
      const [live] = (answer as { readonly data: { readonly id: string; readonly data: object }[] }).data;
      const body = JSON.stringify({ ...live?.data, description: 'Edited' });
      expect(await fetch(`${url}/${live?.id}`, { method: 'PUT', headers, body })).toMatchObject({ status: 200 });
      project.write('signoz.config.ts', config.replace("'v0.108.0'", "'v0.120.0'"));
      const { code, err } = await project.run(...argv);
      expect(code, err).toBe(1);
      expect(err).toContain('generated/local is for signoz v0.108.0, and signoz.config.ts has signoz v0.120.0');
      expect(err).toContain('generate` first, or undo');
    },
  );
});

describe('a stack that upgrades SigNoz', () => {
  const stack = {
    ...dashboardFile('up', 'Up'),
    'packages/compose/definitions/stack.ts': `import { defineStack } from '@signoz-as-code/compose';
export default defineStack({ name: 'x', networks: { net: { driver: 'overlay' } }, volumes: {} });
`,
    'packages/compose/definitions/services/signoz.ts': `import { defineService } from '@signoz-as-code/compose';
export default defineService(({ versions }) => ({
  image: \`signoz/signoz:\${versions.signoz}\`,
  networks: { net: {} },
  healthcheck: { test: ['CMD', 'true'], interval: '10s', timeout: '5s', retries: 3, start_period: '10s' },
  deploy: {
    replicas: 1,
    resources: { limits: { cpus: '1', memory: '512M' } },
    restart_policy: { condition: 'any', delay: '5s' },
    update_config: { parallelism: 1, order: 'stop-first', failure_action: 'rollback', monitor: '30s' },
    rollback_config: { parallelism: 1, order: 'stop-first', failure_action: 'pause', monitor: '30s' },
  },
}));
`,
  };

  test('is planned alone while SigNoz is older, and says that the rest comes later', async () => {
    const own = smallProject(stack, { endpoints: ", swarm: { stack: 'x' }" });
    const path = process.env.PATH;
    try {
      own.write('signoz.config.ts', own.read('signoz.config.ts').replace("'v0.108.0'", "'v0.109.0'"));
      const made = await own.run('generate');
      expect(made, made.err).toMatchObject({ code: 0 });
      // An empty swarm.
      own.write('bin/docker', '#!/bin/sh\nexit 0\n');
      chmodSync(join(own.root, 'bin/docker'), 0o755);
      process.env.PATH = `${join(own.root, 'bin')}:${path}`;
      Object.assign(own.env, project.env);
      said = 'v0.108.0';
      const { code, out, err } = await own.run('plan', '--format', 'json');
      expect({ code, err }).toMatchObject({ code: 2 });
      const { changes, notes } = JSON.parse(out) as Plan;
      expect([...new Set(changes.map(({ kind }) => kind))]).not.toContain('dashboard');
      expect(changes.length).toBeGreaterThan(0);
      expect(notes.join('\n')).toMatch(/dashboard\/up.* is v0\.108\.0, .*generated for v0\.109\.0.*plan again/s);
      said = 'v0.110.0';
      expect((await own.run('plan')).err).toContain('is v0.110.0, and this environment is generated for v0.109.0');
    } finally {
      process.env.PATH = path;
      own.remove();
    }
  });
});
