import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { channel, channels, fixtureProject } from './fixture-project.ts';

const TELEMETRY = 'packages/telemetry/definitions';
const sloth = `version: prometheus/v1
service: shop
slos:
  - name: orders
    objective: 99.9
    sli: { events: { error_query: 'sum(rate(bad_total[{{.window}}]))', total_query: 'sum(rate(all_total[{{.window}}]))' } }
    alerting: { name: Orders, ticket_alert: { disable: true } }
`;
const openSlo = `apiVersion: openslo/v1
kind: SLO
metadata: { name: payments }
spec:
  service: shop
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 4w, isRolling: true }]
  indicator:
    metadata: { name: payments }
    spec:
      ratioMetric:
        counter: true
        good: { metricSource: { type: Prometheus, spec: { query: 'paid_total{ok="yes"}' } } }
        total: { metricSource: { type: Prometheus, spec: { query: paid_total } } }
  objectives: [{ target: 0.99 }]
---
apiVersion: openslo/v1
kind: SLO
metadata: { name: elsewhere }
spec: { service: unknown, objectives: [{ target: 0.99 }] }
`;

test('SLOs of Sloth and OpenSLO become valid definitions, once', async () => {
  const project = fixtureProject({
    [`${TELEMETRY}/services.ts`]: `import { defineService } from '@signoz-as-code/telemetry';
export const shop = defineService({ name: 'shop', owner: 'team-shop', runtime: 'node', description: 'Sells' });
`,
    [`${TELEMETRY}/index.ts`]: `import * as services from './services.ts';
const [attributes, metrics] = [{}, {}];
export { attributes, metrics, services };
export const catalogue = { services: Object.values(services), attributes: [], metrics: [] };
`,
    [`${channels}/ops.ts`]: channel('ops'),
    'packages/alerts/definitions/policies/team.ts': `import { definePolicy } from '@signoz-as-code/alerts';
import ops from '../channels/ops.ts';
export default definePolicy({ name: 'team', when: { team: 'team-shop' }, channels: [ops] });
`,
    'slos/sloth.yaml': sloth,
    'slos/open.yml': openSlo,
  });
  const env = { SIGNOZ_AS_CODE_CHECKER: 'none' };
  const run = (...argv: string[]) => project.run(argv, env);
  expect(await run('generate')).toMatchObject({ code: 0 });

  expect((await run('import', 'slos', '--kind', 'dashboard')).code).toBe(0);
  expect(existsSync(join(project.root, TELEMETRY, 'slos'))).toBe(false);

  const imported = await run('import', 'slos', '--kind', 'slo');
  const told = `${imported.out}${imported.err}`;
  expect(told).toContain('not imported  slos/open.yml: document 2, spec.objectives[0]: spec.budgetingMethod');
  expect(told).toContain('6 definitions written');
  expect(imported.code).toBe(1);
  expect(project.read(`${TELEMETRY}/slos/payments.ts`)).toContain('objective: 99,');
  const generated = await run('generate');
  expect(generated, generated.err).toMatchObject({ code: 0 });
  for (const path of ['alerts/rules/orders-page', 'alerts/rules/payments-ticket', 'dashboards/dashboards/slo-orders'])
    expect(existsSync(join(project.root, 'generated/local', `${path}.json`)), path).toBe(true);
  expect(existsSync(join(project.root, 'generated/local/alerts/rules/orders-ticket.json'))).toBe(false);

  const again = await run('import', 'slos/sloth.yaml');
  expect(`${again.out}${again.err}`).toContain('slos/orders.ts is there already');
  expect(existsSync(join(project.root, TELEMETRY, 'slos/orders-2.ts'))).toBe(false);
}, 120_000);
