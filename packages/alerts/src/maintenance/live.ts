import {
  type JsonObject,
  type KindContext,
  type KindLive,
  type KindShape,
  type Live,
  type Resource,
  readDescription,
  readOwnership,
  resourceMark,
  withMark,
} from '@signoz-as-code/core';
import type { Schedule, SignozClient, StoredMaintenance } from '@signoz-as-code/signoz-client';
import { type NamesRules, ruleIds } from '../rule/ids.ts';

/**
 * Planned maintenance. The ownership mark is in the description, because SigNoz's UI keeps no other field: on save it
 * sends only the name, the schedule and the rules. A maintenance that was saved in the UI is no longer ours, and blocks
 * the wanted one until it is adopted or deleted.
 */
export function maintenanceLive(context: KindContext<SignozClient>, shape: KindShape): KindLive {
  const { client } = context;
  const wire = client.dialect.wires.maintenance;
  const rules = ruleIds(context);
  let stored = new Map<string, StoredMaintenance>();

  const fromStored = (one: StoredMaintenance): NamesRules => {
    const { description, mark } = readDescription(one.description);
    const { ownership } = readOwnership(context.owner, [mark]);
    const ids = one.alertIds ?? [];
    const of = (names: readonly string[]) => ({
      name: one.name,
      description,
      rules: ids.length === 0 ? ('all' as const) : names,
      scope: one.scope,
      schedule: one.schedule,
    });
    const spec = wire.normalize(of(ids.map(rules.name)));
    return {
      id: one.id,
      ...ownership,
      title: one.name,
      ruleIds: ids,
      spec,
      restorable: wire.normalize(of(ids.map(rules.reference))),
    };
  };

  /** An update clears its author and creation time unless they are sent along. */
  const body = async (resource: Resource, before?: StoredMaintenance): Promise<JsonObject> => {
    const { name, description, rules: named, scope, schedule } = resource.spec as JsonObject;
    const mark = resourceMark(context.owner, resource, shape.normalize(resource));
    return {
      name: name as string,
      description: withMark(String(description ?? ''), mark),
      alertIds: named === 'all' ? [] : await Promise.all((named as readonly string[]).map(rules.id)),
      ...(scope === undefined ? {} : { scope }),
      schedule: wire.schedule(schedule as unknown as Schedule),
      ...(before === undefined ? {} : { createdAt: before.createdAt, createdBy: before.createdBy }),
    };
  };

  return {
    read: async () => {
      const [all] = await Promise.all([client.maintenance.list(), context.known('rule')]);
      stored = new Map(all.map((one) => [one.id, one]));
      return all.map(fromStored);
    },
    current: async ({ id }) => {
      const one = await client.maintenance.get(id);
      return one && fromStored(one);
    },
    create: async (resource) => client.maintenance.create(await body(resource)),
    update: async (resource, { id }) => client.maintenance.update(id, await body(resource, stored.get(id))),
    delete: ({ id }) => client.maintenance.delete(id),
    release: async ({ id }) => {
      const { name, description, schedule, alertIds, scope, createdAt, createdBy } = stored.get(
        id,
      ) as StoredMaintenance;
      const text = readDescription(description).description;
      const kept = { schedule, alertIds, ...(scope === undefined ? {} : { scope }), createdAt, createdBy };
      await client.maintenance.update(id, { name, description: text, ...kept });
    },
    notes: () => {
      const [desired, live] = [context.wanted('maintenance'), context.seen('maintenance')];
      return [...expired(desired, live, stored), ...disowned(desired, live)];
    },
  };
}

function expired(
  desired: readonly Resource[],
  live: readonly Live[],
  stored: ReadonlyMap<string, StoredMaintenance>,
): string[] {
  const keys = new Set(desired.map(({ key }) => key));
  return live
    .filter(({ key, id }) => key !== undefined && keys.has(key) && isOver(stored.get(id)))
    .map(({ key, title }) => `the maintenance '${title}' is over: maintenance/${key} can be removed`)
    .sort();
}

/** SigNoz reports a recurring maintenance as `expired` between two occurrences. */
function isOver(one: StoredMaintenance | undefined): boolean {
  return one?.status === 'expired' && one.schedule.recurrence === undefined;
}

function disowned(desired: readonly Resource[], live: readonly Live[]): string[] {
  const names = new Set(desired.map(({ title }) => title));
  return live
    .filter(({ key, foreignOwner, title }) => key === undefined && foreignOwner === undefined && names.has(title))
    .map(
      ({ title }) =>
        `the maintenance '${title}' carries no mark: SigNoz's UI drops it on saving, and release removes it; --adopt takes it over`,
    )
    .sort();
}
