import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { LogFilter } from './filter.ts';
import type { LogOperator } from './operators.ts';

/** One of SigNoz's log pipelines: which records it matches, and how it changes them before they are stored. */
export interface LogPipelineSpec {
  readonly name: string;
  /**
   * Its place among our pipelines: records pass them in ascending order, each sees the output of the one before. Every
   * pipeline has its own number; leave gaps between them. Pipelines that people made in SigNoz keep their places.
   */
  readonly order: number;
  readonly description?: string;
  /** A disabled pipeline stays in SigNoz and is not sent to the collectors. Enabled unless given. */
  readonly enabled?: boolean;
  readonly filter: LogFilter;
  /** Executed in order. */
  readonly config: readonly [LogOperator, ...LogOperator[]];
}

export type LogPipeline = Definition<'log-pipeline', LogPipelineSpec, Environment>;

/** Defines a log pipeline. The file's name is its key for its whole life. */
export function defineLogPipeline(from: Definable<LogPipelineSpec, Environment>): LogPipeline {
  return definition('log-pipeline', from);
}
