import schema from '../../schema/log-pipeline.schema.json' with { type: 'json' };

/**
 * The schema of a log pipeline for checking: an operator is held against the one schema of its type, so that what is
 * wrong with it is told, and not how it differs from nine others.
 */
export function logPipelineSchema(): object {
  made ??= make();
  return made;
}

/** One object, which the validator knows again. */
let made: object | undefined;

function make(): object {
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
