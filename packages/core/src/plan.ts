import type { Change, NamedDifference } from './change.ts';
import { differencesOf } from './compare.ts';
import type { Difference } from './diff.ts';
import { messageOf } from './error.ts';
import { type Allowance, type Existing, neededAllowances } from './guard.ts';
import { fingerprint, type Json } from './json.ts';
import { inOrder } from './order.ts';
import type { Live, Provider } from './provider.ts';
import { type Address, address, appliedFingerprint, type Owner, type Resource } from './resource.ts';

/** Something that has to be settled by a person before anything is applied. */
export interface Obstacle {
  readonly address: Address;
  readonly message: string;
  readonly hint: string;
}

/** The comparison of what is wanted with what is live: data, sorted, without a clock, so that equal states give equal plans. */
export interface Plan {
  readonly format: 1;
  readonly project: string;
  readonly environment: string;
  readonly changes: readonly Change[];
  readonly obstacles: readonly Obstacle[];
  /** What it is not applied without. */
  readonly allowances: readonly Allowance[];
  /** By kind: how many are as they should be. */
  readonly unchanged: Readonly<Record<string, number>>;
  /** What is there and is not ours: never touched. */
  readonly unmanaged: readonly {
    readonly kind: string;
    readonly titles: readonly string[];
    /** The server's ids, in the order of the titles. */
    readonly ids: readonly string[];
  }[];
  /** What is not ours and is deleted, because it was asked for by name: `<kind>/<the server's id>`. */
  readonly pruned?: readonly string[];
  /** What is ours and left over, and is deleted because it was asked for by name. */
  readonly removed?: readonly Address[];
  /** What is live and ours, no longer wanted, and left in place, with the reason. */
  readonly kept: readonly { readonly address: Address; readonly title: string; readonly reason: string }[];
  /** What was not compared, and why. */
  readonly notes: readonly string[];
  /** Of the live state that was compared: what is there and ours, and what of it is not as wanted looks like. */
  readonly fingerprint: string;
}

/** A change together with what carries it out. */
export interface Step {
  readonly change: Change;
  readonly provider: Provider;
  readonly resource: Resource | undefined;
  readonly live: Live | undefined;
}

export interface Planned {
  readonly plan: Plan;
  /** In the order in which they are carried out. */
  readonly steps: readonly Step[];
}

export interface PlanInput {
  readonly owner: Owner;
  readonly resources: readonly Resource[];
  readonly providers: readonly Provider[];
  /** Resources that may take over an unmarked one of the same name. */
  readonly adopt?: ReadonlySet<Address>;
  readonly notes?: readonly string[];
  /** The allowances that were given, by name. */
  readonly allow?: ReadonlySet<string>;
  /** What is not ours and is to be deleted all the same: `<kind>/<the server's id>`. */
  readonly prune?: ReadonlySet<string>;
  /** What is ours, no longer wanted, and goes only when it is named: see {@link Provider.keepReason}. */
  readonly remove?: ReadonlySet<Address>;
  /** Only these are looked at; all others are neither wanted nor deleted. Everything when absent. */
  readonly scope?: ReadonlySet<Address>;
  /** Told when a kind has been read. */
  readonly onRead?: (kind: string, count: number) => void;
}

/**
 * Compares the wanted resources with the live ones. Reads every provider at once and writes nothing. Throws an
 * AggregateError naming every provider that could not be read: half a picture is no plan.
 */
export async function makePlan(input: PlanInput): Promise<Planned> {
  const providers = inOrder(input.providers);
  const read = await Promise.allSettled(
    providers.map(async (provider) => {
      const live = await provider.read();
      input.onRead?.(provider.kind, live.length);
      return live;
    }),
  );
  const failures = read.filter((result) => result.status === 'rejected').map((result) => result.reason as unknown);
  if (failures.length > 0) throw new AggregateError(failures, unique(failures.map(messageOf)).join('\n'));

  const byKind = Map.groupBy(input.resources, (resource) => resource.kind);
  const steps: Step[] = [];
  const obstacles: Obstacle[] = [];
  const unchanged: Record<string, number> = {};
  const unmanaged: { kind: string; titles: string[]; ids: string[] }[] = [];
  const existing: Existing[] = [];
  const pruned = new Set<string>();
  const isInScope = (kind: string, key: string | undefined): boolean =>
    input.scope === undefined || key === undefined || input.scope.has(address({ kind, key }));
  const kept: { address: Address; title: string; reason: string }[] = [];
  const states: string[] = [];
  providers.forEach((provider, index) => {
    const found = (read[index] as PromiseFulfilledResult<readonly Live[]>).value;
    const all = found.filter(({ key }) => isInScope(provider.kind, key));
    const wanted = (byKind.get(provider.kind) ?? []).filter(({ key }) => isInScope(provider.kind, key));
    const compared = compareKind(provider, wanted, all, input.adopt ?? new Set(), input.remove ?? new Set());
    existing.push({
      kind: provider.kind,
      count: found.filter(({ key }) => key !== undefined).length,
      manyAtOnce: provider.manyAtOnce === true,
    });
    steps.push(...compared.steps);
    obstacles.push(...compared.obstacles);
    kept.push(...compared.kept);
    unchanged[provider.kind] = compared.asWanted.size;
    const strangers = all
      .filter((live) => live.key === undefined && !compared.taken.has(live))
      .sort((a, b) => (a.title === b.title ? compareTexts(a.id, b.id) : compareTexts(a.title, b.title)));
    const isPruned = ({ id }: Live): boolean => input.prune?.has(`${provider.kind}/${id}`) === true;
    for (const live of strangers.filter(isPruned)) {
      pruned.add(`${provider.kind}/${live.id}`);
      steps.push(step(provider, 'delete', undefined, live, [], all, null));
    }
    const others = strangers.filter((live) => !isPruned(live));
    if (others.length > 0)
      unmanaged.push({
        kind: provider.kind,
        titles: others.map(({ title }) => title),
        ids: others.map(({ id }) => id),
      });
    for (const live of all)
      if (live.key !== undefined || compared.taken.has(live))
        states.push(
          `${provider.kind}/${live.key ?? live.id}${compared.asWanted.has(live) ? '' : ` ${fingerprint(live.spec)}`}`,
        );
  });

  const left = new Set(steps.filter(({ change }) => change.action === 'delete').map(({ change }) => change.address));
  const known = new Set(obstacles.map(({ address }) => address));
  obstacles.push(
    ...[...(input.remove ?? [])]
      .filter((name) => !left.has(name) && !known.has(name))
      .map((name) => ({
        address: name,
        message: 'is to be removed, and nothing of ours by that name is left over',
        hint: '`plan` lists what is, with its name',
      })),
  );
  const removed = [...(input.remove ?? [])].filter((name) => left.has(name)).sort();
  const absent = [...(input.prune ?? [])].filter((name) => !pruned.has(name)).sort();
  obstacles.push(
    ...absent.map((name) => ({
      address: name,
      message: 'is to be pruned, and there is no such unmanaged resource',
      hint: '`drift --unmanaged` lists them with their ids',
    })),
  );
  const changes = steps.map((one) => one.change);
  const plan: Plan = {
    format: 1,
    project: input.owner.project,
    environment: input.owner.environment,
    changes,
    obstacles: obstacles.sort((a, b) => (a.address < b.address ? -1 : 1)),
    allowances: neededAllowances(existing, changes, input.allow ?? new Set()),
    unchanged,
    unmanaged,
    ...(pruned.size > 0 ? { pruned: [...pruned].sort() } : {}),
    ...(removed.length > 0 ? { removed } : {}),
    kept,
    notes: [...(input.notes ?? []), ...unique(providers.flatMap((provider) => provider.notes?.() ?? []))],
    fingerprint: fingerprint(states.sort()),
  };
  return { plan, steps };
}

/** Whether a plan has anything to apply. */
export function hasChanges(plan: Plan): boolean {
  return plan.changes.length > 0;
}

/** What differs between the plan that was reviewed and the one that would be made now; empty when it may be applied. */
export function movedSince(reviewed: Plan, now: Plan): string[] {
  const moved: string[] = [];
  if (reviewed.project !== now.project || reviewed.environment !== now.environment) {
    return [
      `the plan is for ${reviewed.project} · ${reviewed.environment}, not for ${now.project} · ${now.environment}`,
    ];
  }
  const before = new Map(reviewed.changes.map((change) => [change.address, change]));
  const after = new Map(now.changes.map((change) => [change.address, change]));
  for (const [name, change] of before) {
    const current = after.get(name);
    if (current === undefined) moved.push(`${name}: the plan would ${change.action} it, now nothing is to be done`);
    else if (current.action !== change.action)
      moved.push(`${name}: the plan would ${change.action} it, now it is to ${current.action}`);
    else if (current.live !== change.live) moved.push(`${name}: was changed in the live system since`);
    else if (current.wanted !== change.wanted) moved.push(`${name}: generated/ has changed since`);
  }
  for (const [name, change] of after)
    if (!before.has(name)) moved.push(`${name}: is to ${change.action} now, the plan does not say so`);
  return moved.sort();
}

interface Compared {
  readonly steps: readonly Step[];
  readonly obstacles: readonly Obstacle[];
  readonly kept: readonly { readonly address: Address; readonly title: string; readonly reason: string }[];
  /** What was found under its name rather than its key: adopted, or renamed. */
  readonly taken: ReadonlySet<Live>;
  readonly asWanted: ReadonlySet<Live>;
}

function compareKind(
  provider: Provider,
  wanted: readonly Resource[],
  all: readonly Live[],
  adopt: ReadonlySet<Address>,
  remove: ReadonlySet<Address>,
): Compared {
  const steps: Step[] = [];
  const obstacles: Obstacle[] = [];
  const kept: { address: Address; title: string; reason: string }[] = [];
  const taken = new Set<Live>();
  const asWanted = new Set<Live>();
  const owned = Map.groupBy(
    all.filter((live) => live.key !== undefined),
    (live) => live.key as string,
  );
  for (const [key, lives] of owned) {
    if (lives.length < 2) continue;
    const name = address({ kind: provider.kind, key });
    obstacles.push({
      address: name,
      message: `${lives.length} live resources carry its mark: ${lives
        .map((live) => `'${live.title}' (${live.id})`)
        .sort()
        .join(', ')}`,
      hint: 'delete all but one of them, or remove the mark from the others',
    });
  }
  const keys = new Set(wanted.map((resource) => resource.key));
  /** Ours, once, under a key that nothing has any more. */
  const isLeft = ({ key }: Live): boolean => key !== undefined && !keys.has(key) && owned.get(key)?.length === 1;
  for (const resource of [...wanted].sort(byKey)) {
    const name = address(resource);
    const matches = owned.get(resource.key) ?? [];
    if (matches.length > 1) continue;
    let live = matches[0];
    let action: Change['action'] = 'update';
    if (live === undefined) {
      const occupant = provider.occupant?.(resource, all);
      if (occupant !== undefined && occupant.key === undefined) {
        if (!adopt.has(name) || taken.has(occupant)) {
          obstacles.push(occupied(name, occupant, `take it over with --adopt ${name}`));
          continue;
        }
        const another = provider.occupant?.(
          resource,
          all.filter((other) => other !== occupant && other.key === undefined),
        );
        if (another !== undefined) {
          obstacles.push(ambiguous(name, [occupant, another]));
          continue;
        }
        action = 'adopt';
        live = occupant;
      } else if (occupant !== undefined && isLeft(occupant) && !taken.has(occupant)) {
        // The definition was renamed. Creating it first and deleting the old one last would fail on the name they share.
        live = occupant;
      }
      if (live !== undefined) taken.add(live);
    }
    if (live === undefined) {
      steps.push(step(provider, 'create', resource, undefined, [], all, provider.normalize(resource)));
      continue;
    }
    const inSpec = named(provider, differencesOf(provider, live, resource));
    const differences = [...inMark(live, resource), ...inSpec];
    if (differences.length === 0 && action === 'update') {
      asWanted.add(live);
      continue;
    }
    const after = provider.normalize(resource);
    const reason = inSpec.length === 0 ? undefined : provider.replaceReason?.(live.spec, after);
    const occupant = reason === undefined ? undefined : provider.occupant?.(resource, all);
    if (occupant !== undefined && occupant !== live && occupant.key === undefined) {
      // Deleting ours first would leave neither.
      obstacles.push(occupied(name, occupant, 'have it deleted by whoever made it'));
      continue;
    }
    if (action === 'adopt' && reason !== undefined) {
      // Taking something over must not mean deleting what somebody else made.
      obstacles.push(occupied(name, live, `it cannot be taken over (${reason}): have it deleted by whoever made it`));
      continue;
    }
    if (reason !== undefined && live.protected === true) {
      obstacles.push(isProtected(name, `it would be deleted and made anew (${reason})`));
      continue;
    }
    steps.push(
      step(provider, reason === undefined ? action : 'replace', resource, live, differences, all, after, reason),
    );
  }
  for (const [key, [first]] of [...owned].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const live = first as Live;
    if (!isLeft(live) || taken.has(live)) continue;
    if (live.protected === true) {
      obstacles.push(isProtected(address({ kind: provider.kind, key }), `'${live.title}' is no longer defined`));
      continue;
    }
    const name = address({ kind: provider.kind, key });
    const isNamed = remove.has(name);
    const reason = provider.keepReason?.(live, isNamed);
    if (reason !== undefined && isNamed)
      obstacles.push({ address: name, message: `is not removed: ${reason}`, hint: 'see to that, or leave it out' });
    else if (reason !== undefined) kept.push({ address: name, title: live.title, reason });
    else steps.push(step(provider, 'delete', undefined, live, [], all, null));
  }
  return { steps, obstacles, kept, taken, asWanted };
}

function occupied(name: Address, { title, id }: Live, otherwise: string): Obstacle {
  return {
    address: name,
    message: `'${title}' is there already (${id}) and is not ours`,
    hint: `rename the definition, or ${otherwise}`,
  };
}

function ambiguous(name: Address, candidates: readonly Live[]): Obstacle {
  const names = candidates.map(({ title, id }) => `'${title}' (${id})`).sort();
  return {
    address: name,
    message: `${names.length} that are not ours could be taken over: ${names.join(', ')}`,
    hint: 'delete or rename all but the one that is meant',
  };
}

function isProtected(name: Address, why: string): Obstacle {
  return {
    address: name,
    message: `${why}, and it is protected: it is not deleted`,
    hint: 'bring its definition back; to delete it, take `protect: true` off it and apply that first',
  };
}

/** What differs in the mark: the key of a renamed definition, and its protection. */
function inMark(live: Live, resource: Resource): NamedDifference[] {
  const differences: NamedDifference[] = [];
  const differ = (label: string, before: Json, after: Json): void => {
    if (before !== after) differences.push({ label, path: [label], before, after });
  };
  if (live.key !== undefined) differ('key', live.key, resource.key);
  if (live.key !== undefined && live.protected !== undefined)
    differ('protect', live.protected, resource.protect === true);
  return differences;
}

function originOf(live: Live, after: Json): Change['origin'] {
  if (live.applied === undefined) return undefined;
  const isLiveChanged = appliedFingerprint(live.spec) !== live.applied;
  const isWantedChanged = appliedFingerprint(after) !== live.applied;
  if (!isLiveChanged) return 'generated';
  return isWantedChanged ? 'both' : 'live';
}

function step(
  provider: Provider,
  action: Change['action'],
  resource: Resource | undefined,
  live: Live | undefined,
  differences: readonly NamedDifference[],
  all: readonly Live[],
  after: Json,
  reason?: string,
): Step {
  const key = resource?.key ?? live?.key ?? (live as Live).id;
  const origin = action === 'create' || resource === undefined ? undefined : originOf(live as Live, after);
  const change: Change = {
    action,
    address: address({ kind: provider.kind, key }),
    kind: provider.kind,
    key,
    title: resource?.title ?? (live as Live).title,
    ...(resource === undefined ? {} : { source: resource.source }),
    ...(reason === undefined ? {} : { reason }),
    differences,
    ...(origin === undefined ? {} : { origin }),
    impact: provider.impact?.({ before: live, after: resource, all }) ?? [],
    live: live === undefined ? null : fingerprint(live.spec),
    wanted: resource === undefined ? null : fingerprint(after),
  };
  return { change, provider, resource, live };
}

function named(provider: Provider, differences: readonly Difference[]): NamedDifference[] {
  return differences.map((difference) => ({
    label: provider.label?.(difference.path) ?? difference.path.join(' · '),
    ...difference,
  }));
}

function byKey(a: Resource, b: Resource): number {
  return a.key < b.key ? -1 : 1;
}

function compareTexts(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

function unique(texts: readonly string[]): string[] {
  return [...new Set(texts)];
}
