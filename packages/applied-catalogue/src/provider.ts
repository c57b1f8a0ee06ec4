import {
  fields,
  formed,
  type Json,
  type Live,
  type Owner,
  objectForm,
  type Provider,
  type Resource,
  readMark,
  resourceMark,
  textForm,
} from '@signoz-as-code/core';
import type { Note, NoteStore } from '@signoz-as-code/signoz-client';

/**
 * The catalogue that was applied last: a note in SigNoz, as those of the lock are (docs/decisions/0042). It is written
 * after everything that asks by its names.
 */
export function catalogueProvider(owner: Owner, notes: NoteStore): Provider {
  const name = `catalogue ${owner.project}/${owner.environment}`;
  const content = (resource: Resource): object => ({
    catalogue: resource.spec,
    managedBy: resourceMark(owner, resource, resource.spec),
  });
  return {
    kind: 'catalogue',
    after: ['channel', 'rule', 'dashboard', 'view'],
    read: async () => (await notes.list()).flatMap((note) => (note.name === name ? ours(owner, note) : [])),
    normalize: ({ spec }) => spec,
    create: (resource) => notes.put(name, content(resource)),
    update: (resource, { id }) => notes.update(id, name, content(resource)),
    delete: ({ id }) => notes.remove(id),
    label: ([section = '', entry, ...rest]) =>
      [`${section}${entry === undefined ? '' : ` ${entry}`}`, ...rest].join(' · '),
  };
}

const noteForm = fields({ catalogue: objectForm, managedBy: textForm });

/** Only what carries our mark: nobody else's note is anything to us. Throws for one that cannot be read, and may be ours. */
function ours(owner: Owner, { id, name, content }: Note): Live[] {
  const { catalogue, managedBy } = formed(noteForm, content, `SigNoz's saved view ${id} ('${name}')`);
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
