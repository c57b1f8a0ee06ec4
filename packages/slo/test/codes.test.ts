import { type Code, DiagnosticsError, withCallProblems } from '@signoz-as-code/core';
import * as attributes from '@signoz-as-code/presets/attributes';
import { describe, expect, it } from 'vitest';
import { availability, defineSlo, latency, type SloSpec, sloCodes } from '../src/index.ts';
import { metrics, shop } from './support.ts';

const scope: Readonly<Record<string, unknown>> = {
  availability,
  latency,
  metrics,
  attributes: { route: attributes.httpRoute },
  services: { shop },
};

/** The problems of arguments as written, over valid ones. */
function found(fields: string) {
  const good = { key: 'orders', name: 'Orders', service: shop, objective: 99.9, indicator: availability.spans() };
  const given = new Function(...Object.keys(scope), `return { ${fields} }`)(...Object.values(scope)) as object;
  try {
    defineSlo({ ...good, ...given } as SloSpec);
    return withCallProblems([], import.meta.dirname);
  } catch (error) {
    if (error instanceof DiagnosticsError) return error.diagnostics;
    throw error;
  }
}

describe.each(Object.entries<Code>(sloCodes))('%s', (code, { severity, meaning, since, example }) => {
  it('gives its diagnostic for the wrong example', () => {
    const problems = found(example?.wrong ?? '');
    expect(
      problems.map((one) => one.code),
      JSON.stringify(problems),
    ).toEqual([code]);
    expect(problems[0]).toMatchObject({ severity });
  });
  it('gives no diagnostic for the corrected example', () => expect(found(example?.right ?? '')).toEqual([]));
  it('says what is wrong, and since when', () => {
    expect(meaning).toMatch(/^\S.*\.$/);
    expect(since).toMatch(/^\d+\.\d+\.\d+$/);
  });
});

describe('defineSlo', () => {
  it('reports everything at once', () => {
    const fields = found(
      "key: 'A', name: '', service: {}, objective: 0, window: '1x', page: [{ long: '1h', short: '2h' }], ticket: [], indicator: availability.logs({ failed: [{ attribute: undefined, equals: 1 }] })",
    ).map(({ where }) => where.field);
    expect(fields).toEqual([
      'key',
      'name',
      'service',
      'objective',
      'window',
      'page[0].short',
      'page[0]',
      'ticket',
      'indicator.bad.where[0].attribute',
    ]);
  });

  it('checks every field', () => {
    for (const given of [undefined, null, 1, 'x', {}, { indicator: {} }, { indicator: { total: {}, part: {} } }])
      expect(() => defineSlo(given as never), JSON.stringify(given)).toThrow(DiagnosticsError);
    const fields = [
      'indicator: availability.counters({ total: {}, bad: {} })',
      'indicator: latency.spans({})',
      "indicator: latency.spans({ below: 'fast' })",
      'indicator: latency.histogram(undefined, { below: 1 })',
      'indicator: availability.promql({ total: 1, bad: 2 })',
      "indicator: availability.spans({ where: 'x' })",
      "indicator: availability.spans({ kind: 'servr' })",
      'objective: NaN',
      "objective: '99.9'",
      "window: '1m'",
    ];
    for (const one of fields) expect(found(one), one).not.toEqual([]);
  });
});

describe('advice on windows', () => {
  const advice = (fields: string) => found(fields).map(({ code, where, hint }) => [code, where.field, hint]);

  it.each([
    "window: '30d'",
    "window: '28d'",
    "window: '31d'",
    "window: '90d', ticket: false",
    "window: '90d', ticket: [{ long: '3d', short: '6h', factor: 3 }]",
    "window: '90d', objective: 75, page: false, ticket: [{ long: '9d', short: '18h', budget: 10 }]",
  ])('none for %s', (fields) => expect(found(fields)).toEqual([]));

  it('names the pairs that mean an even burn rate, and keeps the others', () => {
    expect(advice("window: '90d'")).toEqual([
      [
        'slo/unseen-burn',
        'ticket',
        "add a pair that fires above an even burn rate: ticket: [{ long: '1d', short: '2h', budget: 10 }, { long: '3d', short: '6h', budget: 10 }, { long: '9d', short: '18h', factor: 1 }]",
      ],
    ]);
    expect(advice("window: '14d'")).toEqual([
      [
        'slo/fires-early',
        'ticket',
        "write ticket: [{ long: '1d', short: '2h', budget: 10 }, { long: '34h', short: '170m', factor: 1 }], or factors of your own",
      ],
    ]);
    expect(advice("window: '1d'").map(([code, field]) => [code, field])).toEqual([
      ['slo/fires-early', 'page'],
      ['slo/fires-early', 'ticket'],
    ]);
  });

  it('what it says to write needs no more advice', () => {
    for (const days of [1, 2, 3, 7, 14, 60, 90, 180, 365]) {
      const changes = advice(`window: '${days}d'`).map(
        ([, , hint]) => /(page|ticket): \[.*\]/.exec(hint as string)?.[0],
      );
      expect(changes.length, `${days}`).toBeGreaterThan(0);
      expect(found([`window: '${days}d'`, ...changes].join(', ')), `${days}`).toEqual([]);
    }
  });

  it('leaves out pairs that a total outage cannot reach', () => {
    const [[code, , hint] = []] = advice("window: '90d', objective: 75, page: false");
    expect(code).toBe('slo/unseen-burn');
    expect(hint).toContain(
      "ticket: [{ long: '3d', short: '6h', budget: 10 }, { long: '9d', short: '18h', factor: 1 }]",
    );
  });
});
