import { isObject, type Json, type Live, type LiveContext, type Provider, quoted } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { words } from '../engine/docker.ts';
import { type LiveService, readNetworks } from '../engine/inspect.ts';
import type { Machine } from '../engine/machine.ts';
import { networkOrder, volumeOrder } from '../leftover/live.ts';
import { mountedContents, wantedContents } from './contents.ts';
import { deployer } from './deploy.ts';
import { serviceRestarted } from './effects.ts';
import { impactOf } from './impact.ts';
import { liveForeign, liveStack } from './live-state.ts';
import { stackServices } from './own-services.ts';
import { missingSecrets, secretMend } from './requirements.ts';
import { definedState, desiredState, stackKind, stackTitle, stateOf } from './resource.ts';
import { type ShownStack, shownStack } from './shown.ts';
import type { ServiceState, StackState } from './state.ts';

/** No artifact wants networks and volumes by themselves; leftovers are removed after the services. */
export const stackOrder = {
  kind: stackKind,
  after: [networkOrder.kind, volumeOrder.kind],
  effects: [serviceRestarted],
} as const;

/**
 * The stack of one environment: a single resource, because its services only make sense together. A service is ours
 * when it carries the stack's namespace and our owner label. All other services of the namespace are shown and never
 * changed, unless nothing is ours yet and everything under our names is adopted. Only {@link leftoverProviders} removes
 * volumes and networks.
 */
export function stackProvider(
  context: LiveContext<Endpoints>,
  swarm: NonNullable<Endpoints['swarm']>,
  machine: Machine,
): Provider {
  const { stack } = swarm;
  const { docker, variables } = machine;
  const services = stackServices(docker, context.owner, stack);
  const deploy = deployer({ machine, stack, services, root: context.root ?? '.' });
  const notes: string[] = [];
  /** Image with digest by service, as of the last read. */
  let images: ReadonlyMap<string, string> = new Map();
  /** The contents of the mounted files, as of the last read. */
  let contents: Readonly<Record<string, Json>> = {};

  const shown = (state: StackState): ShownStack =>
    shownStack(
      { services: state.services, networks: state.networks },
      variables,
      wantedContents(state.texts, contents),
    );

  return {
    ...stackOrder,
    async read() {
      const networks = await readNetworks(docker);
      const all = await services.read(networks);
      const ours = all.filter(services.isOurs);
      const after = desiredState(context, stack, variables);
      images = new Map(ours.map(({ name, image }) => [name, quoted(image)]));
      notes.splice(0);
      if (Object.keys(after.services).length > 0) {
        const secrets = words(await docker(['secret', 'ls', '--format', '{{.Name}}']));
        notes.push(...missingSecrets(after.services, secrets).map((name) => `${name}: ${secretMend(name)}`));
      }
      const defined = definedState(context, stack) ?? { services: {}, networks: {}, file: '', texts: {} };
      contents = ours.length === 0 ? {} : await mountedContents(docker, services.owners, stack, ours, defined.texts);
      const mayBe = shown(defined);
      const mine: Live[] = ours.length === 0 ? [] : [liveStack(stack, ours, networks, mayBe, contents)];
      const free = ours.length === 0 ? all.filter((service) => services.isFree(service, after)) : [];
      const byHand = {
        ...liveStack(stack, free, networks, mayBe, {}),
        key: undefined,
        title: `${stackTitle(stack)}, by hand`,
      };
      const others = all.filter((service) => !services.isOurs(service) && !free.includes(service));
      return [
        ...mine,
        ...(free.length === 0 ? [] : [byHand]),
        ...others.map((service) => liveForeign(stack, service, mayBe)),
      ];
    },
    normalize: (resource) => shown(stateOf(resource)).wanted as unknown as Json,
    create: deploy,
    update: deploy,
    async delete({ id, key }) {
      // Only a single foreign service can be pruned.
      const isMeant = key === undefined ? (service: LiveService) => service.id === id : services.isOurs;
      await services.remove((await services.read([])).filter(isMeant));
    },
    nameConflict(resource, live) {
      const names = new Set(Object.keys(stateOf(resource).services).map((name) => `${stack}_${name}`));
      return live.find(({ id, key, title }) => key === undefined && (id === stack || names.has(title)));
    },
    impact: ({ before, after }) =>
      impactOf(servicesIn(before?.spec), after === undefined ? {} : shown(stateOf(after)).wanted.services, (name) =>
        images.get(name),
      ),
    notes: () => notes,
    itemKey: (item) => (isObject(item) && typeof item.name === 'string' ? item.name : undefined),
    label,
  };
}

function servicesIn(spec: Json | undefined): Readonly<Record<string, ServiceState>> {
  return (spec as { readonly services?: Record<string, ServiceState> } | undefined)?.services ?? {};
}

/** services · caddy · image → service caddy · image */
function label([section, name, ...rest]: readonly string[]): string {
  const called = { services: 'service', networks: 'network', configs: 'config' }[section ?? ''] ?? section;
  return [`${called}${name === undefined ? '' : ` ${name}`}`, ...rest].join(' · ');
}
