import { catalogueProblems } from '@signoz-as-code/catalogue';
import { expect, test } from 'vitest';
import { calls, serviceName } from '../../queries/test/metrics.ts';

test('the exports of a catalogue are compared with their types, each problem with its file and field', () => {
  const attribute = { name: 'country', type: 'string', context: 'attribute', cardinality: 8, personal: false };
  const metric = { ...calls, attributes: [serviceName, undefined], temporality: 'cumulativ' };
  const found = catalogueProblems(
    {
      services: { shop: { name: 'shop', owner: 'web', runtime: 'node', desciption: 'Sells' } },
      attributes: { country: attribute, right: serviceName },
      metrics: { calls, metric },
      limits: { slow: { value: '10', unit: 'seconds', description: 'Slow' } },
    },
    'packages/telemetry/definitions',
  );
  expect(found.map(({ where }) => `${where.file.replace(/.*\//, '')} ${where.field}`).sort()).toEqual([
    'attributes.ts country.description',
    'limits.ts slow.unit',
    'limits.ts slow.value',
    'metrics.ts metric.attributes[1]',
    'metrics.ts metric.temporality',
    'services.ts shop.desciption',
    'services.ts shop.description',
  ]);
});
