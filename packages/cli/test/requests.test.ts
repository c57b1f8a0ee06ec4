import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Release, type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterEach, expect, it } from 'vitest';
import { everyKind } from './kinds.ts';
import { type FaultProxy, startProxy } from './proxy.ts';
import { type SmallProject, smallProject } from './small.ts';

let project: SmallProject;
let sandbox: Sandbox;
let proxy: FaultProxy;
let directory: string;
afterEach(async () => {
  await proxy.stop();
  await sandbox.stop();
  project.remove();
  rmSync(directory, { recursive: true, force: true });
});

/** The requests of a plan for an empty SigNoz of a version. */
async function asked(release: Release, files: Readonly<Record<string, string>>): Promise<string[]> {
  directory = mkdtempSync(join(tmpdir(), 'requests-'));
  sandbox = await startSandbox({ directory, release });
  proxy = await startProxy(sandbox.signoz.url);
  project = smallProject(files);
  project.write('signoz.config.ts', project.read('signoz.config.ts').replace("'v0.108.0'", `'${release}'`));
  Object.assign(project.env, {
    SIGNOZ_URL: proxy.url,
    SIGNOZ_API_KEY: sandbox.signoz.apiKey,
    HOOK_URL: 'https://a.test',
  });
  expect((await project.run('generate')).code).toBe(0);
  const requests: string[] = [];
  proxy.decide = ({ method, path }) => {
    requests.push(`${method} ${path}`);
    return 'answer';
  };
  expect((await project.run('plan')).code).toBe(2);
  return requests.sort();
}

it('a plan for v0.108.0 reads each kind once, and nothing that only later versions have', async () => {
  expect(await asked('v0.108.0', everyKind)).toEqual([
    'GET /api/v1/channels',
    'GET /api/v1/dashboards',
    'GET /api/v1/downtime_schedules',
    'GET /api/v1/explorer/views?sourcePage=logs',
    // Notes are on this page with users' views, and are another kind.
    'GET /api/v1/explorer/views?sourcePage=meter',
    'GET /api/v1/explorer/views?sourcePage=meter',
    'GET /api/v1/explorer/views?sourcePage=metrics',
    'GET /api/v1/explorer/views?sourcePage=traces',
    'GET /api/v1/logs/pipelines/latest',
    'GET /api/v1/route_policies',
    'GET /api/v1/rules',
    'GET /api/v1/version',
  ]);
});

it('a plan for v0.138.0 reads service accounts only when a definition or a mark names them', async () => {
  const asking = await asked('v0.138.0', everyKind);
  expect(asking.filter((one) => one.includes('service_accounts'))).toEqual([]);
});
