import * as queries from '@signoz-as-code/queries';
import {
  avg,
  increase,
  max,
  observations,
  type PromQL,
  quantile,
  rate,
  ratio,
  sum,
  total,
  value,
} from '@signoz-as-code/queries';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { promqlCode } from '../src/import/promql.ts';
import { channelType, connections, duration, load, scraped, sent, serviceName, state, texts } from './metrics.ts';

const catalogue = {
  attributes: { serviceName, channelType, state },
  metrics: { sent, scraped, duration, connections, load },
  services: {},
};
const codeOf = (text: string): string | undefined =>
  promqlCode(text, catalogue, {
    call: (name) => name,
    attribute: (one) => `attributes.${nameIn(catalogue.attributes, one)}`,
    metric: (one) => `metrics.${nameIn(catalogue.metrics, one)}`,
  });
const nameIn = (all: object, one: unknown): string => Object.entries(all).find(([, each]) => each === one)?.[0] ?? '';

/** The result of the code in a definition. */
function made(code: string): string {
  const scope = { ...queries, ...catalogue };
  return (new Function(...Object.keys(scope), `return ${code}`)(...Object.values(scope)) as PromQL).promql;
}

const matcher = fc.oneof(texts, fc.record({ matches: texts }), fc.record({ not: texts }));
const window = fc.constantFrom('5m', '1h', '30s', '1d');
const where = fc.option(fc.record({ 'service.name': matcher, 'channel.type': matcher }, { requiredKeys: [] }), {
  nil: undefined,
});
const by = fc.subarray([serviceName, channelType]);
const plain: fc.Arbitrary<PromQL> = fc.oneof(
  fc.tuple(window, where).map(([length, matchers]) => rate(sent, length, matchers)),
  fc.tuple(window, where).map(([length, matchers]) => increase(sent, length, matchers)),
  fc.tuple(window, where).map(([length, matchers]) => observations(duration, length, matchers)),
  window.map((length) => rate(scraped, length, { state: 'a' })),
  where.map((matchers) => value(connections, matchers)),
  fc.constant(value(load)),
  fc
    .record({ q: fc.constantFrom(0.5, 0.95, 0.999), by, window, where })
    .map(({ q, where: matchers, ...options }) =>
      quantile(q, duration, { ...options, ...(matchers === undefined ? {} : { where: matchers }) }),
    ),
);
const { any } = fc.letrec<{ any: PromQL }>((tie) => ({
  any: fc.oneof(
    { depthSize: 'small' },
    plain,
    fc.tuple(fc.constantFrom(sum, avg, max), tie('any'), by).map(([make, of, groups]) => make(of, { by: groups })),
    fc.tuple(tie('any'), tie('any')).map(([a, b]) => ratio(a, b)),
    fc.array(tie('any'), { minLength: 2, maxLength: 3 }).map(([first, ...others]) => total(first as PromQL, ...others)),
  ),
}));

it('the results of constructors are imported as calls of the same constructors', () => {
  fc.assert(
    fc.property(any, ({ promql }) => {
      const code = codeOf(promql);
      expect(code, promql).toBeDefined();
      expect(made(code as string)).toBe(promql);
    }),
    { numRuns: 500 },
  );
});

it.each([
  'sum(rate({"messages.sent"}[5m])) by ("service.name")',
  'sum(rate(unknown_total[5m]))',
  'rate({"messages.sent"}[1h30m])',
  'topk(3, rate({"messages.sent"}[5m]))',
  'rate({"messages.sent",host="a"}[5m]) > 1',
  'sum by (host) (rate({"messages.sent"}[5m]))',
  'sum(',
  '',
])('leaves other texts unchanged: %s', (text) => expect(codeOf(text)).toBeUndefined());
