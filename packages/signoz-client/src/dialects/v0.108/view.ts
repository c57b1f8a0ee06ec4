import { viewAnswer } from '../../answers.ts';
import type { Wire } from '../../dialect.ts';
import { normalView } from '../../normal/view.ts';
import type { StoredView } from '../../stored.ts';
import { collection } from '../../transport.ts';
import { isNote } from './notes.ts';

const path = '/api/v1/explorer/views';

/** Pages of the explorer that saved views can be defined for. */
export const sourcePages = ['logs', 'traces', 'metrics'] as const;
export type SourcePage = (typeof sourcePages)[number];

/** All pages that users save views on; the list call needs one of them. Notes are on the last. */
const pages = [...sourcePages, 'meter'];

export const view: Wire<StoredView> = {
  collection: (api) =>
    collection(api, viewAnswer, path, async () =>
      (await Promise.all(pages.map((page) => api.listOrNull(viewAnswer, `${path}?sourcePage=${page}`))))
        .flat()
        .filter(({ name }) => !isNote(name)),
    ),
  normalize: normalView,
};
