import {
  fields,
  formed,
  type Json,
  type JsonObject,
  type Live,
  type Owner,
  objectForm,
  type Provider,
  type Resource,
  readMark,
  resourceMark,
  textForm,
} from '@signoz-as-code/core';
import { type Collection, HIDDEN_PAGE, type StoredView, viewExtra } from '@signoz-as-code/signoz-client';

/**
 * The catalogue that was applied last: a saved view of a page that no explorer has, as the notes of the lock are
 * (docs/decisions/0042). SigNoz shows it nowhere. It is written after everything that asks by its names.
 */
export function catalogueProvider(owner: Owner, views: Collection<StoredView>): Provider {
  const name = `catalogue ${owner.project}/${owner.environment}`;
  const body = (resource: Resource): JsonObject => ({
    name,
    category: '',
    sourcePage: HIDDEN_PAGE,
    tags: [],
    // SigNoz takes no view without a query.
    compositeQuery: {
      queryType: 'builder',
      panelType: 'list',
      queries: [{ type: 'builder_query', spec: { name: 'A', signal: 'logs' } }],
    },
    extraData: JSON.stringify({ catalogue: resource.spec, managedBy: resourceMark(owner, resource, resource.spec) }),
  });
  return {
    kind: 'catalogue',
    after: ['channel', 'rule', 'dashboard', 'view'],
    read: async () => (await views.list()).flatMap((view) => (view.name === name ? ours(owner, view) : [])),
    normalize: ({ spec }) => spec,
    create: (resource) => views.create(body(resource)),
    update: (resource, { id }) => views.update(id, body(resource)),
    delete: ({ id }) => views.delete(id),
    label: ([section = '', entry, ...rest]) =>
      [`${section}${entry === undefined ? '' : ` ${entry}`}`, ...rest].join(' · '),
  };
}

const noteForm = fields({ catalogue: objectForm, managedBy: textForm });

/** Only what carries our mark: nobody else's note is anything to us. Throws for one that cannot be read, and may be ours. */
function ours(owner: Owner, { id, name, extraData }: StoredView): Live[] {
  const { catalogue, managedBy } = formed(noteForm, viewExtra(extraData), `SigNoz's saved view ${id} ('${name}')`);
  const mark = readMark(owner, managedBy);
  if (mark === undefined) return [];
  const spec = catalogue as Json;
  return [
    {
      id,
      key: mark.key,
      applied: mark.applied,
      protected: mark.protected,
      title: 'What telemetry is called',
      spec,
      restorable: spec,
    },
  ];
}
