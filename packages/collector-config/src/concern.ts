import type { Catalogue } from '@signoz-as-code/catalogue';
import type { ImportingConcern } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import type { CatalogueModule } from '@signoz-as-code/queries';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import schemas from '../schema/definitions.json' with { type: 'json' };
import { check } from './check.ts';
import { checkCompared } from './checks/compared.ts';
import { codes } from './codes.ts';
import { compile } from './compile.ts';
import { live } from './live.ts';
import { checkLogPipelines } from './log-pipelines/check.ts';
import { questions } from './questions.ts';

/**
 * Collector configurations: typed components and pipelines to the YAML files that the stack's collectors load; and the
 * log pipelines that SigNoz puts into them, asked for in the terms of a catalogue.
 */
export function concern(catalogue: Catalogue): ImportingConcern<Environment, Endpoints, CatalogueModule, SignozClient> {
  return {
    ...live,
    kinds: ['receiver', 'processor', 'exporter', 'connector', 'extension', 'collector', 'pipeline', 'log-pipeline'],
    schemas,
    codes,
    absences: [
      'collector-config/undeclared-component',
      'collector-config/undeclared-collector',
      'collector-config/empty-pipeline',
      'collector-config/connector-one-end',
      'collector-config/unused-component',
      'collector-config/span-metrics-exporter',
      'log-pipeline/no-logs-pipeline',
    ] satisfies (keyof typeof codes)[],
    check: (definitions) => [
      ...check(definitions),
      ...checkCompared(definitions, catalogue),
      ...checkLogPipelines(definitions, catalogue),
    ],
    questions,
    compile,
    importers: async (names, folder) => [
      (await import('./import/log-pipeline.ts')).logPipelineImporter(names, `${folder}/log-pipelines`),
    ],
  };
}
