import { asObject, type Form, fields, listOf, objectForm, orNull, textForm } from '@signoz-as-code/core';
import type { Wire } from '../../dialect.ts';
import { normalViewV2 } from '../../normal/view-v2.ts';
import type { StoredView } from '../../stored.ts';
import { collection } from '../../transport.ts';
import { isNote } from '../v0.108/notes.ts';

const path = '/api/v2/saved_views';

const answer: Form<StoredView> = fields({
  id: textForm,
  name: textForm,
  source: textForm,
  schemaVersion: textForm,
  spec: fields({ displayName: textForm, panelType: textForm, requestType: textForm, queries: listOf(objectForm) }),
});

/** The pages of users' views. A view with another page is from an older version, and the UI shows it nowhere. */
const PAGES: readonly unknown[] = ['logs', 'traces', 'metrics', 'meter'];

export const view: Wire<StoredView> = {
  collection: (api) =>
    collection(api, answer, path, async () =>
      ((await api.data(orNull(listOf(answer)), path)) ?? []).filter(
        ({ source, spec }) => PAGES.includes(source) && !isNote(String(asObject(spec).displayName)),
      ),
    ),
  normalize: normalViewV2,
};
