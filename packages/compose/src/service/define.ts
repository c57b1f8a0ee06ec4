import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { ConfigDefinition } from '../config/define.ts';
import type { Deploy, Healthcheck as RawHealthcheck, Service } from '../schema/compose.generated.ts';
import type { SwarmSecret } from '../swarm-secret.ts';

/** Mounts a file of `definitions/configs/`: the definition itself, so that it must exist. */
export interface ConfigMount {
  readonly config: ConfigDefinition;
  /** An absolute path in the container. */
  readonly target: string;
  /** File permissions; 0o444 when absent. */
  readonly mode?: number;
}

/** Mounts a Swarm secret as /run/secrets/<its name>. */
export interface SecretMount {
  readonly secret: SwarmSecret;
  /** Who may read it, by the user's number in the image; root when absent. */
  readonly uid?: string;
}

export type Healthcheck = Omit<RawHealthcheck, 'test'> & { readonly test: readonly ['CMD', string, ...string[]] };

interface Container extends Omit<Service, 'configs' | 'secrets' | 'healthcheck' | 'deploy'> {
  /** The service only exists where this optional config does. */
  readonly onlyWith?: ConfigDefinition;
  readonly configs?: readonly ConfigMount[];
  readonly secrets?: readonly SecretMount[];
}

/** A long-running service: it defines its health check, its update policy and its rollback. */
export interface LongRunning extends Container {
  readonly healthcheck: Healthcheck;
  readonly deploy: Omit<Deploy, 'mode'> & {
    readonly mode?: 'replicated' | 'global';
    readonly update_config: NonNullable<Deploy['update_config']>;
    readonly rollback_config: NonNullable<Deploy['rollback_config']>;
  };
}

/** A service that ends. Swarm refuses update policies and `any` restarts for it. */
interface Job extends Container {
  readonly healthcheck?: never;
  readonly deploy: Omit<Deploy, 'mode' | 'update_config' | 'rollback_config' | 'restart_policy'> & {
    readonly mode: 'replicated-job';
    readonly restart_policy: Omit<Deploy['restart_policy'], 'condition'> & {
      readonly condition: 'on-failure' | 'none';
    };
  };
}

/** One service, in Compose's own terms. A literal `$` is written `$$`, as in a Compose file. */
export type ServiceSpec = LongRunning | Job;

/**
 * A service by the name of its file in `definitions/services/`. It does not exist in environments where its definition
 * returns undefined.
 */
export function defineService(
  from: Definable<ServiceSpec, Environment>,
): Definition<'service', ServiceSpec, Environment> {
  return definition('service', from);
}

/** Several services of one kind, by name: the nodes of a cluster, each with its own volume and place. */
export function defineServices(
  from: Definable<Readonly<Record<string, ServiceSpec>>, Environment>,
): Definition<'services', Readonly<Record<string, ServiceSpec>>, Environment> {
  return definition('services', from);
}

/**
 * `${name:-fallback}`: the value of the environment variable on the machine that runs `docker stack deploy`, or the
 * fallback. Not for secrets, which would appear in `docker inspect`.
 */
export function fromShell(name: string, fallback: string): string {
  if (!/^[A-Z][A-Z0-9_]*$/.test(name))
    throw new Error(`fromShell('${name}'): expected capitals, digits and underscores`);
  if (/[${}\r\n]/.test(fallback))
    throw new Error(`fromShell('${name}'): '${fallback}' must have no $, braces or line breaks`);
  return `\${${name}:-${fallback}}`;
}
