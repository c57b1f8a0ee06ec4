import { type Form, fields, listOf, objectForm, orNull, textForm } from '@signoz-as-code/core';
import type { Wire } from '../../dialect.ts';
import { normalViewV2 } from '../../normal/view-v2.ts';
import type { StoredView } from '../../stored.ts';
import { type Collection, collection, type Transport } from '../../transport.ts';

export const path = '/api/v2/saved_views';

const answer: Form<StoredView> = fields({
  id: textForm,
  name: textForm,
  source: textForm,
  schemaVersion: textForm,
  spec: fields({ displayName: textForm, panelType: textForm, requestType: textForm, queries: listOf(objectForm) }),
});

/** What the names of notes begin with. */
export const NOTE = 'sac-note-';

export function isNote({ name }: StoredView): boolean {
  return name.startsWith(NOTE);
}

/** Everything that is kept as a saved view. */
export function savedViews(api: Transport): Collection<StoredView> {
  return collection(api, answer, path, async () => (await api.data(orNull(listOf(answer)), path)) ?? []);
}

/** The pages that views of people belong to; what has another page is of an older version, and shows nowhere. */
const PAGES: readonly unknown[] = ['logs', 'traces', 'metrics', 'meter'];

export const view: Wire<StoredView> = {
  collection: (api) => {
    const all = savedViews(api);
    return {
      ...all,
      list: async () => (await all.list()).filter((one) => PAGES.includes(one.source) && !isNote(one)),
    };
  },
  normalize: normalViewV2,
};
