import type { Problems } from '@signoz-as-code/core';
import type { codes } from './codes.ts';

/** Collects what is wrong with one definition of this concern. */
export type Found = Problems<typeof codes>;
