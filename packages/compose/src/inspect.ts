import { isObject, type Json, sortedMap } from '@signoz-as-code/core';
import type { Docker } from './docker.ts';
import { durationText } from './duration.ts';
import { isDockerLabel, stackLabel } from './labels.ts';
import {
  capabilities,
  type Mount,
  type MountedFile,
  madeBy,
  modeText,
  type NetworkState,
  type PolicyState,
  portText,
  type QuantityState,
  type ServiceState,
} from './state.ts';

/** A service as the swarm has it. */
export interface LiveService {
  readonly id: string;
  /** Without the stack's prefix. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** With the digest that Docker found for the tag. */
  readonly image: string;
  readonly state: ServiceState;
  /** Where its last update stands; undefined when there was none. */
  readonly update: { readonly state: string; readonly message: string } | undefined;
  /** Of a job, which run of it the swarm is at. */
  readonly iteration: number;
  /** Configs that it mounts, or would mount again after a rollback. */
  readonly usedConfigs: readonly string[];
}

export interface LiveNetwork {
  readonly id: string;
  readonly name: string;
  readonly stack: string | undefined;
  readonly state: NetworkState;
}

/** One task as `docker inspect --type task` gives it. */
export interface LiveTask {
  readonly id: string;
  readonly service: string;
  readonly slot: number | undefined;
  readonly node: string;
  readonly desired: string;
  readonly state: string;
  readonly error: string;
  readonly iteration: number;
  /** When its state last changed; RFC 3339, so that texts sort. */
  readonly since: string;
}

type Labels = Readonly<Record<string, string>> | null;
/** Fields of the Engine that are looked at as they are. */
type Rest = Readonly<Record<string, unknown>>;

interface FileReference {
  readonly File?: {
    readonly Name: string;
    readonly UID?: string;
    readonly GID?: string;
    readonly Mode?: number;
  } | null;
}

interface Policy {
  readonly Parallelism?: number;
  readonly Delay?: number;
  readonly Order?: string;
  readonly FailureAction?: string;
  readonly Monitor?: number;
  readonly MaxFailureRatio?: number;
}

interface Quantity {
  readonly NanoCPUs?: number;
  readonly MemoryBytes?: number;
  readonly Pids?: number;
  readonly GenericResources?: readonly unknown[] | null;
}

interface ContainerSpec {
  readonly Image?: string;
  readonly Hostname?: string;
  readonly User?: string;
  readonly Init?: boolean | null;
  readonly Command?: readonly string[] | null;
  readonly Args?: readonly string[] | null;
  readonly Env?: readonly string[] | null;
  readonly Mounts?:
    | readonly {
        readonly Type: string;
        readonly Source?: string;
        readonly Target: string;
        readonly ReadOnly?: boolean;
        readonly BindOptions?: ({ readonly Propagation?: string } & Rest) | null;
        readonly VolumeOptions?:
          | ({ readonly DriverConfig?: { readonly Name?: string; readonly Options?: Labels } | null } & Rest)
          | null;
        readonly TmpfsOptions?: Rest | null;
      }[]
    | null;
  readonly StopGracePeriod?: number | null;
  readonly Healthcheck?: {
    readonly Test?: readonly string[] | null;
    readonly Interval?: number;
    readonly Timeout?: number;
    readonly StartPeriod?: number;
    readonly StartInterval?: number;
    readonly Retries?: number;
  } | null;
  readonly Configs?: readonly (FileReference & { readonly ConfigName: string })[] | null;
  readonly Secrets?: readonly (FileReference & { readonly SecretName: string })[] | null;
  readonly Ulimits?: readonly { readonly Name: string; readonly Soft: number; readonly Hard: number }[] | null;
  readonly CapabilityAdd?: readonly string[] | null;
  readonly CapabilityDrop?: readonly string[] | null;
  readonly Labels?: Labels;
  readonly Dir?: string;
  readonly Groups?: readonly string[] | null;
  readonly StopSignal?: string;
  readonly TTY?: boolean;
  readonly OpenStdin?: boolean;
  readonly ReadOnly?: boolean;
  readonly Hosts?: readonly string[] | null;
  readonly DNSConfig?: Rest | null;
  readonly Sysctls?: Labels;
  readonly OomScoreAdj?: number;
  readonly Privileges?: Rest | null;
}

interface TaskTemplate {
  readonly ContainerSpec?: ContainerSpec;
  readonly Resources?: { readonly Limits?: Quantity | null; readonly Reservations?: Quantity | null } | null;
  readonly RestartPolicy?: {
    readonly Condition?: string;
    readonly Delay?: number;
    readonly MaxAttempts?: number;
    readonly Window?: number;
  } | null;
  readonly Placement?: {
    readonly Constraints?: readonly string[] | null;
    readonly Preferences?: readonly { readonly Spread?: { readonly SpreadDescriptor: string } }[] | null;
    readonly MaxReplicas?: number;
  } | null;
  readonly Networks?:
    | readonly { readonly Target: string; readonly Aliases?: readonly string[] | null; readonly DriverOpts?: Labels }[]
    | null;
  readonly LogDriver?: { readonly Name?: string; readonly Options?: Labels } | null;
}

/** What is read of `docker service inspect`; the Engine leaves empty fields out. */
interface Inspected {
  readonly ID: string;
  readonly Spec: {
    readonly Name: string;
    readonly Labels?: Labels;
    readonly TaskTemplate: TaskTemplate;
    readonly Mode?: {
      readonly Replicated?: { readonly Replicas?: number };
      readonly Global?: object;
      readonly ReplicatedJob?: { readonly MaxConcurrent?: number };
      readonly GlobalJob?: object;
    };
    readonly UpdateConfig?: Policy | null;
    readonly RollbackConfig?: Policy | null;
    readonly EndpointSpec?: {
      readonly Mode?: string;
      readonly Ports?:
        | readonly {
            readonly TargetPort: number;
            readonly PublishedPort?: number;
            readonly Protocol: string;
            readonly PublishMode: string;
          }[]
        | null;
    };
  };
  readonly PreviousSpec?: { readonly TaskTemplate?: TaskTemplate } | null;
  readonly UpdateStatus?: { readonly State?: string; readonly Message?: string } | null;
  readonly JobStatus?: { readonly JobIteration?: { readonly Index?: number } } | null;
}

/** The services of `docker service inspect`. Throws an Error when the text is something else. */
export function parseServices(text: string, networks: readonly LiveNetwork[]): LiveService[] {
  const names = new Map(networks.map(({ id, name }) => [id, name]));
  return parseList(text, isInspected, 'services').map((service) => liveService(service, names));
}

/** The networks of `docker network inspect`. Throws an Error when the text is something else. */
function parseNetworks(text: string): LiveNetwork[] {
  return parseList(text, isNetwork, 'networks').map(({ Id, Name, Driver, Attachable, Internal, Options, Labels }) => ({
    id: Id,
    name: Name,
    stack: Labels?.[stackLabel],
    state: {
      driver: Driver ?? '',
      attachable: Attachable ?? false,
      internal: Internal ?? false,
      options: sortedMap(
        // The number that the manager gave it.
        Object.fromEntries(Object.entries(Options ?? {}).filter(([name]) => !name.endsWith('.vxlanid_list'))),
      ),
    },
  }));
}

/** The networks of the whole swarm. */
export async function readNetworks(docker: Docker): Promise<LiveNetwork[]> {
  const listed = await docker(['network', 'ls', '--no-trunc', '--filter', 'scope=swarm', '--format', '{{.ID}}']);
  const ids = listed.split(/\s+/).filter((id) => id !== '');
  return ids.length === 0 ? [] : parseNetworks(await docker(['network', 'inspect', ...ids]));
}

/** The tasks of `docker inspect --type task`. Throws an Error when the text is something else. */
export function parseTasks(text: string): LiveTask[] {
  return parseList(text, isTask, 'tasks').map(
    ({ ID, ServiceID, Slot, NodeID, DesiredState, Status, JobIteration }) => ({
      id: ID,
      service: ServiceID,
      slot: Slot === 0 ? undefined : Slot,
      node: NodeID ?? '',
      desired: DesiredState ?? '',
      state: Status.State ?? '',
      error: Status.Err ?? '',
      iteration: JobIteration?.Index ?? 0,
      since: Status.Timestamp ?? '',
    }),
  );
}

function parseList<T>(text: string, is: (value: unknown) => value is T, what: string): T[] {
  const value: unknown = JSON.parse(text);
  if (!Array.isArray(value) || !value.every(is)) {
    throw new Error(`Docker gave something that is not a list of ${what}`);
  }
  return value;
}

function isInspected(value: unknown): value is Inspected {
  return (
    isObject(value) &&
    typeof value.ID === 'string' &&
    isObject(value.Spec) &&
    typeof value.Spec.Name === 'string' &&
    isObject(value.Spec.TaskTemplate)
  );
}

interface InspectedNetwork {
  readonly Id: string;
  readonly Name: string;
  readonly Driver?: string;
  readonly Attachable?: boolean;
  readonly Internal?: boolean;
  readonly Options?: Labels;
  readonly Labels?: Labels;
}

function isNetwork(value: unknown): value is InspectedNetwork {
  return isObject(value) && typeof value.Id === 'string' && typeof value.Name === 'string';
}

interface InspectedTask {
  readonly ID: string;
  readonly ServiceID: string;
  readonly Slot?: number;
  readonly NodeID?: string;
  readonly DesiredState?: string;
  readonly Status: { readonly State?: string; readonly Err?: string; readonly Timestamp?: string };
  readonly JobIteration?: { readonly Index?: number };
}

function isTask(value: unknown): value is InspectedTask {
  return (
    isObject(value) && typeof value.ID === 'string' && typeof value.ServiceID === 'string' && isObject(value.Status)
  );
}

function liveService(inspected: Inspected, networks: ReadonlyMap<string, string>): LiveService {
  const { ID, Spec, PreviousSpec, UpdateStatus, JobStatus } = inspected;
  const labels = Spec.Labels ?? {};
  const prefix = `${labels[stackLabel] ?? ''}_`;
  const name = Spec.Name.startsWith(prefix) ? Spec.Name.slice(prefix.length) : Spec.Name;
  return {
    id: ID,
    name,
    labels,
    image: Spec.TaskTemplate.ContainerSpec?.Image ?? '',
    state: serviceState(Spec, name, networks, UpdateStatus?.State),
    update:
      UpdateStatus?.State === undefined
        ? undefined
        : { state: UpdateStatus.State, message: UpdateStatus.Message ?? '' },
    iteration: JobStatus?.JobIteration?.Index ?? 0,
    usedConfigs: [Spec.TaskTemplate, PreviousSpec?.TaskTemplate].flatMap((template) =>
      (template?.ContainerSpec?.Configs ?? []).map(({ ConfigName }) => ConfigName),
    ),
  };
}

function serviceState(
  { Labels, TaskTemplate: template, Mode, UpdateConfig, RollbackConfig, EndpointSpec }: Inspected['Spec'],
  name: string,
  networks: ReadonlyMap<string, string>,
  update: string | undefined,
): ServiceState {
  const { ContainerSpec: container = {}, Resources, RestartPolicy, Placement, LogDriver } = template;
  const mode = modeOf(Mode ?? {});
  const isJob = mode.mode.endsWith('-job');
  return {
    image: withoutDigest(container.Image ?? ''),
    ...mode,
    hostname: container.Hostname ?? '',
    user: container.User ?? '',
    init: container.Init ?? false,
    entrypoint: container.Command ?? [],
    command: container.Args ?? [],
    environment: sortedMap(Object.fromEntries((container.Env ?? []).map(variable))),
    configs: files((container.Configs ?? []).map((mount) => [mount, mount.ConfigName])),
    secrets: files((container.Secrets ?? []).map((mount) => [mount, mount.SecretName])),
    volumes: sortedMap(
      Object.fromEntries(
        (container.Mounts ?? []).map(
          ({ Type, Source = '', Target, ReadOnly = false, BindOptions, VolumeOptions }): [string, Mount] => [
            Target,
            {
              type: Type,
              source: Source,
              readOnly: ReadOnly,
              propagation: BindOptions?.Propagation ?? 'rprivate',
              ...madeBy(VolumeOptions?.DriverConfig?.Name, VolumeOptions?.DriverConfig?.Options),
            },
          ],
        ),
      ),
    ),
    networks: sortedMap(
      Object.fromEntries(
        (template.Networks ?? []).map(({ Target, Aliases }) => [
          networks.get(Target) ?? Target,
          (Aliases ?? []).filter((alias) => alias !== name).sort(),
        ]),
      ),
    ),
    ports: (EndpointSpec?.Ports ?? [])
      .map(({ TargetPort, PublishedPort = 0, Protocol, PublishMode }) =>
        portText({ target: TargetPort, published: PublishedPort, protocol: Protocol, mode: PublishMode }),
      )
      .sort(),
    healthcheck: health(container.Healthcheck),
    ulimits: sortedMap(
      Object.fromEntries((container.Ulimits ?? []).map(({ Name, Soft, Hard }) => [Name, `${Soft}:${Hard}`])),
    ),
    ...capabilities(container.CapabilityAdd, container.CapabilityDrop),
    stopGracePeriod: durationText(container.StopGracePeriod ?? 10_000_000_000),
    logging: LogDriver?.Name ? { driver: LogDriver.Name, options: sortedMap(LogDriver.Options ?? {}) } : null,
    limits: quantity(Resources?.Limits),
    reservations: quantity(Resources?.Reservations),
    restartPolicy: {
      condition: RestartPolicy?.Condition ?? 'any',
      delay: durationText(RestartPolicy?.Delay ?? 0),
      maxAttempts: RestartPolicy?.MaxAttempts ?? 0,
      window: durationText(RestartPolicy?.Window ?? 0),
    },
    // The Engine writes policies into jobs too, and never uses them.
    updatePolicy: isJob ? null : policy(UpdateConfig),
    rollbackPolicy: isJob ? null : policy(RollbackConfig),
    endpointMode: EndpointSpec?.Mode ?? 'vip',
    constraints: [...(Placement?.Constraints ?? [])].sort(),
    preferences: (Placement?.Preferences ?? []).flatMap(({ Spread }) => Spread?.SpreadDescriptor ?? []),
    maxPerNode: Placement?.MaxReplicas ?? 0,
    labels: ownLabels(Labels),
    beyond: beyond(template, networks),
    rollout: update === 'paused' || update === 'rollback_paused' ? 'paused' : 'settled',
  };
}

/** Without those that `docker stack deploy` sets. */
function ownLabels(labels: Labels | undefined): Readonly<Record<string, string>> {
  return sortedMap(Object.fromEntries(Object.entries(labels ?? {}).filter(([label]) => !isDockerLabel(label))));
}

/**
 * What `docker service update` can set and a stack file of ours never says, in Compose's words where it has any. Fields
 * that this does not name are not compared: a later Engine may fill some of its own accord.
 */
function beyond(template: TaskTemplate, networks: ReadonlyMap<string, string>): ServiceState['beyond'] {
  const { ContainerSpec: container = {}, Resources, Networks } = template;
  const { DNSConfig: dns, Healthcheck: check } = container;
  const mounts = (container.Mounts ?? []).map(({ Target, BindOptions, VolumeOptions, TmpfsOptions }) => {
    const { Propagation: _, ...bind } = BindOptions ?? {};
    const { DriverConfig: __, Labels: ___, ...volume } = VolumeOptions ?? {};
    return [`mount ${Target}`, { ...bind, ...volume, ...TmpfsOptions }];
  });
  return sortedMap(
    nothingEmpty({
      container_labels: ownLabels(container.Labels),
      dns: dns?.Nameservers,
      dns_opt: dns?.Options,
      dns_search: dns?.Search,
      extra_hosts: container.Hosts,
      generic_resources: Resources?.Reservations?.GenericResources,
      group_add: container.Groups,
      oom_score_adj: container.OomScoreAdj,
      pids_limit: Resources?.Limits?.Pids,
      privileges: container.Privileges,
      read_only: container.ReadOnly,
      start_interval: check?.StartInterval && durationText(check.StartInterval),
      stdin_open: container.OpenStdin,
      stop_signal: container.StopSignal,
      sysctls: container.Sysctls,
      tty: container.TTY,
      working_dir: container.Dir,
      ...Object.fromEntries(
        (Networks ?? []).map(({ Target, DriverOpts }) => [`network ${networks.get(Target) ?? Target}`, DriverOpts]),
      ),
      ...Object.fromEntries(mounts),
    }),
  );
}

/** The Engine writes nothing of what is not set, or that it is empty. */
function nothingEmpty(value: Rest): Readonly<Record<string, Json>> {
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, item]): [string, Json][] => {
      const given = isObject(item) ? nothingEmpty(item) : item;
      const isEmpty =
        given === undefined ||
        given === null ||
        given === false ||
        given === 0 ||
        given === '' ||
        (typeof given === 'object' && Object.keys(given).length === 0);
      return isEmpty ? [] : [[key, given as Json]];
    }),
  );
}

/** Docker adds the digest that it found for the tag at deployment. */
function withoutDigest(image: string): string {
  return image.replace(/@sha256:[0-9a-f]{64}$/, '');
}

function modeOf(mode: NonNullable<Inspected['Spec']['Mode']>): Pick<ServiceState, 'mode' | 'replicas'> {
  if (mode.Global) return { mode: 'global', replicas: null };
  if (mode.GlobalJob) return { mode: 'global-job', replicas: null };
  if (mode.ReplicatedJob) return { mode: 'replicated-job', replicas: mode.ReplicatedJob.MaxConcurrent ?? 1 };
  return { mode: 'replicated', replicas: mode.Replicated?.Replicas ?? 0 };
}

function variable(text: string): [name: string, value: string] {
  const at = text.indexOf('=');
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + 1)];
}

function files(
  mounts: readonly (readonly [mount: FileReference, name: string])[],
): Readonly<Record<string, MountedFile>> {
  return sortedMap(
    Object.fromEntries(
      mounts.map(([{ File }, name]) => [
        File?.Name ?? name,
        { name, owner: `${File?.UID ?? '0'}:${File?.GID ?? '0'}`, mode: modeText(File?.Mode ?? 0o444) },
      ]),
    ),
  );
}

function health(check: ContainerSpec['Healthcheck']): ServiceState['healthcheck'] {
  if (!check) return null;
  return {
    test: check.Test ?? [],
    interval: durationText(check.Interval ?? 0),
    timeout: durationText(check.Timeout ?? 0),
    startPeriod: durationText(check.StartPeriod ?? 0),
    retries: check.Retries ?? 0,
  };
}

function quantity(given: Quantity | null | undefined): QuantityState {
  return { cpus: (given?.NanoCPUs ?? 0) / 1e9, memoryMiB: (given?.MemoryBytes ?? 0) / 1_048_576 };
}

function policy(given: Policy | null | undefined): PolicyState | null {
  if (!given) return null;
  return {
    parallelism: given.Parallelism ?? 0,
    delay: durationText(given.Delay ?? 0),
    order: given.Order ?? 'stop-first',
    failureAction: given.FailureAction ?? 'pause',
    monitor: durationText(given.Monitor ?? 0),
    maxFailureRatio: given.MaxFailureRatio ?? 0,
  };
}
