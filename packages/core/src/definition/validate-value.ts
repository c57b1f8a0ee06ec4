import { isObject } from '../value/json.ts';
import { isDefinition } from './definition.ts';
import { isOpaque } from './freeze.ts';
import type { DefinitionSchemas, Looking, ValueSchema } from './value-schema.ts';

/** Whether a value is valid, within a number of steps. */
type Validator = (it: unknown, looking: Required<Looking>, steps: Steps) => boolean;

/** How many objects and lists may still be visited. */
interface Steps {
  left: number;
}

/** More than any definition has; the caching check handles values that share many parts or contain themselves. */
const STEPS = 10_000;

/**
 * Whether `valueProblems` finds nothing, with functions that are compiled once from the schemas. Also false where this
 * cannot be decided.
 */
export function isValidValue(
  schemas: DefinitionSchemas,
  schema: ValueSchema,
  value: unknown,
  looking: Required<Looking>,
): boolean {
  try {
    return validatorOf(schema, schemas)(value, looking, { left: STEPS });
  } catch {
    // Too many steps, or the value throws on access: the full check reports that.
    return false;
  }
}

/** By schema: those of one package refer to each other only. */
const made = new WeakMap<ValueSchema, Validator>();

function validatorOf(schema: ValueSchema, schemas: DefinitionSchemas): Validator {
  const known = made.get(schema);
  if (known !== undefined) return known;
  // A recursive schema finds this in its place.
  let validate: Validator = (it, looking, steps) => (made.get(schema) as Validator)(it, looking, steps);
  made.set(schema, validate);
  validate = make(schema, schemas);
  made.set(schema, validate);
  return validate;
}

function make(schema: ValueSchema, schemas: DefinitionSchemas): Validator {
  if (schema.$ref !== undefined) {
    const named = schemas.definitions[schema.$ref];
    if (named === undefined) throw new Error(`there is no schema '${schema.$ref}'`);
    return validatorOf(named, schemas);
  }
  if (schema.anyOf !== undefined) {
    const branches = schema.anyOf.map((one) => validatorOf(one, schemas));
    return (it, looking, steps) => {
      for (const validate of branches) if (validate(it, looking, steps)) return true;
      return false;
    };
  }
  if (schema.not !== undefined) return (it) => it === undefined;
  const validate = ofValue(schema, schemas);
  return (it, looking, steps) => {
    if (it === undefined) return false;
    if (isObject(it) && looking.isTold(it)) return true;
    return validate(it, looking, steps);
  };
}

function ofValue(schema: ValueSchema, schemas: DefinitionSchemas): Validator {
  const { definition: kind, enum: words, const: word, pattern } = schema;
  if (kind !== undefined) return (it) => isDefinition(it) && (kind === '' || it.kind === kind);
  if (words !== undefined) return isOneOf(words);
  if (word !== undefined) return (it) => it === word;
  switch (schema.type) {
    case 'object':
      return ofObject(schema, schemas);
    case 'array':
      return ofList(schema, schemas);
    case 'string': {
      if (pattern === undefined) return (it) => typeof it === 'string';
      const expression = new RegExp(pattern, 'u');
      return (it) => typeof it === 'string' && expression.test(it);
    }
    case 'number':
      return (it) => Number.isFinite(it);
    case 'boolean':
      return (it) => typeof it === 'boolean';
    case 'null':
      return (it) => it === null;
    default:
      return () => true;
  }
}

function isOneOf(words: readonly unknown[]): Validator {
  const all = new Set(words);
  return (it) => all.has(it);
}

function ofObject(
  { properties = {}, required = [], additionalProperties = true }: ValueSchema,
  schemas: DefinitionSchemas,
): Validator {
  const known = new Map(Object.entries(properties).map(([name, one]) => [name, validatorOf(one, schemas)]));
  const others = typeof additionalProperties === 'object' ? validatorOf(additionalProperties, schemas) : undefined;
  const isOpen = additionalProperties === true;
  return (it, looking, steps) => {
    if (!isObject(it) || isOpaque(it) || isDefinition(it)) return false;
    step(steps);
    for (const name of required) if (!Object.hasOwn(it, name)) return false;
    for (const name of Object.keys(it)) {
      const validate = known.get(name) ?? others;
      if (validate === undefined ? !(isOpen || looking.mayHaveMore(it)) : !validate(it[name], looking, steps))
        return false;
    }
    return true;
  };
}

function ofList(
  { prefixItems = [], items = {}, minItems = 0, maxItems = Number.POSITIVE_INFINITY }: ValueSchema,
  schemas: DefinitionSchemas,
): Validator {
  const first = prefixItems.map((one) => validatorOf(one, schemas));
  const rest = validatorOf(items, schemas);
  return (it, looking, steps) => {
    if (!Array.isArray(it) || it.length < minItems || it.length > maxItems) return false;
    step(steps);
    for (let at = 0; at < it.length; at += 1) if (!(first[at] ?? rest)(it[at], looking, steps)) return false;
    return true;
  };
}

function step(steps: Steps): void {
  steps.left -= 1;
  if (steps.left < 0) throw new Error('there are too many parts');
}
