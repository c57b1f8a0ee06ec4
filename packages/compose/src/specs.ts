import type { ConfigSpec } from './config/define.ts';
import type { ServiceSpec } from './service/define.ts';
import type { StackSpec } from './stack/define.ts';

/** The values of definitions, by kind. `pnpm types` makes schema/definitions.json of it. */
export interface Specs {
  readonly stack: StackSpec;
  readonly config: ConfigSpec;
  readonly service: ServiceSpec;
  readonly services: Readonly<Record<string, ServiceSpec>>;
}
