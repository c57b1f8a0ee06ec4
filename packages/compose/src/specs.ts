import type { ConfigSpec, ServiceSpec, StackSpec } from './define.ts';

/** What definitions build, by kind. `pnpm types` makes schema/definitions.json of it. */
export interface Specs {
  readonly stack: StackSpec;
  readonly config: ConfigSpec;
  readonly service: ServiceSpec;
  readonly services: Readonly<Record<string, ServiceSpec>>;
}
