import { createRequire } from 'node:module';
import { goNanoseconds, isExactBound, isObject, nearest, withExactIntegers } from '@signoz-as-code/core';
import type { Ajv2020, ErrorObject, ValidateFunction } from 'ajv/dist/2020.js';
import type { Code } from '../codes.ts';
import { newName, type Schema } from '../schema.ts';
import { isUnchecked } from '../substitution.ts';
import { property, resolved, walk } from '../walk.ts';
import type { Hint, Report } from './report.ts';
import { holdsSecret } from './secrets.ts';

const validators = new WeakMap<Schema, ValidateFunction>();
const require = createRequire(import.meta.url);
let ajv: Ajv2020 | undefined;

/** Loaded with the first checked component. A test checks the schemas, so a run need not. */
function compiler(): Ajv2020 {
  if (ajv === undefined) {
    const { Ajv2020 } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
    ajv = new Ajv2020({ allErrors: true, strict: false, verbose: true, inlineRefs: false, validateSchema: false });
  }
  return ajv;
}

/**
 * Reports fields that do not exist, are missing, or have a value that the schema does not allow; skips unchecked
 * places.
 */
export function checkFields(
  schema: Schema,
  config: unknown,
  what: string,
  report: Report,
  unchecked: readonly string[] = [],
): void {
  const validate = validator(schema);
  if (validate(config)) return;
  // Definitions must match the types made from the schema, even for parts that another library reads.
  const elsewhere = placesElsewhere(schema, config);
  const idle = placesNotChosen(schema, config);
  const all = relevant(validate.errors ?? []);
  const hidden = all.filter(({ data }) => isUnchecked(data)).map(({ instancePath }) => instancePath);
  for (const error of all) {
    const field = fieldOf(error);
    // The collector reads an empty value as the defaults.
    if (error.keyword === 'type' && error.data === null) continue;
    // Only the collector's machine knows this value.
    if (isUnchecked(error.data)) continue;
    // Digits are lost where JavaScript holds a number, not in the file itself.
    if (report.subject === 'file' && isBeyondExact(error)) continue;
    // An unknown part decides which of several forms it has.
    if (isOneOfForms(error) && hidden.some((path) => path.startsWith(`${error.instancePath}/`))) continue;
    const isElsewhere = elsewhere.some((place) => isWithin(field, place));
    if (isElsewhere && report.subject === 'file' && !isSureElsewhere(error)) continue;
    if (unchecked.some((place) => isWithin(field, place))) continue;
    const replacement = insteadOf(error);
    if (replacement !== undefined) {
      report.error('collector-config/deprecated-field', field, `${what} has no field '${field}'`, replacement);
    } else {
      const say = isAdvice(error) || idle.some((place) => isWithin(field, place)) ? report.advise : report.error;
      say(codeOf(error), field, `${what} ${describe(error)}`, hint(error));
    }
  }
}

/** The parts of a configuration that its component passes as YAML to another library, which has its own rules. */
export function placesElsewhere(schema: Schema, config: unknown): readonly string[] {
  return [...walk(schema, config)].flatMap((visit) =>
    visit.schema?.['x-read-elsewhere'] === true ? [visit.field] : [],
  );
}

/** The forms for another `type`: the collector ignores them. */
function placesNotChosen(schema: Schema, config: unknown): readonly string[] {
  return [...walk(schema, config)].flatMap(({ schema: place, value, field }) => {
    if (place?.['x-chosen-by-type'] !== true || !isObject(value)) return [];
    const properties = isObject(place.properties) ? place.properties : {};
    const forms = Object.keys(value).filter((key) => isObject(properties[key]) && '$ref' in properties[key]);
    return forms.filter((key) => key !== value.type).map((key) => `${field}.${key}`);
  });
}

/** A missing field is missing for every reader, and an unknown word is unknown in any case. */
function isSureElsewhere({ keyword, data, params }: ErrorObject): boolean {
  if (keyword === 'enum') return typeof data === 'string' && !isInOtherLetters(data, params);
  return ['required', 'minProperties', 'maxProperties'].includes(keyword);
}

/**
 * Whether the collector accepts a value that the schema does not, in a sense that its author probably did not intend.
 */
function isAdvice(error: ErrorObject): boolean {
  const { keyword, data, parentSchema, params } = error;
  const { missingProperty } = params as { missingProperty?: string };
  const properties = isObject(parentSchema?.properties) ? parentSchema.properties : {};
  const field = missingProperty === undefined ? parentSchema : properties[missingProperty];
  const advised: unknown = isObject(field) ? field['x-advised'] : undefined;
  if (Array.isArray(advised) && advised.includes(broken(error))) return true;
  // A fraction is cut off, and a duration without a unit is in nanoseconds.
  return (
    keyword === 'type' && typeof data === 'number' && (parentSchema?.type === 'integer' || isDuration(parentSchema))
  );
}

/** The keyword that a value breaks alone: words may be empty or in another case, durations negative. */
function broken({ keyword, data, params }: ErrorObject): string {
  if (typeof data !== 'string') return keyword;
  if (data === '') return `${keyword}:empty`;
  if (keyword === 'pattern' && /^-\d/.test(data)) return 'pattern:negative';
  return keyword === 'enum' && isInOtherLetters(data, params) ? 'enum:case' : keyword;
}

function isInOtherLetters(word: string, { allowedValues }: { readonly allowedValues?: readonly unknown[] }): boolean {
  return allowedValues?.some((one) => typeof one === 'string' && one.toLowerCase() === word.toLowerCase()) === true;
}

function isDuration(schema: Schema | undefined): boolean {
  return typeof schema?.pattern === 'string' && schema.pattern.includes('ns|us');
}

/** Reports a component that lacks fields its own validation requires, as recorded from the program itself. */
export function checkRequired(schema: Schema, config: unknown, what: string, isBare: boolean, report: Report): void {
  if (!isObject(config) || isUnchecked(config)) return;
  const reason = schema['x-defaults-refused'];
  const said = typeof reason === 'string' ? reason.replaceAll('\n', '; ') : undefined;
  // A component with an empty value under its id reads no configuration, and has its defaults.
  if (isBare && said === undefined) return;
  const groups = (schema['x-requires'] ?? []) as readonly (readonly string[])[];
  for (const group of groups) {
    if (group.some((path) => isSet(schema, config, path))) continue;
    const field = group[0]!;
    // Already reported from its schema.
    if (config[field] === undefined && isRequired(schema, field)) continue;
    const message = group.length === 1 ? `${what} needs '${field}'` : `${what} needs one of ${group.join(', ')}`;
    const hint = said === undefined ? 'it does not start without this field' : `with its defaults it reports: ${said}`;
    report.error('collector-config/missing-field', field, message, hint);
  }
  if (said === undefined || groups.length > 0 || Array.isArray(schema.required)) return;
  if (Object.keys(config).length > 0) return;
  report.error(
    'collector-config/defaults-refused',
    '',
    `${what} does not start with its defaults: ${said}`,
    'configure it',
  );
}

function isRequired({ required }: Schema, field: string): boolean {
  return Array.isArray(required) && required.includes(field);
}

/** Whether the value at a path differs from Go's zero value. */
function isSet(root: Schema, config: unknown, path: string): boolean {
  let value = config;
  let schema = resolved(root, root);
  for (const key of path.split('.')) {
    if (isUnchecked(value)) return true;
    if (!isObject(value)) return false;
    // For a struct, its name alone is enough.
    schema = resolved(root, property(schema, key));
    value = value[key];
  }
  if (value === null) return isObject(schema?.properties);
  if (Array.isArray(value)) return value.length > 0;
  if (typeof value === 'string') return value !== '' && goNanoseconds(value) !== 0n;
  return value !== undefined && value !== 0 && value !== false;
}

/**
 * Reports deprecated fields and components that the collector still accepts, but that do nothing or were replaced; a
 * mere rename is only a warning.
 */
export function checkDeprecated(schema: Schema, field: string, report: Report): void {
  if (schema.deprecated !== true) return;
  const text = (keyword: string) => (typeof schema[keyword] === 'string' ? schema[keyword] : undefined);
  const what = field === '' ? 'the component' : `'${field}'`;
  const instead = text('x-replaced-by') ?? text('x-instead') ?? 'leave it out';
  const [say, is] =
    newName(schema) === undefined ? [report.advise, 'is'] : [report.warning, 'has a new name, and the old one is'];
  say('collector-config/deprecated-field', field, `${what} ${is} deprecated`, instead);
}

function validator(schema: Schema): ValidateFunction {
  let validate = validators.get(schema);
  if (validate === undefined) {
    const { $id: _, $schema: __, ...body } = schema;
    validate = compiler().compile(withExactIntegers(body));
    validators.set(schema, validate);
  }
  return validate;
}

export function isWithin(field: string, place: string): boolean {
  if (place === '' || field === place) return true;
  return field.startsWith(place) && /^[.[]/.test(field.slice(place.length));
}

function isOneOfForms({ schemaPath }: ErrorObject): boolean {
  return /\/(anyOf|oneOf)\//.test(schemaPath);
}

function isBeyondExact({ keyword, schema }: ErrorObject): boolean {
  return ['minimum', 'maximum'].includes(keyword) && isExactBound(schema);
}

/** Without the errors that only say that some branch did not match. */
function relevant(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const plain = errors.filter(({ keyword }) => !['anyOf', 'oneOf', 'if'].includes(keyword));
  return plain.length > 0 ? plain : errors;
}

/** The right name of a field that does not exist, where the schema has it. */
function insteadOf({ params, parentSchema }: ErrorObject): string | undefined {
  const instead = parentSchema?.['x-instead'];
  const name = (params as { additionalProperty?: string }).additionalProperty;
  const text = name !== undefined && isObject(instead) ? instead[name] : undefined;
  return typeof text === 'string' ? text : undefined;
}

function fieldOf(error: ErrorObject): string {
  const params = error.params as { additionalProperty?: string; missingProperty?: string };
  const parts = error.instancePath
    .split('/')
    .slice(1)
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const last = params.additionalProperty ?? params.missingProperty;
  return [...parts, ...(last === undefined ? [] : [last])]
    .map((part, index) => (/^\d+$/.test(part) ? `[${part}]` : index === 0 ? part : `.${part}`))
    .join('');
}

function codeOf({ keyword }: ErrorObject): Code {
  if (keyword === 'additionalProperties') return 'collector-config/unknown-field';
  if (['required', 'minProperties', 'minItems'].includes(keyword)) return 'collector-config/missing-field';
  if (['minimum', 'maximum', 'exclusiveMinimum', 'exclusiveMaximum'].includes(keyword)) {
    return 'collector-config/out-of-range';
  }
  return 'collector-config/invalid-value';
}

/** Patterns by a part of them, in words. */
const forms: readonly (readonly [part: string, words: string])[] = [
  ['ns|us', 'a duration such as 10s, 1m30s or 250ms'],
  ['[kKmMgGtTpP]', 'a number of bytes such as 1048576, 1MiB or 512kB'],
  ['\\p{Z}', 'an id such as file_storage or file_storage/name'],
];

function describe(error: ErrorObject): string {
  const params = error.params as { additionalProperty?: string; allowedValues?: readonly unknown[]; pattern?: string };
  if (params.additionalProperty !== undefined) return `has no field '${params.additionalProperty}'`;
  const found = mayShow(error) ? `, found ${JSON.stringify(error.data)}` : '';
  if (params.allowedValues) return `must be one of ${params.allowedValues.join(', ')}${found}`;
  const form = forms.find(([part]) => params.pattern?.includes(part) === true);
  if (form !== undefined) return `must be ${form[1]}${found}`;
  if (isBeyondExact(error))
    return `must be a whole number of at most ${Number.MAX_SAFE_INTEGER}, because larger ones lose digits${found}`;
  return `${error.message}${found}`;
}

function mayShow({ data, instancePath }: ErrorObject): boolean {
  if (typeof data === 'object' || data === undefined) return false;
  const key = instancePath.split('/').at(-1) ?? '';
  return !holdsSecret(key, String(data));
}

function hint(error: ErrorObject): Hint {
  const { additionalProperty } = error.params as { additionalProperty?: string };
  if (additionalProperty === undefined) {
    const { description } = error.parentSchema as Schema;
    return {
      definitions: 'the editor shows the allowed values in the description of the field',
      file: typeof description === 'string' ? `what it is for: ${description}` : 'correct it, or leave it out',
    };
  }
  const fields = isObject(error.parentSchema?.properties) ? Object.keys(error.parentSchema.properties) : [];
  const near = nearest(additionalProperty, fields);
  if (near !== undefined) return `did you mean '${near}'?`;
  if (error.parentSchema?.['x-unmarshals-itself'] === true) {
    return {
      definitions:
        'if the component reads more fields than its schema has, wrap the object that contains them in unchecked(…)',
      file: 'remove it; if the component does read it, exempt it with a comment `# unchecked:` and its path',
    };
  }
  return fields.length === 0 ? 'leave it out' : `its fields are ${fields.sort().join(', ')}`;
}
