import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { LogFilter } from './filter.ts';
import type { LogOperator } from './operators.ts';

/** One of SigNoz's log pipelines: which records it sees, and what it makes of them before they are stored. */
export interface LogPipelineSpec {
  readonly name: string;
  /**
   * Where it stands among ours: records pass them in ascending order, each seeing what the one before made of them. No
   * two have the same number; leave room between them. Pipelines that people made in SigNoz keep their places.
   */
  readonly order: number;
  readonly description?: string;
  /** One that is off is kept in SigNoz and not sent to the collectors. On unless given. */
  readonly enabled?: boolean;
  readonly filter: LogFilter;
  /** One after the other. */
  readonly config: readonly [LogOperator, ...LogOperator[]];
}

export type LogPipeline = Definition<'log-pipeline', LogPipelineSpec, Environment>;

/** Defines a log pipeline. The file's name is its key for its whole life. */
export function defineLogPipeline(from: Definable<LogPipelineSpec, Environment>): LogPipeline {
  return definition('log-pipeline', from);
}
