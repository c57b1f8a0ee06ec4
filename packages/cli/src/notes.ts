import { HIDDEN_PAGE, type SignozClient, viewExtra } from '@signoz-as-code/signoz-client';

/** A note in SigNoz, as it has it. */
interface Note {
  readonly id: string;
  readonly content: unknown;
  /** When it was last written, by SigNoz's clock. */
  readonly written?: string;
}

/** Notes of one name. */
export interface Notes {
  list(): Promise<readonly Note[]>;
  put(content: object): Promise<void>;
  update(id: string, content: object): Promise<void>;
  remove(id: string): Promise<void>;
}

/** Notes are saved views of a page that no explorer has: SigNoz shows them nowhere, and keeps them in its database. */
export function notesIn(client: SignozClient, name: string): Notes {
  const viewOf = (content: object): object => ({
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
    extraData: JSON.stringify(content),
  });
  return {
    list: async () =>
      (await client.hiddenViews.list())
        .filter((view) => view.name === name)
        .map(({ id, extraData, updatedAt }) => ({
          id,
          content: viewExtra(extraData),
          ...(typeof updatedAt === 'string' ? { written: updatedAt } : {}),
        })),
    put: (content) => client.hiddenViews.create(viewOf(content)),
    update: (id, content) => client.hiddenViews.update(id, viewOf(content)),
    remove: (id) => client.hiddenViews.delete(id),
  };
}
