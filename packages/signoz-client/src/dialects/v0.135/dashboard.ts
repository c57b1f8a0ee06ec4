import {
  type Form,
  type Formed,
  fields,
  isObject,
  listOf,
  numberForm,
  objectForm,
  optional,
  orNull,
  textForm,
  truthForm,
} from '@signoz-as-code/core';
import type { Wire } from '../../dialect.ts';
import { inTurn } from '../../in-turn.ts';
import { normalDashboardV6 } from '../../normal/dashboard-v6.ts';
import type { StoredDashboard } from '../../stored.ts';
import { collection, type Transport } from '../../transport.ts';

const path = '/api/v2/dashboards';

/** The largest page: the server silently cuts a longer one to this. */
const PAGE = 200;
/** Attempts to read a list that changes while it is read. */
const TRIES = 5;

const tags = orNull(listOf(fields({ key: textForm, value: textForm })));
const display = fields({ name: textForm, description: optional(textForm) });

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

const answer = fields({
  id: textForm,
  locked: truthForm,
  schemaVersion: textForm,
  name: textForm,
  image: textForm,
  tags,
  spec: fields({
    display,
    variables: listOf(objectForm),
    panels: objectForm,
    layouts: listOf(objectForm),
  }),
});

/** A dashboard in the form of the other versions: its data is what is written, without SigNoz's own fields. */
function stored({ id, locked, schemaVersion, name, image, tags: given, spec }: Formed<typeof answer>): StoredDashboard {
  return { id, locked, data: { schemaVersion, name, image, tags: given ?? [], spec } };
}

/** Read by {@link collection}, which passes on values of this form. */
const dashboardAnswer: Form<StoredDashboard> = {
  called: answer.called,
  misfit: answer.misfit,
};

/**
 * Dashboards of users and ours; those of integrations and of SigNoz itself cannot be changed. The list has no panels,
 * so each dashboard is read separately. One that SigNoz could not migrate is listed with what the list says about it,
 * so that no second one with its title is created.
 */
export const dashboard: Wire<StoredDashboard> = {
  collection: (api) => {
    const all = collection(api, dashboardAnswer, path);
    const get = async (id: string): Promise<StoredDashboard | undefined> => {
      const found = await all.get(id);
      return found && stored(found as unknown as Formed<typeof answer>);
    };
    return {
      ...all,
      get,
      list: async () => {
        const own = (await listAll(api)).filter(({ source }) => source === 'user');
        const found = await inTurn(own, async (one) =>
          one.legacy ? { id: one.id, locked: one.locked, data: { ...withoutOwn(one) } } : get(one.id),
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
