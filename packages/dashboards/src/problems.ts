import type { Problems } from '@signoz-as-code/core';
import type { codes } from './codes.ts';

/** Where the checks of a dashboard or view put what they find. */
export type Found = Problems<typeof codes>;
