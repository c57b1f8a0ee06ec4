import { type Formed, fields, isObject, listOf, numberForm, textForm, truthForm } from '@signoz-as-code/core';
import type { Wire } from '../../dialect.ts';
import { inTurn } from '../../in-turn.ts';
import { normalDashboardV6 } from '../../normal/dashboard-v6.ts';
import type { StoredDashboard } from '../../stored.ts';
import type { Transport } from '../../transport.ts';
import { dashboardsV6, display, path, tags } from '../v0.126/dashboard.ts';

/** The largest page: the server silently cuts a longer one to this. */
const PAGE = 200;
/** Attempts to read a list that changes while it is read. */
const TRIES = 5;

const listed = fields({
  id: textForm,
  locked: truthForm,
  source: textForm,
  name: textForm,
  legacy: truthForm,
  tags,
  spec: fields({ display }),
});
const page = fields({ dashboards: listOf(listed), total: numberForm });

/**
 * Dashboards of users and ours; those of integrations and of SigNoz itself cannot be changed. The list has no panels,
 * so each dashboard is read separately. One that SigNoz could not migrate is listed with what the list says about it,
 * so that no second one with its title is created.
 */
export const dashboard: Wire<StoredDashboard> = {
  collection: (api) => {
    const all = dashboardsV6(api);
    return {
      ...all,
      list: async () => {
        const own = (await listAll(api)).filter(({ source }) => source === 'user');
        const found = await inTurn(own, async (one) =>
          one.legacy ? { id: one.id, locked: one.locked, data: { ...withoutOwn(one) } } : all.get(one.id),
        );
        return found.filter((one) => one !== undefined);
      },
    };
  },
  normalize: normalDashboardV6,
};

function withoutOwn({ name, tags: given, spec }: Formed<typeof listed>): StoredDashboard['data'] {
  return { schemaVersion: 'v6', name, image: '', tags: given ?? [], spec: isObject(spec) ? spec : {} };
}

/** All entries of the list. Read again when it changed meanwhile: a page that shifted would miss an entry. */
async function listAll(api: Transport): Promise<readonly Formed<typeof listed>[]> {
  for (let time = 1; ; time += 1) {
    const found = new Map<string, Formed<typeof listed>>();
    let total = 0;
    let read = 0;
    do {
      const { dashboards, total: now } = await api.data(
        page,
        `${path}?limit=${PAGE}&offset=${read}&sort=created_at&order=asc`,
      );
      for (const one of dashboards) found.set(one.id, one);
      total = now;
      read += dashboards.length;
      if (dashboards.length === 0) break;
    } while (read < total);
    if (found.size === total && read === total) return [...found.values()];
    if (time === TRIES)
      throw new Error(
        `SigNoz at ${api.url} lists ${found.size} of ${total} dashboards: they change while they are read; try again`,
      );
  }
}
