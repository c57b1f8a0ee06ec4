import { existsSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Address,
  address,
  counted,
  DiagnosticsError,
  type EnvironmentFile,
  hasChanges,
  type Live,
  type LiveConcern,
  type LockStore,
  type Lookup,
  lazy,
  makePlan,
  nodeCrypto,
  type Owner,
  type Plan,
  type Planned,
  type Provider,
  type Resource,
  readEnvironment,
  readGenerated,
  readProject,
  type Step,
  type Stored,
  secretNames,
} from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { namingAllAway, systemsOf } from './away.ts';
import type { engineCodes } from './codes.ts';
import { concerns, type ListedConcern } from './concerns.ts';
import type { Host } from './host.ts';
import { lockStore, planRecord } from './locks.ts';
import type { PlanRecord } from './plan-record.ts';
import { findRoot } from './root.ts';
import { secretLookup } from './secrets.ts';
import { type Confirmed, confirmedOf } from './server-version.ts';
import { serversOf } from './servers.ts';
import { UsageError } from './usage-error.ts';
import { validatedIn } from './validated.ts';

/** Whether a concern's resources are in programs of the stack. */
function isInStack({ name }: LiveConcern<Endpoints>): boolean {
  return concerns.some((one) => one.name === name && one.endpoint !== 'swarm');
}

/** The live sides of concerns, in the order of apply. */
async function liveSides(all: readonly Pick<ListedConcern, 'live'>[]): Promise<readonly LiveConcern<Endpoints>[]> {
  return Promise.all(all.map(async ({ live }) => (await live()).live));
}

/** What generated/ wants in an environment, validated. */
interface Desired extends Stored<Endpoints> {
  /** The live sides of the concerns that have artifacts. */
  readonly withArtifacts: readonly LiveConcern<Endpoints>[];
  /** Loads the live sides of concerns without artifacts that have an endpoint: they can have live resources to delete. */
  readonly others: () => Promise<readonly LiveConcern<Endpoints>[]>;
}

async function readArtifacts(root: string, environment: string): Promise<Desired> {
  const about = await readEnvironment<Endpoints>(root, environment);
  const hasArtifacts = ({ name }: ListedConcern): boolean =>
    existsSync(join(root, 'generated', environment, name)) ||
    Object.keys(about.sources).some((path) => path.startsWith(`${name}/`));
  const withArtifacts = await liveSides(concerns.filter(hasArtifacts));
  const stored = await readGenerated(root, about, withArtifacts, validatedIn(root, environment));
  return {
    about,
    artifacts: stored.artifacts,
    get resources() {
      return stored.resources;
    },
    withArtifacts,
    others: () =>
      liveSides(
        concerns
          .filter((one) => !hasArtifacts(one) && about.endpoints[one.endpoint] !== undefined)
          .map(({ live, liveWithoutArtifacts }) => ({ live: liveWithoutArtifacts ?? live })),
      ),
  };
}

/**
 * The wanted resources of an environment in generated/, validated. Throws a {@link DiagnosticsError} with every
 * problem.
 */
export async function readDesired(
  root: string,
  environment: string,
): Promise<Stored<Endpoints> & { readonly concerns: readonly LiveConcern<Endpoints>[] }> {
  const { about, artifacts, resources, withArtifacts, others } = await readArtifacts(root, environment);
  return {
    about,
    artifacts,
    resources,
    concerns: inOrderOfApply([...withArtifacts, ...(await others())], ({ name }) => name),
  };
}

/** Sorts by the concerns' order of apply. */
function inOrderOfApply<Of>(all: readonly Of[], concernOf: (one: Of) => string): readonly Of[] {
  const place = new Map(concerns.map(({ name }, index) => [name, index]));
  return all.toSorted((a, b) => (place.get(concernOf(a)) as number) - (place.get(concernOf(b)) as number));
}

/** An environment of generated/ and everything needed to compare it with the live systems. */
export interface LiveEnvironment {
  readonly root: string;
  readonly host: Host;
  readonly environment: string;
  readonly owner: Owner;
  readonly endpoints: Endpoints;
  readonly versions: EnvironmentFile<Endpoints>['versions'];
  readonly secrets: Lookup;
  /** The wanted resources in generated/. */
  readonly desired: readonly Resource[];
  /** The wanted resources, read again after generated/ was rewritten. */
  readonly reread: () => Promise<readonly Resource[]>;
  /** Its locks; undefined where it has no SigNoz, or no key for it. */
  readonly locks: LockStore | undefined;
  /** The saved plan that was begun there and is not finished. */
  readonly record: PlanRecord;
  /** The live systems as this machine sees them: see `Plan.servers`. */
  readonly servers: () => Promise<Plan['servers']>;
  /** Asks SigNoz for its version, once; throws where generated/ is for another one. */
  readonly confirmed: () => Promise<Confirmed>;
  /** The same, for a command that shows no plan: reports to the host what a plan has in its notes. */
  readonly reportVersion: () => Promise<void>;
  /** Reads the live systems and compares. */
  readonly plan: (options?: PlanningOptions) => Promise<Planned>;
}

interface PlanningOptions {
  readonly adopt?: Iterable<Address>;
  /** Allowances in addition to those of the environment. */
  readonly allow?: Iterable<string>;
  /** Foreign resources to delete: `<kind>/<id>`. */
  readonly prune?: Iterable<string>;
  /** Our leftovers to delete, which are only deleted by name: addresses. */
  readonly remove?: Iterable<Address>;
  /** Resources that the reviewed plan leaves for a later one: addresses. */
  readonly later?: Iterable<Address>;
  /** Resources that should lose their mark: addresses. The plan then has no other changes. */
  readonly release?: Iterable<Address>;
  /** Replaces the resources of generated/ with these addresses; nothing else is compared. */
  readonly only?: { readonly scope: ReadonlySet<Address>; readonly resources: readonly Resource[] };
  /** Only this concern is read, and its systems asked. */
  readonly concern?: string;
  /** From the holder of the lock: see {@link LiveContext}. */
  readonly signal?: AbortSignal;
  readonly beforeWrite?: () => Promise<void>;
}

/**
 * Opens one environment for plan and apply. It reads and validates generated/ first, so that its problems come before
 * any network call. It does not import definitions.
 */
export async function openEnvironment(host: Host, chosen: string | undefined): Promise<LiveEnvironment> {
  const root = findRoot(host.cwd);
  const environment = chosen ?? (await readProject(root)).defaultEnvironment;
  const stored = await readArtifacts(root, environment);
  const { about, artifacts, withArtifacts, others } = stored;
  const owner: Owner = { project: about.project, environment };
  const secrets = secretLookup(root, environment, host.env);
  const desired = lazy(() => [...stored.resources.values()].flat());
  const systems = systemsOf(about, secrets);
  const servers = (): Promise<Plan['servers']> =>
    namingAllAway(() => serversOf(about.endpoints, secrets), [systems.signoz, systems.clickhouse]);
  let asked: Promise<Confirmed> | undefined;
  const confirmed = (): Promise<Confirmed> => {
    asked ??= namingAllAway(() => confirmedOf(about, secrets), [systems.clickhouse, systems.swarm]);
    return asked;
  };
  const reportVersion = async (): Promise<void> => {
    const { reserved, raisedByStack } = await confirmed();
    const note = reserved?.reason ?? raisedByStack?.message;
    if (note !== undefined) host.err(`${note}\n`);
  };
  const plan = async (options: PlanningOptions = {}): Promise<Planned> => {
    const { adopt = [], allow = [], prune = [], remove = [], later = [], release, only, signal, beforeWrite } = options;
    const isRead = ({ name }: LiveConcern<Endpoints>): boolean =>
      options.concern === undefined || name === options.concern;
    const replaced =
      only === undefined
        ? undefined
        : [...desired().filter((resource) => !only.scope.has(address(resource))), ...only.resources];
    const wanted = (): readonly Resource[] => replaced ?? desired();
    const adopted = new Set(adopt);
    if (adopted.size > 0) for (const unknown of unknownAdopted(adopted, wanted())) throw new UsageError(unknown);
    const { reserved, raisedByStack } = await confirmed();
    const notes: string[] = [];
    const seen = new Map<string, readonly Live[]>();
    const providersOf = (concern: LiveConcern<Endpoints>): readonly Provider[] => {
      const reason =
        concern.unplanned?.(about.endpoints) ??
        (raisedByStack !== undefined && isInStack(concern)
          ? `${raisedByStack.message}. The stack raises it: plan again when it is rolled out`
          : undefined);
      if (reason !== undefined) {
        const own = stored.resources.get(concern.name) ?? [];
        if (own.length > 0 && only === undefined) notes.push(`not compared: ${few(own)} — ${reason}`);
        return [];
      }
      const context = {
        owner,
        endpoints: about.endpoints,
        versions: about.versions,
        secrets,
        get desired() {
          return wanted();
        },
        root,
        ...(signal === undefined ? {} : { signal }),
        ...(beforeWrite === undefined ? {} : { beforeWrite }),
      };
      return concern.providers(context).map((provider) => recording(provider, seen));
    };
    const connected = (concern: LiveConcern<Endpoints>) => ({ concern, providers: providersOf(concern) });
    const first = withArtifacts
      .filter(isRead)
      .map(connected)
      .map((one) => ({ ...one, providers: one.providers.map(reading) }));
    // What is needed later is made while the server answers: concerns without artifacts, digests of what is found, and
    // resources of artifacts that were known to be valid.
    await areAsked(first.flatMap((one) => one.providers));
    nodeCrypto();
    wanted();
    const all = inOrderOfApply(
      [...first, ...(await others()).filter(isRead).map(connected)],
      ({ concern }) => concern.name,
    );
    const told = host.progress();
    try {
      const planned = await makePlan({
        owner,
        resources: wanted(),
        providers: all.flatMap(({ providers }) => providers),
        adopt: adopted,
        allow: new Set([...(about.allow ?? []), ...allow]),
        prune: new Set(prune),
        remove: new Set(remove),
        later: new Set(later),
        ...(release === undefined ? {} : { release: new Set(release) }),
        ...(only === undefined ? {} : { scope: only.scope }),
        notes: reserved === undefined ? notes : [...notes, reserved.reason],
        ...(reserved === undefined ? {} : { reserved: [{ name: reserved.allowance, reason: reserved.reason }] }),
        servers: options.concern === undefined ? servers : () => Promise.resolve({}),
        onRead: (kind, count) => told.step(`read ${counted(count, kind)}`),
      });
      // The remaining case is the stack: where it does not change, nothing upgrades SigNoz.
      if (raisedByStack !== undefined && !hasChanges(planned.plan)) throw raisedByStack;
      if (!planned.plan.changes.some(({ kind }) => kind === 'catalogue')) return planned;
      // Loaded only when the catalogue changes: it reads every query.
      const { withCatalogueImpact } = await import('./catalogue-impact.ts');
      const own = [...artifacts].flatMap(([concern, all]) => all.map((artifact) => ({ ...artifact, concern })));
      return withCatalogueImpact(planned, { artifacts: own, live: seen });
    } finally {
      told.end();
    }
  };
  const reread = async (): Promise<readonly Resource[]> =>
    [...(await readDesired(root, environment)).resources.values()].flat();
  return {
    root,
    host,
    environment,
    owner,
    endpoints: about.endpoints,
    versions: about.versions,
    secrets,
    get desired() {
      return desired();
    },
    reread,
    locks: lockStore(about, secrets),
    record: planRecord(root, about, secrets),
    servers,
    confirmed,
    reportVersion,
    plan,
  };
}

/** The same provider, which records what it reads. */
function recording(provider: Provider, seen: Map<string, readonly Live[]>): Provider {
  const read = async (): Promise<readonly Live[]> => {
    const found = await provider.read();
    seen.set(provider.kind, found);
    return found;
  };
  return Object.assign(Object.create(provider) as Provider, { read });
}

/** A provider that has begun to read. */
interface Reading extends Provider {
  readonly begun: Promise<unknown>;
}

/** Begins to read, and returns the provider with that as the result of its first `read`. */
function reading(provider: Provider): Reading {
  const begun = provider.read();
  let first: typeof begun | undefined = begun;
  const read = (): typeof begun => {
    const result = first ?? provider.read();
    first = undefined;
    return result;
  };
  return Object.assign(Object.create(provider) as Provider, { read, begun });
}

/**
 * Resolves when all requests of these have been sent. One answer uses the open connection. A second answer uses a new
 * connection, and all new connections were opened together. `read` reports failures.
 */
async function areAsked(all: readonly Reading[]): Promise<void> {
  let left = Math.min(2, all.length);
  if (left === 0) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  const settled = (): void => {
    left -= 1;
    if (left === 0) resolve();
  };
  for (const { begun } of all) begun.then(settled, settled);
  await promise;
}

/** The resources that steps write. */
export function writtenBy(steps: readonly Step[]): readonly Resource[] {
  return steps.flatMap(({ resource }) => resource ?? []);
}

/** Throws when a resource needs a secret that is not set here, with the names of all of them, before any request. */
export function requireSecrets(resources: readonly Resource[], secrets: Lookup): void {
  const missing = [...new Set(resources.flatMap(({ spec }) => secretNames(spec)))]
    .filter((name) => !secrets(name))
    .sort();
  if (missing.length === 0) return;
  const users = (name: string): readonly Resource[] => resources.filter(({ spec }) => secretNames(spec).includes(name));
  throw new DiagnosticsError(
    missing.map((name) => ({
      code: 'apply/secret-missing' satisfies keyof typeof engineCodes,
      severity: 'error' as const,
      message: `the secret ${name} is not set`,
      where: { file: users(name)[0]?.source ?? 'generated' },
      hint: `set the environment variable ${name}; ${users(name).map(address).join(', ')} cannot be written without it`,
    })),
  );
}

/** Throws when the plan has an obstacle that a person must resolve first. */
export function requireClear(plan: Plan): void {
  if (plan.obstacles.length > 0) throw new UsageError('nothing was applied: resolve what is marked with ✗ first');
  const missing = plan.allowances.filter(({ granted }) => !granted);
  if (missing.length > 0) {
    throw new UsageError(
      `nothing was applied: it needs ${missing.map(({ name }) => `--allow ${name}`).join(' ')}\n${missing.map(({ name, reason }) => `  ${name}: ${reason}`).join('\n')}`,
    );
  }
}

/** The resources by name, or the number of each kind. */
function few(resources: readonly Resource[]): string {
  if (resources.length <= 3) return resources.map(address).join(', ');
  const counts = [...Map.groupBy(resources, ({ kind }) => kind)].map(([kind, own]) => counted(own.length, kind));
  return new Intl.ListFormat('en-GB').format(counts);
}

/** What is wrong with addresses to adopt: those that generated/ does not have. */
export function unknownAdopted(adopt: Iterable<Address>, desired: readonly Resource[]): readonly string[] {
  const known = new Set(desired.map(address));
  const unknown = [...new Set(adopt)].filter((name) => !known.has(name));
  return unknown.length === 0 ? [] : [`--adopt ${unknown.join(', ')}: generated/ has no such resource`];
}
