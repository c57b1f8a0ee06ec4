/** Keywords with schemas by name, and keywords with data, whatever its fields are called. */
const NAMED = new Set(['properties', 'patternProperties', 'dependentSchemas', '$defs', 'definitions']);
const DATA = new Set(['const', 'default', 'enum', 'examples']);

/**
 * A JSON Schema whose integers are only those that JavaScript holds exactly: larger ones lose digits, and from 1e21 on
 * JSON and YAML have an exponent, which programs in Go refuse in place of an integer.
 */
export function withExactIntegers<Schema>(schema: Schema): Schema {
  return exact(schema) as Schema;
}

/** Whether a bound of a schema is one of {@link withExactIntegers}. */
export function isExactBound(bound: unknown): boolean {
  return bound === Number.MAX_SAFE_INTEGER || bound === Number.MIN_SAFE_INTEGER;
}

function exact(schema: unknown): unknown {
  if (Array.isArray(schema)) return schema.map(exact);
  if (typeof schema !== 'object' || schema === null) return schema;
  const copy: Record<string, unknown> = inEach(schema, (value, keyword) => {
    if (DATA.has(keyword)) return value;
    return NAMED.has(keyword) ? inEach(value as object, exact) : exact(value);
  });
  const { type, minimum, maximum } = copy;
  if (type !== 'integer' && !(Array.isArray(type) && type.includes('integer'))) return copy;
  return {
    ...copy,
    minimum: Math.max(Number.MIN_SAFE_INTEGER, typeof minimum === 'number' ? minimum : -Infinity),
    maximum: Math.min(Number.MAX_SAFE_INTEGER, typeof maximum === 'number' ? maximum : Infinity),
  };
}

function inEach(of: object, change: (value: unknown, name: string) => unknown): Record<string, unknown> {
  return Object.fromEntries(Object.entries(of).map(([name, value]) => [name, change(value, name)]));
}
