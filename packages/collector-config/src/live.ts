import { type ArtifactFormat, type LiveConcern, liveConcernOf } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import { inSignoz } from '@signoz-as-code/signoz-client';
import { fieldProblems } from './configuration.ts';
import { about } from './edition.ts';
import { logPipeline } from './log-pipeline/kind.ts';
import { documentSchema } from './schema.ts';
import { parseYaml } from './yaml.ts';

export { compareEffective, type Effective, type EffectiveDifference } from './effective.ts';

const logPipelines = liveConcernOf('collector-config', [logPipeline], inSignoz);

const configuration: ArtifactFormat = {
  matches: (path) => path.endsWith('.yaml'),
  parse: parseYaml,
  get schema() {
    return documentSchema();
  },
  problems: (content, { collector }) => about(collector, () => fieldProblems(content)),
};

/**
 * What plan and apply need of collector configurations and log pipelines. A configuration is not a resource of its own:
 * the stack mounts the file as a Swarm config whose name has its hash, so a plan shows a change of the services that mount it.
 */
export const live: LiveConcern<Endpoints> = {
  ...logPipelines,
  formats: [configuration, ...logPipelines.formats],
};
