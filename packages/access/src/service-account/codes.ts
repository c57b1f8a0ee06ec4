import type { CodeTable, Problems } from '@signoz-as-code/core';
import { sharedCodes } from '../codes.ts';

/** Problems of service accounts. */
export const codes = {
  ...sharedCodes,
  'access/account-name': {
    severity: 'error',
    meaning:
      'SigNoz refuses a name that does not begin with a lower-case letter, contains characters other than lower-case letters, digits and hyphens, or is longer than 50 characters.',
    since: '0.1.0',
    example: { wrong: "name: 'CI deploy'", right: "name: 'ci-deploy'" },
  },
  'access/no-role': {
    severity: 'error',
    meaning: 'An account without a role can do nothing: every request with its keys is refused.',
    since: '0.1.0',
    example: { wrong: 'roles: []', right: "roles: ['signoz-viewer']" },
  },
  'access/unknown-owner': {
    severity: 'error',
    meaning: 'No service of the catalogue has this owner: the account would have no owner.',
    since: '0.1.0',
    example: { wrong: "owner: 'plattform'", right: "owner: 'platform'" },
  },
} as const satisfies CodeTable;

/** Collects the problems. */
export type Found = Problems<typeof codes>;
