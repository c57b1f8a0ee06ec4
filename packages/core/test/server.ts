import {
  diff,
  type Json,
  type JsonObject,
  type Live,
  type Owner,
  type Provider,
  type Resource,
} from '@signoz-as-code/core';

/** A thing as the server stores it: with its own id, and the owner's key if it has a mark. */
export interface Thing {
  readonly id: string;
  readonly kind: string;
  readonly key: string | undefined;
  readonly fields: JsonObject;
  /** The foreign owner in its mark. */
  readonly foreignOwner?: Owner;
}

/** The fault of an attempt: refused before anything happened, or executed with its answer lost. */
export type Fault = 'refused' | 'lost';

export interface Server {
  /** The existing things, in the order of their creation. */
  readonly things: Thing[];
  /** Every call that changes something, as `create rule/a`, in the order of arrival. */
  readonly calls: string[];
  /** The fault of a call; absent when all goes well. */
  fault: (call: string) => Fault | undefined;
  /** Awaited when a call arrives, before it has an effect. */
  arrive: (call: string) => Promise<void>;
  /** Whether reading fails, and why. */
  away: string | undefined;
  /** The order in which `read` returns things. */
  order: <T>(items: readonly T[]) => readonly T[];
  put(kind: string, key: string | undefined, fields: JsonObject, foreignOwner?: Owner): Thing;
}

/** The fields that the server fills in where they are absent; `normalize` does the same. */
const DEFAULTS = { level: 'info', enabled: true } as const;

/** A server in memory with the difficulties of real ones: its own ids, defaults, unique names, lost answers. */
export function fakeServer(): Server {
  let next = 1;
  const things: Thing[] = [];
  return {
    things,
    calls: [],
    fault: () => undefined,
    arrive: async () => undefined,
    away: undefined,
    order: (items) => items,
    put(kind, key, fields, foreignOwner) {
      const held = foreignOwner === undefined ? {} : { foreignOwner };
      const thing = { id: `id-${next}`, kind, key, fields: { ...DEFAULTS, ...fields }, ...held };
      next += 1;
      things.push(thing);
      return thing;
    },
  };
}

/** `channel`: unique names that cannot be changed. `rule`: names have no meaning; sends to channels by their names. */
export function channels(server: Server): Provider {
  return {
    ...provider(server, 'channel', true),
    nameConflict: (resource, live) => live.find(({ title }) => title === nameOf(resource.spec)),
    replaceReason: (before, after) => (nameOf(before) === nameOf(after) ? undefined : 'its name cannot be changed'),
  };
}

export function rules(server: Server, wanted: readonly Resource[] = []): Provider {
  return {
    ...provider(server, 'rule', false),
    after: ['channel'],
    references: ({ spec }) =>
      wanted
        .filter((other) => other.kind === 'channel' && nameOf(other.spec) === (spec as JsonObject).sendsTo)
        .map(({ key }) => `channel/${key}`),
  };
}

export function resource(kind: string, key: string, fields: JsonObject = {}): Resource {
  const spec = { name: key, ...fields };
  return { kind, key, spec, title: String(spec.name), source: `packages/x/definitions/${key}.ts` };
}

export function liveState(server: Server): Json {
  return server.things.map(({ kind, key, fields }) => ({ kind, key: key ?? null, fields }));
}

/** Whether the server contains exactly the wanted resources, each once, and unmanaged ones. */
export function holds(server: Server, wanted: readonly Resource[]): boolean {
  const owned = server.things.filter(({ key }) => key !== undefined);
  return (
    owned.length === wanted.length &&
    wanted.every(({ kind, key, spec }) =>
      owned.some(
        (thing) =>
          thing.kind === kind &&
          thing.key === key &&
          diff(thing.fields, { ...DEFAULTS, ...(spec as JsonObject) }).length === 0,
      ),
    )
  );
}

function provider(server: Server, kind: string, uniqueNames: boolean): Provider {
  const attempt = async (call: string, effect: () => void): Promise<void> => {
    server.calls.push(call);
    await server.arrive(call);
    const fault = server.fault(call);
    if (fault === 'refused') throw new Error(`${call}: refused`);
    effect();
    if (fault === 'lost') throw new Error(`${call}: no answer`);
  };
  const store = (fields: JsonObject, except?: string): JsonObject => {
    const taken = server.things.some(
      (thing) => thing.kind === kind && thing.id !== except && thing.fields.name === fields.name,
    );
    if (uniqueNames && taken) throw new Error(`the name ${String(fields.name)} is taken`);
    return { ...DEFAULTS, ...fields };
  };
  const indexOf = (id: string): number => {
    const index = server.things.findIndex((thing) => thing.id === id);
    if (index === -1) throw new Error(`there is no ${id}`);
    return index;
  };
  return {
    kind,
    after: [],
    read: async () => {
      if (server.away !== undefined) throw new Error(server.away);
      return server
        .order(server.things.filter((thing) => thing.kind === kind))
        .map(({ fields, kind: _, ...thing }): Live => ({ ...thing, title: String(fields.name), spec: fields }));
    },
    normalize: ({ spec }) => ({ ...DEFAULTS, ...(spec as JsonObject) }),
    create: ({ key, spec }) =>
      attempt(`create ${kind}/${key}`, () => void server.put(kind, key, store(spec as JsonObject))),
    update: ({ key, spec }, { id }) =>
      attempt(`update ${kind}/${key}`, () => {
        const fields = store(spec as JsonObject, id);
        server.things[indexOf(id)] = { id, kind, key, fields };
      }),
    delete: ({ id, key }) =>
      attempt(`delete ${kind}/${key ?? id}`, () => {
        server.things.splice(indexOf(id), 1);
      }),
  };
}

function nameOf(spec: Json): string {
  return String((spec as JsonObject).name);
}
