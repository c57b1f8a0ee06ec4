import { sortedMap } from '@signoz-as-code/core';
import { stackLabel } from '../labels.ts';
import { serviceState } from '../service/state-of-engine.ts';
import type { NetworkState, ServiceState } from '../stack/state.ts';
import { type Docker, words } from './docker.ts';
import { type Inspected, inspected, networkForm, serviceForm, taskForm } from './forms.ts';

/** A service as the swarm has it. */
export interface LiveService {
  readonly id: string;
  /** Its name without the stack's prefix. */
  readonly name: string;
  readonly labels: Readonly<Record<string, string>>;
  /** The image with the digest that Docker found for the tag. */
  readonly image: string;
  readonly state: ServiceState;
  /** The state of its last update; undefined when there was none. */
  readonly update: { readonly state: string; readonly message: string } | undefined;
  /** For a job, the current run. */
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

/** These services as Docker reports them. Throws an Error for another form. */
export async function readServices(
  docker: Docker,
  ids: readonly string[],
  networks: readonly LiveNetwork[],
): Promise<LiveService[]> {
  const names = new Map(networks.map(({ id, name }) => [id, name]));
  const found = await inspected(docker, ['service', 'inspect'], ids, serviceForm);
  return found.map((service) => liveService(service, names));
}

/** The networks of the whole swarm. Throws an Error for another form of Docker's output. */
export async function readNetworks(docker: Docker): Promise<LiveNetwork[]> {
  const ids = words(await docker(['network', 'ls', '--no-trunc', '--filter', 'scope=swarm', '--format', '{{.ID}}']));
  const found = await inspected(docker, ['network', 'inspect'], ids, networkForm);
  return found.map(({ Id, Name, Driver, Attachable, Internal, Options, Labels }) => ({
    id: Id,
    name: Name,
    stack: Labels?.[stackLabel],
    state: {
      driver: Driver ?? '',
      attachable: Attachable ?? false,
      internal: Internal ?? false,
      options: sortedMap(
        // The number that the manager assigned.
        Object.fromEntries(Object.entries(Options ?? {}).filter(([name]) => !name.endsWith('.vxlanid_list'))),
      ),
    },
  }));
}

/** These tasks, including those that have ended. Throws an Error for another form of Docker's output. */
export async function readTasks(docker: Docker, ids: readonly string[]): Promise<LiveTask[]> {
  const found = await inspected(docker, ['inspect', '--type', 'task'], ids, taskForm);
  return found.map(({ ID, ServiceID, Slot, NodeID, DesiredState, Status, JobIteration }) => ({
    id: ID,
    service: ServiceID,
    slot: Slot || undefined,
    node: NodeID ?? '',
    desired: DesiredState ?? '',
    state: Status.State ?? '',
    error: Status.Err ?? '',
    iteration: JobIteration?.Index ?? 0,
    since: Status.Timestamp ?? '',
  }));
}

function liveService(
  { ID, Spec, PreviousSpec, UpdateStatus, JobStatus }: Inspected,
  networks: ReadonlyMap<string, string>,
): LiveService {
  const labels = Spec.Labels ?? {};
  const prefix = `${labels[stackLabel] ?? ''}_`;
  const name = Spec.Name.startsWith(prefix) ? Spec.Name.slice(prefix.length) : Spec.Name;
  return {
    id: ID,
    name,
    labels,
    image: Spec.TaskTemplate.ContainerSpec?.Image ?? '',
    state: serviceState(Spec, name, networks, UpdateStatus?.State ?? undefined),
    update: UpdateStatus?.State ? { state: UpdateStatus.State, message: UpdateStatus.Message ?? '' } : undefined,
    iteration: JobStatus?.JobIteration?.Index ?? 0,
    usedConfigs: [Spec.TaskTemplate, PreviousSpec?.TaskTemplate].flatMap((template) =>
      (template?.ContainerSpec?.Configs ?? []).map(({ ConfigName }) => ConfigName),
    ),
  };
}
