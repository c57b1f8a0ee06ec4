import type { Sandbox } from '@signoz-as-code/sandbox';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { copyProject, sandboxFor, signoz, type TestProject } from './support.ts';

const CATALOGUE = 'generated/local/catalogue/telemetry.json';
const DASHBOARD = 'generated/local/dashboards/dashboards/fluxer-messaging.json';
const OLD = 'fluxer.messages.sent';
const NEW = 'fluxer.messages.accepted';

let project: TestProject;
let sandbox: Sandbox;
beforeAll(async () => {
  project = copyProject();
  await project.run('generate');
  sandbox = await sandboxFor(project);
  expect((await project.run('apply', '--yes')).code).toBe(0);
});
afterAll(async () => {
  await sandbox?.stop();
  project.remove();
});

/** Like `generate` after the metric was renamed in the catalogue. */
function rename(path: string): void {
  project.write(
    path,
    project.read(path).replaceAll(`"${OLD}"`, `"${NEW}"`).replaceAll(`{\\"${OLD}\\"`, `{\\"${NEW}\\"`),
  );
}

test('the applied catalogue is not drift, and no page shows it', async () => {
  expect(await project.run('plan')).toMatchObject({ code: 0 });
  expect((await project.run('drift', '--unmanaged')).out).not.toContain('catalogue');
});

test('a renamed metric: its former users, its remaining users, and its possible new name', async () => {
  await signoz(project, 'POST', 'dashboards', {
    title: 'Made by hand',
    version: 'v5',
    layout: [],
    widgets: [
      {
        id: 'w',
        panelTypes: 'graph',
        title: 'W',
        query: { queryType: 'promql', promql: [{ name: 'A', query: `{"${OLD}"}` }] },
      },
    ],
  });
  const before = [CATALOGUE, DASHBOARD].map((path) => [path, project.read(path)] as const);
  rename(CATALOGUE);
  const first = await project.run('plan');
  expect(first.code).toBe(2);
  expect(first.out).toMatch(
    /metric fluxer\.messages\.sent is no longer in the catalogue \(fluxer\.messages\.accepted is new and alike\)/,
  );
  expect(first.out).toMatch(/still named in packages\/dashboards\/definitions\/dashboards\/fluxer-messaging\.ts/);
  rename(DASHBOARD);
  const { out, code } = await project.run('plan', '--format', 'json');
  expect(code).toBe(2);
  const { changes } = JSON.parse(out) as { changes: { address: string; impact: { text: string }[] }[] };
  const texts = changes.find(({ address }) => address === 'catalogue/telemetry')!.impact.map(({ text }) => text);
  expect(texts).toHaveLength(1);
  expect(texts[0]).toContain('until now dashboard/fluxer-messaging asks for it');
  expect(texts[0]).toContain("not ours, and asks for it: dashboard 'Made by hand'");
  expect(texts[0]).not.toContain('still named');
  expect((await project.run('apply', '--yes')).code).toBe(0);
  expect((await project.run('plan')).code).toBe(0);
  for (const [path, text] of before) project.write(path, text);
});

test('another unit, and an attribute that no query uses', async () => {
  const catalogue = JSON.parse(project.read(CATALOGUE)) as {
    metrics: Record<string, { unit: string }>;
    attributes: Record<string, unknown>;
  };
  catalogue.metrics['cassandra.query.duration']!.unit = 'ms';
  delete catalogue.attributes['guild.id'];
  project.write(CATALOGUE, `${JSON.stringify(catalogue, null, 2)}\n`);
  const { out } = await project.run('plan');
  expect(out).toContain(
    'metric cassandra.query.duration is another: unit s → ms; named in packages/alerts/definitions/rules/high-cassandra-latency.ts',
  );
  expect(out).toContain('attribute guild.id is no longer in the catalogue; nothing asks for it');
});
