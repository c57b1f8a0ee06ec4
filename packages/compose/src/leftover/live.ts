import type { Impact, Live, LiveContext, Provider } from '@signoz-as-code/core';
import { isObject } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { dataDeleted } from '@signoz-as-code/platform';
import { type Docker, words } from '../engine/docker.ts';
import { inspected, volumeForm } from '../engine/forms.ts';
import { type LiveNetwork, type LiveService, readNetworks, readServices } from '../engine/inspect.ts';
import { ownerLabel, ownerMarks, stackLabel } from '../labels.ts';
import type { SwarmState } from '../stack/state.ts';

export const networkOrder = { kind: 'network', after: [], manyAtOnce: true } as const;
export const volumeOrder = { kind: 'volume', after: [], manyAtOnce: true, effects: [dataDeleted] } as const;

/** The parts of the machine that they use. */
interface Machine {
  readonly docker: Docker;
  readonly wait: (milliseconds: number) => Promise<void>;
  readonly clock: () => number;
}

/** How long Docker may report a resource as in use after its last service has gone. */
const LEAVING_MS = 60_000;

/** A volume of the node that Docker speaks to. */
interface LiveVolume {
  readonly name: string;
  readonly driver: string;
  readonly options: Readonly<Record<string, string>>;
  readonly created: string;
  readonly stack: string | undefined;
}

/**
 * Networks and volumes that `docker stack deploy` made for the stack and that its file no longer has. Every plan
 * reports them, and they are only removed by name: other stacks may use a network, and a volume is data. `desired` is
 * the wanted stack.
 */
export function leftoverProviders(
  context: LiveContext<Endpoints>,
  stack: string,
  machine: Machine,
  desired: () => SwarmState,
): readonly Provider[] {
  const { docker } = machine;
  const owners = ownerMarks(context.owner, stack);
  /** The services that remain in the wanted stack. */
  const staying = async (networks: readonly LiveNetwork[]): Promise<readonly LiveService[]> => {
    const ids = words(await docker(['service', 'ls', '--format', '{{.ID}}']));
    const wanted = desired().services;
    const isOurs = ({ labels }: LiveService): boolean =>
      labels[stackLabel] === stack && owners.includes(labels[ownerLabel] ?? '');
    return (await readServices(docker, ids, networks)).flatMap((service) => {
      if (!isOurs(service)) return [service];
      const state = wanted[service.name];
      return state === undefined ? [] : [{ ...service, state }];
    });
  };
  return [networks(stack, machine, desired, staying), volumes(stack, machine, desired, staying)];
}

function networks(
  stack: string,
  machine: Machine,
  desired: () => SwarmState,
  staying: (networks: readonly LiveNetwork[]) => Promise<readonly LiveService[]>,
): Provider {
  const { docker } = machine;
  let users = new Map<string, readonly string[]>();
  const left = async (): Promise<readonly LiveNetwork[]> => {
    const wanted = desired().networks;
    return (await readNetworks(docker)).filter(({ name, stack: of }) => of === stack && wanted[name] === undefined);
  };
  return {
    ...networkOrder,
    async read() {
      const found = await left();
      const services = found.length === 0 ? [] : await staying(found);
      users = new Map(
        found.map(({ name }) => [name, usersOf(services, ({ state }) => state.networks[name] !== undefined)]),
      );
      return found.map(
        ({ name, state }): Live => ({
          id: name,
          key: name,
          title: `network ${name}`,
          spec: { driver: state.driver, attachable: state.attachable, internal: state.internal },
        }),
      );
    },
    ...onlyRemoved(networkOrder.kind),
    delete: async ({ id }) => {
      const network = (await left()).find(({ name }) => name === id);
      if (network !== undefined) await whenFree(machine, () => docker(['network', 'rm', network.id]));
    },
    keepReason: ({ id }, isNamed) => keptFor(networkOrder.kind, id, users.get(id) ?? [], isNamed, ''),
  };
}

function volumes(
  stack: string,
  machine: Machine,
  desired: () => SwarmState,
  staying: (networks: readonly LiveNetwork[]) => Promise<readonly LiveService[]>,
): Provider {
  const { docker } = machine;
  let users = new Map<string, readonly string[]>();
  let sizes = new Map<string, string>();
  const left = async (): Promise<readonly LiveVolume[]> => {
    const filter = ['--filter', `label=${stackLabel}=${stack}`];
    const names = words(await docker(['volume', 'ls', ...filter, '--format', '{{.Name}}']));
    const mounted = Object.values(desired().services).flatMap((service) => Object.values(service.volumes));
    const wanted = new Set(mounted.filter(({ type }) => type === 'volume').map(({ source }) => source));
    const found = await readVolumes(docker, names);
    return found.filter(({ name, stack: of }) => of === stack && !wanted.has(name));
  };
  const size = (name: string): string => sizes.get(name) ?? 'its size could not be determined';
  return {
    ...volumeOrder,
    async read() {
      const found = await left();
      const services = found.length === 0 ? [] : await staying([]);
      users = new Map(
        found.map(({ name }) => [
          name,
          usersOf(services, ({ state }) => Object.values(state.volumes).some(({ source }) => source === name)),
        ]),
      );
      sizes = found.length === 0 ? new Map() : await volumeSizes(docker);
      return found.map(
        ({ name, driver, created }): Live => ({
          id: name,
          key: name,
          title: `volume ${name}`,
          // Without its size: a plan stays valid while a program still writes.
          spec: { driver, created },
        }),
      );
    },
    ...onlyRemoved(volumeOrder.kind),
    delete: async ({ id, spec }) => {
      const volume = (await left()).find(({ name }) => name === id);
      if (volume === undefined) return;
      if (volume.created !== (spec as { readonly created?: string }).created)
        throw new Error(`volume ${id} was recreated since the plan: plan again`);
      await whenFree(machine, () => docker(['volume', 'rm', id]));
    },
    keepReason: ({ id }, isNamed) =>
      keptFor(volumeOrder.kind, id, users.get(id) ?? [], isNamed, ` with its data: ${size(id)}`),
    impact: ({ before, after }): readonly Impact[] =>
      before === undefined || after !== undefined
        ? []
        : [
            {
              effect: 'data-deleted',
              text: `volume ${before.id} is removed from this node with all its data: ${size(before.id)}`,
            },
          ],
  };
}

/** No artifact wants resources of these kinds: the stack's own deployment makes what it needs. */
function onlyRemoved(kind: string): Pick<Provider, 'normalize' | 'create' | 'update'> {
  const never = async (): Promise<never> => {
    throw new Error(`a ${kind} is created by deploying the stack, never separately`);
  };
  return { normalize: () => ({}), create: never, update: never };
}

function keptFor(
  kind: string,
  name: string,
  users: readonly string[],
  isNamed: boolean | undefined,
  what: string,
): string | undefined {
  if (users.length > 0) return `${users.join(', ')} ${users.length === 1 ? 'uses' : 'use'} it`;
  return isNamed ? undefined : `no longer defined, and left in place; --remove ${kind}/${name} removes it${what}`;
}

function usersOf(services: readonly LiveService[], isUser: (service: LiveService) => boolean): readonly string[] {
  return services
    .filter(isUser)
    .map(({ name, labels }) => (labels[stackLabel] === undefined ? name : `${labels[stackLabel]}_${name}`))
    .sort();
}

/** A removed service leaves its tasks behind for some seconds. */
async function whenFree(machine: Machine, remove: () => Promise<unknown>): Promise<void> {
  const until = machine.clock() + LEAVING_MS;
  for (;;) {
    try {
      await remove();
      return;
    } catch (error) {
      if (!/in use|active endpoints/i.test((error as Error).message) || machine.clock() >= until) throw error;
      await machine.wait(1_000);
    }
  }
}

/** The size of each volume of the node, as Docker prints it: `1.2GB`. For information only, so it may be missing. */
async function volumeSizes(docker: Docker): Promise<Map<string, string>> {
  try {
    const told: unknown = JSON.parse(await docker(['system', 'df', '--verbose', '--format', '{{json .Volumes}}']));
    if (!Array.isArray(told)) return new Map();
    return new Map(
      told.flatMap((volume: unknown) =>
        isObject(volume) && typeof volume.Name === 'string' && typeof volume.Size === 'string' && volume.Size !== 'N/A'
          ? [[volume.Name, volume.Size] as const]
          : [],
      ),
    );
  } catch {
    return new Map();
  }
}

/** These volumes as Docker reports them. Throws an Error for another form. */
export async function readVolumes(docker: Docker, names: readonly string[]): Promise<LiveVolume[]> {
  const found = await inspected(docker, ['volume', 'inspect'], names, volumeForm);
  return found.map(({ Name, Driver, Options, CreatedAt, Labels }) => ({
    name: Name,
    driver: Driver,
    options: Options ?? {},
    created: CreatedAt ?? '',
    stack: Labels?.[stackLabel],
  }));
}
