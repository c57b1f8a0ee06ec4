/** Checks over the artifacts of all concerns together. It reads YAML, which `generate` need not load. */
export { type Impact, impact } from './impact.ts';
export { review, reviewCodes } from './review.ts';
export type { Reviewed } from './uses.ts';
