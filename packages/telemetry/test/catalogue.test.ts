import { builderName, type Metric, storedName, storedNames } from '@signoz-as-code/catalogue';
import { Problems } from '@signoz-as-code/core';
import { checkPromQL, parseFilter, parsePromQL, queryCodes } from '@signoz-as-code/queries';
import { describe, expect, test } from 'vitest';
import {
  attributes,
  catalogue,
  metrics,
  services,
} from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';

const metric = (instrument: Metric['instrument'], arrives: Metric['arrives']): Metric => ({
  name: 'x',
  instrument,
  arrives,
  unit: '1',
  temporality: 'cumulative',
  attributes: [],
  emitter: 'service',
  description: 'x',
});

describe('the stored name of a metric', () => {
  test.each<[Metric['instrument'], Metric['arrives'], string[], string]>([
    ['counter', 'otlp', ['x'], 'x'],
    ['counter', 'prometheus', ['x_total'], 'x_total'],
    ['counter', 'prometheus-bare', ['x'], 'x'],
    ['updowncounter', 'otlp', ['x'], 'x'],
    ['updowncounter', 'prometheus', ['x'], 'x'],
    ['gauge', 'otlp', ['x'], 'x'],
    ['gauge', 'prometheus', ['x'], 'x'],
    ['histogram', 'otlp', ['x.bucket', 'x.count', 'x.sum', 'x.min', 'x.max'], 'x.bucket'],
  ])('%s over %s: %j', (instrument, arrives, stored, builder) => {
    const one = metric(instrument, arrives);
    expect(storedNames(one)).toEqual(stored);
    expect(builderName(one)).toBe(builder);
    if (instrument !== 'histogram') expect(storedName(one)).toBe(stored[0]);
  });
});

/** Texts that occur more than once. */
function repeated(texts: readonly string[]): string[] {
  return [...new Set(texts.filter((text, index) => texts.indexOf(text) !== index))];
}

test('a histogram from no SDK has no extremes', () => {
  const parts = ['x.bucket', 'x.count', 'x.sum'];
  expect(storedNames({ ...metric('histogram', 'prometheus'), emitter: 'platform' })).toEqual(parts);
  expect(storedNames({ ...metric('histogram', 'otlp'), emitter: 'collector' })).toEqual(parts);
});

describe('the catalogue of this project', () => {
  test('contains everything that its files export', () => {
    expect(catalogue.metrics).toEqual(Object.values(metrics));
    expect(catalogue.attributes).toEqual(Object.values(attributes));
    expect(catalogue.services).toEqual(Object.values(services));
    for (const list of Object.values(catalogue)) expect(list.length).toBeGreaterThan(0);
  });

  test('has no two metrics with one stored name, and no two services with one name', () => {
    expect(repeated(catalogue.metrics.flatMap(storedNames))).toEqual([]);
    expect(repeated(catalogue.services.map(({ name }) => name))).toEqual([]);
  });

  test('has attributes with one name only when SigNoz treats them as the same', () => {
    const meaning = new Map<string, Set<string>>();
    for (const { name, type, context } of catalogue.attributes)
      meaning.set(name, (meaning.get(name) ?? new Set()).add(`${context} ${type}`));
    expect([...meaning].filter(([, meanings]) => meanings.size > 1)).toEqual([]);
  });

  test.each(catalogue.metrics.map((one) => [one.name, one] as const))(
    '%s is documented and can be queried',
    (_, one) => {
      expect(one.unit).not.toBe('');
      expect(one.description).not.toBe('');
      expect(one.attributes.length).toBeGreaterThan(0);
      expect(repeated(one.attributes.map(({ name }) => name))).toEqual([]);
      for (const attribute of one.attributes) expect(catalogue.attributes).toContain(attribute);
      for (const attribute of one.attributes) expect(['resource', 'attribute']).toContain(attribute.context);
      // Only what is summed up over time can arrive as a delta.
      if (one.temporality === 'delta') expect(['counter', 'histogram']).toContain(one.instrument);
      if (one.instrument === 'gauge') expect(one.temporality).toBe('unspecified');
      if (one.arrives === 'prometheus') expect(one.name).toMatch(/^[a-zA-Z_:][\w:.]*(?<!_total|_bucket|_count|_sum)$/);
      for (const name of storedNames(one)) {
        const text = `{${JSON.stringify(name)}}`;
        expect(parsePromQL(text)).toMatchObject({ error: undefined, metrics: [{ name }] });
        const problems = new Problems(queryCodes, { file: 'x' });
        checkPromQL(text, catalogue, problems, 'x');
        expect(problems.found.map(({ code }) => code)).toEqual(
          one.temporality === 'delta' ? ['query/delta-in-promql'] : [],
        );
      }
    },
  );

  test.each(catalogue.attributes.map((one) => [one.name, one] as const))(
    '%s is documented and can be filtered',
    (name, one) => {
      expect(one.description).not.toBe('');
      expect(parseFilter(`${name} EXISTS`)).toMatchObject({ error: undefined, keys: [{ name }] });
    },
  );

  test.each(catalogue.services.map((one) => [one.name, one] as const))('%s has an owner', (name, one) => {
    expect(name).toMatch(/^[a-z][a-z0-9-]*$/);
    expect(one.owner).not.toBe('');
    expect(one.description).not.toBe('');
  });
});
