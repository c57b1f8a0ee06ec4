import type { swarmSecrets } from '@signoz-as-code/platform';

/** The name in Swarm of a secret that the platform knows. */
export type SwarmSecret = (typeof swarmSecrets)[keyof typeof swarmSecrets];
