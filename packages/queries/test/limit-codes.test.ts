import type { Limit } from '@signoz-as-code/catalogue';
import * as queries from '@signoz-as-code/queries';
import { describe, expect, it } from 'vitest';
import { calls, channelType, connections, duration, sent, serviceName } from './metrics.ts';

const { basisProblems, limitCodes, limitProblems } = queries;
const metrics = { sent, connections, calls, duration };
const catalogue = { services: [], attributes: [serviceName, channelType], metrics: Object.values(metrics) };
const scope: Readonly<Record<string, unknown>> = { ...queries, metrics };
const TODAY = '2026-11-29';
const good = { value: 10, unit: 'cps', description: 'Much', basis: { document: 'The contract' } } as const;

function found(fields: string, over: object = good) {
  const built = new Function(...Object.keys(scope), `return { ${fields} }`)(...Object.values(scope));
  const limits = { much: { ...over, ...built } as Limit };
  return [...limitProblems(limits, catalogue, 'catalogue'), ...basisProblems(limits, 'catalogue', TODAY)];
}

describe.each(Object.entries(limitCodes))('%s', (code, { severity, meaning, since, example }) => {
  const { basis, ...without } = good;
  const over = code === 'limit/no-basis' ? without : good;
  it('gives its diagnostic for the wrong example', () => {
    expect(found(example.wrong, over)).toMatchObject([{ code, severity, where: { file: 'catalogue/limits.ts' } }]);
  });
  it('gives no diagnostic for the corrected example', () => expect(found(example.right, over)).toEqual([]));
  it('says what is wrong, and since when', () => {
    expect(meaning).toMatch(/^\S.*\.$/);
    expect(since).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

it.each([
  ["measure: max({ A: logs('count()'), B: logs('count()') }).over('7d'), unit: 'short'", 'A, B are all visible'],
  ["measure: max(spans('p95(duration_nano)')).over('7d'), unit: 'By'", "query A gives 'ns', which is not 'By'"],
  ["measure: max(spans('count()', { limit: 3 })).over('7d'), unit: 'short'", 'takes the largest series'],
  [
    "measure: max(spans('count()', { functions: [{ name: 'cumulativeSum' }] })).over('7d'), unit: 'short'",
    'begins anew',
  ],
  ["measure: max(logs('count()')).over('0d'), unit: 'short'", "'0d' is not a period"],
  ["measure: max(logs('count()')).over('1d').roundedTo(0), unit: 'short'", '0 are not digits'],
  ["measure: max(logs('count()')).over('1d').times(0), unit: 'short'", 'times 0 leaves no limit'],
  ["measure: max(promql(raw('sum(nowhere)'))).over('1d')", "'nowhere' (position 5) is not in the catalogue"],
  ["measure: max({ A: { type: 'logs' } }).over('1d')", 'they are not queries'],
  ["basis: { document: ' ' }", 'it is empty'],
  ["basis: { document: 'x', date: '2026-02-30' }", "'2026-02-30' is not a date"],
  ["maxAge: '0d', basis: { document: 'x', date: '2026-11-01' }", "'0d' is not an age"],
])('refuses %s', (fields, message) => {
  expect(found(fields).filter(({ severity }) => severity === 'error')).toMatchObject([
    { message: expect.stringContaining(message) },
  ]);
});

it('reports all problems of a measured basis at once', () => {
  const wrong =
    "basis: { value: 1, date: '29.11.2026', from: '2026-11-29T10:00Z', to: '2026-11-15T10:00Z', points: 0, environment: '' }";
  expect(found(wrong).map(({ where }) => where.field)).toEqual([
    'much.basis.date',
    'much.basis.from',
    'much.basis.points',
    'much.basis.environment',
  ]);
});

it('a basis is outdated on the day after its last one', () => {
  const of = (date: string) =>
    basisProblems({ much: { ...good, basis: { document: 'x', date: '2026-11-01' }, maxAge: '30d' } }, 'c', date);
  expect(of('2026-12-01')).toEqual([]);
  expect(of('2026-12-02')).toMatchObject([{ code: 'limit/old-basis', where: { field: 'much.basis.date' } }]);
});

it("the same names have PromQL's types when given its metrics and expressions", () => {
  expect(queries.quantile(0.95, { ...duration, temporality: 'cumulative' }).promql).toContain(
    'histogram_quantile(0.95',
  );
  expect(queries.max(queries.raw('up')).promql).toBe('max(up)');
  expect(queries.avg(queries.raw('up')).promql).toBe('avg(up)');
});
