import type { CollectorSpec, ComponentSpec, PipelineSpec } from './define.ts';
import type { LogPipelineSpec } from './log-pipeline/define.ts';

/**
 * What definitions build, by kind. `pnpm types` makes schema/definitions.json of it. Configurations of components, and
 * what a collector says of itself, have schemas of their own: the program's.
 */
export interface Specs {
  readonly receiver: ComponentSpec;
  readonly processor: ComponentSpec;
  readonly exporter: ComponentSpec;
  readonly connector: ComponentSpec;
  readonly extension: ComponentSpec;
  readonly collector: Omit<CollectorSpec, 'telemetry'> & { readonly name: string; readonly telemetry: object };
  readonly pipeline: PipelineSpec;
  readonly 'log-pipeline': LogPipelineSpec;
}
