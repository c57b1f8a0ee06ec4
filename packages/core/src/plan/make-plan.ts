import { allowancesOf } from '../concern/allowances.ts';
import { effectsOf } from '../concern/effect.ts';
import type { Live, Provider } from '../concern/provider.ts';
import { type Address, address, type Owner, type Resource } from '../concern/resource.ts';
import { messageOf } from '../diagnostic/error.ts';
import { masked, maskedValues } from '../report/mask.ts';
import { inOrder } from '../value/in-order.ts';
import { fingerprint } from '../value/json.ts';
import type { Change, NamedDifference } from './change.ts';
import { type Compared, compareKind, compareOwned, type KindPlan } from './compare-kind.ts';
import { countForeign, type Foreign, isForeign } from './foreign.ts';
import { type Allowance, neededAllowances } from './guard.ts';
import {
  belongsElsewhere,
  NOT_READ,
  notCompared,
  nothingToPrune,
  nothingToRelease,
  nothingToRemove,
} from './obstacle.ts';
import type { Kept, Plan, Planned, Step } from './plan.ts';
import { releaseKind } from './release-kind.ts';
import { stepOf } from './step.ts';

/** Kinds wait for the kinds before them. */
const KINDS = {
  nameOf: ({ kind }: Provider) => kind,
  needsOf: ({ after }: Provider) => after,
  circle: 'kinds depend on each other in a circle',
};

export interface PlanInput {
  readonly owner: Owner;
  readonly resources: readonly Resource[];
  readonly providers: readonly Provider[];
  /** Resources that may adopt an unmarked one of the same name. */
  readonly adopt?: ReadonlySet<Address>;
  readonly notes?: readonly string[];
  /** Returns {@link Plan.servers}; called when everything has been read. */
  readonly servers?: () => Promise<Plan['servers']>;
  /** Allowances that every plan here requires, whatever it changes. */
  readonly reserved?: readonly Omit<Allowance, 'granted'>[];
  /** The names of the given allowances. */
  readonly allow?: ReadonlySet<string>;
  /** Unmarked resources to delete: `<kind>/<the server's id>`. */
  readonly prune?: ReadonlySet<string>;
  /** Our unwanted resources that are only deleted by name: see {@link Provider.keepReason}. */
  readonly remove?: ReadonlySet<Address>;
  /** Resources to skip, because the server could not accept them when this was first planned. */
  readonly later?: ReadonlySet<Address>;
  /** Only removes the marks of these. */
  readonly release?: ReadonlySet<Address>;
  /** Only these are compared; all others are neither wanted nor deleted. Everything when absent. */
  readonly scope?: ReadonlySet<Address>;
  /** Called when a kind has been read. */
  readonly onRead?: (kind: string, count: number) => void;
}

/**
 * Compares the wanted resources with the live ones. Reads every provider at once and writes nothing. Throws an
 * AggregateError with every provider that could not be read: a partial picture is not a plan.
 */
export async function makePlan(input: PlanInput): Promise<Planned> {
  const kinds = (await readAll(input)).map((read) => planKind(read, input));
  const steps = kinds.flatMap((kind) => kind.steps);
  const changes = steps.map(({ change }) => change);
  const deleted = new Set(changes.filter(({ action }) => action === 'delete').map(({ address: name }) => name));
  const pruned = kinds.flatMap((kind) => kind.pruned).sort();
  const removed = [...(input.remove ?? [])].filter((name) => deleted.has(name)).sort();
  const obstacles = kinds.flatMap((kind) => kind.obstacles);
  const waiting = kinds.flatMap(({ waiting: ofKind }) => ofKind);
  const later = [...new Set([...waiting.map(({ address: name }) => name), ...(input.later ?? [])])].sort();
  const known = new Set(obstacles.map(({ address: name }) => name));
  for (const name of input.remove ?? [])
    if (!deleted.has(name) && !known.has(name)) obstacles.push(nothingToRemove(name));
  const foreign = kinds.flatMap((kind) => kind.foreign.map((live) => ({ kind: kind.provider.kind, live })));
  if (input.release !== undefined) {
    const released = new Set(changes.map(({ address: name }) => name));
    for (const name of input.release)
      if (!released.has(name) && !known.has(name))
        obstacles.push(
          nothingToRelease(name, foreign.find(({ kind, live }) => `${kind}/${live.id}` === name)?.live.foreignOwner),
        );
  }
  const unread = unreadOf(input);
  for (const resource of unread.wanted) obstacles.push(notCompared(address(resource)));
  for (const name of input.prune ?? []) {
    if (pruned.includes(name)) continue;
    const other = foreign.find(({ kind, live }) => `${kind}/${live.id}` === name);
    obstacles.push(other === undefined ? nothingToPrune(name) : belongsElsewhere(name, other.live));
  }
  const existing = kinds.map(({ provider, owned, kept }) => ({
    kind: provider.kind,
    count: owned,
    kept: kept.length,
    manyAtOnce: provider.manyAtOnce === true,
  }));
  const uncompared = kinds.flatMap((kind) => kind.uncompared);
  const effectOf = effectsOf(input.providers);
  const has = new Set(changes.flatMap(({ impact }) => impact.map(({ effect }) => effect)));
  const effects = [...effectOf.values()].filter(({ name }) => has.has(name)).sort((a, b) => b.weight - a.weight);
  const allow = input.allow ?? new Set<string>();
  const needed = neededAllowances(existing, changes, allow, new Set([...pruned, ...removed]), effectOf);
  // What no kind declares is refused as an allowance: nobody could ever apply the plan.
  const declared = new Set(input.providers.flatMap(allowancesOf));
  const undeclared = needed.find(({ name }) => !declared.has(name));
  if (undeclared !== undefined) throw new Error(`no kind declares that its changes can need ${undeclared.name}`);
  const plan: Plan = {
    format: 1,
    project: input.owner.project,
    environment: input.owner.environment,
    servers: (await input.servers?.()) ?? {},
    changes: changes.map(withoutSecrets),
    ...(effects.length > 0 ? { effects } : {}),
    obstacles: obstacles.sort((a, b) => compareTexts(a.address, b.address)),
    allowances: [
      ...(changes.length === 0 ? [] : (input.reserved ?? [])).map((one) => ({ ...one, granted: allow.has(one.name) })),
      ...needed,
    ],
    unchanged: Object.fromEntries(kinds.map(({ provider, asWanted }) => [provider.kind, asWanted.size])),
    unmanaged: kinds
      .filter(({ unmanaged }) => unmanaged.length > 0)
      .map(({ provider, unmanaged }) => ({
        kind: provider.kind,
        titles: unmanaged.map(({ title }) => title),
        ids: unmanaged.map(({ id }) => id),
      })),
    ...(foreign.length > 0
      ? { others: countForeign(foreign.map(({ kind, live }) => ({ kind, ...live.foreignOwner }))) }
      : {}),
    ...(pruned.length > 0 ? { pruned } : {}),
    ...(removed.length > 0 ? { removed } : {}),
    ...(later.length > 0 ? { later } : {}),
    kept: kinds.flatMap((kind) => kind.kept),
    ...(uncompared.length > 0 ? { uncompared } : {}),
    notes: [
      ...(input.notes ?? []),
      ...unread.others.map((name) => `not compared: ${name}: ${NOT_READ}`),
      ...waiting.map(({ title, reason }) => `not yet: ${title}: ${reason}`),
      ...unique(kinds.flatMap(({ provider }) => provider.notes?.() ?? [])),
    ],
    fingerprint: fingerprint(kinds.flatMap((kind) => kind.states).sort()),
  };
  const wantedOf = (name: Address): string | null => {
    const resource = input.resources.find((one) => address(one) === name);
    const provider = input.providers.find(({ kind }) => kind === resource?.kind);
    return resource === undefined || provider === undefined ? null : fingerprint(provider.normalize(resource));
  };
  return { plan, steps, wantedOf };
}

/**
 * A change as it is shown and saved. Secrets are masked first, because displays cut long values, and half a secret is
 * not recognised as one.
 */
function withoutSecrets(change: Change): Change {
  const { title, differences, impact } = change;
  return { ...change, title: masked(title), differences: differences.map(shown), impact: maskedValues(impact) };
}

function shown({ before, after, ...difference }: NamedDifference): NamedDifference {
  return {
    ...difference,
    ...(before === undefined ? {} : { before: maskedValues(before) }),
    ...(after === undefined ? {} : { after: maskedValues(after) }),
  };
}

/** The live resources of a kind, and those that are compared. */
interface ReadKind {
  readonly provider: Provider;
  readonly found: readonly Live[];
  readonly wanted: readonly Resource[];
  readonly all: readonly Live[];
  /** Resources that the server cannot accept yet. */
  readonly waiting: readonly Kept[];
  readonly compared: Compared;
}

/** The live resources of every kind, in the order in which kinds are changed. Compares each kind while others are read. */
async function readAll(input: PlanInput): Promise<readonly ReadKind[]> {
  const reading = inOrder(input.providers, KINDS).map(async (provider) => {
    const found = await provider.read();
    input.onRead?.(provider.kind, found.length);
    return { provider, found };
  });
  const comparing = reading.map(async (read) => {
    const { provider, found } = await read;
    return lookedAt(provider, found, input);
  });
  await Promise.allSettled(comparing);
  const failures = (await Promise.allSettled(reading)).flatMap((result) =>
    result.status === 'rejected' ? [result.reason as unknown] : [],
  );
  if (failures.length > 0) throw new AggregateError(failures, unique(failures.map(messageOf)).join('\n'));
  return Promise.all(comparing);
}

function lookedAt(provider: Provider, found: readonly Live[], input: PlanInput): ReadKind {
  const { kind } = provider;
  const own = input.resources.filter((resource) => resource.kind === kind);
  const waiting = own.flatMap((resource): Kept[] => {
    const reason = provider.notYet?.(resource);
    return reason === undefined ? [] : [{ address: address(resource), title: resource.title, reason }];
  });
  const later = new Set([...waiting.map(({ address: name }) => name), ...(input.later ?? [])]);
  const isLimited = later.size > 0 || input.scope !== undefined;
  const isInScope = (key: string): boolean => {
    if (!isLimited) return true;
    const name = address({ kind, key });
    return !later.has(name) && (input.scope?.has(name) ?? true);
  };
  const all = found.filter(({ key }) => key === undefined || isInScope(key));
  const wanted = own.filter((resource) => isInScope(resource.key));
  const compared = input.release === undefined ? compareOwned(provider, wanted, all) : new Map();
  return { provider, found, wanted, all, waiting, compared };
}

interface PlannedKind extends KindPlan {
  readonly provider: Provider;
  /** How many are ours. */
  readonly owned: number;
  readonly unmanaged: readonly Live[];
  /** Resources with a foreign mark. */
  readonly foreign: readonly Foreign[];
  /** Foreign resources to delete: `<kind>/<the server's id>`. */
  readonly pruned: readonly string[];
  /** Resources that the server cannot accept yet. */
  readonly waiting: readonly Kept[];
  /** The input of the plan's fingerprint. */
  readonly states: readonly string[];
}

function planKind({ provider, found, wanted, all, waiting, compared: known }: ReadKind, input: PlanInput): PlannedKind {
  const { kind } = provider;
  const compared = (input.release === undefined ? compareKind : releaseKind)({
    provider,
    wanted,
    all,
    compared: known,
    adopt: input.adopt ?? new Set(),
    remove: input.remove ?? new Set(),
    release: input.release ?? new Set(),
  });
  const isOurs = (live: Live): boolean => live.key !== undefined || compared.taken.has(live);
  const isPruned = ({ id }: Live): boolean => input.prune?.has(`${kind}/${id}`) === true;
  const strangers = all
    .filter((live) => !isOurs(live) && !isForeign(live))
    .sort((a, b) => compareTexts(a.title, b.title) || compareTexts(a.id, b.id));
  const pruned = strangers.filter(isPruned);
  const deletions = pruned.map((live): Step => stepOf({ provider, action: 'delete', live, all }));
  return {
    ...compared,
    provider,
    owned: found.filter(({ key }) => key !== undefined).length,
    steps: [...compared.steps, ...deletions],
    unmanaged: strangers.filter((live) => !isPruned(live)),
    foreign: all.filter(isForeign),
    pruned: pruned.map(({ id }) => `${kind}/${id}`),
    waiting,
    states: all
      .filter(isOurs)
      .map((live) =>
        compared.asWanted.has(live)
          ? `${kind}/${live.key ?? live.id}`
          : `${kind}/${live.key ?? live.id} ${fingerprint(live.spec)}`,
      ),
  };
}

/** What should be compared alone, but is of a kind that is not read here. */
function unreadOf({ scope = new Set<Address>(), resources, providers }: PlanInput) {
  const kinds = new Set(providers.map(({ kind }) => kind));
  const isRead = (name: Address): boolean => kinds.has(name.slice(0, name.indexOf('/')));
  const wanted = resources.filter((one) => scope.has(address(one)) && !isRead(address(one)));
  const named = new Set(wanted.map(address));
  return { wanted, others: [...scope].filter((name) => !isRead(name) && !named.has(name)).sort() };
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
