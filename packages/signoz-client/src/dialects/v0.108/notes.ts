import { type Formed, fields, listOf, textForm } from '@signoz-as-code/core';
import { viewAnswer } from '../../answers.ts';
import type { NoteStore } from '../../dialect.ts';
import { SignozError } from '../../error.ts';
import { collection, type Transport } from '../../transport.ts';

const path = '/api/v1/explorer/views';

/** The page of the explorer of SigNoz's own usage: people save no views there, and every version has it. */
const page = 'meter';

const list = `${path}?sourcePage=${page}`;

/** What tells notes from people's views, and says to people what they are. */
const PREFIX = 'signoz-as-code: ';

/** Where a note says what it says. */
const queryForm = fields({
  queries: listOf(fields({ spec: fields({ filter: fields({ expression: textForm }) }) })),
});

/** Whether a saved view of this name is a note. */
export function isNote(name: string): boolean {
  return name.startsWith(PREFIX);
}

/**
 * Notes are saved views. What they say stands in the filter of a query, as JSON: nobody runs it, every version takes any
 * text for one, and an upgrade brings name, page and query over as they are, which tags and extra data are not.
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

/** Undefined where it is nothing that was written here. */
function contentOf({ queries: [first] }: Formed<typeof queryForm>): unknown {
  try {
    return JSON.parse(first?.spec.filter.expression ?? '');
  } catch {
    return undefined;
  }
}

/** Earlier versions say nothing of a view that is not there. */
async function unlessGone(request: Promise<void>): Promise<void> {
  try {
    await request;
  } catch (error) {
    if (!(error instanceof SignozError) || error.status !== 404) throw error;
  }
}
