import type { Definitions, Question } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { logPipelineBody } from './body.ts';
import type { LogPipelineSpec } from './define.ts';

/**
 * Asks the collector about each operator of a log pipeline: SigNoz v0.108.0 sends it as it stands, between others that it
 * adds itself. What SigNoz refuses or drops by rules of its own, no collector knows: nothing is foretold.
 */
export function operatorQuestions(definitions: Definitions<Environment>): readonly Question[] {
  return definitions.of<LogPipelineSpec>('log-pipeline').flatMap(({ file, spec }) =>
    logPipelineBody(spec).config.flatMap(({ enabled, ...operator }, index): Question[] => {
      if (enabled === false) return [];
      const config = { operators: [operator] };
      return [
        {
          ask: { kind: 'component', class: 'processors', type: 'signozlogspipeline', signal: 'logs', config },
          where: { file, field: `config[${index}]` },
          foretold: [],
        },
      ];
    }),
  );
}
