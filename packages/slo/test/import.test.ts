import { readFileSync } from 'node:fs';
import * as queries from '@signoz-as-code/queries';
import { describe, expect, it } from 'vitest';
import { importSlos } from '../src/import/index.ts';
import { availability, defineSlo, type Slo, sloDashboard, sloRules } from '../src/index.ts';
import { generated, notify, shop } from './support.ts';

const folders = { telemetry: 'd/telemetry', alerts: 'd/alerts', dashboards: 'd/dashboards' };
const imported = (text: string, there = new Set<string>()) =>
  importSlos('slos.yaml', text, { services: { shop }, attributes: {}, metrics: {} }, folders, there, new Set());

/** The SLO that a written file defines. */
function run(source: string): Slo {
  const code = source.replaceAll(/^import .*$/gm, '').replace('export default', 'return');
  return new Function('availability', 'defineSlo', 'raw', 'services', code)(availability, defineSlo, queries.raw, {
    shop,
  }) as Slo;
}

describe('the import of SLOs', () => {
  const { definitions, failed } = imported(readFileSync(new URL('fixtures/slos.yaml', import.meta.url), 'utf8'));
  const slos = definitions.filter(({ kind }) => kind === 'slo');

  it('writes an SLO, its rules and its dashboard', () => {
    expect(definitions.map(({ file }) => file)).toEqual(
      ['availability-x', 'fast-orders', 'good-orders'].flatMap((key) => [
        `d/telemetry/slos/${key}.ts`,
        `d/alerts/slos/${key}.ts`,
        `d/dashboards/slos/${key}.ts`,
      ]),
    );
    expect(definitions[1]?.source).toContain("from '../../telemetry/slos/availability-x.ts'");
  });

  it('writes valid definitions', () => {
    const made = slos.map(({ source }) => run(source));
    expect(made.map(({ objective, window, page, ticket }) => [objective, window, page.length, ticket.length])).toEqual([
      [99.9, '30d', 2, 0],
      [99, '28d', 2, 2],
      [99.5, '30d', 2, 2],
    ]);
    for (const slo of made) {
      const found = [
        ...generated(sloRules(slo, notify)).diagnostics,
        ...generated(sloDashboard(slo) as never).diagnostics,
      ];
      expect(found.filter(({ severity }) => severity === 'error')).toEqual([]);
    }
  });

  it('skips minutes without a value, which a quantile or a ratio says as NaN', () => {
    // NaN in one minute made the mean NaN for the whole window, and min() skips NaN: SigNoz v0.138.0 gave no share.
    const indicatorOf = ({ source } = { source: '' }) => source.replaceAll(/\s+/g, ' ');
    const quantile = 'sum(histogram_quantile(0.9, sum by (le) (rate(latency_bucket[5m]))))';
    expect(indicatorOf(slos[1])).toContain(`avg_over_time((${quantile} >= bool -Inf)[\${window}:1m])`);
    expect(indicatorOf(slos[1])).toContain(`avg_over_time((${quantile} > bool 0.3)[\${window}:1m])`);
    const raw = `apiVersion: openslo/v1
kind: SLO
metadata: { name: shares }
spec:
  service: shop
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 30d, isRolling: true }]
  indicator:
    spec:
      ratioMetric: { rawType: success, raw: { metricSource: { type: Prometheus, spec: { query: a / b } } } }
  objectives: [{ target: 0.99 }]
`;
    const [shares] = imported(raw).definitions;
    expect(indicatorOf(shares)).toContain('max_over_time((sum(a / b) >= bool -Inf)[${window}:1m])');
    expect(indicatorOf(shares)).toContain('avg_over_time((sum(a / b) >= -Inf)[${window}:1m])');
    const rules = generated(sloRules(run(shares?.source ?? ''), notify));
    expect(rules.diagnostics.filter(({ severity }) => severity === 'error')).toEqual([]);
    // Nor does NaN of a query that was written by hand.
    expect(JSON.stringify(rules.bodies.get('rules/shares-page.json'))).toContain('> 0) >= -Inf) or vector(0))');
  });

  const ratioOf = (good: string, total: string, counter: boolean | 'unsaid' = true) =>
    imported(`apiVersion: openslo/v1
kind: SLO
metadata: { name: sums }
spec:
  service: shop
  budgetingMethod: Occurrences
  timeWindow: [{ duration: 30d, isRolling: true }]
  indicator:
    spec:
      ratioMetric:
        ${counter === 'unsaid' ? '' : `counter: ${counter}`}
        good: { metricSource: { type: Prometheus, spec: { query: '${good}' } } }
        total: { metricSource: { type: Prometheus, spec: { query: '${total}' } } }
  objectives: [{ target: 0.99 }]
`);

  it('counts the growth of a counter that is summed up, and refuses one whose growth cannot be told', () => {
    const source = ratioOf('sum(served{code=~"2xx|3xx"})', 'sum by (host) (served)').definitions[0]?.source ?? '';
    expect(source).toContain('`sum(increase(served{code=~"2xx|3xx"}[${window}]))`');
    expect(source).toContain('`sum(increase(served[${window}]))`');
    expect(ratioOf('sum(rate(good[5m]))', 'sum(rate(all[5m]))').definitions[0]?.source).toContain(
      'avg_over_time((sum(sum(rate(all[5m]))))[${window}:1m])',
    );
    const { definitions: none, failed: why } = ratioOf('sum(a) + sum(b)', 'sum(c)');
    expect(none).toEqual([]);
    expect(why[0]?.reason).toContain(
      'ratioMetric.good: its query reads a counter, and is neither a selector nor the sum',
    );
    expect(ratioOf('sum(a) + sum(b)', 'sum(c)', 'unsaid').failed[0]?.reason).toContain('`counter: false`');
    expect(ratioOf('sum(a)', 'sum(c)', false).definitions[0]?.source).toContain(
      'avg_over_time((sum(sum(c)))[${window}:1m])',
    );
  });

  it.each([
    ['served{path="/a/{id}"}', 'served{path="/a/{id}"}'],
    ['sum(served{path="/a(b)"})', 'served{path="/a(b)"}'],
    ['sum without () ((served{code=~"[)}]"}))', 'served{code=~"[)}]"}'],
    ['(sum(sum by (a) ({"http.requests", code="2"})))', '{"http.requests", code="2"}'],
    ['sum(served) by (host)', 'served'],
  ])('counts the growth of the selector of %s', (query, selector) => {
    for (const counter of [true, 'unsaid'] as const)
      expect(ratioOf(query, 'all', counter).definitions[0]?.source).toContain(
        `\`sum(increase(${selector}[\${window}]))\``,
      );
  });

  it.each(['max(served)', 'served offset 5m', 'sum(served) / 2', 'topk(1, served)'])(
    'takes %s for no counter that is summed up',
    (query) => {
      expect(ratioOf(query, 'all').failed).toHaveLength(1);
      expect(ratioOf(query, 'all', false).definitions[0]?.source).toContain(`avg_over_time((sum(${query}))`);
    },
  );

  it('names what cannot be expressed, by document and field', () => {
    expect(failed.map(({ reason }) => reason)).toEqual([
      'document 1, slos[1]: sli.plugin: a plugin of Sloth is a program; write its queries',
      expect.stringMatching(/^document 6: kind: a AlertPolicy/),
      expect.stringMatching(/^document 5, spec.objectives\[0\]: service: 'unknown' is not in the catalogue/),
    ]);
    expect(slos[0]?.notes.map(({ field }) => field)).toEqual([
      'document 1, slos[0]: labels',
      'document 1, slos[0]: alerting.name',
      'document 1, slos[0]: alerting.page_alert.labels',
    ]);
  });

  it.each([
    '',
    '\n---\n',
    'a: [',
    '- 1',
    'x',
    'version: prometheus/v1',
    'version: prometheus/v1\nslos: 3',
    'a: &a [*a]',
  ])('says why %j cannot be imported', (text) => {
    const nothing = imported(text);
    expect(nothing.definitions).toEqual([]);
    expect(nothing.failed.length).toBeGreaterThan(0);
  });

  it('writes no file of rules when both alerts are disabled', () => {
    const off = `version: prometheus/v1
service: shop
slos:
  - name: quiet
    objective: 99.9
    sli: { events: { error_query: 'sum(rate(e[{{.window}}]))', total_query: 'sum(rate(t[{{.window}}]))' } }
    alerting: { page_alert: { disable: true }, ticket_alert: { disable: true } }
`;
    expect(imported(off).definitions.map(({ kind }) => kind)).toEqual(['slo', 'dashboard']);
  });

  it('imports nothing of an SLO that is already defined, however often its name occurs', () => {
    const twice = `version: prometheus/v1
service: shop
slos:
${`  - name: known
    objective: 99.9
    sli: { events: { error_query: 'sum(rate(e[{{.window}}]))', total_query: 'sum(rate(t[{{.window}}]))' } }
    alerting: { ticket_alert: { disable: true } }
`.repeat(2)}`;
    const found = imported(twice, new Set(['known']));
    expect(found.definitions).toEqual([]);
    expect(found.failed.map(({ reason }) => reason)).toEqual([
      expect.stringContaining('slos/known.ts is there already'),
      expect.stringContaining('slos/known.ts is there already'),
    ]);
  });
});
