import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { Network, Volume } from '../schema/compose.generated.ts';

/** The stack as a whole: what its services share. */
export interface StackSpec {
  /**
   * The swarm's names of the services are <name>_<service>. Must equal `environment.live.swarm.stack` where that is
   * set.
   */
  readonly name: string;
  readonly networks: Readonly<Record<string, Network>>;
  /** Every volume by name: a misspelt name in a service would be an empty database. */
  readonly volumes: Readonly<Record<string, Volume>>;
}

/** The stack's name, networks and volumes: `definitions/stack.ts`. There is exactly one. */
export function defineStack(from: Definable<StackSpec, Environment>): Definition<'stack', StackSpec, Environment> {
  return definition('stack', from);
}
