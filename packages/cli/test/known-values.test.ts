import { describe, expect, test } from 'vitest';
import { CHANNEL, problemsOf, rule } from './typed.ts';

const slack = { 'alerts/definitions/channels/slack.ts': CHANNEL };
const path = 'alerts/definitions/rules/slow.ts';

/** `field: message` of each reported value in one definition, with warnings marked. */
async function told(text: string, file = path): Promise<string[]> {
  const found = await problemsOf({ ...slack, [file]: text });
  expect(found.filter(({ code }) => /^(definition|artifact)\//.test(code))).toEqual([]);
  return found
    .filter(
      ({ code, where }) =>
        /unknown-value|not-uncatalogued|query\/uncatalogued/.test(code) && where.file === `packages/${file}`,
    )
    .map(({ severity, where, message }) => `${severity === 'warning' ? '(warning) ' : ''}${where.field}: ${message}`);
}

const SERVICE = /no service of the catalogue is called '(store-front|shop)'/;
const SERVICE_LIKE = /no service of the catalogue is called 'store-front%'/;
const METHOD = /payment\.method has no value 'paypal'/;

describe('a value that the catalogue does not have', () => {
  test.each([
    ['a filter', "A: spans('count()', { where: equals(attributes.serviceName, 'store-front') })", SERVICE],
    [
      'a list',
      "A: spans('count()', { where: telemetry.oneOf(attributes.serviceName, ['storefront', 'store-front']) })",
      SERVICE,
    ],
    [
      'a filter by hand',
      `A: logs('count()', { where: telemetry.rawFilter("NOT resource.service.name = 'store-front'") })`,
      SERVICE,
    ],
    [
      'an attribute that lists its values',
      "A: spans('count()', { where: telemetry.notEquals(attributes.paymentMethod, 'paypal') })",
      METHOD,
    ],
    [
      'a part of a value',
      "A: spans('count()', { where: telemetry.contains(attributes.serviceName, 'store-front') })",
      SERVICE,
    ],
    [
      'a pattern',
      `A: spans('count()', { where: telemetry.rawFilter("payment.method REGEXP '^paypal$'") })`,
      /payment\.method has no value '\^paypal\$'/,
    ],
    [
      'what is like it',
      `A: spans('count()', { where: telemetry.rawFilter("service.name LIKE 'store-front%'") })`,
      SERVICE_LIKE,
    ],
    [
      'what is not like it, in another case',
      `A: spans('count()', { where: telemetry.rawFilter("payment.method NOT ILIKE '%PAYPAL'") })`,
      /payment\.method has no value '%PAYPAL'/,
    ],
    [
      'a list of functions',
      `A: logs('count()', { where: telemetry.rawFilter("hasAny(payment.method, ['card', 'paypal'])") })`,
      METHOD,
    ],
    ['a function', `A: logs('count()', { where: telemetry.rawFilter("has(payment.method, 'paypal')") })`, METHOD],
    [
      'a pattern that Go reads',
      `A: spans('count()', { where: telemetry.rawFilter("service.name REGEXP '(?i)^STORE-FRONT'") })`,
      /no service of the catalogue is called '\(\?i\)\^STORE-FRONT'/,
    ],
    ['a matcher', "A: promql(rate(metrics.orders, '5m', { 'payment.method': 'paypal' }))", METHOD],
    [
      'a pattern of PromQL',
      "A: promql(rate(metrics.orders, '5m', { 'service.name': { matches: 'payments|store-front' } }))",
      SERVICE,
    ],
    [
      'a pattern that only a part would match',
      "A: promql(rate(metrics.orders, '5m', { 'service.name': { matches: 'shop' } }))",
      SERVICE,
    ],
    ['an exclusion', "A: promql(rate(metrics.orders, '5m', { 'service.name': { not: 'store-front' } }))", SERVICE],
    [
      'SQL with a column',
      "A: clickhouse(`SELECT toFloat64(count()) AS value, now() AS ts FROM signoz_traces.distributed_signoz_index_v3 WHERE ${telemetry.spanColumn(attributes.serviceName)} = 'store-front'`)",
      SERVICE,
    ],
    [
      'SQL with a map',
      "A: clickhouse(`SELECT toFloat64(count()) AS value, now() AS ts FROM signoz_traces.distributed_signoz_index_v3 WHERE ${telemetry.spanColumn(attributes.paymentMethod)} IN ('card', 'paypal')`)",
      METHOD,
    ],
    ...["NOT IN ('paypal')", "<> 'paypal'", "LIKE 'paypal%'", "not ilike '%PayPal'"].map(
      (compared): [string, string, RegExp] => [
        `SQL with ${compared}`,
        `A: clickhouse(\`SELECT toFloat64(count()) AS value, now() AS ts FROM signoz_traces.distributed_signoz_index_v3 WHERE (\${telemetry.spanColumn(attributes.paymentMethod)} ${compared})\`)`,
        /payment\.method has no value '%?pay-?pal%?'/i,
      ],
    ),
    ...["startsWith(?, 'paypal')", "NOT match(?, '^paypal$')", "'paypal' != ?", "toString(?) = 'paypal'"].map(
      (compared): [string, string, RegExp] => [
        `SQL with ${compared}`,
        `A: clickhouse(\`SELECT toFloat64(count()) AS value, now() AS ts FROM signoz_traces.distributed_signoz_index_v3 WHERE ${compared.replace('?', '${telemetry.spanColumn(attributes.paymentMethod)}')}\`)`,
        /payment\.method has no value '\^?paypal\$?'/,
      ],
    ),
    [
      'SQL with a label',
      "A: clickhouse(`SELECT toFloat64(count()) AS value, now() AS ts FROM signoz_metrics.distributed_time_series_v4 WHERE ${telemetry.seriesLabel(metrics.orders, attributes.paymentMethod)} = 'paypal'`)",
      METHOD,
    ],
  ])('is reported in %s', async (_, query, expected) => {
    const found = await told(rule(`queries: { ${query} },`));
    expect(found).toHaveLength(1);
    expect(found[0]).toMatch(/^queries\.A/);
    expect(found[0]).toMatch(expected);
  });

  test.each([
    ["A: spans('count()', { where: equals(attributes.serviceName, 'storefront') })"],
    ["A: spans('count()', { where: equals(attributes.country, 'anything') })"],
    ["A: promql(rate(metrics.orders, '5m', { 'service.name': { matches: 'store.*|payments' } }))"],
    ["A: promql(rate(metrics.orders, '5m', { 'payment.method': '' }))"],
    [
      `A: spans('count()', { where: telemetry.rawFilter("service.name LIKE 'store%' AND payment.method ILIKE 'PAY_PAL'") })`,
    ],
    [`A: logs('count()', { where: telemetry.rawFilter("has(body.tags, 'paypal')") })`],
    [
      "A: clickhouse(`SELECT toFloat64(count()) AS value, now() AS ts FROM signoz_traces.distributed_signoz_index_v3 WHERE upper(${telemetry.spanColumn(attributes.paymentMethod)}) = 'CARD' AND concat(${telemetry.spanColumn(attributes.country)}, 'x') = 'SEx'`)",
    ],
    ["A: spans('count()', { where: telemetry.contains(attributes.paymentMethod, 'Pal') })"],
  ])('is not %s', async (query) => {
    expect(await told(rule(`queries: { ${query} },`))).toEqual([]);
  });

  test('may be declared: in a text by its name, in a rule by the code', async () => {
    const filter = (more: string) =>
      rule(
        `queries: { A: spans('count()', { where: telemetry.rawFilter("service.name = 'store-front'", ${more}) }) },`,
      );
    expect(await told(filter("{ uncatalogued: ['store-front'] }"))).toEqual([
      "(warning) queries.A.where: 'store-front' is not in the catalogue, so that nothing about it can be checked",
    ]);
    expect(await told(filter("{ uncatalogued: ['store-front', 'other'] }"))).toContainEqual(
      expect.stringContaining("'other' is called uncatalogued"),
    );
    const suppressed = rule(
      "queries: { A: spans('count()', { where: equals(attributes.serviceName, 'store-front') }) }, suppress: ['query/unknown-value'],",
    );
    expect(await told(suppressed)).toEqual([expect.stringMatching(/^\(warning\) queries\.A\.where/)]);
  });

  test.each([
    [
      'dashboards/definitions/dashboards/shop.ts',
      `import { customVariable, defineDashboard, dynamicVariable, list, timeSeries } from '@signoz-as-code/dashboards';
       import { clickhouse, equals, inVariable, spanColumn, spans } from '@signoz-as-code/telemetry';
       import { attributes } from '../../../catalogue.ts';
       export default defineDashboard({ title: 'Shop',
         variables: {
           method: customVariable(['card', 'paypal'], { default: 'card' }),
           service: dynamicVariable(attributes.serviceName, { default: 'store-front' }),
         },
         panels: {
           a: timeSeries({ title: 'A', queries: { A: spans('count()', { where: inVariable(attributes.paymentMethod, 'method') }) } }),
           b: list({ title: 'B', from: 'traces', where: equals(attributes.serviceName, 'store-front') }),
           c: timeSeries({ title: 'C', queries: { A: spans('count()', { where: inVariable(attributes.serviceName, 'service') }) } }),
         } });`,
      ['variables.method.values[1]', 'variables.service.default', 'panels.b.where'],
    ],
    [
      'dashboards/definitions/views/errors.ts',
      `import { defineView } from '@signoz-as-code/dashboards';
       import { equals } from '@signoz-as-code/telemetry';
       import { attributes } from '../../../catalogue.ts';
       export default defineView({ name: 'Errors', page: 'logs', where: equals(attributes.serviceName, 'store-front') });`,
      ['where'],
    ],
    [
      'alerts/definitions/policies/all.ts',
      `import { definePolicy } from '@signoz-as-code/alerts';
       import slack from '../channels/slack.ts';
       export default definePolicy({ name: 'All', channels: [slack], when: { 'service.name': ['payments', 'store-front'] } });`,
      ['(warning) when.service.name'],
    ],
    ...[
      'service.name == "store-front"',
      '"store-front" != service["name"]',
      'service.name in ["payments", "store-front"]',
      'service.name matches "^store-front"',
      '!(service.name startsWith "store-front") && service.name contains "store"',
      'service_name in ["store-front"] || payment_method == "card"',
    ].map((expression): [string, string, readonly string[]] => [
      'alerts/definitions/policies/all.ts',
      `import { definePolicy } from '@signoz-as-code/alerts';
       import slack from '../channels/slack.ts';
       export default definePolicy({ name: 'All', channels: [slack], expression: ${JSON.stringify(expression)} });`,
      ['(warning) expression'],
    ]),
    [
      'alerts/definitions/rules/labelled.ts',
      rule("labels: { service_name: 'store-front', service: 'cassandra', 'payment.method': 'paypal' },"),
      ['(warning) labels.payment.method', '(warning) labels.service_name'],
    ],
    [
      'retention/definitions/logs.ts',
      `import { defineRetention } from '@signoz-as-code/retention';
       import { attributes } from '../../catalogue.ts';
       export default defineRetention({ signal: 'logs', keep: '15d', rules: [{ where: [{ attribute: attributes.serviceName, values: ['store-front'] }], keep: '3d' }] });`,
      ['(warning) rules[0].where[0].values[0]'],
    ],
    [
      'collector-config/definitions/log-pipelines/cut.ts',
      `import { all, defineLogPipeline, operators, where } from '@signoz-as-code/collector-config';
       import { attributes } from '../../../catalogue.ts';
       export default defineLogPipeline({ name: 'Cut', order: 1,
         filter: all(where(attributes.serviceName, 'in', ['payments', 'store-front']), where(attributes.paymentMethod, 'contains', 'paypal')),
         config: [operators.remove({ name: 'cut', field: 'attributes.secret' })] });`,
      ['(warning) filter.conditions[0].value[1]', '(warning) filter.conditions[1].value'],
    ],
    [
      'collector-config/definitions/processors/sampling.ts',
      `import { defineProcessor } from '@signoz-as-code/collector-config';
       export default defineProcessor('tail_sampling', { policies: [
         { name: 'a', type: 'string_attribute', string_attribute: { key: 'service.name', values: ['payments', 'store-front'] } },
         { name: 'b', type: 'and', and: { and_sub_policy: [
           { name: 'c', type: 'string_attribute', string_attribute: { key: 'payment.method', values: ['^pay.?pal$', '^wire'], enabled_regex_matching: true } },
           { name: 'd', type: 'ottl_condition', ottl_condition: { span: ['attributes["payment.method"] == "paypal" and IsMatch(resource.attributes["service.name"], "^store-")'] } },
         ] } },
       ] });`,
      [
        'policies[0].string_attribute.values[1]',
        'policies[1].and.and_sub_policy[0].string_attribute.values[1]',
        'policies[1].and.and_sub_policy[1].ottl_condition.span[0]',
        'policies[1].and.and_sub_policy[1].ottl_condition.span[0]',
      ],
    ],
    [
      'collector-config/definitions/processors/attributes.ts',
      `import { defineProcessor } from '@signoz-as-code/collector-config';
       export default defineProcessor('attributes', {
         include: { match_type: 'strict', services: ['store-front'], resources: [{ key: 'payment.method', value: 'paypal' }] },
         actions: [{ key: 'a', action: 'delete' }] });`,
      ['include.services[0]', 'include.resources[0].value'],
    ],
    [
      'collector-config/definitions/processors/transform.ts',
      `import { defineProcessor } from '@signoz-as-code/collector-config';
       export default defineProcessor('transform', { log_statements: [
         { context: 'log', statements: ['set(attributes["a"], "b") where resource.attributes["service.name"] == "store-front"'] } ] });`,
      ['log_statements[0].statements[0]'],
    ],
  ])('is reported in %s', async (file, text, fields) => {
    const found = await told(text, file);
    expect(found.map((one) => one.replace(/:.*/s, '')).sort()).toEqual([...fields].sort());
    for (const one of found) expect(one).toMatch(/has no value|no service of the catalogue/);
  });
});

test('a label of policies has the values that rules give it', async () => {
  const policy = (when: string) => `import { definePolicy } from '@signoz-as-code/alerts';
    import slack from '../channels/slack.ts';
    export default definePolicy({ name: 'Team', channels: [slack], ${when} });`;
  const routed = rule(
    "usePolicy: true, labels: { team: 'backend' }, thresholds: [{ severity: 'critical', target: 1 }],",
  );
  const file = 'alerts/definitions/policies/team.ts';
  for (const [when, field] of [
    ["when: { team: ['backend', 'fronted'] }", 'when.team'],
    ['expression: \'team != "bakend"\'', 'expression'],
  ] as const) {
    const found = await problemsOf({ ...slack, [path]: routed, [file]: policy(when) });
    expect(found.filter(({ code }) => code === 'alerts/policy-value').map(({ where }) => where.field)).toEqual([field]);
  }
  const right = await problemsOf({ ...slack, [path]: routed, [file]: policy("when: { team: 'backend' }") });
  expect(right.filter(({ code }) => code === 'alerts/policy-value')).toEqual([]);
});
