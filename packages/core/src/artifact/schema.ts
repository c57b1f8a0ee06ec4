import { createRequire } from 'node:module';
import type { ErrorObject, Options, ValidateFunction } from 'ajv/dist/2020.js';
import type { ArtifactFormat } from '../concern/concern.ts';
import type { codes } from '../diagnostic/codes.ts';
import { commandLine } from '../diagnostic/command-line.ts';
import type { Diagnostic } from '../diagnostic/diagnostic.ts';
import { messageOf } from '../diagnostic/error.ts';
import { strangeCharactersOf } from '../value/characters.ts';
import { counted } from '../value/words.ts';
import { partAt, type StoredArtifact } from './artifact.ts';
import { isExactBound, withExactIntegers } from './exact-integers.ts';
import type { Versions } from './versions.ts';

const require = createRequire(import.meta.url);
const validators = new WeakMap<object, ValidateFunction>();

/** Checks an artifact against the format of its path, and reports every error. */
export function validateArtifact(
  formats: readonly ArtifactFormat[],
  artifact: StoredArtifact,
  versions?: Versions,
): Diagnostic[] {
  return parseArtifact(formats, artifact, versions).diagnostics;
}

/** The parsed artifact and its problems; no value where its path has no format, or it cannot be parsed. */
export function parseArtifact(
  formats: readonly ArtifactFormat[],
  artifact: StoredArtifact,
  versions: Versions = {},
): { readonly value?: unknown; readonly diagnostics: Diagnostic[] } {
  const format = formats.find((candidate) => candidate.matches(artifact.path, versions));
  if (format === undefined) return { diagnostics: strange(artifact, undefined) };
  let value: unknown;
  try {
    value = format.parse(artifact.content);
  } catch (error) {
    const why = messageOf(error);
    const message = `${artifact.file} cannot be parsed: ${why}`;
    return { diagnostics: [problem('artifact/unreadable', artifact, undefined, message)] };
  }
  const isJson = format.parse === JSON.parse;
  const errors = format.validate?.(value) === true ? [] : schemaErrors(format.schema, value);
  if (errors.length > 0) {
    return {
      value,
      diagnostics: [
        ...relevant(errors).map((error) =>
          problem('artifact/schema', artifact, field(error), `${artifact.file} ${describe(error)}`),
        ),
        ...strange(artifact, value, isJson),
      ],
    };
  }
  const problems = format.problems?.(artifact.content, versions) ?? [];
  return {
    value,
    diagnostics: [
      ...problems.map(({ field, message }) =>
        problem('artifact/schema', artifact, field, `${artifact.file} ${message}`),
      ),
      ...strange(artifact, value, isJson),
    ],
  };
}

function strange(artifact: StoredArtifact, value: unknown, isJson = false): Diagnostic[] {
  return strangeCharactersOf(artifact.content, value, isJson).map(({ field, character }) => ({
    code: 'artifact/character' satisfies keyof typeof codes,
    severity: 'error',
    message: `${artifact.file} contains ${character}: the server returns it changed, so no plan would ever be clean`,
    where: { file: artifact.source, ...(field === '' ? {} : { field }) },
    hint: 'remove the character from the text in the definition',
  }));
}

/**
 * Every command compiles a handful of schemas and uses each on a few hundred artifacts, so compile time matters more
 * than the speed of the result. A test checks the schemas themselves, not every start.
 */
const COMPILATION: Options = {
  allErrors: true,
  strict: false,
  verbose: true,
  validateSchema: false,
  meta: false,
  inlineRefs: false,
  code: { optimize: false },
};

function schemaErrors(schema: object, value: unknown): readonly ErrorObject[] {
  let validate = validators.get(schema);
  if (validate === undefined) {
    // Loaded only where an artifact does not match a precompiled schema.
    const { Ajv2020 } = require('ajv/dist/2020.js') as typeof import('ajv/dist/2020.js');
    // Draft-07 and 2020-12 have the same meaning for every keyword that the schemas here use.
    const { $schema: _, ...body } = schema as { $schema?: string };
    validate = new Ajv2020(COMPILATION).compile(withExactIntegers(body));
    validators.set(schema, validate);
  }
  return validate(value) ? [] : (validate.errors ?? []);
}

/** Without the errors that only say that some branch of an anyOf, or a name of a field, did not match. */
function relevant(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const plain = errors.filter((error) => !['anyOf', 'oneOf', 'if', 'propertyNames'].includes(error.keyword));
  return plain.length > 0 ? plain : errors;
}

function field(error: ErrorObject): string | undefined {
  const path = error.instancePath
    .slice(1)
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const extra = error.params as { additionalProperty?: string; missingProperty?: string };
  const last = extra.additionalProperty ?? extra.missingProperty ?? error.propertyName;
  const all = last === undefined ? path : [...path, last];
  return all.length === 0 ? undefined : all.join('.').replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');
}

/** The value only where it decides something: a text in place of a reference may be the secret itself. */
function describe(error: ErrorObject): string {
  const params = error.params as {
    allowedValues?: readonly unknown[];
    allowedValue?: unknown;
    additionalProperty?: string;
  };
  const type = typeof error.data;
  const found = ['object', 'undefined'].includes(type)
    ? ''
    : `, found ${error.keyword === 'type' && type === 'string' ? 'a string' : JSON.stringify(error.data)}`;
  if (params.allowedValues)
    return `must be one of ${params.allowedValues.map((value) => JSON.stringify(value)).join(', ')}${found}`;
  if (params.allowedValue !== undefined) return `must be ${JSON.stringify(params.allowedValue)}${found}`;
  if (params.additionalProperty !== undefined)
    return `has a field that the format does not know: '${params.additionalProperty}'`;
  return `${inWords(error) ?? error.message ?? 'does not fit'}${found}`;
}

/** The form of a text or a list. A schema with a pattern has an example of a matching text. */
function inWords({ keyword, schema, parentSchema }: ErrorObject): string | undefined {
  const [example] = (parentSchema as { readonly examples?: readonly string[] } | undefined)?.examples ?? [];
  if (keyword === 'minLength' && schema === 1) return 'must not be empty';
  if (['minimum', 'maximum'].includes(keyword) && isExactBound(schema))
    return `must be a whole number of at most ${Number.MAX_SAFE_INTEGER}, because larger ones lose digits`;
  if (keyword === 'minItems' || keyword === 'minProperties')
    return `must have at least ${counted(Number(schema), 'entry')}`;
  if (keyword !== 'pattern') return undefined;
  if (schema === '\\S') return 'must not be blank';
  return example === undefined ? undefined : `must be a string like ${JSON.stringify(example)}`;
}

/** Where a field of an artifact is defined: in the definition of its part, or in the artifact's own definition. */
function placeOf(artifact: StoredArtifact, at: string | undefined): Diagnostic['where'] {
  if (at === undefined) return { file: artifact.source };
  const { file, field } = partAt(artifact, at) ?? { file: artifact.source, field: at };
  return { file, ...(field === '' ? {} : { field }) };
}

function problem(
  code: keyof typeof codes,
  artifact: StoredArtifact,
  at: string | undefined,
  message: string,
): Diagnostic {
  const byHand = `generated/ is never edited by hand: change the definition and run ${commandLine('generate')}`;
  return {
    code,
    severity: 'error',
    message,
    where: placeOf(artifact, at),
    hint: byHand,
  };
}
