import type { KindContext, KindLive } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { viewsV1 } from './v1/live.ts';
import { viewsV2 } from './v2/live.ts';

const FORMS = { v1: viewsV1, v2: viewsV2 };

/** Saved views. */
export function viewLive(context: KindContext<SignozClient>): KindLive {
  const { views, dialect } = context.client;
  const { fromStored, ...writes } = FORMS[dialect.facts.views](context);
  return {
    ...writes,
    read: async () => (await views.list()).map(fromStored),
    current: async ({ id }) => {
      const stored = await views.get(id);
      return stored && fromStored(stored);
    },
    delete: ({ id }) => views.delete(id),
  };
}
