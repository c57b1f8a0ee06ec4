import { impact, type Reviewed } from '@signoz-as-code/lineage';
import { describe, expect, test } from 'vitest';
import { calls, serviceName, state } from '../../queries/test/metrics.ts';

/** Names without a dot, a dash or an underscore, which are also plain words. */
const catalogue = {
  services: [{ name: 'payments', owner: 'money', runtime: 'node', description: 'Takes money' }] as const,
  attributes: [serviceName, state],
  metrics: [{ ...calls, name: 'orders' }],
};

function places(name: string, concern: string, path: string, body: unknown): string[] {
  const content = typeof body === 'string' ? body : JSON.stringify(body);
  const artifact: Reviewed = {
    environment: 'local',
    concern,
    path,
    content,
    source: `packages/${concern}/definitions/x.ts`,
  };
  return impact(catalogue, [artifact], name).dependents.map(({ field }) => field);
}

const collector = `
receivers:
  filelog:
    operators:
      - type: move
        from: attributes.state
        to: resource["service.name"]
processors:
  tail_sampling:
    policies:
      - name: payments
        type: string_attribute
        string_attribute:
          key: service.name
          values:
            - storefront
            - payments
      - name: slow
        type: ottl_condition
        ottl_condition:
          span:
            - attributes["state"] == "payments"
            - resource.attributes["service.name"] == "payments"
  attributes:
    include:
      match_type: strict
      services:
        - payments
    actions:
      - key: state
        value: payments
        action: insert
  filter:
    metrics:
      metric:
        - name == "orders"
      # payments, orders and state in a comment
  resource:
    attributes:
      - key: service.name
        value: payments
        action: upsert
exporters:
  otlp:
    endpoint: payments:4317
service:
  telemetry:
    resource:
      service.name: payments
`;

describe('a name that is a plain word is found by its place', () => {
  const lines = (name: string): string[] =>
    places(name, 'collector-config', 'otel-config.yaml', collector).map(
      (field) => collector.split('\n')[Number(field.slice('line '.length)) - 1]?.trim() ?? '',
    );

  test('in the configuration of a collector', () => {
    expect(lines('payments')).toEqual([
      '- payments',
      '- resource.attributes["service.name"] == "payments"',
      '- payments',
      'value: payments',
      'service.name: payments',
    ]);
    expect(lines('state')).toEqual(['from: attributes.state', '- attributes["state"] == "payments"', '- key: state']);
    expect(lines('orders')).toEqual(['- name == "orders"']);
  });

  test('in a log pipeline', () => {
    const pipeline = {
      name: 'payments',
      filter: { op: 'AND', items: [{ key: { key: 'service.name' }, op: 'in', value: ['storefront', 'payments'] }] },
      config: [{ type: 'remove', field: 'attributes.state', name: 'state' }],
    };
    expect(places('payments', 'collector-config', 'log-pipelines/x.json', pipeline)).toEqual([
      'name',
      'filter.items.0.value.1',
    ]);
    expect(places('state', 'collector-config', 'log-pipelines/x.json', pipeline)).toEqual([
      'config.0.name',
      'config.0.field',
    ]);
  });

  test('in the labels, groups and texts of a rule, and in its queries', () => {
    const rule = {
      alert: 'The state of payments',
      labels: { service: 'payments', team: 'payments' },
      notificationSettings: { groupBy: ['state'] },
      annotations: { description: 'payments is in {{$labels.state}}: state' },
      condition: {
        compositeQuery: {
          queries: [{ type: 'promql', spec: { query: 'sum by (state) (orders{"service.name"="payments"})' } }],
        },
      },
    };
    expect(places('payments', 'alerts', 'rules/x.json', rule)).toEqual([
      'condition.compositeQuery.queries.0.spec.query',
      'labels.service',
    ]);
    expect(places('state', 'alerts', 'rules/x.json', rule)).toEqual([
      'condition.compositeQuery.queries.0.spec.query',
      'notificationSettings.groupBy.0',
      'annotations.description',
    ]);
  });

  test('in retention, and in SQL', () => {
    const setting = { ttlConditions: [{ conditions: [{ key: 'service.name', values: ['payments'] }], ttlDays: 3 }] };
    expect(places('payments', 'retention', 'settings/logs.json', setting)).toEqual([
      'ttlConditions.0.conditions.0.values.0',
    ]);
    const sql = "-- payments\nSELECT attributes_string['state']\nWHERE resource_string_service$$name IN ('payments')";
    expect(places('payments', 'retention', 'views/x.sql', sql)).toEqual(['line 3']);
    expect(places('state', 'retention', 'views/x.sql', sql)).toEqual(['line 2']);
  });

  test('in the variables of a dashboard', () => {
    const variables = {
      a: { type: 'DYNAMIC', dynamicVariablesAttribute: 'service.name', defaultValue: 'payments', name: 'service' },
      b: { type: 'DYNAMIC', dynamicVariablesAttribute: 'team', defaultValue: 'payments', name: 'team' },
    };
    expect(places('payments', 'dashboards', 'dashboards/x.json', { variables })).toEqual(['variables.a.defaultValue']);
    const dynamic = (name: string) => ({
      kind: 'ListVariable',
      spec: { name, defaultValue: ['payments'], plugin: { kind: 'signoz/DynamicVariable', spec: { name } } },
    });
    const v6 = { spec: { variables: ['service.name', 'team'].map(dynamic) } };
    expect(places('payments', 'dashboards', 'dashboards/x.json', v6)).toEqual(['spec.variables.0.spec.defaultValue.0']);
  });
});
