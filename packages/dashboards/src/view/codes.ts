import type { Problems } from '@signoz-as-code/core';
import { queryCodes } from '@signoz-as-code/queries';
import { sharedCodes } from '../shared/codes.ts';

/** Problems of saved views, with those of their queries. */
export const codes = {
  ...queryCodes,
  ...sharedCodes,
  'views/tags': 'From v0.137.0 on SigNoz drops the tags of saved views: nobody finds a view by them.',
  'views/name': 'SigNoz stores a view without a name, and nobody can choose it.',
  'views/name-duplicate': 'SigNoz stores two views of one name on one page, and nobody can tell them apart.',
  'views/page': 'SigNoz stores a view for a page that does not exist; it is then shown nowhere.',
  'views/panel': 'SigNoz shows views as a list (logs and traces), a graph, a table or one value.',
  'views/queries': 'The page shows telemetry of another kind than the query asks for.',
  'views/tag':
    'SigNoz joins the tags of a view with commas, so a comma splits one; marks of ownership are set by apply.',
} as const;

/** Where they are collected. */
export type Found = Problems<typeof codes>;
