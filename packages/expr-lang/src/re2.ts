import { createRequire } from 'node:module';

const require = createRequire(import.meta.url);

/** RE2 as Go implements it. Loaded when a pattern is compiled: most commands compile none. */
export const re2 = (): typeof import('re2js')['RE2JS'] => (require('re2js') as typeof import('re2js')).RE2JS;
