import type { Impact, Live, Provider } from '../concern/provider.ts';
import { type Address, address, type Resource } from '../concern/resource.ts';
import type { Json } from '../value/json.ts';
import { lazy } from '../value/lazy.ts';
import { isDoubtful } from './carrier.ts';
import type { NamedDifference } from './change.ts';
import { differencesOf } from './compare.ts';
import type { Difference } from './diff.ts';
import { ownedOnce } from './doubles.ts';
import { isForeign } from './foreign.ts';
import { type Found, type Match, match } from './match.ts';
import { isProtected, mayBeCopied, nameTaken, notRemoved, type Obstacle } from './obstacle.ts';
import type { Kept, Step, Uncompared } from './plan.ts';
import { stepOf } from './step.ts';

export interface KindInput {
  readonly provider: Provider;
  readonly wanted: readonly Resource[];
  readonly all: readonly Live[];
  readonly compared: Compared;
  /** Resources that may adopt an unmarked one of the same name. */
  readonly adopt: ReadonlySet<Address>;
  /** Resources that are only deleted by name: see {@link Provider.keepReason}. */
  readonly remove: ReadonlySet<Address>;
  /** Resources that should lose their mark. */
  readonly release: ReadonlySet<Address>;
}

/** The steps for one kind. */
export interface KindPlan {
  readonly steps: readonly Step[];
  readonly obstacles: readonly Obstacle[];
  readonly kept: readonly Kept[];
  /** Resources that were found by name instead of by key: adopted or renamed. */
  readonly taken: ReadonlySet<Live>;
  readonly asWanted: ReadonlySet<Live>;
  readonly uncompared: readonly Uncompared[];
}

/** For a live resource: the wanted one that it was compared with, and their differences. */
export type Compared = ReadonlyMap<Live, { readonly resource: Resource; readonly differences: readonly Difference[] }>;

/** Compares the wanted resources with the live ones of the same keys. Needs no other kind. */
export function compareOwned(provider: Provider, wanted: readonly Resource[], all: readonly Live[]): Compared {
  const byKey = new Map(wanted.map((resource) => [resource.key, resource]));
  return new Map(
    all.flatMap((live) => {
      const resource = live.key === undefined ? undefined : byKey.get(live.key);
      return resource === undefined
        ? []
        : [[live, { resource, differences: differencesOf(provider, live, resource) }] as const];
    }),
  );
}

/** Compares the wanted resources of a kind with the live ones, both sorted by key. */
export function compareKind({
  provider,
  wanted,
  all,
  compared: known,
  adopt,
  remove,
}: Omit<KindInput, 'release'>): KindPlan {
  const steps: Step[] = [];
  const obstacles: Obstacle[] = [];
  const kept: Kept[] = [];
  const taken = new Set<Live>();
  const asWanted = new Set<Live>();
  const uncompared: Uncompared[] = [];
  const name = (key: string): Address => address({ kind: provider.kind, key });

  const owned = ownedOnce(provider, wanted, all);
  steps.push(...owned.steps);
  kept.push(...owned.kept);
  obstacles.push(...owned.obstacles);
  const keys = new Set(wanted.map(({ key }) => key));
  const left = [...owned.byKey]
    .filter(([key]) => !keys.has(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, live]) => live);
  const found: Found = {
    provider,
    all,
    left: Map.groupBy(left, ({ title }) => title),
    ours: (key) => owned.byKey.get(key),
    alike: alikeIn(provider, all),
  };

  for (const resource of [...wanted].sort(byKey)) {
    const matched = match(resource, found, adopt, taken);
    if (matched.is === 'renamed' || matched.is === 'adopted') taken.add(matched.live);
    const compared = compareOne(resource, matched, found, known);
    if ('live' in matched) uncompared.push(...uncomparedIn(address(resource), matched.live));
    if (compared === undefined) asWanted.add((matched as { readonly live: Live }).live);
    else if ('change' in compared) steps.push(compared);
    else obstacles.push(compared);
  }

  for (const live of left.filter((one) => !taken.has(one))) {
    const own = name(live.key as string);
    if (isDoubtful(provider, live, undefined) && !remove.has(own)) {
      kept.push({ address: own, title: live.title, reason: mayBeCopied(own) });
      continue;
    }
    if (live.protected === true) {
      obstacles.push(isProtected(own, `'${live.title}' is no longer defined`));
      continue;
    }
    const reason = provider.keepReason?.(live, remove.has(own));
    if (reason === undefined) steps.push(stepOf({ provider, action: 'delete', live, all }));
    else if (remove.has(own)) obstacles.push(notRemoved(own, reason));
    else kept.push({ address: own, title: live.title, reason });
  }
  return { steps, obstacles, kept, taken, asWanted, uncompared };
}

/** The step for one resource, or the obstacle to it; undefined where the resource is as wanted. */
function compareOne(
  resource: Resource,
  matched: Match,
  { provider, all }: Found,
  compared: Compared,
): Step | Obstacle | undefined {
  if (matched.is === 'obstructed') return matched.obstacle;
  if (matched.is === 'absent') {
    const step = stepOf({ provider, action: 'create', resource, all, after: provider.normalize(resource) });
    if (matched.alike.length === 0) return step;
    const impact = [...step.change.impact, mayBeThere(step.change.address, provider, matched.alike)];
    return { ...step, change: { ...step.change, impact } };
  }
  const { live } = matched;
  const before = matched.is === 'renamed' ? underKey(provider, live, resource.key) : live;
  const known = compared.get(before);
  const inSpecs = known?.resource === resource ? known.differences : differencesOf(provider, before, resource);
  const inSpec: NamedDifference[] = inSpecs.map((difference) => ({
    label: provider.label?.(difference.path) ?? difference.path.join(' · '),
    ...difference,
  }));
  const differences = [...inMark(live, resource), ...inSpec];
  if (differences.length === 0 && matched.is !== 'adopted') return undefined;
  const after = provider.normalize(resource);
  const reason = inSpec.every(({ secret }) => secret !== undefined)
    ? undefined
    : provider.replaceReason?.(before.spec, after);
  const action = matched.is === 'adopted' ? 'adopt' : 'update';
  if (reason === undefined) return stepOf({ provider, action, resource, live, before, differences, all, after });
  return (
    refusal(resource, matched, reason, { provider, all }) ??
    stepOf({ provider, action: 'replace', resource, live, before, differences, all, after, reason })
  );
}

function alikeIn({ likeness, normalize }: Provider, all: readonly Live[]): Found['alike'] {
  if (likeness === undefined) return () => [];
  const unmarked = lazy(() =>
    Map.groupBy(
      all.filter((live) => live.key === undefined && !isForeign(live)),
      ({ spec }) => likeness.of(spec),
    ),
  );
  return (resource) => unmarked().get(likeness.of(normalize(resource))) ?? [];
}

/** What a plan says about a creation that may make a second one. */
function mayBeThere(name: Address, { likeness }: Provider, alike: readonly Live[]): Impact {
  const them = alike.map(({ title, id }) => `'${title}' (${id})`).sort();
  return {
    effect: 'other',
    text: `without a mark there is, with the same ${likeness?.name}: ${them.join(', ')}. SigNoz's UI drops the mark when somebody saves it: if this is the same one with a new name, take it over with --adopt ${name}, or there will be two`,
  };
}

/** Secrets that this machine has no value to compare with. */
function uncomparedIn(name: Address, { secrets = [] }: Live): Uncompared[] {
  const names = new Set(secrets.filter(({ is }) => is === 'unknown').map((secret) => secret.name));
  return names.size === 0 ? [] : [{ address: name, secrets: [...names].sort() }];
}

function underKey(provider: Provider, live: Live, key: string): Live {
  if (provider.underKey === undefined || live.key === undefined) return live;
  return { ...live, spec: provider.underKey(live.spec, live.key, key) };
}

/** The obstacle to replacing a resource. */
function refusal(
  resource: Resource,
  { is, live }: Extract<Match, { readonly live: Live }>,
  reason: string,
  { provider, all }: Pick<Found, 'provider' | 'all'>,
): Obstacle | undefined {
  const name = address(resource);
  const conflict = provider.nameConflict?.(resource, all);
  // Deleting ours first would leave neither.
  if (conflict !== undefined && conflict !== live && conflict.key === undefined)
    return nameTaken(name, conflict, 'ask its creator to delete it');
  // Adopting must not delete another person's resource.
  if (is === 'adopted') return nameTaken(name, live, `it cannot be adopted (${reason}): ask its creator to delete it`);
  const hindered = provider.replaceProblem?.(live);
  if (hindered !== undefined) return { address: name, ...hindered };
  return live.protected === true ? isProtected(name, `it would be deleted and recreated (${reason})`) : undefined;
}

/** Differences in the mark: the key of a renamed definition, and its protection. */
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

function byKey(a: Resource, b: Resource): number {
  return a.key < b.key ? -1 : 1;
}
