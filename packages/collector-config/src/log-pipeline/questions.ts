import type { Defined, Question } from '@signoz-as-code/core';
import { logPipelineBody } from './compile.ts';
import type { LogPipelineSpec } from './define.ts';

/**
 * Asks the collector about each operator of a log pipeline: SigNoz v0.108.0 sends it unchanged, between operators that
 * it adds itself. The collector does not know what SigNoz refuses or drops, so none of our errors predicts its answer.
 */
export function operatorQuestions({ file, spec }: Defined<LogPipelineSpec>): readonly Question[] {
  return logPipelineBody(spec).config.flatMap(({ enabled, ...operator }, index): Question[] => {
    if (enabled === false) return [];
    const config = { operators: [operator] };
    return [
      {
        ask: { kind: 'component', class: 'processors', type: 'signozlogspipeline', signal: 'logs', config },
        where: { file, field: `config[${index}]` },
        foretold: [],
      },
    ];
  });
}
