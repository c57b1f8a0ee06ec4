import {
  type Form,
  type Formed,
  fields,
  isObject,
  listOf,
  objectForm,
  optional,
  orNull,
  textForm,
  truthForm,
} from '@signoz-as-code/core';
import type { Wire } from '../../dialect.ts';
import { inTurn } from '../../in-turn.ts';
import type { StoredDashboard } from '../../stored.ts';
import { type Collection, collection, type Transport } from '../../transport.ts';
import { dashboard as earlier } from '../v0.108/dashboard.ts';

/** The path of dashboards of the v6 form. */
export const path = '/api/v2/dashboards';

export const tags = orNull(listOf(fields({ key: textForm, value: textForm })));
export const display = fields({ name: textForm, description: optional(textForm) });

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

/** Dashboards by the path of the v6 form. Its list is not of this form. */
export function dashboardsV6(api: Transport): Collection<StoredDashboard> {
  const all = collection(api, dashboardAnswer, path);
  return {
    ...all,
    get: async (id) => {
      const found = await all.get(id);
      return found && stored(found as unknown as Formed<typeof answer>);
    },
  };
}

/**
 * Dashboards of the v5 form. Those that are of the v6 form already are listed with them, without their tags, and are
 * read under the other path.
 */
export const dashboard: Wire<StoredDashboard> = {
  ...earlier,
  collection: (api) => {
    const all = earlier.collection(api);
    const v6 = dashboardsV6(api);
    const whole = async (one: StoredDashboard): Promise<StoredDashboard> => {
      const { metadata } = one.data;
      if (!isObject(metadata) || metadata.schemaVersion !== 'v6') return one;
      return { ...one, ...(await v6.get(one.id)) };
    };
    return {
      ...all,
      list: async () => inTurn(await all.list(), whole),
      get: async (id) => {
        const found = await all.get(id);
        return found && whole(found);
      },
    };
  },
};
