import { globSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { Ajv, type ValidateFunction } from 'ajv';

const folder = join(import.meta.dirname, '../schema');
const schemas = new Map(
  globSync('*.schema.json', { cwd: folder }).map((name) => [basename(name, '.schema.json'), join(folder, name)]),
);
const validators = new Map<string, ValidateFunction>();

/** Throws when a command line asked for JSON and its output does not match the command's schema. */
export function requireAnswer(argv: readonly string[], out: string): void {
  const [command = ''] = argv;
  const at = argv.findIndex((one) => one === '--format' || one === '-f');
  const path = schemas.get(command);
  if (at < 0 || argv[at + 1] !== 'json' || path === undefined || out === '') return;
  const validate =
    validators.get(command) ?? new Ajv({ strict: false }).compile(closed(JSON.parse(readFileSync(path, 'utf8'))));
  validators.set(command, validate);
  if (validate(JSON.parse(out))) return;
  const problems = validate.errors?.map(
    ({ instancePath, message, params }) => `${instancePath} ${message} ${JSON.stringify(params)}`,
  );
  throw new Error(
    `${argv.join(' ')} writes what its schema does not say:\n${problems?.join('\n')}\n${out.slice(0, 2000)}`,
  );
}

/** The schema without additional fields: tests allow nothing undocumented. */
function closed<T>(schema: T): T {
  if (Array.isArray(schema)) return schema.map(closed) as T;
  if (typeof schema !== 'object' || schema === null) return schema;
  const inner = Object.fromEntries(Object.entries(schema).map(([name, one]) => [name, closed(one)]));
  return (
    'properties' in inner && !('additionalProperties' in inner) && inner.type === 'object'
      ? { ...inner, additionalProperties: false }
      : inner
  ) as T;
}
