import type { LiveConcern } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { fieldProblems } from './configuration.ts';
import { providers } from './log-pipelines/provider.ts';
import { isLogPipelinePath, logPipelineProblems, logPipelineResources } from './log-pipelines/resources.ts';
import { logPipelineSchema } from './log-pipelines/schema.ts';
import { documentSchema } from './schema.ts';
import { parseYaml } from './yaml.ts';

export { compareEffective, type Effective, type EffectiveDifference } from './effective.ts';

/**
 * What plan and apply need of collector configurations and log pipelines. A configuration is no thing of its own in a
 * live system: the stack mounts the file as a Swarm config whose name carries its hash, so a change shows, and is carried
 * out, as a change of the services that mount it.
 */
export const live: LiveConcern<Endpoints> = {
  name: 'collector-config',
  formats: [
    {
      matches: (path) => path.endsWith('.yaml'),
      parse: parseYaml,
      get schema() {
        return documentSchema();
      },
      problems: fieldProblems,
    },
    {
      matches: isLogPipelinePath,
      parse: JSON.parse,
      get schema() {
        return logPipelineSchema();
      },
      problems: logPipelineProblems,
    },
  ],
  resources: logPipelineResources,
  providers,
  unplanned: (endpoints) => (endpoints.signoz === undefined ? 'the environment names no SigNoz' : undefined),
};
