import { defineMetric } from '@signoz-as-code/catalogue';
import { type CodeExample, type Defined, type Definition, definitions } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { describe, expect, it } from 'vitest';
import { concern } from '../src/concern.ts';
import { defineMetricMetadata } from '../src/index.ts';
import { codes } from '../src/metric/codes.ts';

const checks = concern({ attributes: [], metrics: [], services: [] });
const metric = (name: string, description: string) =>
  defineMetric({
    name,
    description,
    instrument: 'counter',
    unit: '{order}',
    temporality: 'cumulative',
    arrives: 'otlp',
    emitter: 'service',
    attributes: [],
  });
const scope = { orders: metric('shop.orders', 'Orders'), refunds: metric('shop.refunds', 'Refunds') };

function found(signoz: string, ...all: readonly string[]) {
  const entries = all.map((fields, index): Defined => {
    const own = new Function(...Object.keys(scope), `return { ${fields} }`)(...Object.values(scope));
    const spec = { metric: metric('shop.sent', 'Sent'), ...own };
    return {
      kind: 'metric-metadata',
      key: `one-${index}`,
      file: `${index}.ts`,
      definition: defineMetricMetadata(spec) as Definition,
      spec,
    };
  });
  return checks.check(definitions({ name: 'production', versions: { signoz } } as Environment, entries));
}

describe.each(Object.entries(codes).filter(([, about]) => 'example' in about))('%s', (code, about) => {
  const { wrong, right, beside = {} } = (about as { readonly example: CodeExample }).example;
  it('gives its diagnostic for the wrong example', () =>
    expect(found('v0.138.0', ...Object.values(beside), wrong)).toContainEqual(
      expect.objectContaining({ code, severity: about.severity }),
    ));
  it('gives no diagnostic for the corrected example', () =>
    expect(found('v0.138.0', ...Object.values(beside), right)).toEqual([]));
});

it('is refused where SigNoz cannot store metadata', () => {
  expect(found('v0.130.0', '')).toMatchObject([
    {
      code: 'metadata/needs-newer-signoz',
      message: 'what is said of metrics needs SigNoz v0.131.0, and production runs v0.130.0',
    },
  ]);
});
