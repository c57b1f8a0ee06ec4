import type { Plan } from '@signoz-as-code/core';
import type { Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, sandboxFor, signoz, type TestProject } from './support.ts';

let holder: TestProject;
let other: TestProject;
let sandbox: Sandbox;

/** A policy and a maintenance too: every kind with a mark. */
function addKinds(project: TestProject): void {
  project.write(
    'packages/alerts/definitions/policies/critical.ts',
    `import { definePolicy } from '@signoz-as-code/alerts';
import slack from '../channels/slack-alerts.ts';
export default definePolicy({ name: 'Critical', when: { severity: 'critical' }, channels: [slack] });
`,
  );
  project.write(
    'packages/alerts/definitions/maintenance/weekly.ts',
    `import { defineMaintenance } from '@signoz-as-code/alerts';
export default defineMaintenance({ name: 'Weekly', rules: 'all', timezone: 'Europe/Stockholm', repeat: 'weekly', on: ['sunday'], from: '2026-12-06T02:00', for: '3h' });
`,
  );
}

async function planned(...argv: string[]): Promise<Plan> {
  const { out } = await other.run('plan', '--format', 'json', ...argv);
  return JSON.parse(out) as Plan;
}

const names = ({ obstacles }: Plan): string[] => obstacles.map(({ address }) => address);
const everything = async (): Promise<unknown> =>
  Promise.all(['rules', 'channels', 'dashboards'].map((path) => signoz(holder, 'GET', path)));

beforeAll(async () => {
  [holder, other] = [copyProject(), copyProject()];
  for (const project of [holder, other]) addKinds(project);
  other.edit('signoz.config.ts', /name: 'fluxer'/, "name: 'other'");
  for (const project of [holder, other]) {
    const made = await project.run('generate');
    expect(made, made.err).toMatchObject({ code: 0 });
  }
  sandbox = await sandboxFor(holder);
  Object.assign(other.env, holder.env);
  const applied = await holder.run('apply', '--yes');
  expect(applied, applied.err).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await sandbox?.stop();
  for (const project of [holder, other]) project?.remove();
});

describe('two projects with one SigNoz', () => {
  it('conflict by name, in any kind, and the plan says how to end that', async () => {
    const plan = await planned();
    expect(new Set(names(plan).map((name) => name.split('/')[0]))).toEqual(
      new Set(['channel', 'dashboard', 'log-pipeline', 'maintenance', 'materialized-view', 'policy', 'rule', 'view']),
    );
    for (const { message, hint } of plan.obstacles) {
      expect(message).toContain('and belongs to fluxer · local');
      expect(hint).not.toContain('--adopt');
      expect(hint).toContain('release it from fluxer · local: then it can be adopted here');
    }
    expect(plan.notes.filter((note) => note.includes('--adopt'))).toEqual([]);
  });

  it("do not take each other's resources, neither by --adopt nor by --prune", async () => {
    const before = await everything();
    const obstacles = names(await planned());
    const { rules } = (await signoz(holder, 'GET', 'rules')) as { rules: { id: string }[] };
    const argv = [...obstacles.flatMap((name) => ['--adopt', name]), '--prune', `rule/${rules[0]?.id}`];
    expect(names(await planned(...argv))).toEqual([...obstacles, `rule/${rules[0]?.id}`].sort());
    expect((await other.run('apply', '--yes', ...argv)).code).toBe(1);
    expect(await everything()).toEqual(before);
    expect((await holder.run('plan')).code).toBe(0);
  });

  it('are distinguished from unmanaged resources, by drift and by import', async () => {
    const made = { title: 'By hand', version: 'v5', tags: [], layout: [], widgets: [], variables: {} };
    const { id } = (await signoz(holder, 'POST', 'dashboards', made)) as { id: string };
    const { rules } = (await signoz(holder, 'GET', 'rules')) as { rules: unknown[] };
    const theirs = `${rules.length} rules of fluxer · local: managed from there\n`;
    const drifted = (await other.run('drift', '--unmanaged')).out;
    expect(drifted).toContain(`dashboard/${id}  "By hand"`);
    expect(drifted).toContain(theirs);
    expect(drifted).not.toMatch(/^ {2}rule\//m);

    const imported = await other.run('import', '--dry-run', '--kind', 'rule');
    expect(imported.code).toBe(0);
    expect(imported.out).toContain('0 definitions could be written');
    expect(imported.out).toContain(`left out  ${theirs}`);
    const { others } = JSON.parse((await other.run('import', '--dry-run', '--format', 'json', '--kind', 'rule')).out);
    expect(others).toEqual([{ kind: 'rule', project: 'fluxer', environment: 'local', count: rules.length }]);
    // The project's own resources have their definitions.
    expect((await holder.run('import', '--dry-run')).out).not.toContain('left out');
  });
});
