import type { CodeTable, Problems } from '@signoz-as-code/core';
import { sharedCodes } from '../codes.ts';

/** Problems of SSO domains. */
export const codes = {
  ...sharedCodes,
  'access/domain-name': {
    severity: 'error',
    meaning:
      'SigNoz refuses what is no domain, and takes one in capitals for another, although mail addresses are in lower case.',
    since: '0.1.0',
    example: { wrong: "name: 'https://shop.example'", right: "name: 'shop.example'" },
  },
  'access/secret-in-clear': {
    severity: 'error',
    meaning: 'A secret of a login stands in definitions by name only.',
    since: '0.1.0',
    example: {
      wrong: "google: { clientId: 'c', clientSecret: 'GOCSPX-0123456789' }",
      right: "google: { clientId: 'c', clientSecret: secret('GOOGLE_CLIENT_SECRET') }",
    },
  },
  'access/login': {
    severity: 'error',
    meaning:
      'SigNoz refuses a login without an id, groups that nobody is to ask for as an administrator, and an address that is none.',
    since: '0.1.0',
    example: {
      wrong: "google: { clientId: '', clientSecret: secret('GOOGLE_CLIENT_SECRET') }",
      right: "google: { clientId: 'c', clientSecret: secret('GOOGLE_CLIENT_SECRET') }",
    },
  },
  'access/groups-not-read': {
    severity: 'error',
    meaning: 'Roles by group are given to nobody where the groups of whoever logs in are not read.',
    since: '0.1.0',
    example: {
      wrong: "roles: { groups: { 'on-call': 'signoz-editor' } }",
      right: "roles: { default: 'signoz-editor' }",
    },
  },
} as const satisfies CodeTable;

/** Where they are collected. */
export type Found = Problems<typeof codes>;
