import { liveConcernOf } from '@signoz-as-code/core';
import { inSignoz } from '@signoz-as-code/signoz-client';
import { catalogue } from './catalogue/kind.ts';

/** What plan and apply need for the catalogue. */
export const live = liveConcernOf('catalogue', [catalogue], inSignoz);
