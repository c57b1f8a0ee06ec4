import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  canonicalJson,
  isObject,
  type Json,
  type Live,
  type LiveContext,
  type Lookup,
  NotWorkingError,
  type Provider,
  type Resource,
} from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { configKey, configTexts, contentValue } from './contents.ts';
import { type Docker, dockerClient } from './docker.ts';
import { impactOf, isRestarted, touched } from './impact.ts';
import { type LiveNetwork, type LiveService, parseServices, readNetworks } from './inspect.ts';
import { ownerLabel, ownerMarks, stackLabel } from './labels.ts';
import { networkKind, parseVolumes, volumeKind } from './leftovers.ts';
import { carriesTelemetry, type Proof, proofOf } from './proof.ts';
import { pruneConfigs } from './prune.ts';
import { type Failure, fallenBefore, follow, type Rollout } from './rollout.ts';
import type { ComposeFile } from './schema/compose.generated.ts';
import {
  afterSubstitution,
  type Mount,
  madeBy,
  type ServiceState,
  type StackState,
  type SwarmState,
  wantedState,
} from './state.ts';
import { stackOf, waves } from './waves.ts';
import { parseYaml } from './yaml.ts';

export const stackKind = 'stack';

/** What of the machine the provider uses; replaced in tests. */
export interface Machine {
  readonly docker: Docker;
  /** The environment that Docker substitutes from. */
  readonly variables: Lookup;
  readonly read: (file: string) => Promise<string>;
  /** Puts a text into a file for as long as `use` takes. */
  readonly stage: (text: string, use: (path: string) => Promise<void>) => Promise<void>;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly clock: () => number;
  /** Whether telemetry gets through; undefined where it cannot be told. */
  readonly prove: Proof | undefined;
}

/**
 * The stack of one environment: a single resource, because its services only make sense together. A service is ours
 * when it carries the stack's namespace and our owner label; all others of the namespace are shown and never touched,
 * unless nothing is ours yet and the whole of what stands there under our names is adopted.
 * Volumes and networks are removed by {@link leftoverProviders} alone.
 */
export function stackProvider(
  context: LiveContext<Endpoints>,
  swarm: NonNullable<Endpoints['swarm']>,
  machine: Machine,
): Provider {
  const { stack } = swarm;
  const owners = ownerMarks(context.owner, stack);
  const { docker, variables } = machine;
  const notes: string[] = [];
  /** Image with digest by service, as of the last read. */
  let images: ReadonlyMap<string, string> = new Map();
  /** What the mounted files say, as of the last read. */
  let contents: Readonly<Record<string, Json>> = {};

  const readServices = async (networks: readonly LiveNetwork[]): Promise<LiveService[]> => {
    const ids = words(
      await docker(['service', 'ls', '--filter', `label=${stackLabel}=${stack}`, '--format', '{{.ID}}']),
    );
    if (ids.length === 0) return [];
    const inspected = parseServices(await docker(['service', 'inspect', ...ids]), networks);
    return inspected.filter(({ labels }) => labels[stackLabel] === stack);
  };
  const isOurs = ({ labels }: LiveService): boolean => owners.includes(labels[ownerLabel] ?? '');
  /** What `docker stack deploy` made under a name of ours from a file that is nobody's: it can be taken over. */
  const isFree = ({ name, labels }: LiveService, after: SwarmState): boolean =>
    labels[ownerLabel] === undefined && after.services[name] !== undefined;
  const wanted = (resource: Resource): SwarmState => afterSubstitution(stateOf(resource), variables);
  const readContents = async (
    services: readonly LiveService[],
    texts: StackState['texts'],
  ): Promise<typeof contents> => {
    const mounted = new Set(services.flatMap(({ state }) => Object.values(state.configs).map(({ name }) => name)));
    const found = await configTexts(docker, owners, mounted);
    const entries = [...found].flatMap(([name, text]): [string, Json][] => {
      const key = configKey(stack, name);
      const own = key === undefined ? undefined : texts[key];
      return own === undefined || key === undefined ? [] : [[key, contentValue(own.file, text)]];
    });
    const isWanted = ([key, value]: [string, Json]): boolean => {
      const own = texts[key];
      return own !== undefined && canonicalJson(contentValue(own.file, own.text)) === canonicalJson(value);
    };
    // Of two versions that services mount in the middle of a rollout, the one that is not wanted is told.
    return Object.fromEntries([...entries.filter(isWanted), ...entries.filter((entry) => !isWanted(entry))]);
  };
  /** Files of which there is nothing to compare with are named by the services that mount them. */
  const wantedContents = (texts: StackState['texts']): Readonly<Record<string, Json>> =>
    Object.fromEntries(
      Object.entries(texts).flatMap(([key, { file, text }]) =>
        Object.hasOwn(contents, key) ? [[key, contentValue(file, text)]] : [],
      ),
    );
  const desired = (): SwarmState => desiredState(context, stack, variables);
  const desiredTexts = (): StackState['texts'] => {
    const known = context.desired.find(({ kind, key }) => kind === stackKind && key === stack);
    return known === undefined ? {} : stateOf(known).texts;
  };

  const deploy = async (resource: Resource, live?: Live): Promise<void> => {
    const { file } = stateOf(resource);
    const path = resolve(context.root ?? '.', file);
    const compose = parseYaml(await machine.read(path)) as ComposeFile;
    const { services, networks } = stateOf(resource);
    if (canonicalJson(wantedState(compose, stack)) !== canonicalJson({ services, networks })) {
      throw new Error(`${file} is not the one that was planned: plan again`);
    }
    const after = wanted(resource);
    const liveNetworks = await readNetworks(docker);
    const before = await readServices(liveNetworks);
    const isAdopted = live !== undefined && live.key === undefined;
    const isMine = (service: LiveService): boolean => isOurs(service) || (isAdopted && isFree(service, after));
    requireRoom(
      stack,
      Object.keys(after.services),
      before.filter((service) => !isMine(service)),
    );
    requireNetworks(after.networks, liveNetworks);
    requireSecrets(after.services, words(await docker(['secret', 'ls', '--format', '{{.Name}}'])));

    const ours = Object.fromEntries(before.filter(isMine).map((service) => [service.name, service]));
    const old = statesOf(Object.values(ours), after.services);
    await requireVolumes(docker, old, after.services);
    await remove(Object.values(ours).filter(({ name, state }) => isOfOtherMode(state, after.services[name])));
    for (const wave of waves(touched(old, after.services), (name) => after.services[name]?.labels ?? {})) {
      await deployWave(compose, dirname(path), wave, old, after.services);
    }
    await remove(Object.values(ours).filter(({ name }) => after.services[name] === undefined));
    const inUse = (await readServices(liveNetworks)).flatMap(({ usedConfigs }) => usedConfigs);
    await pruneConfigs(docker, owners, new Set([...inUse, ...Object.values(compose.configs).map(({ name }) => name)]));
  };

  const deployWave = async (
    compose: ComposeFile,
    folder: string,
    names: readonly string[],
    before: Readonly<Record<string, ServiceState>>,
    after: Readonly<Record<string, ServiceState>>,
  ): Promise<void> => {
    const fallen = await fallenOf(names);
    // An image whose tag is the same stays the one that runs, also where the registry has given the tag to another. Docker
    // goes by what was deployed last for that, so that it would leave an image that was set by hand since.
    for (const [resolving, part] of Map.groupBy(names, (name) =>
      before[name] !== undefined && before[name].image !== after[name]?.image ? 'always' : 'changed',
    )) {
      await machine.stage(JSON.stringify(stackOf(compose, part, (file) => resolve(folder, file))), async (path) => {
        await docker(['stack', 'deploy', '--resolve-image', resolving, '--compose-file', path, stack]);
      });
    }
    const restarted = names.filter((name) => {
      const old = before[name];
      const next = after[name];
      return old !== undefined && next !== undefined && old.mode === next.mode && isRestarted(old, next);
    });
    const networks = await readNetworks(docker);
    await requireWorking(names, { restarted: new Set(restarted), fallen }, networks);
    const changed = names.filter((name) => before[name] === undefined || restarted.includes(name));
    if (carriesTelemetry(changed))
      await proveTelemetry(
        restarted.filter((name) => carriesTelemetry([name])),
        networks,
      );
  };

  const fallenOf = async (names: readonly string[]): Promise<ReadonlySet<string>> =>
    fallenBefore(
      docker,
      (await readServices([])).filter(({ name }) => names.includes(name)),
    );

  const followed = (
    names: readonly string[],
    since: Pick<Rollout, 'restarted' | 'fallen'>,
    networks: readonly LiveNetwork[],
  ): Promise<readonly Failure[]> =>
    follow({
      docker,
      services: async () => (await readServices(networks)).filter(({ name }) => names.includes(name)),
      ...since,
      wait: machine.wait,
      clock: machine.clock,
    });

  const requireWorking = async (...of: Parameters<typeof followed>): Promise<void> => {
    const failures = await followed(...of);
    if (failures.length > 0) throw new NotWorkingError(failureText(failures));
  };

  /** Takes `restarted` back when telemetry no longer gets through. */
  const proveTelemetry = async (restarted: readonly string[], networks: readonly LiveNetwork[]): Promise<void> => {
    const lost = await machine.prove?.({ wait: machine.wait, clock: machine.clock });
    if (lost === undefined) return;
    if (restarted.length === 0) throw new NotWorkingError(`telemetry does not get through: ${lost}`);
    const fallen = await fallenOf(restarted);
    for (const name of restarted) await docker(['service', 'rollback', '--detach', `${stack}_${name}`]);
    // A rollback that was asked for is told in the same words as one of Swarm's own.
    const failures = await followed(restarted, { restarted: new Set(), fallen }, networks);
    const stuck = failures.filter(({ isBack }) => !isBack);
    throw new NotWorkingError(
      stuck.length === 0
        ? `telemetry does not get through: ${lost}. The previous version of ${restarted.join(' and ')} runs again`
        : `telemetry does not get through: ${lost}. Going back failed too:\n${failureText(stuck)}`,
    );
  };
  // Not `docker stack rm` or `--prune`: both take hand-made services of the namespace with them.
  const remove = async (gone: readonly LiveService[]): Promise<void> => {
    if (gone.length > 0) await docker(['service', 'rm', ...gone.map(({ id }) => id)]);
  };

  return {
    kind: stackKind,
    // Nothing of these is wanted by itself; what is left over goes when the services have gone.
    after: [networkKind, volumeKind],
    async read() {
      const networks = await readNetworks(docker);
      const all = await readServices(networks);
      const ours = all.filter(isOurs);
      const after = desired();
      images = new Map(ours.map(({ name, image }) => [name, image]));
      notes.splice(0);
      if (Object.keys(after.services).length > 0) {
        const secrets = words(await docker(['secret', 'ls', '--format', '{{.Name}}']));
        notes.push(...missingSecrets(after.services, secrets).map((name) => `${name}: ${secretMend(name)}`));
      }
      contents = {};
      if (ours.length > 0) contents = await readContents(ours, desiredTexts());
      const mine: Live[] = ours.length === 0 ? [] : [liveStack(stack, ours, networks, after, contents)];
      const free = ours.length === 0 ? all.filter((service) => isFree(service, after)) : [];
      const byHand: Live[] =
        free.length === 0
          ? []
          : [
              {
                ...liveStack(stack, free, networks, after, {}),
                key: undefined,
                title: `${stackTitle(stack)}, by hand`,
              },
            ];
      const others = all.filter((service) => !isOurs(service) && !free.includes(service));
      return [...mine, ...byHand, ...others.map((service) => liveForeign(stack, service))];
    },
    normalize: (resource) =>
      ({ ...wanted(resource), configs: wantedContents(stateOf(resource).texts) }) as unknown as Json,
    create: deploy,
    update: deploy,
    async delete() {
      await remove((await readServices([])).filter(isOurs));
    },
    occupant(resource, live) {
      const names = new Set(Object.keys(stateOf(resource).services).map((name) => `${stack}_${name}`));
      return live.find(({ id, key, title }) => key === undefined && (id === stack || names.has(title)));
    },
    impact: ({ before, after }) =>
      impactOf(servicesIn(before?.spec), after === undefined ? {} : wanted(after).services, (name) => images.get(name)),
    notes: () => notes,
    itemKey: (item) => (isObject(item) && typeof item.name === 'string' ? item.name : undefined),
    label,
  };
}

/** What the stack is to be, as the swarm then shows it; nothing where there is no definition of it. */
export function desiredState(context: LiveContext<Endpoints>, stack: string, variables: Lookup): SwarmState {
  const known = context.desired.find(({ kind, key }) => kind === stackKind && key === stack);
  return known === undefined ? { services: {}, networks: {} } : afterSubstitution(stateOf(known), variables);
}

export function thisMachine(context: LiveContext<Endpoints>, swarm: NonNullable<Endpoints['swarm']>): Machine {
  const signal = context.signal === undefined ? {} : { signal: context.signal };
  return {
    docker: dockerClient(swarm.context, context.signal, context.beforeWrite),
    variables: (name) => process.env[name],
    read: (file) => readFile(file, 'utf8'),
    stage: async (text, use) => {
      const folder = await mkdtemp(join(tmpdir(), 'signoz-as-code-'));
      try {
        const path = join(folder, 'compose.json');
        await writeFile(path, text, { mode: 0o600 });
        await use(path);
      } finally {
        await rm(folder, { recursive: true, force: true });
      }
    },
    wait: (milliseconds) => setTimeout(milliseconds, undefined, signal),
    clock: () => performance.now(),
    prove: proofOf(context),
  };
}

function words(text: string): string[] {
  return text.split(/\s+/).filter((word) => word !== '');
}

function failureText(failures: readonly Failure[]): string {
  return failures.map(({ report }) => report).join('\n');
}

function isOfOtherMode(old: ServiceState, next: ServiceState | undefined): boolean {
  return next !== undefined && next.mode !== old.mode;
}

/** Throws when a service of the stack would overwrite somebody else's. */
function requireRoom(stack: string, names: readonly string[], foreign: readonly LiveService[]): void {
  const taken = foreign.filter(({ name }) => names.includes(name)).map(({ name }) => `${stack}_${name}`);
  if (taken.length === 0) return;
  throw new Error(
    `${taken.join(', ')}: not deployed by this project, and the stack would overwrite it. Remove or rename it`,
  );
}

/** Throws when a network is there with other properties: Docker leaves such a network as it is, without a word. */
function requireNetworks(wanted: SwarmState['networks'], live: readonly LiveNetwork[]): void {
  const unlike = live.filter(({ name, state }) => {
    const next = wanted[name];
    return next !== undefined && canonicalJson(next) !== canonicalJson(state);
  });
  if (unlike.length === 0) return;
  throw new Error(
    `${unlike.map(({ name }) => name).join(', ')}: the network is there with other properties, and Docker cannot change those. Remove the services in it and then \`docker network rm\` it, or take the change back`,
  );
}

/**
 * Throws when a volume that is now to be made otherwise is there already: Docker goes on with such a volume as it is,
 * without a word. It shows those of the node that it speaks to.
 */
async function requireVolumes(
  docker: Docker,
  before: SwarmState['services'],
  after: SwarmState['services'],
): Promise<void> {
  const changed = new Map<string, Mount>();
  for (const [name, { volumes }] of Object.entries(after)) {
    for (const [target, mount] of Object.entries(volumes)) {
      if (mount.type !== 'volume') continue;
      const old = before[name]?.volumes[target];
      const was = old?.source === mount.source ? old : madeBy();
      if (!isMadeAlike(was, mount)) changed.set(mount.source, mount);
    }
  }
  if (changed.size === 0) return;
  const there = words(await docker(['volume', 'ls', '--format', '{{.Name}}'])).filter((name) => changed.has(name));
  if (there.length === 0) return;
  const unlike = parseVolumes(await docker(['volume', 'inspect', ...there])).filter(
    ({ name, driver, options }) => !isMadeAlike(madeBy(driver, options), changed.get(name) ?? madeBy()),
  );
  if (unlike.length === 0) return;
  throw new Error(
    `${unlike.map(({ name }) => name).join(', ')}: the volume is there with another driver or other options, and Docker cannot change those. Move what is in it, remove the service that mounts it and then \`docker volume rm\` it on its node, or take the change back`,
  );
}

function isMadeAlike(a: ReturnType<typeof madeBy>, b: ReturnType<typeof madeBy>): boolean {
  return a.driver === b.driver && canonicalJson(a.driverOptions) === canonicalJson(b.driverOptions);
}

/** Throws when the swarm lacks a secret, before anything is deployed. */
function requireSecrets(services: SwarmState['services'], there: readonly string[]): void {
  const missing = missingSecrets(services, there);
  if (missing.length > 0) throw new Error(missing.map((name) => `${name}: ${secretMend(name)}`).join('\n'));
}

function missingSecrets(services: SwarmState['services'], there: readonly string[]): string[] {
  const needed = Object.values(services).flatMap(({ secrets }) => Object.values(secrets).map(({ name }) => name));
  return [...new Set(needed)].filter((name) => !there.includes(name)).sort();
}

function secretMend(name: string): string {
  return `the swarm has no such secret; make it with \`printf %s "$VALUE" | docker secret create ${name} -\``;
}

/** A stack's resource carries the state that `resources` made from its artifact. */
function stateOf(resource: Resource): StackState {
  return resource.spec as unknown as StackState;
}

function servicesIn(spec: Json | undefined): Readonly<Record<string, ServiceState>> {
  return (spec as { readonly services?: Record<string, ServiceState> } | undefined)?.services ?? {};
}

/** Services by name, as they are compared with what is wanted. */
function statesOf(
  services: readonly LiveService[],
  wanted: SwarmState['services'],
): Readonly<Record<string, ServiceState>> {
  const sorted = [...services].sort((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(sorted.map((service) => [service.name, comparable(service, wanted[service.name])]));
}

function comparable(service: LiveService, wanted: ServiceState | undefined): ServiceState {
  const pinned = wanted?.image.includes('@sha256:') === true;
  return withoutStrangers(pinned ? { ...service.state, image: service.image } : service.state, wanted);
}

function liveStack(
  stack: string,
  services: readonly LiveService[],
  networks: readonly LiveNetwork[],
  wanted: SwarmState,
  configs: Readonly<Record<string, Json>>,
): Live {
  const state: SwarmState = {
    services: statesOf(services, wanted.services),
    networks: Object.fromEntries(
      networks.filter(({ name }) => wanted.networks[name] !== undefined).map(({ name, state }) => [name, state]),
    ),
    configs,
  };
  return { id: stack, key: stack, title: stackTitle(stack), spec: state as unknown as Json };
}

function liveForeign(stack: string, service: LiveService): Live {
  return {
    id: service.id,
    key: undefined,
    title: `${stack}_${service.name}`,
    spec: { services: { [service.name]: withoutStrangers(service.state, undefined) } } as unknown as Json,
  };
}

/** Values of variables that somebody set by hand may be secrets: their names are enough to see the difference. */
function withoutStrangers(state: ServiceState, defined: ServiceState | undefined): ServiceState {
  const environment = Object.fromEntries(
    Object.entries(state.environment).map(([name, value]) => [
      name,
      defined !== undefined && Object.hasOwn(defined.environment, name) ? value : '(not in the stack file)',
    ]),
  );
  return { ...state, environment };
}

/** services · caddy · image → service caddy · image */
function label([section, name, ...rest]: readonly string[]): string {
  const called = { services: 'service', networks: 'network', configs: 'config' }[section ?? ''] ?? section;
  return [`${called}${name === undefined ? '' : ` ${name}`}`, ...rest].join(' · ');
}

/** What a person calls the stack. */
export function stackTitle(stack: string): string {
  return `Swarm stack ${stack}`;
}
