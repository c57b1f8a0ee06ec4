import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { copyProject, sandboxFor, signoz, type TestProject } from './support.ts';

let project: TestProject;
let sandbox: Sandbox;

beforeAll(async () => {
  project = copyProject();
  project.write('packages/alerts/definitions/policies/critical-of-backend.ts', example('definePolicy({'));
  project.write('packages/alerts/definitions/maintenance/cassandra-repair.ts', example('defineMaintenance({'));
  await project.run('generate');
  sandbox = await sandboxFor(project);
});
afterAll(async () => {
  await sandbox?.stop();
  project.remove();
});

/** The example of CONTRIBUTING.md that calls a constructor. */
function example(call: string): string {
  const guide = readFileSync(join(import.meta.dirname, '../../../CONTRIBUTING.md'), 'utf8');
  const found = [...guide.matchAll(/```ts\n([\s\S]*?)```/g)].map(([, code = '']) => code.replaceAll(/^ {3}/gm, ''));
  return found.find((code) => code.includes(call)) ?? '';
}

const rule = 'packages/alerts/definitions/rules/high-error-rate.ts';
const addresses = async (): Promise<string[]> =>
  (
    JSON.parse((await project.run('plan', '--format', 'json')).out) as {
      changes: { action: string; address: string }[];
    }
  ).changes
    .map(({ action, address }) => `${action} ${address}`)
    .sort();

describe('the guide to policies and maintenance in CONTRIBUTING.md', () => {
  it('a policy without a rule is reported, with the other problems of its rule', async () => {
    const { code, err, out } = await project.run('check');
    expect({ code, told: `${out}${err}` }).toMatchObject({
      code: 0,
      told: expect.stringContaining('alerts/policy-unreached'),
    });
    project.edit(rule, /, channels: \[[^\]]*\]/, '');
    project.edit(rule, "  over: '5m',", "  usePolicy: true,\n  over: '5m',");
    project.edit(rule, 'team: services.fluxerServer.owner', "team: 'frontend'");
    const wrong = await project.run('generate');
    expect(wrong.code).toBe(1);
    expect(wrong.err + wrong.out).toContain('alerts/policy-unmatched');
    project.edit(rule, "team: 'frontend'", 'team: services.fluxerServer.owner');
    const right = await project.run('generate');
    expect(right.code).toBe(0);
    expect(right.err + right.out).not.toContain('alerts/policy-');
  });

  it('is applied with an empty plan after it; foreign resources are listed and not touched', async () => {
    expect((await project.run('apply', '--yes')).code).toBe(0);
    expect(await addresses()).toEqual([]);
    await signoz(project, 'POST', 'route_policies', {
      name: 'By hand',
      expression: 'true',
      channels: ['slack-alerts'],
    });
    await signoz(project, 'POST', 'downtime_schedules', {
      name: 'By hand',
      alertIds: [],
      schedule: { timezone: 'UTC', startTime: '2035-01-01T00:00:00Z', endTime: '2035-01-02T00:00:00Z' },
    });
    const { code, out } = await project.run('drift', '--unmanaged');
    expect(code).toBe(0);
    expect(out).toMatch(/1 policy, not ours:\n {2}policy\/[0-9a-f-]+ {2}"By hand"/);
    expect(out).toMatch(/1 maintenance, not ours:\n {2}maintenance\/[0-9a-f-]+ {2}"By hand"/);
    expect(out).toContain('`import`');
    const { out: imported } = await project.run('import', '--kind', 'policy', '--kind', 'maintenance');
    expect(imported).toContain('packages/alerts/definitions/policies/by-hand.ts');
    expect(imported).toContain('packages/alerts/definitions/maintenance/by-hand.ts');
    await project.run('generate');
    expect(
      (await project.run('apply', '--yes', '--adopt', 'policy/by-hand', '--adopt', 'maintenance/by-hand')).code,
    ).toBe(0);
    expect(await addresses()).toEqual([]);
  });

  it('a change of both is planned and applied, and rollback undoes it', async () => {
    project.edit('packages/alerts/definitions/policies/critical-of-backend.ts', "severity: 'critical', ", '');
    project.edit('packages/alerts/definitions/maintenance/cassandra-repair.ts', "for: '3h'", "for: '4h'");
    await project.run('generate');
    expect(await addresses()).toEqual(['update maintenance/cassandra-repair', 'update policy/critical-of-backend']);
    const applied = await project.run('apply', '--yes');
    expect(applied.code).toBe(0);
    const back = await project.run('rollback', '--yes');
    expect(back).toMatchObject({ code: 0, out: expect.stringContaining('2 applied and verified') });
    expect(await addresses()).toEqual(['update maintenance/cassandra-repair', 'update policy/critical-of-backend']);
  });
});
