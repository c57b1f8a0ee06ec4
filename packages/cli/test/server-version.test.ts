import { join } from 'node:path';
import type { Plan } from '@signoz-as-code/core';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import { type FaultProxy, startProxy } from './proxy.ts';
import { dashboardFile, type SmallProject, smallProject } from './small.ts';

let project: SmallProject;
let sandbox: Sandbox;
let proxy: FaultProxy;
/** What the server calls itself. */
let said = '';
/** What it was asked. */
let asked: string[] = [];

beforeAll(async () => {
  project = smallProject(dashboardFile('up', 'Up'));
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

const generatedFor = (version: string): void => {
  const path = 'generated/local/environment.json';
  const about = JSON.parse(project.read(path));
  project.write(path, JSON.stringify({ ...about, versions: { ...about.versions, signoz: version } }));
};

describe('a SigNoz of another version than generated/ is for', () => {
  test.each([['plan'], ['drift'], ['import'], ['apply', '--yes']])(
    'is refused by %s before anything else is asked, with both versions and the way out',
    async (...argv) => {
      said = 'v0.120.0';
      const { code, err } = await project.run(...argv);
      expect(code).toBe(1);
      expect(err).toContain('is v0.120.0, and this environment is generated for v0.108.0');
      expect(err).toContain("set versions.signoz in signoz.config.ts to 'v0.120.0'");
      expect(asked).toEqual(['/api/v1/version']);
    },
  );

  test('fails the check of doctor', async () => {
    said = 'v0.120.0';
    const { code, out } = await project.run('doctor', '--only', 'version');
    expect(code).toBe(1);
    expect(out).toContain('is v0.120.0, and this environment is generated for v0.108.0');
  });
});

describe.each([
  ['a build from source, which has no version', '<unset>', 'v0.108.0', 'unnamed-signoz'],
  ['a version that is newer than all that are known', 'v0.999.0', 'v0.999.0', 'newer-signoz'],
])('%s', (_, server, wanted, allowance) => {
  test('is planned with a word, and written to when that was allowed', async () => {
    said = server;
    generatedFor(wanted);
    const planned = await project.run('plan', '--format', 'json');
    const plan = JSON.parse(planned.out) as Plan;
    expect(plan.notes.join()).toContain(server);
    expect(plan.allowances).toMatchObject([{ name: allowance, granted: false }]);
    const refused = await project.run('apply', '--yes');
    expect(refused.code).toBe(1);
    expect(refused.err).toContain(`--allow ${allowance}`);
    expect(await project.run('apply', '--yes', '--allow', allowance)).toMatchObject({ code: 0 });
    project.erase('generated');
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    said = 'v0.108.0';
    expect(await project.run('plan')).toMatchObject({ code: 0 });
    // For the next of them something is to be applied.
    project.write(
      'packages/dashboards/definitions/dashboards/up.ts',
      Object.values(dashboardFile('up', `Up without ${allowance}`))[0] as string,
    );
    expect(await project.run('generate')).toMatchObject({ code: 0 });
  });
});
