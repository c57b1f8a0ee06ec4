import { builderName } from '@signoz-as-code/catalogue';
import { type Checking, type Defined, unique } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { dialectOf, type Facts, firstThat } from '@signoz-as-code/signoz-client';
import type { Found } from './codes.ts';
import { metricMetadataBody } from './compile.ts';
import type { MetricMetadataSpec } from './define.ts';

const has = ({ metricMetadata }: Facts): boolean => metricMetadata;

/** Metadata that SigNoz does not accept, or that has no content. */
export function checkMetricMetadata(spec: MetricMetadataSpec, { name, versions }: Environment, problems: Found): void {
  if (!has(dialectOf(versions.signoz).facts))
    problems.error(
      'metadata/needs-newer-signoz',
      '',
      `what is said of metrics needs SigNoz ${firstThat(has)}, and ${name} runs ${versions.signoz}`,
      `write the definition as a function of the environment that returns undefined there, or raise versions.signoz of ${name}`,
    );
  if (metricMetadataBody(spec).description.trim() === '')
    problems.error(
      'metadata/says-nothing',
      'description',
      `'${spec.metric.name}' has no description`,
      'give it one, here or in the catalogue',
    );
}

/** Two definitions that would overwrite each other. */
export function checkMetrics(
  all: readonly Defined<MetricMetadataSpec>[],
  { problems }: Checking<Environment, unknown>,
): void {
  const nameOf = ({ spec }: Defined<MetricMetadataSpec>): string => builderName(spec.metric);
  unique(all, nameOf, (entry, before) =>
    problems(entry as Defined).error(
      'metadata/duplicate-metric',
      'metric',
      `'${nameOf(entry)}' is that of ${before} too`,
      'remove one of them',
    ),
  );
}
