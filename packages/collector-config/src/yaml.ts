import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/**
 * The value of a YAML text, as the collector reads it. Throws an Error with the place when it cannot be read. The parser
 * is loaded by who needs it: a plan of an environment without a collector does not (docs/performance.md).
 */
export function parseYaml(text: string): unknown {
  const { parse } = require('yaml') as typeof import('yaml');
  return parse(text) as unknown;
}
