import schema from './schema/artifact.schema.json' with { type: 'json' };

/**
 * The schema of a log pipeline for messages: it compares an operator only with the schema of its type, so that a
 * message says what is wrong with it instead of how it differs from nine other types.
 */
export const checkedSchema: object = made();

function made(): object {
  const { operator, ...defs } = schema.$defs;
  const types = operator.oneOf.map(({ $ref }) => $ref.slice('#/$defs/'.length));
  return {
    ...schema,
    $defs: {
      ...defs,
      operator: {
        type: 'object',
        required: ['type'],
        properties: { type: { enum: types } },
        allOf: types.map((type) => ({
          // biome-ignore lint/suspicious/noThenProperty: a keyword of JSON Schema
          ...{ if: { properties: { type: { const: type } }, required: ['type'] }, then: { $ref: `#/$defs/${type}` } },
        })),
      },
    },
  };
}
