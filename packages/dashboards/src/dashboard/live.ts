import type { JsonObject, KindContext, KindLive, Live, Resource } from '@signoz-as-code/core';
import type { SignozClient, StoredDashboard } from '@signoz-as-code/signoz-client';
import type { DashboardLive } from './form.ts';
import { forms } from './forms.ts';
import type { DashboardShape } from './shape.ts';

/** Dashboards. An update replaces the whole body: additions to a managed dashboard in the UI are removed. */
export function dashboardLive(context: KindContext<SignozClient>, shape: DashboardShape): KindLive {
  const { owner, client } = context;
  const { dashboards } = client;
  const form = forms[client.dialect.facts.dashboards];
  const locked = new Set<string>();
  const judging = (all: readonly StoredDashboard[]) => form.ownerships(owner, context.wanted('dashboard'), all);
  let ownership: ReturnType<typeof judging> | undefined;
  let all: readonly StoredDashboard[] = [];

  const body = (resource: Resource, live?: Live): JsonObject =>
    form.withMark(owner, resource, shape.normalize(resource), live);

  const refuseLocked = ({ id, title }: Live, what: string): void => {
    if (locked.has(id))
      throw new Error(`the dashboard '${title}' is locked and cannot be ${what}: unlock it in SigNoz and apply again`);
  };

  const fromStored = (stored: StoredDashboard): DashboardLive => {
    const { id, locked: isLocked = false } = stored;
    if (isLocked) locked.add(id);
    ownership ??= judging([]);
    const restorable = form.withoutMark(stored.data as JsonObject, owner);
    let spec: JsonObject | undefined;
    return {
      id,
      ...ownership(stored),
      madeBy: stored.createdBy,
      isLocked,
      restorable,
      title: form.titleOf(stored.data as JsonObject) || '(no title)',
      // Most dashboards are as they were written: the normal form of these is never asked for.
      get spec() {
        spec ??= shape.normalize({ spec: restorable });
        return spec;
      },
    };
  };

  return {
    read: async () => {
      all = await dashboards.list();
      const stored = all.filter((one) => !form.isReadOnly?.(one));
      locked.clear();
      ownership = judging(stored);
      return stored.map(fromStored);
    },
    current: async ({ id }) => {
      const stored = await dashboards.get(id);
      locked.delete(id);
      return stored && fromStored(stored);
    },
    create: (resource) => {
      const whole = body(resource);
      return dashboards.create(form.created?.(whole, owner, resource.key, all) ?? whole);
    },
    update: async (resource, live) => {
      refuseLocked(live, 'changed');
      await dashboards.update(live.id, form.updated(body(resource, live), live));
    },
    delete: async (live) => {
      refuseLocked(live, 'deleted');
      await dashboards.delete(live.id);
    },
    release: async (live) => {
      refuseLocked(live, 'changed');
      await dashboards.update(live.id, form.released(live.restorable as JsonObject));
    },
  };
}
