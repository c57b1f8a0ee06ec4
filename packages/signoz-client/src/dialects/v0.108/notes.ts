import { viewAnswer } from '../../answers.ts';
import type { NoteStore } from '../../dialect.ts';
import { viewExtra } from '../../normal/view.ts';
import { collection, type Transport } from '../../transport.ts';

const path = '/api/v1/explorer/views';

/** v0.108.0 takes any name for a page of saved views. */
const page = 'signoz-as-code';

/** Notes are saved views of a page that no explorer has: SigNoz shows them nowhere, and keeps them in its database. */
export function notes(api: Transport): NoteStore {
  const views = collection(api, viewAnswer, path, () => api.listOrNull(viewAnswer, `${path}?sourcePage=${page}`));
  const viewOf = (name: string, content: object): object => ({
    name,
    category: '',
    sourcePage: page,
    tags: [],
    // SigNoz takes no view without a query.
    compositeQuery: {
      queryType: 'builder',
      panelType: 'list',
      queries: [{ type: 'builder_query', spec: { name: 'A', signal: 'logs' } }],
    },
    extraData: JSON.stringify(content),
  });
  return {
    list: async () =>
      (await views.list()).map(({ id, name, extraData, updatedAt }) => ({
        id,
        name,
        content: viewExtra(extraData),
        ...(typeof updatedAt === 'string' ? { written: updatedAt } : {}),
      })),
    put: (name, content) => views.create(viewOf(name, content)),
    update: (id, name, content) => views.update(id, viewOf(name, content)),
    remove: (id) => views.delete(id),
    removal: (id) => `DELETE ${path}/${id}`,
  };
}
