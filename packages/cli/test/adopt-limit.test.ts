import type { Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { copyProject, sandboxFor, signoz, type TestProject } from './support.ts';

interface Rule {
  readonly id: string;
  readonly alert: string;
  readonly condition: { readonly thresholds: { readonly spec: { name: string; target: number }[] } };
}

const limits = 'packages/telemetry/definitions/limits.ts';
let project: TestProject;
let sandbox: Sandbox;

/** Like clicks in the UI. */
async function setTarget(alert: string, severity: string, to: number): Promise<void> {
  const { rules } = (await signoz(project, 'GET', 'rules')) as { rules: Rule[] };
  const rule = rules.find((one) => one.alert === alert) as Rule;
  const threshold = rule.condition.thresholds.spec.find(({ name }) => name === severity);
  Object.assign(threshold ?? {}, { target: to });
  await signoz(project, 'PUT', `rules/${rule.id}`, rule);
}

beforeAll(async () => {
  project = copyProject();
  await project.run('generate');
  sandbox = await sandboxFor(project);
  const applied = await project.run('apply', '--yes');
  expect(applied, applied.err + applied.out).toMatchObject({ code: 0 });
});
afterAll(async () => {
  await sandbox?.stop();
  project.remove();
});

it('a threshold that is a limit is written into the catalogue, with the other users of that limit', async () => {
  const before = project.read(limits);
  await setTarget('High Error Rate', 'critical', 17);
  await setTarget('High Error Rate at the Edge', 'critical', 17);
  const { code, out } = await project.run('drift', '--adopt');
  // The other rule no longer differs once the limit has that value.
  expect({ code, marks: out.match(/^[✓✗].*$/gm) }).toEqual({
    code: 0,
    marks: ['✓ rule/high-error-rate · threshold critical · target: the limit errorRate'],
  });
  expect(out).toContain(`    ${limits}:5\n    - value: 10,\n    + value: 17,`);
  const also = out.slice(out.indexOf('The next apply also changes resources with these limits'));
  expect(also).toContain('panel "Errors per second" · thresholds · 0 · value: 10 → 17');
  expect(also).not.toContain('fires (critical)');
  expect(project.read(limits)).toBe(before.replace('value: 10,', 'value: 17,'));
  expect((await project.run('generate', '--frozen')).code).toBe(0);
  expect((await project.run('apply', '--yes')).code).toBe(0);
});

it('of two values for one limit the first is written, and the other is reported', async () => {
  const before = project.read(limits);
  await setTarget('High Error Rate', 'critical', 18);
  await setTarget('High Error Rate at the Edge', 'critical', 20);
  const { code, out } = await project.run('drift', '--format', 'json', '--adopt');
  expect({ code, ...JSON.parse(out) }).toMatchObject({
    code: 1,
    adopted: [
      { address: 'rule/high-error-rate', limit: 'errorRate', file: limits },
      {
        address: 'rule/high-error-rate-at-the-edge',
        reason: expect.stringContaining('it is the limit errorRate, and that value'),
      },
    ],
    moved: expect.arrayContaining([expect.objectContaining({ address: 'dashboard/errors' })]),
  });
  expect(project.read(limits)).toBe(before.replace('value: 17,', 'value: 18,'));
  expect(project.read('generated/local/alerts/rules/high-error-rate-at-the-edge.json')).toContain('"target": 18,');
});
