import type { CodeTable } from '@signoz-as-code/core';
import { firstThat } from '@signoz-as-code/signoz-client';

/** Problems that definitions of more than one kind may have. */
export const sharedCodes = {
  'access/needs-newer-signoz': {
    severity: 'error',
    meaning:
      'The environment’s SigNoz does not have this kind, or this field of it; a later version does. To leave the definition out of an environment, write it as a function of the environment that returns undefined.',
    since: '0.1.0',
    example: {
      in: 'service-account',
      wrong: "roles: ['signoz-editor', 'signoz-viewer']",
      right: "roles: ['signoz-editor']",
      environment: { versions: { signoz: firstThat((facts) => facts.serviceAccounts) as string } },
    },
  },
  'access/duplicate-name': {
    severity: 'error',
    meaning: 'SigNoz refuses a second resource of the kind with the same name.',
    since: '0.1.0',
    example: {
      in: 'service-account',
      wrong: "name: 'ci'",
      right: "name: 'ci-too'",
      beside: { 'service-account': "name: 'ci'" },
    },
  },
} as const satisfies CodeTable;
