import type { CodeTable, Problems } from '@signoz-as-code/core';
import { queryCodes } from '@signoz-as-code/queries';
import { firstThat } from '@signoz-as-code/signoz-client';
import { sharedCodes } from '../shared/codes.ts';

/** Problems of saved views, with those of their queries. */
export const codes = {
  ...queryCodes,
  ...sharedCodes,
  'views/tags': {
    severity: 'warning',
    meaning: 'The SigNoz of the environment drops the tags of saved views: they cannot be used to find a view.',
    since: '0.1.0',
    example: {
      wrong: "tags: ['on-call']",
      right: 'tags: []',
      environment: { versions: { signoz: firstThat(({ views }) => views === 'v2') as string } },
    },
  },
  'views/protect': {
    severity: 'warning',
    meaning:
      'The mark of a saved view is its name, which has no room for the protection: when the file is deleted, the plan deletes the view.',
    since: '0.1.0',
    example: {
      wrong: 'protect: true',
      right: 'protect: false',
      environment: { versions: { signoz: firstThat(({ views }) => views === 'v2') as string } },
    },
  },
  'views/name': {
    severity: 'error',
    meaning: 'SigNoz stores a view without a name, and people cannot choose it.',
    since: '0.1.0',
    example: { wrong: "name: ' '", right: "name: 'Errors'" },
  },
  'views/name-duplicate': {
    severity: 'error',
    meaning: 'SigNoz stores two views with the same name on one page, and people cannot distinguish them.',
    since: '0.1.0',
    example: { wrong: "name: 'Errors'", right: "name: 'Warnings'", beside: { view: "name: 'Errors'" } },
  },
  'views/page': {
    severity: 'error',
    meaning: 'SigNoz stores a view for a page that does not exist, but never shows it.',
    since: '0.1.0',
    example: { wrong: "page: 'log'", right: "page: 'logs'" },
  },
  'views/panel': {
    severity: 'error',
    meaning: 'SigNoz shows views as a list (logs and traces), a graph, a table or one value.',
    since: '0.1.0',
    example: {
      wrong: "panel: 'pie', queries: { A: logs('count()') }",
      right: "panel: 'table', queries: { A: logs('count()') }",
    },
  },
  'views/queries': {
    severity: 'error',
    meaning: 'The page shows other telemetry than the query reads.',
    since: '0.1.0',
    example: {
      wrong: "panel: 'table', queries: { A: spans('count()') }",
      right: "panel: 'table', queries: { A: logs('count()') }",
    },
  },
  'views/tag': {
    severity: 'error',
    meaning: 'SigNoz joins the tags of a view with commas, so a comma splits a tag. Only apply sets ownership marks.',
    since: '0.1.0',
    example: { wrong: "tags: ['on-call, web']", right: "tags: ['on-call', 'web']" },
  },
} as const satisfies CodeTable;

/** Where they are collected. */
export type Found = Problems<typeof codes>;
