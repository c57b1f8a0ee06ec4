import {
  fields,
  formed,
  type Json,
  type KindContext,
  type KindLive,
  type Live,
  type Owner,
  objectForm,
  type Resource,
  readMark,
  resourceMark,
  textForm,
} from '@signoz-as-code/core';
import type { Note, SignozClient } from '@signoz-as-code/signoz-client';
import { title } from './shape.ts';

/** The catalogue that was applied last: a note in SigNoz, like the lock (docs/decisions/0042). */
export function catalogueLive({ owner, client: { notes } }: KindContext<SignozClient>): KindLive {
  const name = `catalogue ${owner.project}/${owner.environment}`;
  const content = (resource: Resource): object => ({
    catalogue: resource.spec,
    managedBy: resourceMark(owner, resource, resource.spec),
  });
  return {
    read: async () => (await notes.list()).flatMap((note) => (note.name === name ? ours(owner, note) : [])),
    create: (resource) => notes.put(name, content(resource)),
    update: (resource, { id }) => notes.update(id, name, content(resource)),
    delete: ({ id }) => notes.remove(id),
  };
}

const noteForm = fields({ catalogue: objectForm, managedBy: textForm });

/** The note with our mark; other notes are ignored. Throws for a note that cannot be read, because it may be ours. */
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
      title,
      spec,
      restorable: spec,
    },
  ];
}
