import { globSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Sandbox, startSandbox } from '@signoz-as-code/sandbox';
import { signozClient } from '@signoz-as-code/signoz-client';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { type SmallProject, smallProject } from './small.ts';

const folder = 'packages/access/definitions/service-accounts';
const ci = `import { defineServiceAccount } from '@signoz-as-code/access';

export default defineServiceAccount({ name: 'ci', roles: ['signoz-viewer'] });
`;
const directory = mkdtempSync(join(tmpdir(), 'access-'));
let project: SmallProject;
let sandbox: Sandbox;
beforeAll(async () => {
  sandbox = await startSandbox({ directory, release: 'v0.138.0' });
  project = smallProject({ [`${folder}/ci.ts`]: ci });
  project.write('signoz.config.ts', project.read('signoz.config.ts').replace("'v0.108.0'", "'v0.138.0'"));
  Object.assign(project.env, { SIGNOZ_URL: sandbox.signoz.url, SIGNOZ_API_KEY: sandbox.signoz.apiKey });
});
afterAll(async () => {
  await sandbox.stop();
  project.remove();
  rmSync(directory, { recursive: true });
});

const accounts = () =>
  signozClient({ url: sandbox.signoz.url, apiKey: sandbox.signoz.apiKey }, 'v0.138.0').serviceAccounts;

it('an account is applied, its drift adopted, and another one imported and adopted', async () => {
  expect((await project.run('generate')).code).toBe(0);
  expect(JSON.parse(project.read('generated/local/access/service-accounts/ci.json'))).toEqual({
    name: 'ci',
    roles: ['signoz-viewer'],
  });
  expect((await project.run('apply', '--yes')).out).toContain('2 applied and verified');

  const api = accounts();
  const roles = await api.roles();
  const [{ id } = { id: '' }] = (await api.list()).filter(({ name }) => name === 'ci');
  await api.give(id, roles.get('signoz-editor') as string);
  expect((await project.run('drift')).code).toBe(2);
  await project.run('drift', '--adopt');
  expect(project.read(`${folder}/ci.ts`)).toContain('signoz-editor');
  expect((await project.run('plan')).code).toBe(0);

  const theirs = await api.create('reports');
  await api.give(theirs, roles.get('signoz-viewer') as string);
  const imported = await project.run('import', '--kind', 'service-account', '--title', 'reports');
  expect(imported.out).not.toContain("'ci'");
  expect(project.read(`${folder}/reports.ts`)).toMatch(/name: .reports.,\s+roles: \[.signoz-viewer.\]/);
  await project.run('generate');
  expect((await project.run('plan')).out).toContain("'reports' is there already");
  expect((await project.run('apply', '--yes', '--adopt', 'service-account/reports')).code).toBe(0);
  expect((await project.run('plan')).code).toBe(0);
});

it("the catalogue's metadata of metrics is written once SigNoz has received them", async () => {
  await project.run('generate');
  await project.run('apply', '--yes');
  project.write(
    'packages/metadata/definitions/metrics.ts',
    `import { describeMetrics } from '@signoz-as-code/metadata';
import { defineMetric } from '@signoz-as-code/telemetry';

const sent = { instrument: 'counter', temporality: 'cumulative', arrives: 'otlp', emitter: 'service', attributes: [] } as const;
export default describeMetrics({
  orders: defineMetric({ ...sent, name: 'shop.orders', unit: '{order}', description: 'Orders that were paid' }),
  refundedOrders: defineMetric({ ...sent, name: 'shop.refunds', unit: '{order}', description: 'Orders that were paid back' }),
});
`,
  );
  const { metricMetadata } = signozClient({ url: sandbox.signoz.url, apiKey: sandbox.signoz.apiKey }, 'v0.138.0');
  const received = { type: 'sum', temporality: 'cumulative', isMonotonic: true, description: '', unit: '1' };
  await metricMetadata.set('shop.orders', received);
  expect((await project.run('generate')).code).toBe(0);
  const plan = (await project.run('plan')).out;
  expect(plan).toContain("not yet: shop.refunds: SigNoz has not received 'shop.refunds' yet");
  expect(plan).toContain('metric-metadata/orders');
  expect(project.read('generated/local/metadata/metrics/refunded-orders.json')).toContain('shop.refunds');
  expect((await project.run('apply', '--yes')).code).toBe(0);
  expect(await metricMetadata.get('shop.orders')).toEqual({
    ...received,
    description: 'Orders that were paid',
    unit: '{order}',
  });
  expect((await project.run('rollback', '--yes')).code).toBe(0);
  expect(await metricMetadata.get('shop.orders')).toEqual(received);
  project.erase('packages/metadata/definitions/metrics.ts');
  await project.run('generate');
});

it('the secret of a login is in no file and in no output, from generate to import', async () => {
  const value = 'GOCSPX-k3yT0ThePeople';
  project.env.GOOGLE_CLIENT_SECRET = value;
  project.write(
    'packages/access/definitions/sso-domains/shop.ts',
    `import { defineSsoDomain } from '@signoz-as-code/access';
import { secret } from '@signoz-as-code/core';

export default defineSsoDomain({
  name: 'shop.example',
  enabled: false,
  google: { clientId: 'c', clientSecret: secret('GOOGLE_CLIENT_SECRET') },
});
`,
  );
  const { ssoDomains } = signozClient({ url: sandbox.signoz.url, apiKey: sandbox.signoz.apiKey }, 'v0.138.0');
  const spec = { clientId: 'other', clientSecret: `${value}-theirs` };
  await ssoDomains.create({ name: 'theirs.example', enabled: false, config: { kind: 'google', spec } });
  const said: string[] = [];
  const run = async (...argv: string[]): Promise<number> => {
    const { code, out, err } = await project.run(...argv);
    said.push(out, err);
    return code;
  };
  await run('generate');
  await run('plan', '--format', 'json');
  expect(await run('apply', '--yes')).toBe(0);
  const [{ id } = { id: '' }] = (await ssoDomains.list()).filter(({ name }) => name === 'shop.example');
  await ssoDomains.update(id, {
    enabled: false,
    config: { kind: 'google', spec: { ...spec, clientId: 'c' } },
    roleMapping: null,
  });
  expect(await run('drift')).toBe(2);
  await run('plan', '--out', 'plan.json');
  await run('apply', '--yes', 'plan.json');
  expect(await run('plan')).toBe(0);
  await run('rollback', '--yes');
  await run('import', '--kind', 'sso-domain');
  expect(project.read('packages/access/definitions/sso-domains/theirs-example.ts')).toContain(
    'THEIRS_EXAMPLE_CLIENT_SECRET',
  );
  expect(said.join()).not.toMatch(/k3yT0The|ThePeople/);
  for (const file of globSync('**/*.{ts,json,jsonl,md}', { cwd: project.root, exclude: ['node_modules'] }))
    expect(readFileSync(join(project.root, file), 'utf8'), file).not.toMatch(/k3yT0The|ThePeople/);
  project.erase('packages/access/definitions/sso-domains');
});

it('a definition for an earlier SigNoz is refused before any request', async () => {
  const config = project.read('signoz.config.ts');
  project.write('signoz.config.ts', config.replace("'v0.138.0'", "'v0.108.0'"));
  const { code, out } = await project.run('check');
  project.write('signoz.config.ts', config);
  expect(code).not.toBe(0);
  expect(out).toContain('access/needs-newer-signoz');
  expect(out).toContain('service accounts need SigNoz v0.120.0, and local runs v0.108.0');
});
