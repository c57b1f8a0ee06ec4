import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { ClickHouseFunctions } from '../schema/clickhouse-functions.generated.ts';
import type { ClickHouseServer } from '../schema/clickhouse-server.generated.ts';
import type { ClickHouseUsers } from '../schema/clickhouse-users.generated.ts';
import type { OpampManager } from '../schema/opamp.generated.ts';
import type { Directive } from './caddyfile.ts';
import type { Script } from './script.ts';

/** A file of the stack in one of the known formats. */
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
      /** Leaves out the services that need it where that concern writes no such file; otherwise that is an error. */
      readonly optional?: boolean;
    };

export type ConfigDefinition = Definition<'config', ConfigSpec, Environment>;

/** A file that services mount, by the name of its file in `definitions/configs/`. */
export function defineConfig(from: Definable<ConfigSpec, Environment>): ConfigDefinition {
  return definition('config', from);
}
