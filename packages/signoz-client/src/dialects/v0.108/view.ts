import { viewAnswer } from '../../answers.ts';
import type { Wire } from '../../dialect.ts';
import { normalView } from '../../normal/view.ts';
import type { StoredView } from '../../stored.ts';
import { collection } from '../../transport.ts';

const path = '/api/v1/explorer/views';

/** Pages of the explorer that saved views belong to; the list call wants one of them. */
export const sourcePages = ['logs', 'traces', 'metrics'] as const;
export type SourcePage = (typeof sourcePages)[number];

export const view: Wire<StoredView> = {
  collection: (api) =>
    collection(api, viewAnswer, path, async () =>
      (await Promise.all(sourcePages.map((page) => api.listOrNull(viewAnswer, `${path}?sourcePage=${page}`)))).flat(),
    ),
  normalize: normalView,
};
