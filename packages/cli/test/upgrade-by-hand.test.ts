import { join } from 'node:path';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dashboardFile, type SmallProject, smallProject } from './small.ts';
import { callSignoz } from './support.ts';

let project: SmallProject;
let sandbox: Sandbox;

const byHand = (method: string, path: string, body?: object): Promise<unknown> =>
  callSignoz(sandbox.signoz, method, `/api/v1/${path}`, body);

interface Report {
  readonly isReady: boolean;
  readonly resources: readonly {
    readonly title: string;
    readonly isFatal?: true;
    readonly isHidden?: true;
    readonly effects: readonly { readonly text: string }[];
  }[];
  readonly plan: readonly string[];
  readonly planFields: Readonly<Record<string, readonly string[]>>;
  readonly afterwards: readonly string[];
}

async function report(): Promise<Report> {
  const { out, err } = await project.run('upgrade', '--to', 'v0.138.0', '--format', 'json');
  expect(out, err).not.toBe('');
  return JSON.parse(out) as Report;
}

/** The same definition, protected. */
const guarded = (files: Record<string, string>): Record<string, string> =>
  Object.fromEntries(
    Object.entries(files).map(([path, code]) => [path, code.replace('title:', 'protect: true,\n  title:')]),
  );

beforeAll(async () => {
  project = smallProject({
    ...dashboardFile('up', 'Up'),
    ...dashboardFile('down', 'Down'),
    ...guarded(dashboardFile('guarded', 'Guarded')),
    'packages/dashboards/definitions/views/ours.ts': `import { defineView } from '@signoz-as-code/dashboards';
export default defineView({ name: 'Ours', page: 'logs' });
`,
  });
  expect(await project.run('generate')).toMatchObject({ code: 0 });
  sandbox = await startSandbox({ directory: join(project.root, 'sandbox') });
  Object.assign(project.env, { SIGNOZ_URL: sandbox.signoz.url, SIGNOZ_API_KEY: sandbox.signoz.apiKey });
  expect(await project.run('apply', '--yes')).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await sandbox?.stop();
  project?.remove();
});

describe('the plan after an upgrade', () => {
  test("leaves a user's copy of a dashboard of ours alone, and takes over one whose definition was renamed", async () => {
    const all = (await byHand('GET', 'dashboards')) as { readonly data: { readonly title: string } }[];
    const up = all.find(({ data }) => data.title === 'Up')?.data;
    await byHand('POST', 'dashboards', { ...up, title: 'Up - Copy' });
    project.write(
      'packages/dashboards/definitions/dashboards/lower.ts',
      project.read('packages/dashboards/definitions/dashboards/down.ts'),
    );
    project.erase('packages/dashboards/definitions/dashboards/down.ts');
    expect(await project.run('generate')).toMatchObject({ code: 0 });
    const { plan, planFields } = await report();
    expect(plan).toEqual(['dashboard/guarded', 'dashboard/lower', 'view/ours']);
    expect(planFields['dashboard/lower']).toEqual(['key']);
  });

  test('protects again what the upgrade leaves without protection, and the report says so before', async () => {
    const { plan, planFields, afterwards } = await report();
    expect(plan).toContain('dashboard/guarded');
    expect(planFields['dashboard/guarded']).toEqual(['protect']);
    expect(afterwards.filter((line) => line.includes('protection'))).toEqual([
      'the protection of dashboard/guarded is lost until the first apply: apply before anybody deletes a definition',
    ]);
  });

  test('is refused where a view of ours cannot be told from another one, and the report says so before', async () => {
    const [ours] = (await byHand('GET', 'explorer/views?sourcePage=logs')) as { readonly tags: unknown }[];
    await byHand('POST', 'explorer/views', { ...ours, tags: [] });
    const { plan, afterwards } = await report();
    expect(plan).toContain('view/ours');
    expect(afterwards.join('\n')).toMatch(/the first plan is refused: view\/ours: 2 unmarked .* before the upgrade/);
  });
});

describe('what the new SigNoz cannot read', () => {
  test('a rule without thresholds is listed no longer', async () => {
    await byHand('POST', 'rules', {
      alert: 'No thresholds',
      alertType: 'METRIC_BASED_ALERT',
      ruleType: 'promql_rule',
      version: 'v5',
      schemaVersion: 'v2alpha1',
      condition: {
        compositeQuery: {
          queryType: 'promql',
          panelType: 'graph',
          queries: [{ type: 'promql', spec: { name: 'A', query: 'up' } }],
        },
        selectedQueryName: 'A',
        thresholds: { kind: 'basic', spec: [] },
      },
      evaluation: { kind: 'rolling', spec: { evalWindow: '5m', frequency: '1m' } },
      notificationSettings: { usePolicy: true },
      labels: {},
      annotations: {},
    });
    const { resources, isReady } = await report();
    expect(isReady).toBe(true);
    expect(resources.find(({ title }) => title === 'No thresholds')).toMatchObject({
      isHidden: true,
      effects: [{ text: expect.stringContaining('neither lists nor evaluates it') }],
    });
  });

  test('a channel that would stop all notifications prevents the upgrade', async () => {
    const jira = { api_url: 'https://jira.test', project: 'OPS', issue_type: 'Bug' };
    await byHand('POST', 'channels', { name: 'jira', jira_configs: [jira] });
    const { resources, isReady } = await report();
    expect(isReady).toBe(false);
    expect(resources.find(({ title }) => title === 'jira')).toMatchObject({
      isFatal: true,
      effects: [{ text: expect.stringContaining('nobody would get any notification') }],
    });
    const { code, out } = await project.run('upgrade', '--to', 'v0.138.0');
    expect(code).toBe(1);
    expect(out).toMatch(/✗ channel\/.* 'jira', of nobody: /);
  });
});
