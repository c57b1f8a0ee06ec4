import type { Json, Live } from '@signoz-as-code/core';
import type { LiveNetwork, LiveService } from '../engine/inspect.ts';
import { ownerLabel, ownerOf } from '../labels.ts';
import { stackTitle } from './resource.ts';
import type { ShownStack } from './shown.ts';
import type { ServiceState, SwarmState } from './state.ts';

/** Services by name, in the compared form. */
export function statesOf(
  services: readonly LiveService[],
  wanted: SwarmState['services'],
): Readonly<Record<string, ServiceState>> {
  const sorted = [...services].sort((a, b) => (a.name < b.name ? -1 : 1));
  return Object.fromEntries(sorted.map((service) => [service.name, comparable(service, wanted[service.name])]));
}

function comparable(service: LiveService, wanted: ServiceState | undefined): ServiceState {
  const pinned = wanted?.image.includes('@sha256:') === true;
  return pinned ? { ...service.state, image: service.image } : service.state;
}

/** Our part of the stack in the form of {@link wantedState}, with only what may be shown. */
export function liveStack(
  stack: string,
  services: readonly LiveService[],
  networks: readonly LiveNetwork[],
  { wanted, live }: ShownStack,
  configs: Readonly<Record<string, Json>>,
): Live {
  const state: SwarmState = {
    services: statesOf(services, wanted.services),
    networks: Object.fromEntries(
      networks.filter(({ name }) => wanted.networks[name] !== undefined).map(({ name, state }) => [name, state]),
    ),
    configs,
  };
  return { id: stack, key: stack, title: stackTitle(stack), spec: live(state) };
}

/** A service of the stack that is not ours. */
export function liveForeign(stack: string, service: LiveService, { live }: ShownStack): Live {
  const foreignOwner = ownerOf(service.labels[ownerLabel]);
  return {
    id: service.id,
    key: undefined,
    ...(foreignOwner === undefined ? {} : { foreignOwner }),
    title: `${stack}_${service.name}`,
    spec: live({ services: { [service.name]: service.state } }),
  };
}
