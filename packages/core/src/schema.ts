import { Ajv2020, type ErrorObject, type Options, type ValidateFunction } from 'ajv/dist/2020.js';
import type { StoredArtifact } from './artifact.ts';
import type { codes } from './codes.ts';
import type { ArtifactFormat } from './concern.ts';
import type { Diagnostic } from './diagnostic.ts';

const validators = new WeakMap<object, ValidateFunction>();

/** Checks an artifact against the format of its path. Every error is named; none stops the others. */
export function validateArtifact(formats: readonly ArtifactFormat[], artifact: StoredArtifact): Diagnostic[] {
  const format = formats.find((candidate) => candidate.matches(artifact.path));
  if (format === undefined) return [];
  let value: unknown;
  try {
    value = format.parse(artifact.content);
  } catch (error) {
    return [
      problem(
        'artifact/unreadable',
        artifact,
        undefined,
        `${artifact.file} cannot be parsed: ${error instanceof Error ? error.message : String(error)}`,
      ),
    ];
  }
  const validate = validator(format.schema);
  if (validate(value)) {
    return (format.problems?.(artifact.content) ?? []).map(({ field, message }) =>
      problem('artifact/schema', artifact, field, `${artifact.file} ${message}`),
    );
  }
  return relevant(validate.errors ?? []).map((error) =>
    problem('artifact/schema', artifact, field(error), `${artifact.file} ${describe(error)}`),
  );
}

/**
 * Every command compiles a handful of schemas and uses each on a few hundred artifacts, so compiling fast matters more
 * than the last bit of speed of what was compiled. The schemas themselves are checked by a test, not at every start.
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

function validator(schema: object): ValidateFunction {
  let validate = validators.get(schema);
  if (validate === undefined) {
    // Draft-07 and 2020-12 mean the same by every keyword that the schemas here use.
    const { $schema: _, ...body } = schema as { $schema?: string };
    validate = new Ajv2020(COMPILATION).compile(body);
    validators.set(schema, validate);
  }
  return validate;
}

/** Without the errors that only say that some branch of an anyOf did not fit. */
function relevant(errors: readonly ErrorObject[]): readonly ErrorObject[] {
  const plain = errors.filter((error) => !['anyOf', 'oneOf', 'if'].includes(error.keyword));
  return plain.length > 0 ? plain : errors;
}

function field(error: ErrorObject): string | undefined {
  const path = error.instancePath
    .slice(1)
    .split('/')
    .filter((part) => part !== '')
    .map((part) => part.replaceAll('~1', '/').replaceAll('~0', '~'));
  const extra = error.params as { additionalProperty?: string; missingProperty?: string };
  const last = extra.additionalProperty ?? extra.missingProperty;
  const all = last === undefined ? path : [...path, last];
  return all.length === 0 ? undefined : all.join('.').replaceAll(/\.(\d+)(?=\.|$)/g, '[$1]');
}

/** The value only where it decides something: a text in the place of a reference may be the secret itself. */
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
  return `${error.message ?? 'does not fit'}${found}`;
}

function problem(
  code: keyof typeof codes,
  artifact: StoredArtifact,
  at: string | undefined,
  message: string,
): Diagnostic {
  const byHand = 'generated/ is never edited by hand: change the definition and run `pnpm generate`';
  return {
    code,
    severity: 'error',
    message,
    where: { file: artifact.source, ...(at === undefined ? {} : { field: at }) },
    hint: byHand,
  };
}
