import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { Directive } from './caddyfile.ts';
import type { ClickHouseFunctions } from './schema/clickhouse-functions.generated.ts';
import type { ClickHouseServer } from './schema/clickhouse-server.generated.ts';
import type { ClickHouseUsers } from './schema/clickhouse-users.generated.ts';
import type { Deploy, Network, Healthcheck as RawHealthcheck, Service, Volume } from './schema/compose.generated.ts';
import type { OpampManager } from './schema/opamp.generated.ts';
import type { Script } from './script.ts';
import type { SwarmSecret } from './swarm-secret.ts';

/** The stack as a whole: what its services share. */
export interface StackSpec {
  /** Services are called <name>_<service> in the swarm. Must be `environment.live.swarm.stack` where that is set. */
  readonly name: string;
  readonly networks: Readonly<Record<string, Network>>;
  /** Every volume by name: a name that a service makes up would be an empty database. */
  readonly volumes: Readonly<Record<string, Volume>>;
}

/** A file that the stack writes, in one of the formats whose shape is known here. */
export type ConfigSpec =
  | { readonly format: 'clickhouse-server'; readonly content: ClickHouseServer }
  | { readonly format: 'clickhouse-users'; readonly content: ClickHouseUsers }
  | { readonly format: 'clickhouse-functions'; readonly content: ClickHouseFunctions }
  | { readonly format: 'opamp'; readonly content: OpampManager }
  | { readonly format: 'caddyfile'; readonly content: readonly Directive[] }
  | { readonly format: 'script'; readonly content: Script }
  | {
      /** The artifact of another concern, mounted from where that concern writes it. */
      readonly format: 'artifact';
      readonly concern: string;
      readonly path: string;
      /** Services that need it are left out where that concern writes no such file. An error otherwise. */
      readonly optional?: boolean;
    };

export type ConfigDefinition = Definition<'config', ConfigSpec, Environment>;

/** Mounts a file of `definitions/configs/`: the definition itself, so that it cannot be one that is not there. */
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
  /** The service is there only where this optional config is. */
  readonly onlyWith?: ConfigDefinition;
  readonly configs?: readonly ConfigMount[];
  readonly secrets?: readonly SecretMount[];
}

/** A service that runs on: it says how it is found healthy, how it is updated and how an update is taken back. */
interface LongRunning extends Container {
  readonly healthcheck: Healthcheck;
  readonly deploy: Omit<Deploy, 'mode'> & {
    readonly mode?: 'replicated' | 'global';
    readonly update_config: NonNullable<Deploy['update_config']>;
    readonly rollback_config: NonNullable<Deploy['rollback_config']>;
  };
}

/** A service that ends. Swarm refuses update policies and `any` restarts for these. */
interface Job extends Container {
  readonly healthcheck?: never;
  readonly deploy: Omit<Deploy, 'mode' | 'update_config' | 'rollback_config' | 'restart_policy'> & {
    readonly mode: 'replicated-job';
    readonly restart_policy: Omit<Deploy['restart_policy'], 'condition'> & {
      readonly condition: 'on-failure' | 'none';
    };
  };
}

/** One service, with Compose's own words. A literal `$` is written `$$`, as in a Compose file. */
export type ServiceSpec = LongRunning | Job;

/** The stack's name, networks and volumes: `definitions/stack.ts`. There is exactly one. */
export function defineStack(from: Definable<StackSpec, Environment>): Definition<'stack', StackSpec, Environment> {
  return definition('stack', from);
}

/** A service by the name of its file in `definitions/services/`. A definition that gives undefined is absent there. */
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

/** A file that services mount, by the name of its file in `definitions/configs/`. */
export function defineConfig(from: Definable<ConfigSpec, Environment>): ConfigDefinition {
  return definition('config', from);
}

/**
 * `${name:-fallback}`: what `docker stack deploy` takes from the environment of the machine where it runs, or the
 * fallback. Not for secrets, which would end up in `docker inspect`.
 */
export function fromShell(name: string, fallback: string): string {
  if (!/^[A-Z][A-Z0-9_]*$/.test(name))
    throw new Error(`fromShell('${name}'): expected capitals, digits and underscores`);
  if (/[${}\s]/.test(fallback)) throw new Error(`fromShell('${name}'): '${fallback}' must have no $, braces or blanks`);
  return `\${${name}:-${fallback}}`;
}
