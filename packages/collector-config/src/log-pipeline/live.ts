import { setTimeout as pause } from 'node:timers/promises';
import {
  changedSince,
  isObject,
  type Json,
  type JsonObject,
  type KindLive,
  type Live,
  NotWorkingError,
  type Owner,
  ownershipMark,
  type Resource,
  readMark,
  readOwnership,
  resourceMark,
  sameIn,
  type Together,
} from '@signoz-as-code/core';
import {
  deployedPipelines,
  type LogPipelines,
  type LogPipelineVersion,
  normalLogPipeline,
  type StoredLogPipeline,
} from '@signoz-as-code/signoz-client';
import { arranged, displaced, numbered, orderIn, type Placed, split } from './order.ts';
import { normal } from './shape.ts';

/** The owner of the log pipelines, and the client to use. */
export interface LiveAt {
  readonly owner: Owner;
  readonly client: { readonly logPipelines: LogPipelines };
}

interface Waiting {
  /** How long collectors may take to report that they have a new list. Milliseconds; half a minute unless given. */
  readonly patience?: number;
}

/** A pipeline of the list in SigNoz. */
interface Entry extends Placed {
  readonly id: string;
  readonly stored: StoredLogPipeline;
  readonly key: string | undefined;
}

/**
 * Log pipelines. SigNoz keeps them as one list, which every save replaces. So all changes of an apply are one save,
 * made from the list read right before, in which foreign pipelines stay unchanged. The ownership mark is the alias,
 * which people never see and SigNoz never changes; the end of the description has the fingerprint of the last apply and
 * the number of the order.
 */
export function logPipelineLive(
  { owner, client: { logPipelines: pipelines } }: LiveAt,
  { patience = 30_000 }: Waiting = {},
): KindLive {
  let last: LogPipelineVersion | undefined;

  const entryOf = (stored: StoredLogPipeline): Entry => {
    const key = readMark(owner, stored.alias)?.key;
    return { id: stored.id, stored, key, order: key === undefined ? undefined : orderIn(stored.description ?? '') };
  };

  const livesOf = (entries: readonly Entry[]): Live[] => {
    // A second pipeline with another one's mark blocks nothing: it is deleted.
    const isFirst = (entry: Entry): boolean => entries.find(({ key }) => key === entry.key) === entry;
    const wrong = displaced(
      entries.filter((entry) => entry.key === undefined || (entry.order !== undefined && isFirst(entry))),
    );
    const numbers = numbered(entries);
    return entries.map((entry, index): Live => {
      const { stored, key } = entry;
      const [description, mark] = key === undefined ? [stored.description ?? ''] : split(stored.description ?? '');
      const restorable = {
        order: numbers[index] as number,
        name: stored.name,
        description,
        enabled: stored.enabled === true,
        filter: stored.filter as Json,
        config: unlinked(stored),
      };
      const { ownership } = readOwnership(owner, [stored.alias]);
      const common = { id: stored.id, title: stored.name, restorable };
      // Its number is part of its future mark: with this one it keeps its place.
      if (key === undefined)
        return { ...common, ...ownership, spec: { order: restorable.order, ...normalLogPipeline(stored) } };
      return {
        ...common,
        ...ownership,
        applied: readMark(owner, mark)?.applied,
        spec: {
          order: wrong.has(entry) ? placeOf(entries, index) : (entry.order ?? null),
          ...normalLogPipeline({ ...stored, description }),
        },
      };
    });
  };

  const together = async (changes: readonly Together[]): Promise<void> => {
    const before = await pipelines.latest();
    const entries = before.pipelines.map(entryOf);
    requireAsPlanned(livesOf(entries), changes);
    const list = changed(entries, changes);
    const saved = await pipelines.save(list.map((body, index) => ({ ...body, orderId: index + 1 })));
    const expected = (before.version ?? 0) + 1;
    if (saved.version !== expected) {
      throw new NotWorkingError(
        `somebody else saved the log pipelines as version ${expected} at the same moment, and version ${saved.version}, which is ours, is without what they changed: their version is in the change history of SigNoz's page of pipelines, from which it can be saved again`,
      );
    }
    if (deployedPipelines(before.pipelines) === deployedPipelines(saved.pipelines)) return;
    const version = await taken(saved, patience);
    if (version.deployStatus === 'failed') {
      throw new NotWorkingError(
        `SigNoz keeps them as version ${saved.version}, and a collector refused that: ${version.deployResult || 'it said no reason'}. It keeps its previous configuration, but a collector that restarts gets the same version and accepts no telemetry: apply the previous log pipelines again`,
      );
    }
  };

  const changed = (present: readonly Entry[], changes: readonly Together[]): JsonObject[] => {
    const bodies = new Map<Entry, JsonObject>();
    const gone = new Set<Entry>();
    const added: { readonly order: number; readonly body: JsonObject }[] = [];
    for (const change of changes) {
      const entry = find(present, change);
      if (change.action === 'delete') {
        // A pipeline that is already gone needs no deletion.
        if (entry !== undefined) gone.add(entry);
      } else if (change.action === 'release') {
        if (entry === undefined) throw new Error(`'${change.live.title}' is gone`);
        bodies.set(entry, unmarked(entry.stored));
      } else if (entry === undefined) {
        added.push({ order: orderOf(change.resource), body: body(change.resource) });
      } else bodies.set(entry, body(change.resource));
    }
    const numbers = new Map(
      changes.flatMap((change) =>
        change.action === 'delete' || change.action === 'release'
          ? []
          : [[change.resource.key, orderOf(change.resource)]],
      ),
    ) as ReadonlyMap<string, number>;
    let previous = 0;
    const kept = present
      .filter((entry) => !gone.has(entry))
      .map((entry) => {
        const own = bodies.get(entry);
        const key = own === undefined ? entry.key : keyIn(own);
        // One of our pipelines whose number was removed by hand stays behind the one before it.
        const order = key === undefined ? undefined : (numbers.get(key) ?? entry.order ?? previous + 0.5);
        previous = order ?? previous;
        return { order, body: own ?? asSent(entry.stored) };
      });
    return arranged(kept, added).map((one) => one.body);
  };

  const find = (present: readonly Entry[], change: Together): Entry | undefined => {
    if (change.action === 'create') return present.find(({ key }) => key === change.resource.key);
    return sameIn(present, change.live);
  };

  const keyIn = ({ alias }: JsonObject): string | undefined => readMark(owner, String(alias))?.key;

  const body = (resource: Resource): JsonObject => {
    const { order, name, description, enabled, filter, config } = resource.spec as JsonObject;
    const mark = `${resourceMark(owner, resource, normal(resource.spec))}&order=${order}`;
    return {
      name: name as Json,
      alias: `${ownershipMark(owner, resource.key)}${resource.protect === true ? '&protect' : ''}`,
      description: description === '' ? mark : `${description}\n\n${mark}`,
      enabled: enabled as Json,
      filter: filter as Json,
      config: linked((config as readonly Json[]).filter(isObject) as readonly JsonObject[]),
    };
  };

  /** The version as the collectors accepted it, or its state after the time limit. */
  const taken = async (saved: LogPipelineVersion, milliseconds: number): Promise<LogPipelineVersion> => {
    const end = performance.now() + milliseconds;
    let version = saved;
    // Without a connected collector it stays dirty, and waiting is pointless.
    while (isUnderWay(version) && performance.now() < end) {
      await pause(Math.min(500, milliseconds / 4));
      version = await pipelines.latest();
      if (version.version !== saved.version) break;
    }
    return version;
  };

  return {
    read: async () => {
      last = await pipelines.latest();
      return livesOf(last.pipelines.map(entryOf));
    },
    create: (resource) => together([{ action: 'create', resource }]),
    update: (resource, live) => together([{ action: 'update', resource, live }]),
    delete: (live) => together([{ action: 'delete', live }]),
    release: (live) => together([{ action: 'release', live }]),
    together,
    notes: () => (last?.pipelines.some(({ alias }) => readMark(owner, alias) !== undefined) ? notesOf(last) : []),
  };
}

/**
 * Throws an Error that names each pipeline that differs from the plan's state. Its place does not count: every save
 * assigns places anew, and moving another pipeline changes it.
 */
function requireAsPlanned(now: readonly Live[], changes: readonly Together[]): void {
  const placeless = (live: Live): Live => ({ ...live, spec: { ...(live.spec as JsonObject), order: null } });
  const changed = changes.flatMap((change) => {
    if (change.action === 'create') return [];
    const { live } = change;
    const found = sameIn(now, live);
    const isLost = found === undefined && now.some(({ key, title }) => key === live.key && title === live.title);
    const reason = isLost
      ? `somebody else saved the list, and it can no longer be identified: make a new plan`
      : changedSince(placeless(live), found && placeless(found), change.action);
    return reason === undefined ? [] : [`'${live.title}': ${reason}`];
  });
  if (changed.length > 0) throw new Error(changed.join('; '));
}

/** What to report about a version that collectors do not run, or may not run. */
function notesOf({ version, deployStatus, deployResult, pipelines, history }: LogPipelineVersion): readonly string[] {
  if (deployStatus === 'deployed') return [];
  const what = `log pipelines: version ${version} is saved`;
  // Observed: one connected collector without that pipeline stops the rollout to all of them.
  if (deployStatus === 'dirty')
    return [`${what} and was sent to no collector: none is connected to SigNoz, or one that is has no pipeline 'logs'`];
  if (deployStatus === 'failed')
    return [`${what}, and a collector refused it: ${deployResult}. The collectors run what they had before`];
  const deployed = history.find((one) => one.deployStatus === 'deployed');
  // A version that changes nothing for the collectors is never sent, and never becomes deployed.
  if (deployed !== undefined && deployedPipelines(parsed(deployed.config)) === deployedPipelines(pipelines)) return [];
  return [`${what} and on its way (${deployStatus}): no collector has said yet that it has it`];
}

function parsed(config: string): readonly unknown[] {
  try {
    const value: unknown = JSON.parse(config);
    return Array.isArray(value) ? value : [];
  } catch {
    return [];
  }
}

function isUnderWay({ deployStatus }: LogPipelineVersion): boolean {
  return deployStatus === 'in_progress' || deployStatus === 'deploying';
}

function orderOf({ spec }: Resource): number {
  return (spec as { readonly order: number }).order;
}

/** The current place of a pipeline that was moved by hand. */
function placeOf(entries: readonly Entry[], index: number): string {
  const before = entries[index - 1];
  return before === undefined ? 'first' : `after '${before.stored.name}'`;
}

/** The body to send back for an unchanged pipeline: every field that SigNoz accepts. */
function asSent({ name, alias, description, enabled, filter, config }: StoredLogPipeline): JsonObject {
  return { name, alias, description, enabled, filter, config } as unknown as JsonObject;
}

/** The body to send back for a released pipeline. SigNoz requires an alias, and its page derives it from the name. */
function unmarked(stored: StoredLogPipeline): JsonObject {
  const [description] = split(stored.description ?? '');
  const alias = stored.name.replaceAll(/[^a-zA-Z0-9]+/g, '');
  return { ...asSent(stored), description, alias: alias === '' ? 'pipeline' : alias };
}

/** Operators with the fields that follow from their places: SigNoz requires each to name the next one. */
function linked(operators: readonly JsonObject[]): JsonObject[] {
  return operators.map((operator, index) => {
    const next = operators[index + 1];
    return { ...operator, orderId: index + 1, ...(next === undefined ? {} : { output: next.id as Json }) };
  });
}

function unlinked({ config }: StoredLogPipeline): Json {
  return (Array.isArray(config) ? config : [])
    .filter(isObject)
    .map(({ orderId: _, output: __, ...operator }) => operator as JsonObject);
}
