import type { CollectorSpec, ComponentSpec, PipelineSpec } from './define.ts';
import type { LogPipelineSpec } from './log-pipeline/define.ts';

/**
 * The values of definitions, by kind. `pnpm types` makes schema/definitions.json of it. Configurations of components,
 * and the collector's own telemetry, have schemas from the program.
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
