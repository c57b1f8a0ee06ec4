import type { Catalogue } from '@signoz-as-code/catalogue';
import { concernOf, type ImportingConcern } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import type { CatalogueModule } from '@signoz-as-code/queries';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import schemas from '../schema/definitions.json' with { type: 'json' };
import { check } from './check.ts';
import { checkCompared } from './checks/compared.ts';
import { codes } from './codes.ts';
import { compile } from './compile.ts';
import { about } from './edition.ts';
import { live } from './live.ts';
import { logPipeline } from './log-pipeline/authoring.ts';
import { questions } from './questions.ts';

const logPipelines = concernOf(live, [logPipeline], { schemas });

/**
 * Collector configurations: typed components and pipelines become the YAML files that the stack's collectors load. It
 * also has the log pipelines that SigNoz adds to them. Both use the names of a catalogue.
 */
export function concern(catalogue: Catalogue): ImportingConcern<Environment, Endpoints, CatalogueModule, SignozClient> {
  const logs = logPipelines(catalogue);
  return {
    ...logs,
    kinds: ['receiver', 'processor', 'exporter', 'connector', 'extension', 'collector', 'pipeline', ...logs.kinds],
    codes: { ...logs.codes, ...codes },
    absences: [
      ...([
        'collector-config/undeclared-component',
        'collector-config/undeclared-collector',
        'collector-config/empty-pipeline',
        'collector-config/connector-one-end',
        'collector-config/unused-component',
        'collector-config/span-metrics-exporter',
      ] satisfies (keyof typeof codes)[]),
      ...(logs.absences ?? []),
    ],
    check: (definitions) =>
      about(definitions.environment.versions.collector, () => [
        ...check(definitions),
        ...checkCompared(definitions, catalogue),
        ...logs.check(definitions),
      ]),
    questions: (definitions) => {
      const { collector } = definitions.environment.versions;
      const ofLogs = logs.questions?.(definitions) ?? [];
      return [
        ...questions(definitions),
        ...ofLogs.map((one) => ({ ...one, ask: { collector, ...(one.ask as object) } })),
      ];
    },
    compile: (definitions, ...about) => [...compile(definitions), ...logs.compile(definitions, ...about)],
  };
}
