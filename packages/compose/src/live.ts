import type { LiveConcern } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { formats } from './formats.ts';
import { leftoverProviders } from './leftovers.ts';
import { thisMachine } from './machine.ts';
import { stackProvider } from './provider.ts';
import { resources } from './resources.ts';
import { desiredState } from './stack.ts';

export { type Docker, dockerClient } from './docker.ts';
export { leftoverProviders } from './leftovers.ts';
export type { Machine } from './machine.ts';
export { stackProvider } from './provider.ts';
export {
  type ManagedCollector,
  managedCollectors,
  type RunningConfiguration,
  runningConfigurations,
} from './running.ts';
export { desiredState } from './stack.ts';
export { recentLog, type Standing, standings } from './standing.ts';

/** What plan and apply need of the stack: compose.yaml, what it mounts, and the swarm that runs it. */
export const live: LiveConcern<Endpoints> = {
  name: 'compose',
  formats,
  resources,
  providers: (context) => {
    const { swarm } = context.endpoints;
    if (swarm === undefined) return [];
    const machine = thisMachine(context, swarm);
    const desired = () => desiredState(context, swarm.stack, machine.variables);
    return [stackProvider(context, swarm, machine), ...leftoverProviders(context, swarm.stack, machine, desired)];
  },
  unplanned: ({ swarm }) =>
    swarm === undefined
      ? 'this environment has no swarm: deploy its compose.yaml by hand, or set live.swarm in signoz.config.ts'
      : undefined,
};
