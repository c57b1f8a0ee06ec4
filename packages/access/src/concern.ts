import { concernOf } from '@signoz-as-code/core';
import schemas from '../schema/definitions.json' with { type: 'json' };
import { checkNames } from './check.ts';
import { live } from './live.ts';
import { serviceAccount } from './service-account/authoring.ts';
import { ssoDomain } from './sso-domain/authoring.ts';

/** Accounts and logins: who may do what in SigNoz. */
export const concern = concernOf(live, [serviceAccount, ssoDomain], { schemas, check: checkNames });
