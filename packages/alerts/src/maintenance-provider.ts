import {
  type Impact,
  type Json,
  type JsonObject,
  type Live,
  type LiveContext,
  type Provider,
  type Resource,
  readOwnership,
  resourceMark,
} from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import type { Schedule, SignozClient, StoredMaintenance } from '@signoz-as-code/signoz-client';
import { readDescription, withMark } from './described-mark.ts';
import { occupantByTitle } from './occupant.ts';
import type { RuleIds } from './rule-provider.ts';
import { silencesNoMore, timesOf } from './silenced-times.ts';

/**
 * Planned maintenance. The description carries the mark of ownership; nothing that SigNoz's UI keeps has room for it: when
 * it saves a maintenance it sends the name, the schedule and the rules alone. One that was saved there is no longer ours, and is in the
 * way of the one that is wanted until it is adopted or deleted.
 */
export function maintenanceProvider(
  context: LiveContext<Endpoints>,
  client: SignozClient,
  rules: RuleIds,
): Provider & { readonly naming: (rule: string) => string[] } {
  const desired = context.desired.filter((resource) => resource.kind === 'maintenance');
  const wire = client.dialect.wires.maintenance;
  let stored = new Map<string, StoredMaintenance>();
  let live: readonly Live[] = [];
  const idsOf = new WeakMap<Live, readonly string[]>();

  const fromStored = (one: StoredMaintenance): Live => {
    const { description, mark } = readDescription(one.description);
    const { ownership } = readOwnership(context.owner, [mark]);
    const ids = one.alertIds ?? [];
    const of = (names: readonly string[]) => ({
      name: one.name,
      description,
      rules: ids.length === 0 ? ('all' as const) : names,
      schedule: one.schedule,
    });
    const spec = wire.normalize(of(ids.map(rules.name)));
    const found: Live = {
      id: one.id,
      ...ownership,
      title: one.name,
      spec,
      restorable: wire.normalize(of(ids.map(rules.reference))),
    };
    idsOf.set(found, ids);
    return found;
  };

  /** An update empties who made it and when, unless they are sent along. */
  const body = async (resource: Resource, before?: StoredMaintenance): Promise<JsonObject> => {
    const { name, description, rules: named, schedule } = resource.spec as JsonObject;
    const mark = resourceMark(context.owner, resource, normalize(resource));
    return {
      name: name as string,
      description: withMark(String(description ?? ''), mark),
      alertIds: named === 'all' ? [] : await Promise.all((named as readonly string[]).map(rules.id)),
      schedule: wire.schedule(schedule as unknown as Schedule),
      ...(before === undefined ? {} : { createdAt: before.createdAt, createdBy: before.createdBy }),
    };
  };

  const normalize = (resource: Resource): JsonObject => {
    const spec = resource.spec as JsonObject;
    const named = spec.rules === 'all' ? 'all' : (spec.rules as readonly string[]).map(rules.display);
    return wire.normalize({ ...spec, rules: named });
  };

  return {
    kind: 'maintenance',
    after: ['rule'],
    read: async () => {
      await rules.known();
      const all = await client.maintenance.list();
      stored = new Map(all.map((one) => [one.id, one]));
      live = all.map(fromStored);
      return live;
    },
    current: async ({ id }) => {
      const one = await client.maintenance.get(id);
      return one && fromStored(one);
    },
    calledAs: (now, before) => {
      const isOfSameRules = String(idsOf.get(now)) === String(idsOf.get(before));
      const { rules: named } = before.spec as JsonObject;
      return isOfSameRules ? { ...now, spec: { ...(now.spec as JsonObject), rules: named as Json } } : now;
    },
    normalize,
    create: async (resource) => client.maintenance.create(await body(resource)),
    update: async (resource, { id }) => client.maintenance.update(id, await body(resource, stored.get(id))),
    delete: ({ id }) => client.maintenance.delete(id),
    release: async ({ id }) => {
      const { name, description, schedule, alertIds, createdAt, createdBy } = stored.get(id) as StoredMaintenance;
      const text = readDescription(description).description;
      await client.maintenance.update(id, { name, description: text, schedule, alertIds, createdAt, createdBy });
    },
    occupant: occupantByTitle,
    references: ({ spec }) => {
      const named = (spec as JsonObject).rules;
      return Array.isArray(named) ? named.map((rule) => `rule/${rule}`) : [];
    },
    impact: ({ before, after }) => impact(before, after, normalize, rules.title),
    itemKey: (item) => (typeof item === 'string' ? item : undefined),
    label,
    notes: () => [...expired(desired, live, stored), ...disowned(desired, live)],
    naming: (rule) =>
      live
        .filter(({ key, id }) => key === undefined && stored.get(id)?.alertIds?.includes(rule))
        .map(({ title }) => title)
        .sort(),
  };
}

/** schedule · recurrence · repeatOn · sunday → on · sunday */
function label(path: readonly string[]): string {
  const known = Object.keys(LABELS).find((field) => field === path.slice(0, field.split('.').length).join('.'));
  if (known === undefined) return path.filter((part) => part !== 'schedule' && part !== 'recurrence').join(' · ');
  return [LABELS[known], ...path.slice(known.split('.').length)].join(' · ');
}

const LABELS: Readonly<Record<string, string>> = {
  'schedule.timezone': 'timezone',
  'schedule.startTime': 'from',
  'schedule.endTime': 'to',
  'schedule.recurrence.repeatType': 'repeat',
  'schedule.recurrence.duration': 'for',
  'schedule.recurrence.repeatOn': 'on',
  'schedule.recurrence.endTime': 'until',
};

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

/** Of a recurring one SigNoz says `expired` whenever it is between two occurrences. */
function isOver(one: StoredMaintenance | undefined): boolean {
  return one?.status === 'expired' && one.schedule.recurrence === undefined;
}

function disowned(desired: readonly Resource[], live: readonly Live[]): string[] {
  const names = new Set(desired.map(({ title }) => title));
  return live
    .filter(({ key, heldBy, title }) => key === undefined && heldBy === undefined && names.has(title))
    .map(
      ({ title }) =>
        `the maintenance '${title}' carries no mark: SigNoz's UI drops it when it saves one; take it over with --adopt`,
    )
    .sort();
}

function impact(
  before: Live | undefined,
  after: Resource | undefined,
  normalize: (resource: Resource) => JsonObject,
  title: (rule: string) => string,
): Impact[] {
  if (after === undefined) return [];
  const wanted = normalize(after);
  if (before !== undefined && silencesNoMore(before.spec as JsonObject, wanted)) return [];
  const named = wanted.rules === 'all' ? 'no rule is' : `${(wanted.rules as string[]).map(title).join(', ')}: not`;
  return [{ effect: 'alerts-silenced', text: `${named} watched ${timesOf(wanted.schedule as unknown as Schedule)}` }];
}
