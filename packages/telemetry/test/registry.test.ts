import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalogue } from '../../cli/test/fixtures/platform/packages/telemetry/definitions/index.ts';

const folder = join(import.meta.dirname, '../registry');
const read = (name: string): unknown => parse(readFileSync(join(folder, name), 'utf8'));

const text = { type: 'string', minLength: 1 };
const stability = { enum: ['stable', 'release_candidate', 'beta', 'alpha', 'development'] };
const annotations = { type: 'object' };

/** The parts of Weaver 0.25.1's semconv schema for attribute and metric groups that this registry uses. */
const schema = {
  type: 'object',
  required: ['groups'],
  additionalProperties: false,
  properties: {
    groups: { type: 'array', minItems: 1, items: { oneOf: [group('attribute_group', attribute()), metric()] } },
  },
};

function group(type: string, of: object): object {
  return {
    type: 'object',
    required: ['id', 'type', 'brief', 'attributes'],
    additionalProperties: false,
    properties: {
      id: text,
      type: { const: type },
      brief: text,
      display_name: text,
      attributes: { type: 'array', items: of },
    },
  };
}

function attribute(): object {
  return {
    type: 'object',
    required: ['id', 'type', 'brief', 'stability'],
    additionalProperties: false,
    properties: {
      id: text,
      brief: text,
      stability,
      annotations,
      examples: { type: 'array', minItems: 1 },
      type: {
        oneOf: [
          { enum: ['string', 'int', 'double', 'boolean'] },
          {
            type: 'object',
            required: ['members'],
            additionalProperties: false,
            properties: {
              members: {
                type: 'array',
                minItems: 1,
                items: {
                  type: 'object',
                  required: ['id', 'value', 'stability'],
                  additionalProperties: false,
                  properties: {
                    id: { type: 'string', pattern: '^[a-z][a-z0-9_]*$' },
                    value: { anyOf: [{ type: 'string' }, { type: 'number' }] },
                    brief: text,
                    stability,
                  },
                },
              },
            },
          },
        ],
      },
    },
  };
}

function metric(): object {
  return {
    type: 'object',
    required: ['id', 'type', 'metric_name', 'brief', 'instrument', 'unit', 'stability'],
    additionalProperties: false,
    properties: {
      id: { type: 'string', pattern: '^metric\\.' },
      type: { const: 'metric' },
      metric_name: text,
      brief: text,
      instrument: { enum: ['counter', 'gauge', 'histogram', 'updowncounter'] },
      unit: text,
      stability,
      annotations,
      attributes: {
        type: 'array',
        items: {
          type: 'object',
          required: ['ref'],
          additionalProperties: false,
          properties: { ref: text, requirement_level: { enum: ['required', 'recommended', 'opt_in'] } },
        },
      },
    },
  };
}

interface Registry {
  readonly groups: readonly {
    readonly id: string;
    readonly metric_name?: string;
    readonly attributes?: readonly { readonly id?: string; readonly ref?: string }[];
  }[];
}

describe('the registry for OpenTelemetry Weaver', () => {
  const files = ['attributes.yaml', 'metrics.yaml'];
  const groups = files.flatMap((name) => (read(name) as Registry).groups);

  test.each(files)('%s matches the schema', (name) => {
    const validate = new Ajv2020({ allErrors: true }).compile(schema);
    expect(validate(read(name)), JSON.stringify(validate.errors, null, 2)).toBe(true);
  });

  test('has one group per id, and every referenced attribute once', () => {
    const ids = groups.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)]);
    const defined = groups.flatMap(({ attributes }) => attributes?.flatMap(({ id }) => id ?? []) ?? []);
    expect(defined).toEqual([...new Set(defined)]);
    const referred = new Set(groups.flatMap(({ attributes }) => attributes?.flatMap(({ ref }) => ref ?? []) ?? []));
    expect([...referred].filter((ref) => !defined.includes(ref))).toEqual([]);
  });

  test('has every metric of the catalogue', () => {
    const named = groups.flatMap(({ metric_name }) => metric_name ?? []);
    expect(named.sort()).toEqual(catalogue.metrics.map(({ name }) => name).sort());
  });

  test('uses no resource attribute for points of a metric', () => {
    const resource = new Set(
      catalogue.attributes.filter(({ context }) => context === 'resource').map(({ name }) => name),
    );
    const asked = groups.flatMap(({ metric_name, attributes }) =>
      metric_name === undefined ? [] : (attributes ?? []).flatMap(({ ref }) => ref ?? []),
    );
    expect(asked.filter((name) => resource.has(name))).toEqual([]);
  });

  test('contains a URL that ends in its version', () => {
    expect(read('manifest.yaml')).toEqual({
      schema_url: expect.stringMatching(/^https:\/\/[\w.]+\/[\w/]+\/\d+\.\d+\.\d+$/),
      description: expect.any(String),
      stability: 'development',
    });
  });
});
