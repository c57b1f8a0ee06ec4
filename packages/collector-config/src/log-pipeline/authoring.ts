import type { Catalogue } from '@signoz-as-code/catalogue';
import type { Authoring } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { CatalogueModule } from '@signoz-as-code/queries';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { checkLogPipeline, checkLogPipelines } from './check.ts';
import { codes } from './codes.ts';
import { logPipelineBody } from './compile.ts';
import type { LogPipelineSpec } from './define.ts';
import { logPipeline as kind } from './kind.ts';
import { operatorQuestions } from './questions.ts';

export const logPipeline: Authoring<LogPipelineSpec, Environment, Catalogue, CatalogueModule, SignozClient> = {
  kind,
  codes,
  absences: ['log-pipeline/no-logs-pipeline'],
  check: ({ spec }, problems, { catalogue }) => checkLogPipeline(spec, catalogue, problems),
  checkTogether: checkLogPipelines,
  questions: operatorQuestions,
  compile: ({ spec }) => logPipelineBody(spec),
  importer: async ({ catalogue, folder }) => (await import('./import.ts')).logPipelineImporter(catalogue, folder),
};
