import { type Formed, fields, listOf, textForm } from '@signoz-as-code/core';
import { viewAnswer } from '../../answers.ts';
import type { NoteStore } from '../../dialect.ts';
import { SignozError } from '../../error.ts';
import { collection, type Transport } from '../../transport.ts';

const path = '/api/v1/explorer/views';

/** The explorer page of SigNoz's own usage: nobody saves views there, and every version has it. */
const page = 'meter';

const list = `${path}?sourcePage=${page}`;

/** Distinguishes notes from the views of users, and tells users what they are. */
const PREFIX = 'signoz-as-code: ';

/** Where a note has its content. */
const queryForm = fields({
  queries: listOf(fields({ spec: fields({ filter: fields({ expression: textForm }) }) })),
});

/** Whether a saved view of this name is a note. */
export function isNote(name: string): boolean {
  return name.startsWith(PREFIX);
}

/**
 * Notes are saved views. Their content is JSON in the filter of a query that nobody runs. Every version accepts any
 * text there, and an upgrade keeps name, page and query; it does not keep tags and extra data.
 */
export function notes(api: Transport): NoteStore {
  const views = collection(api, viewAnswer, path, () => api.listOrNull(viewAnswer, list));
  const viewOf = (name: string, content: object): object => ({
    name: `${PREFIX}${name}`,
    category: '',
    sourcePage: page,
    tags: [],
    compositeQuery: {
      queryType: 'builder',
      panelType: 'list',
      queries: [
        {
          type: 'builder_query',
          spec: { name: 'A', signal: 'logs', filter: { expression: JSON.stringify(content) } },
        },
      ],
    },
    extraData: '',
  });
  return {
    list: async () =>
      (await views.list())
        .filter(({ name }) => isNote(name))
        .map(({ id, name, compositeQuery, updatedAt }) => ({
          id,
          name: name.slice(PREFIX.length),
          content: contentOf(api.inForm(queryForm, `GET ${list}`, compositeQuery, 'compositeQuery')),
          ...(typeof updatedAt === 'string' ? { written: updatedAt } : {}),
        })),
    put: (name, content) => views.create(viewOf(name, content)),
    update: (id, name, content) => unlessGone(views.update(id, viewOf(name, content))),
    remove: (id) => unlessGone(views.delete(id)),
    removal: (id) => `DELETE ${path}/${id}`,
  };
}

/** Undefined when this project did not write it. */
function contentOf({ queries: [first] }: Formed<typeof queryForm>): unknown {
  try {
    return JSON.parse(first?.spec.filter.expression ?? '');
  } catch {
    return undefined;
  }
}

/** Earlier versions do not say that a view no longer exists. */
async function unlessGone(request: Promise<void>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof SignozError) || error.status !== 404) throw error;
  }
}
