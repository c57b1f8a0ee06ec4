import { globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Ajv } from 'ajv';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { expect, it } from 'vitest';

const root = join(import.meta.dirname, '../../..');
const schemas = globSync('packages/*/{schema,src/*/schema}/**/*.schema.json', { cwd: root }).sort();

it('there are schemas to check', () => {
  expect(schemas.length).toBeGreaterThan(20);
});

it.each(schemas)('%s is a valid JSON Schema', (path) => {
  const schema = JSON.parse(readFileSync(join(root, path), 'utf8')) as { $schema?: string };
  const ajv = schema.$schema?.includes('draft-07') ? new Ajv({ strict: false }) : new Ajv2020({ strict: false });
  expect(ajv.validateSchema(schema), ajv.errorsText(ajv.errors)).toBe(true);
});
