import type { LiveConcern } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { formats } from './formats.ts';
import { stackProvider } from './provider.ts';
import { resources } from './resources.ts';

export { type Docker, dockerClient } from './docker.ts';
export { type Machine, stackProvider } from './provider.ts';
export {
  type ManagedCollector,
  managedCollectors,
  type RunningConfiguration,
  runningConfigurations,
} from './running.ts';
export { recentLog, type Standing, standings } from './standing.ts';

/** What plan and apply need of the stack: compose.yaml, what it mounts, and the swarm that runs it. */
export const live: LiveConcern<Endpoints> = {
  name: 'compose',
  formats,
  resources,
  providers: (context) =>
    context.endpoints.swarm === undefined ? [] : [stackProvider(context, context.endpoints.swarm)],
  unplanned: ({ swarm }) =>
    swarm === undefined
      ? 'this environment has no swarm: deploy its compose.yaml by hand, or set live.swarm in signoz.config.ts'
      : undefined,
};
