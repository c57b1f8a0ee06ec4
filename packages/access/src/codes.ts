import type { CodeTable } from '@signoz-as-code/core';
import { firstThat } from '@signoz-as-code/signoz-client';

/** Problems that definitions of more than one kind may have. */
export const sharedCodes = {
  'access/needs-newer-signoz': {
    severity: 'error',
    meaning:
      'The SigNoz that the environment runs does not have this kind, or this part of it; a later one does. A definition that is a function of the environment is absent where it gives undefined.',
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
    meaning: 'SigNoz refuses a second one with the same name.',
    since: '0.1.0',
    example: {
      in: 'service-account',
      wrong: "name: 'ci'",
      right: "name: 'ci-too'",
      beside: { 'service-account': "name: 'ci'" },
    },
  },
} as const satisfies CodeTable;
