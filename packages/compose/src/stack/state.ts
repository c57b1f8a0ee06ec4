import { type Json, type Lookup, sortedMap } from '@signoz-as-code/core';
import { substituted } from '../dollar.ts';
import { durationText, nanoseconds } from '../engine/duration.ts';
import type {
  ComposeFile,
  FileMount,
  Healthcheck,
  HostMount,
  Quantity,
  RestartPolicy,
  Service,
  Ulimits,
  UpdatePolicy,
  VolumeMount,
} from '../schema/compose.generated.ts';

/** A config or secret in a container: its name in the swarm, its path and its permissions. */
export interface MountedFile {
  readonly name: string;
  /** `uid:gid` */
  readonly owner: string;
  /** Octal, four digits. */
  readonly mode: string;
}

export interface Mount {
  readonly type: string;
  /** A volume by its name on the node, or a path of the node. */
  readonly source: string;
  readonly readOnly: boolean;
  /** `rprivate` unless given. */
  readonly propagation: string;
  /** For a volume: how each node makes it where it does not exist yet. */
  readonly driver: string;
  readonly driverOptions: Readonly<Record<string, string>>;
}

interface HealthState {
  readonly test: readonly string[];
  readonly interval: string;
  readonly timeout: string;
  readonly startPeriod: string;
  readonly retries: number;
}

interface RestartState {
  readonly condition: string;
  readonly delay: string;
  readonly maxAttempts: number;
  readonly window: string;
}

export interface PolicyState {
  readonly parallelism: number;
  readonly delay: string;
  readonly order: string;
  readonly failureAction: string;
  readonly monitor: string;
  readonly maxFailureRatio: number;
}

export interface QuantityState {
  readonly cpus: number;
  readonly memoryMiB: number;
}

/**
 * A service, in the same form from a stack file and from a swarm: everything that the stack file can express, in its
 * terms.
 */
export interface ServiceState {
  /** Without the digest that Docker found for a tag, unless the stack file has one. */
  readonly image: string;
  readonly mode: string;
  /** Tasks at a time; null for a global service. */
  readonly replicas: number | null;
  readonly hostname: string;
  readonly user: string;
  readonly init: boolean;
  readonly entrypoint: readonly string[];
  readonly command: readonly string[];
  readonly environment: Readonly<Record<string, string>>;
  /** By mount path. */
  readonly configs: Readonly<Record<string, MountedFile>>;
  readonly secrets: Readonly<Record<string, MountedFile>>;
  readonly volumes: Readonly<Record<string, Mount>>;
  /** By the network's name in the swarm: the aliases there, without the service's own name. */
  readonly networks: Readonly<Record<string, readonly string[]>>;
  /** `443/tcp on 443 (host)`, sorted. */
  readonly ports: readonly string[];
  readonly healthcheck: HealthState | null;
  /** `soft:hard` by name. */
  readonly ulimits: Readonly<Record<string, string>>;
  readonly capAdd: readonly string[];
  readonly capDrop: readonly string[];
  readonly stopGracePeriod: string;
  readonly logging: { readonly driver: string; readonly options: Readonly<Record<string, string>> } | null;
  readonly limits: QuantityState;
  readonly reservations: QuantityState;
  readonly restartPolicy: RestartState;
  /** Jobs have none: they are never updated, only run again. */
  readonly updatePolicy: PolicyState | null;
  readonly rollbackPolicy: PolicyState | null;
  readonly endpointMode: string;
  readonly constraints: readonly string[];
  readonly preferences: readonly string[];
  readonly maxPerNode: number;
  /** Labels of the service, without Docker's own. */
  readonly labels: Readonly<Record<string, string>>;
  /**
   * Settings that were made by hand and that our stack files cannot express, in Compose's terms; a deployment removes
   * them.
   */
  readonly beyond: Readonly<Record<string, Json>>;
  /** `paused` where Swarm stopped an update or a rollback, so that a person looks at it. */
  readonly rollout: 'settled' | 'paused';
}

/** Properties of a network that cannot be changed after its creation. */
export interface NetworkState {
  readonly driver: string;
  readonly attachable: boolean;
  readonly internal: boolean;
  readonly options: Readonly<Record<string, string>>;
}

/** The compared state of a stack. */
export interface SwarmState {
  readonly services: Readonly<Record<string, ServiceState>>;
  /** By their names in the swarm. */
  readonly networks: Readonly<Record<string, NetworkState>>;
  /** The contents of the mounted files, by their keys in the stack file: those that the swarm has in some version. */
  readonly configs?: Readonly<Record<string, Json>>;
}

/** The spec of the resource `stack/<name>`, as in the file, before Docker's substitution. */
export interface StackState extends SwarmState {
  /** compose.yaml, from the project's root. Not part of the comparison. */
  readonly file: string;
  /** The texts of the mounted files in generated/, and their names there. */
  readonly texts: Readonly<Record<string, { readonly file: string; readonly text: string }>>;
}

/** The state that a stack file wants in a swarm that knows the stack as `stack`; before substitution. */
export function wantedState(compose: ComposeFile, stack: string): SwarmState {
  return {
    services: mapped(compose.services, (service) => serviceOf(service, compose, stack)),
    networks: Object.fromEntries(
      Object.entries(compose.networks).map(([key, network]) => [
        networkName(compose, stack, key),
        {
          driver: network.driver,
          attachable: network.attachable ?? false,
          internal: network.internal ?? false,
          options: sortedMap(network.driver_opts ?? {}),
        },
      ]),
    ),
  };
}

function networkName({ networks }: ComposeFile, stack: string, key: string): string {
  return networks[key]?.name ?? `${stack}_${key}`;
}

function serviceOf(service: Service, compose: ComposeFile, stack: string): ServiceState {
  const { deploy } = service;
  const mode = deploy.mode ?? 'replicated';
  return {
    image: service.image,
    mode,
    replicas: mode === 'global' ? null : (deploy.replicas ?? 1),
    hostname: service.hostname ?? '',
    user: service.user ?? '',
    init: service.init ?? false,
    entrypoint: service.entrypoint ?? [],
    command: service.command ?? [],
    environment: sortedMap(service.environment ?? {}),
    configs: filesOf(service.configs, (source) => compose.configs[source]?.name ?? source),
    secrets: filesOf(service.secrets, (source) => source),
    volumes: sortedMap(
      Object.fromEntries((service.volumes ?? []).map((mount) => [mount.target, mountOf(mount, compose, stack)])),
    ),
    networks: sortedMap(
      Object.fromEntries(
        Object.entries(service.networks).map(([key, { aliases = [] }]) => [
          networkName(compose, stack, key),
          // Every task has its service's name on each network by default.
          aliases.filter((alias) => compose.services[alias] !== service).sort(),
        ]),
      ),
    ),
    ports: (service.ports ?? []).map(portText).sort(),
    healthcheck: service.healthcheck === undefined ? null : healthOf(service.healthcheck),
    ulimits: ulimitsOf(service.ulimits ?? {}),
    ...capabilities(service.cap_add, service.cap_drop),
    stopGracePeriod: durationText(nanoseconds(service.stop_grace_period ?? '10s')),
    logging:
      service.logging === undefined
        ? null
        : { driver: service.logging.driver, options: sortedMap(service.logging.options) },
    limits: quantityOf(deploy.resources.limits),
    reservations: quantityOf(deploy.resources.reservations),
    restartPolicy: restartOf(deploy.restart_policy),
    updatePolicy: deploy.update_config === undefined ? null : policyOf(deploy.update_config),
    rollbackPolicy: deploy.rollback_config === undefined ? null : policyOf(deploy.rollback_config),
    endpointMode: deploy.endpoint_mode ?? 'vip',
    constraints: [...(deploy.placement?.constraints ?? [])].sort(),
    preferences: (deploy.placement?.preferences ?? []).map(({ spread }) => spread),
    maxPerNode: deploy.placement?.max_replicas_per_node ?? 0,
    labels: sortedMap(deploy.labels ?? {}),
    beyond: {},
    rollout: 'settled',
  };
}

function filesOf(
  mounts: readonly FileMount[] | undefined,
  nameOf: (source: string) => string,
): Readonly<Record<string, MountedFile>> {
  return sortedMap(
    Object.fromEntries(
      (mounts ?? []).map(({ source, target, uid = '0', gid = '0', mode = 0o444 }) => [
        target,
        { name: nameOf(source), owner: `${uid}:${gid}`, mode: modeText(mode) },
      ]),
    ),
  );
}

/** File permissions as people write them: `0444`. */
export function modeText(mode: number): string {
  return mode.toString(8).padStart(4, '0');
}

function mountOf(mount: VolumeMount | HostMount, { volumes }: ComposeFile, stack: string): Mount {
  const { type, source, read_only: readOnly = false } = mount;
  const propagation = (mount.type === 'bind' ? mount.bind?.propagation : undefined) ?? 'rprivate';
  if (type === 'bind') return { type, source, readOnly, propagation, ...madeBy() };
  const { driver, driver_opts } = volumes[source] ?? {};
  return { type, source: `${stack}_${source}`, readOnly, propagation, ...madeBy(driver, driver_opts) };
}

/** Docker's own driver, `local`, is the default. */
export function madeBy(
  driver = '',
  options: Readonly<Record<string, string>> | null = {},
): Pick<Mount, 'driver' | 'driverOptions'> {
  return { driver: driver === '' ? 'local' : driver, driverOptions: sortedMap(options ?? {}) };
}

function healthOf({ test, interval, timeout, retries, start_period }: Healthcheck): HealthState {
  return {
    test,
    interval: durationText(nanoseconds(interval)),
    timeout: durationText(nanoseconds(timeout)),
    startPeriod: durationText(nanoseconds(start_period)),
    retries,
  };
}

function ulimitsOf({ nproc, nofile }: Ulimits): Readonly<Record<string, string>> {
  return {
    ...(nofile === undefined ? {} : { nofile: `${nofile.soft}:${nofile.hard}` }),
    ...(nproc === undefined ? {} : { nproc: `${nproc}:${nproc}` }),
  };
}

/**
 * The added and dropped capabilities of a container, as Docker's client sends them: sorted, without repetitions and
 * without the prefix that it adds. ALL stands for every other, and an added capability is not dropped.
 */
export function capabilities(
  add: readonly string[] | null | undefined,
  drop: readonly string[] | null | undefined,
): Pick<ServiceState, 'capAdd' | 'capDrop'> {
  const [capAdd, dropped] = [add, drop].map((names) => {
    const all = new Set((names ?? []).map((name) => name.replace(/^CAP_/, '')));
    return all.has('ALL') ? ['ALL'] : [...all].sort();
  }) as [string[], string[]];
  return { capAdd, capDrop: dropped.filter((name) => !capAdd.includes(name)) };
}

function restartOf({ condition, delay, max_attempts = 0, window = '0s' }: RestartPolicy): RestartState {
  return {
    condition,
    delay: durationText(nanoseconds(delay)),
    maxAttempts: max_attempts,
    window: durationText(nanoseconds(window)),
  };
}

function policyOf(policy: UpdatePolicy): PolicyState {
  const { parallelism, delay = '0s', order, failure_action, monitor, max_failure_ratio = 0 } = policy;
  return {
    parallelism,
    delay: durationText(nanoseconds(delay)),
    order,
    failureAction: failure_action,
    monitor: durationText(nanoseconds(monitor)),
    maxFailureRatio: max_failure_ratio,
  };
}

/** The text for a published port: `443/tcp on 443 (host)`. */
export function portText(port: {
  readonly target: number;
  readonly published: number;
  readonly protocol: string;
  readonly mode: string;
}): string {
  return `${port.target}/${port.protocol} on ${port.published} (${port.mode})`;
}

function quantityOf(quantity: Quantity | undefined): QuantityState {
  if (quantity === undefined) return { cpus: 0, memoryMiB: 0 };
  const { cpus, memory } = quantity;
  return { cpus: Number(cpus), memoryMiB: Number(memory.slice(0, -1)) * (memory.endsWith('G') ? 1024 : 1) };
}

function mapped<T, R>(record: Readonly<Record<string, T>>, make: (value: T) => R): Readonly<Record<string, R>> {
  return sortedMap(Object.fromEntries(Object.entries(record).map(([key, value]) => [key, make(value)])));
}

/** A stack as Docker makes it with the environment `lookup`: the state that the swarm then shows. */
export function afterSubstitution({ services, networks }: SwarmState, lookup: Lookup): SwarmState {
  const visit = (value: unknown): Json => {
    if (typeof value === 'string') return substituted(value, lookup);
    if (Array.isArray(value)) return value.map(visit);
    if (typeof value === 'object' && value !== null)
      return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, visit(item)]));
    return value as Json;
  };
  return visit({ services, networks }) as unknown as SwarmState;
}
