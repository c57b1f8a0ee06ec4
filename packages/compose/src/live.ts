import { allowancesOf, type LiveConcern } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { formats } from './config/formats.ts';
import { thisMachine } from './engine/machine.ts';
import { leftoverProviders, networkOrder, volumeOrder } from './leftover/live.ts';
import { resources } from './stack/artifact.ts';
import { stackOrder, stackProvider } from './stack/live.ts';
import { desiredState } from './stack/resource.ts';

export { type Docker, dockerClient } from './engine/docker.ts';
export type { Machine } from './engine/machine.ts';
export {
  type ManagedCollector,
  managedCollectors,
  type RunningConfiguration,
  runningConfigurations,
} from './engine/running.ts';
export { recentLog, type ServiceHealth, serviceHealth } from './engine/service-health.ts';
export { leftoverProviders } from './leftover/live.ts';
export { type Program, programsOf } from './programs.ts';
export { stackProvider } from './stack/live.ts';
export { desiredState } from './stack/resource.ts';

/** What plan and apply need for the stack: compose.yaml, its mounted files, and the swarm that runs it. */
export const live: LiveConcern<Endpoints> = {
  name: 'compose',
  formats,
  resources,
  allowances: [stackOrder, networkOrder, volumeOrder].flatMap(allowancesOf),
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
