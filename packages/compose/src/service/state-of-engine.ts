import { isObject, type Json, sortedMap } from '@signoz-as-code/core';
import { durationText } from '../engine/duration.ts';
import type {
  ContainerSpec,
  FileReference,
  Healthcheck,
  Inspected,
  Mode,
  Policy,
  Quantity,
  TaskTemplate,
} from '../engine/forms.ts';
import { isDockerLabel } from '../labels.ts';
import {
  capabilities,
  type Mount,
  type MountedFile,
  madeBy,
  modeText,
  type PolicyState,
  portText,
  type QuantityState,
  type ServiceState,
} from '../stack/state.ts';

type Labels = Readonly<Record<string, string>> | null | undefined;
type Rest = Readonly<Record<string, unknown>>;

/**
 * The compared state of a service in the Engine. `networks` are names by id. Throws an Error for a service without a
 * mode.
 */
export function serviceState(
  { Labels, TaskTemplate: template, Mode, UpdateConfig, RollbackConfig, EndpointSpec }: Inspected['Spec'],
  name: string,
  networks: ReadonlyMap<string, string>,
  update: string | undefined,
): ServiceState {
  const { Resources, RestartPolicy, Placement, LogDriver } = template;
  const container: ContainerSpec = template.ContainerSpec ?? {};
  const mode = modeOf(Mode);
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
          ({ Type, Source, Target, ReadOnly, BindOptions, VolumeOptions }): [string, Mount] => [
            Target,
            {
              type: Type,
              source: Source ?? '',
              readOnly: ReadOnly ?? false,
              propagation: BindOptions?.Propagation ?? 'rprivate',
              ...madeBy(VolumeOptions?.DriverConfig?.Name ?? '', VolumeOptions?.DriverConfig?.Options ?? {}),
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
      .map(({ TargetPort, PublishedPort, Protocol, PublishMode }) =>
        portText({ target: TargetPort, published: PublishedPort ?? 0, protocol: Protocol, mode: PublishMode }),
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
    // The Engine also writes policies into jobs, and never uses them.
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

/** Without the labels that `docker stack deploy` sets. */
function ownLabels(labels: Labels): Readonly<Record<string, string>> {
  return sortedMap(Object.fromEntries(Object.entries(labels ?? {}).filter(([label]) => !isDockerLabel(label))));
}

/**
 * Settings that `docker service update` can set and our stack files never have, in Compose's terms where they exist.
 * Other fields are not compared: a later Engine may fill some of them.
 */
function beyond(template: TaskTemplate, networks: ReadonlyMap<string, string>): ServiceState['beyond'] {
  const { Resources, Networks } = template;
  const container: ContainerSpec = template.ContainerSpec ?? {};
  const { DNSConfig: dns, Healthcheck: check } = container;
  const mounts = (container.Mounts ?? []).map(({ Target, BindOptions, VolumeOptions, TmpfsOptions }) => {
    const { Propagation: _, ...bind } = BindOptions ?? {};
    const { DriverConfig: __, Labels: ___, ...volume }: Rest = VolumeOptions ?? {};
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

/** The Engine omits unset fields, or writes them empty. */
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

function modeOf(mode: Mode | undefined): Pick<ServiceState, 'mode' | 'replicas'> {
  if (mode?.Global) return { mode: 'global', replicas: null };
  if (mode?.GlobalJob) return { mode: 'global-job', replicas: null };
  if (mode?.ReplicatedJob) return { mode: 'replicated-job', replicas: mode.ReplicatedJob.MaxConcurrent ?? 1 };
  if (mode?.Replicated) return { mode: 'replicated', replicas: mode.Replicated.Replicas ?? 0 };
  throw new Error('the output of docker service inspect has an unknown form: a service has no mode');
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

function health(check: Healthcheck | null | undefined): ServiceState['healthcheck'] {
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
