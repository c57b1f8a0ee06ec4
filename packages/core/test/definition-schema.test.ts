import { type DefinitionSchemas, definition, type ValueSchema, valueProblems } from '@signoz-as-code/core';
import { Ajv2020 } from 'ajv/dist/2020.js';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';

/** Panels of three kinds, one of which contains panels; a text, or a reference to one. */
const definitions: Readonly<Record<string, ValueSchema>> = {
  Panel: { anyOf: [{ $ref: 'Graph' }, { $ref: 'Value' }, { $ref: 'Row' }] },
  Graph: object(
    { kind: { enum: ['graph'] }, title: { type: 'string' }, unit: { $ref: 'Unit' }, stacked: { type: 'boolean' } },
    ['kind', 'title'],
  ),
  Value: object({ kind: { enum: ['value'] }, title: { type: 'string' }, decimals: { enum: [0, 1, 2] } }, [
    'kind',
    'title',
  ]),
  Row: object({ kind: { const: 'row' }, panels: { type: 'array', items: { $ref: 'Panel' }, minItems: 1 } }, [
    'kind',
    'panels',
  ]),
  Unit: { anyOf: [{ enum: ['ms', 's'] }, { type: 'string', pattern: '^(?:\\d+x)$', title: 'Nx' }, { type: 'null' }] },
};
const dashboard = object(
  {
    panels: { type: 'object', properties: {}, additionalProperties: { $ref: 'Panel' } },
    test: { type: 'array', prefixItems: [{ enum: ['CMD'] }], items: { type: 'string' }, minItems: 2 },
    ratio: { type: 'number' },
  },
  ['panels'],
);
const schemas: DefinitionSchemas = { kinds: { dashboard }, definitions };

function object(properties: Readonly<Record<string, ValueSchema>>, required: readonly string[] = []): ValueSchema {
  return { type: 'object', properties, required, additionalProperties: false };
}

const told = (value: unknown, schema: ValueSchema = dashboard): string[] =>
  valueProblems(schemas, schema, value).map(({ field, message, hint }) => `${field}: ${message} — ${hint}`);

describe('a value that a type does not allow', () => {
  test('is reported all at once, with the field, what was expected and the nearest name', () => {
    const panels = {
      a: { kind: 'graph', titel: 'A', unit: 'mss' },
      b: { kind: 'row', panels: [{ kind: 'value', title: 1 }] },
    };
    expect(told({ panels, ratio: '1', test: ['CMD-SHELL', 'true'] })).toEqual([
      "panels.a.titel: there is no field 'titel' in panels.a — did you mean 'title'?",
      'panels.a.unit: "mss" is not allowed here — did you mean \'ms\'? Expected "ms", "s" or a text like Nx or null',
      'panels.a.title: the field is missing — expected a text',
      'panels.b.panels[0].title: 1 is not allowed here — expected a text',
      'ratio: a text is not allowed here — expected a number',
      'test[0]: "CMD-SHELL" is not allowed here — expected "CMD"',
    ]);
  });

  test('is compared with the intended branch of a union, even if its own name is misspelt', () => {
    expect(told({ panels: { a: { kind: 'valu', title: 'A', decimals: 1 } } })).toEqual([
      'panels.a.kind: "valu" is not allowed here — did you mean \'value\'? Expected "value"',
    ]);
    expect(told({ panels: { a: 5 } })).toEqual([
      'panels.a: 5 is not allowed here — expected an object with kind, title or an object with kind, panels',
    ]);
  });

  test('includes undefined, unless the type has it', () => {
    expect(told({ panels: {}, ratio: undefined })).toEqual([
      'ratio: the value is undefined — expected a number; look for a misspelt name where it comes from, or leave the field out',
    ]);
    expect(told(undefined, { anyOf: [{ type: 'string' }, { not: {} }] })).toEqual([]);
  });

  test('includes a definition of another kind, or another value in place of a definition', () => {
    const channels: ValueSchema = { type: 'array', items: { definition: 'channel' } };
    expect(told([definition('channel', {})], channels)).toEqual([]);
    expect(told([definition('rule', {}), 'slack', {}], channels)).toEqual([
      '[0]: a definition of a rule is not allowed here — expected a definition of a channel, imported from its file',
      '[1]: a text is not allowed here — expected a definition of a channel, imported from its file',
      '[2]: an object is not allowed here — expected a definition of a channel, imported from its file',
    ]);
  });

  test('does not show a secret in place of a reference to it', () => {
    const secret = object({ $secret: { type: 'string' } }, ['$secret']);
    for (const schema of [secret, { anyOf: [{ enum: ['none'] }, secret] }])
      expect(told('xoxb-very-secret', schema).join()).not.toContain('very');
  });

  test.each([
    ['a Map', new Map([['a', { kind: 'graph', title: 'A' }]]), 'Map'],
    ['a promise', Promise.resolve({}), 'Promise'],
    [
      'what only its class has',
      new (class Panels {
        get a() {
          return 1;
        }
      })(),
      'Panels',
    ],
  ])('includes %s in place of an object, which would be an empty one', (_, panels, name) => {
    expect(told({ panels })).toEqual([`panels: an instance of ${name} is not allowed here — expected an object`]);
  });

  test('does not include an instance with fields of its own', () => {
    class Graph {
      kind = 'graph';
      title = 'A';
    }
    expect(told({ panels: { a: new Graph() } })).toEqual([]);
  });

  test('may throw when it is read: that is reported at its field', () => {
    const list = Object.defineProperty(['CMD', 'true'], 1, {
      get: () => {
        throw new Error('no such test');
      },
    });
    expect(told({ panels: {}, test: list })).toEqual([
      'test[1]: it cannot be read: no such test — write the value itself instead of a getter',
    ]);
  });

  test('may contain itself: it is reported, and the check ends', () => {
    const row: Record<string, unknown> = { kind: 'row' };
    row.panels = [row, { kind: 'graph' }];
    expect(told({ panels: { row } })).toEqual(['panels.row.panels[1].title: the field is missing — expected a text']);
  });
});

test('agrees with a JSON Schema library on every value', () => {
  const validate = new Ajv2020({ strict: false }).compile(
    JSON.parse(
      JSON.stringify({ ...dashboard, $defs: definitions }).replaceAll('"$ref":"', '"$ref":"#/$defs/'),
    ) as object,
  );
  const some = fc.constantFrom('graph', 'value', 'row', 'ms', '5x', 'CMD', '', 0, 2, 2.5, true, null);
  const { panel } = fc.letrec<{ panel: unknown }>((tie) => ({
    panel: fc.oneof(
      { depthSize: 'small' },
      fc.record(
        {
          kind: some,
          title: some,
          unit: some,
          stacked: some,
          decimals: some,
          panels: fc.oneof(fc.array(tie('panel'), { maxLength: 2 }), some),
          more: some,
        },
        { requiredKeys: [] },
      ),
      fc.record({ kind: fc.constant('graph'), title: fc.string(), unit: some }),
      some,
    ),
  }));
  const value = fc.record(
    {
      panels: fc.oneof(fc.dictionary(fc.string(), panel, { maxKeys: 3 }), some),
      test: fc.array(some, { maxLength: 3 }),
      ratio: some,
    },
    { requiredKeys: [] },
  );
  fc.assert(
    fc.property(value, (one) => {
      expect(valueProblems(schemas, dashboard, one).length === 0).toBe(validate(one));
    }),
    { numRuns: 500 },
  );
});
