import type { Attribute, Metric, Service } from './catalogue.ts';
import type { Limit } from './limit.ts';

/** What the files of the catalogue export, by file. `pnpm types` makes schema/definitions.json of it. */
export interface Specs {
  readonly services: Readonly<Record<string, Service>>;
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly limits: Readonly<Record<string, Limit>>;
}
