import { liveConcernOf } from '@signoz-as-code/core';
import { inSignoz } from '@signoz-as-code/signoz-client';
import { serviceAccount } from './service-account/kind.ts';
import { ssoDomain } from './sso-domain/kind.ts';

/** What plan and apply need for accounts and logins. */
export const live = liveConcernOf('access', [serviceAccount, ssoDomain], inSignoz);
