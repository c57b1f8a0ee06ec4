import type { swarmSecrets } from '@signoz-as-code/platform';

/** The name of a secret that the platform knows, as it is kept by Swarm. */
export type SwarmSecret = (typeof swarmSecrets)[keyof typeof swarmSecrets];
