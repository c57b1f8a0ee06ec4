import { randomUUID } from 'node:crypto';
import { asObject, asText, isObject } from '@signoz-as-code/core';
import type { NoteStore } from '../../dialect.ts';
import { SignozError } from '../../error.ts';
import type { Transport } from '../../transport.ts';
import { isNote, NOTE, path, savedViews } from './view.ts';

/** The page on which the fewest people look; SigNoz takes no other than those that it has. */
const source = 'meter';

/**
 * Notes are saved views of the page of the meter: SigNoz keeps a view's filter whole, however long it is, and reads it
 * when somebody opens the view. Their names are random, because SigNoz takes each but once. Somebody who deletes one
 * deletes a note; nobody changes one by accident, because views are saved under names of their own.
 */
export function notes(api: Transport): NoteStore {
  const views = savedViews(api);
  const viewOf = (name: string, content: object): object => ({
    schemaVersion: 'v2',
    source,
    spec: {
      displayName: name,
      panelType: 'list',
      requestType: 'raw',
      // SigNoz takes no view without a query.
      queries: [
        { type: 'builder_query', spec: { name: 'A', signal: 'logs', filter: { expression: JSON.stringify(content) } } },
      ],
    },
  });
  return {
    list: async () =>
      (await views.list()).filter(isNote).map(({ id, spec, updatedAt }) => ({
        id,
        name: asText(asObject(spec).displayName),
        content: contentOf(spec),
        ...(typeof updatedAt === 'string' ? { written: updatedAt } : {}),
      })),
    put: (name, content) => views.create({ ...viewOf(name, content), name: `${NOTE}${randomUUID()}` }),
    update: async (id, name, content) => {
      try {
        await views.update(id, viewOf(name, content));
      } catch (error) {
        if (!(error instanceof SignozError && error.status === 404)) throw error;
      }
    },
    remove: (id) => views.delete(id),
    removal: (id) => `DELETE ${path}/${id}`,
  };
}

function contentOf(spec: unknown): unknown {
  const [query] = asObject(spec).queries as readonly unknown[];
  const text = asText(asObject(asObject(asObject(query).spec).filter).expression);
  try {
    const parsed: unknown = JSON.parse(text);
    return isObject(parsed) ? parsed : undefined;
  } catch {
    return undefined;
  }
}
