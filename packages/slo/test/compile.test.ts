import * as attributes from '@signoz-as-code/presets/attributes';
import { raw } from '@signoz-as-code/queries';
import { describe, expect, it } from 'vitest';
import {
  availability,
  defineSlo,
  type Indicator,
  latency,
  type SloSpec,
  sloDashboard,
  sloRules,
} from '../src/index.ts';
import { drops, duration, failures, generated, notify, requests, shop } from './support.ts';

const slo = (indicator: Indicator, more: Partial<SloSpec> = {}) =>
  defineSlo({ key: 'orders', name: 'Orders', service: shop, objective: 99.9, indicator, ...more });

const INDICATORS: Readonly<Record<string, Indicator>> = {
  'availability.spans': availability.spans({ where: [{ attribute: attributes.httpRoute, equals: ["/it's", '/b'] }] }),
  'availability.spans, failed': availability.spans({ failed: [{ attribute: attributes.httpStatus, atLeast: 500 }] }),
  'availability.spanMetrics': availability.spanMetrics(),
  'availability.logs': availability.logs({ failed: [{ attribute: attributes.severityText, matches: 'ERROR|FATAL' }] }),
  'availability.counters, bad': availability.counters({ total: { metric: requests }, bad: { metric: failures } }),
  'availability.counters, good': availability.counters({
    total: { metric: duration },
    good: { metric: duration, where: [{ attribute: attributes.httpStatus, matches: '[1-4]..' }] },
    by: attributes.httpRoute,
  }),
  'availability.counters, delta': availability.counters({ total: { metric: drops }, bad: { metric: drops } }),
  'availability.promql': availability.promql({
    total: (window) => raw(`sum(rate({"shop.requests"}[${window}]))`),
    bad: (window) => raw(`sum(rate({"shop.failures"}[${window}]))`),
  }),
  'latency.spans': latency.spans({ below: '300ms' }),
  'latency.spanMetrics': latency.spanMetrics({ below: '250ms' }),
  'latency.histogram': latency.histogram(duration, { below: '250ms', by: attributes.httpRoute }),
};

interface Body {
  readonly labels: Readonly<Record<string, string>>;
  readonly condition: {
    readonly compositeQuery: { readonly queryType: string; readonly queries: readonly [{ spec: { query: string } }] };
    readonly thresholds: { readonly spec: readonly [{ readonly name: string; readonly target: number }] };
    readonly alertOnAbsent?: boolean;
  };
  readonly notificationSettings: { readonly usePolicy: boolean };
}

const bodyOf = (of: ReturnType<typeof defineSlo>, severity = 'page', signoz?: string): Body =>
  generated(sloRules(of, notify), signoz).bodies.get(`rules/${of.key}-${severity}.json`) as unknown as Body;
const queryOf = (body: Body): string => body.condition.compositeQuery.queries[0].spec.query;

describe.each(Object.entries(INDICATORS))('%s', (_, indicator) => {
  it.each(['v0.108.0', 'v0.138.0'])('makes valid rules and a valid dashboard for %s', (signoz) => {
    const rules = generated(sloRules(slo(indicator), notify), signoz);
    const dashboard = generated(sloDashboard(slo(indicator)) as never, signoz);
    expect([...rules.diagnostics, ...dashboard.diagnostics]).toEqual([]);
    expect([...rules.bodies.keys()].filter((path) => path.startsWith('rules/'))).toEqual([
      'rules/orders-page.json',
      'rules/orders-ticket.json',
    ]);
    expect([...dashboard.bodies.keys()]).toEqual(['dashboards/slo-orders.json']);
  });
});

describe('the rules of an SLO', () => {
  it('have the owner of the service', () => {
    expect(bodyOf(slo(availability.spans())).labels).toEqual({ service: 'shop', slo: 'orders', team: 'team-shop' });
  });

  it('use PromQL for cumulative metrics, and SQL for what PromQL does not read', () => {
    const type = (name: string) => bodyOf(slo(INDICATORS[name] as Indicator)).condition.compositeQuery.queryType;
    expect(type('availability.counters, bad')).toBe('promql');
    expect(type('latency.histogram')).toBe('promql');
    for (const name of [
      'availability.spans',
      'availability.spanMetrics',
      'availability.logs',
      'availability.counters, delta',
    ])
      expect(type(name), name).toBe('clickhouse_sql');
  });

  it('keep the shares of the budget for another window', () => {
    const { page, ticket } = slo(availability.spans(), { window: '28d' });
    const shares = [...page, ...ticket].map(({ factor, long }) => (factor * long) / (28 * 86_400));
    expect(shares.map((share) => Number(share.toFixed(9)))).toEqual([0.02, 0.05, 0.1, 0.1]);
  });

  it('leave out pairs that a total outage does not reach', () => {
    expect(slo(availability.spans(), { objective: 90 }).page.map(({ long }) => long)).toEqual([6 * 3_600]);
  });

  it('are absent where the SLO says so, and use policies when it has no channel', () => {
    const bodies = generated(sloRules(slo(availability.spans(), { ticket: false }), 'policies')).bodies;
    const rules = [...bodies].filter(([path]) => path.startsWith('rules/'));
    expect(rules.map(([path]) => path)).toEqual(['rules/orders-page.json']);
    expect(rules[0]?.[1].notificationSettings).toMatchObject({ usePolicy: true });
  });

  it('are changed by name', () => {
    expect(Object.keys(sloRules(slo(availability.spans()), notify, { ticket: false }))).toEqual(['orders-page']);
    expect(() => sloRules(slo(availability.spans()), notify, { tickt: false } as never)).toThrow(
      "did you mean 'ticket'",
    );
  });

  it('fire for absent events only on request', () => {
    expect(bodyOf(slo(availability.spans())).condition.alertOnAbsent).toBeUndefined();
    expect(bodyOf(slo(availability.spans(), { absentAfter: '10m' })).condition.alertOnAbsent).toBe(true);
  });

  it('say nothing where a bound of a histogram never arrived, in SQL as in PromQL', () => {
    const inPromQL = slo(INDICATORS['latency.histogram'] as Indicator, { absentAfter: '10m' });
    // SigNoz v0.138.0 answered 0 without the end, and with it no series.
    expect(queryOf(bodyOf(inPromQL))).toMatch(
      / and on\(\) \(sum\(rate\(\{"shop\.duration\.bucket",[^{}]*le="0\.25"\}\[5m\]\)\) >= 0\)$/,
    );
    expect(queryOf(bodyOf(slo(INDICATORS['availability.counters, bad'] as Indicator)))).not.toContain('>= 0');
    const queriesOf = (indicator: Indicator) => {
      const { bodies } = generated(sloDashboard(slo(indicator)) as never);
      return JSON.stringify(bodies.get('dashboards/slo-orders.json'));
    };
    const inSql = queriesOf(INDICATORS['latency.spanMetrics'] as Indicator);
    expect(inSql).toContain('total_all > 0 AND parts_all > 0 ORDER BY ts');
    expect(inSql).toContain('value > 0 AND countIf(has_part) > 0');
    expect(queriesOf(INDICATORS['latency.spans'] as Indicator)).not.toContain('parts_all');
  });

  it('have no placeholders that SigNoz would fill in', () => {
    const route = "it's {{.start_timestamp}} [[end_timestamp]] $start_timestamp \\";
    const query = queryOf(
      bodyOf(slo(availability.spans({ where: [{ attribute: attributes.httpRoute, equals: route }] }))),
    );
    expect(query.match(/\{\{[^}]*\}\}/g)?.every((one) => one === '{{.end_timestamp_ms}}')).toBe(true);
    expect(query).not.toMatch(/\[\[|\$start|'it's/);
  });

  it('count a metric for the service of the SLO unless another is given', () => {
    const where = [{ attribute: attributes.serviceName, equals: 'basket' }] as const;
    const other = availability.counters({ total: { metric: requests, where }, bad: { metric: failures, where } });
    expect(queryOf(bodyOf(slo(INDICATORS['availability.counters, bad'] as Indicator)))).toContain(
      '"service.name"="shop"',
    );
    expect(queryOf(bodyOf(slo(other)))).not.toContain('"shop"}');
  });
});

describe('an SLO without a rule', () => {
  const quiet = { page: false, ticket: false } as const;

  it('has a dashboard, and nothing for a file of rules', () => {
    const one = slo(availability.spanMetrics(), quiet);
    expect(generated(sloDashboard(one) as never).diagnostics).toEqual([]);
    const none = "the SLO 'orders' has no rule left: neither a page nor a ticket";
    expect(() => sloRules(one, notify)).toThrow(none);
    expect(() => sloRules(slo(availability.spanMetrics()), notify, quiet)).toThrow(none);
  });

  it('cannot use absentAfter, which belongs to the page rule', () => {
    const more = { absentAfter: '10m', page: false } as const;
    expect(() => slo(availability.spanMetrics(), more)).toThrow('it makes the page fire, and `page: false` makes none');
    const paging = slo(availability.spanMetrics(), { absentAfter: '10m' });
    expect(() => sloRules(paging, notify, { page: false })).toThrow("absentAfter of the SLO 'orders'");
    expect(Object.keys(sloRules(paging, notify, { ticket: false }))).toEqual(['orders-page']);
  });
});
