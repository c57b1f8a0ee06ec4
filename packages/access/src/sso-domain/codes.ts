import type { CodeTable, Problems } from '@signoz-as-code/core';
import { sharedCodes } from '../codes.ts';

/** Problems of SSO domains. */
export const codes = {
  ...sharedCodes,
  'access/domain-name': {
    severity: 'error',
    meaning:
      'SigNoz refuses an invalid domain. It treats capitals as another domain, although mail addresses are in lower case.',
    since: '0.1.0',
    example: { wrong: "name: 'https://shop.example'", right: "name: 'shop.example'" },
  },
  'access/secret-in-clear': {
    severity: 'error',
    meaning: 'A definition names the secret of a login and never contains it.',
    since: '0.1.0',
    example: {
      wrong: "google: { clientId: 'c', clientSecret: 'GOCSPX-0123456789' }",
      right: "google: { clientId: 'c', clientSecret: secret('GOOGLE_CLIENT_SECRET') }",
    },
  },
  'access/login': {
    severity: 'error',
    meaning:
      'SigNoz refuses a login without an id, groups without an administrator to read them as, and an invalid address.',
    since: '0.1.0',
    example: {
      wrong: "google: { clientId: '', clientSecret: secret('GOOGLE_CLIENT_SECRET') }",
      right: "google: { clientId: 'c', clientSecret: secret('GOOGLE_CLIENT_SECRET') }",
    },
  },
  'access/groups-not-read': {
    severity: 'error',
    meaning: 'Roles by group have no effect unless SigNoz reads the groups of the person who logs in.',
    since: '0.1.0',
    example: {
      wrong: "roles: { groups: { 'on-call': 'signoz-editor' } }",
      right: "roles: { default: 'signoz-editor' }",
    },
  },
} as const satisfies CodeTable;

/** Collects the problems. */
export type Found = Problems<typeof codes>;
