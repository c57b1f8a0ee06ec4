import type { MetadataAuthoring } from '../authoring.ts';
import { checkMetricMetadata, checkMetrics } from './check.ts';
import { codes } from './codes.ts';
import { metricMetadataBody } from './compile.ts';
import type { MetricMetadataSpec } from './define.ts';
import { metricMetadata as kind } from './kind.ts';

export const metricMetadata: MetadataAuthoring<MetricMetadataSpec> = {
  kind,
  codes,
  check: ({ spec }, problems, { definitions: { environment } }) => checkMetricMetadata(spec, environment, problems),
  checkTogether: checkMetrics,
  compile: ({ spec }) => metricMetadataBody(spec),
};
