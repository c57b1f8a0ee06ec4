/** What looks at the artifacts of all concerns together: it reads YAML, which `generate` has no need to load. */
export { type Impact, impact } from './impact.ts';
export { review, reviewCodes } from './review.ts';
export type { Reviewed } from './uses.ts';
