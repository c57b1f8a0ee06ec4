import { alerts } from '@signoz-as-code/alerts';
import { concern as collectorConfig } from '@signoz-as-code/collector-config';
import { concern as compose } from '@signoz-as-code/compose';
import type { Concern } from '@signoz-as-code/core';
import { dashboards } from '@signoz-as-code/dashboards';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import { concern as retention } from '@signoz-as-code/retention';
import { catalogue } from '@signoz-as-code/telemetry/catalogue';

export { catalogue };

/** What `generate` compiles. Only this side imports definitions. */
export const concerns: readonly Concern<Environment, Endpoints>[] = [
  compose,
  collectorConfig,
  retention,
  alerts(catalogue),
  dashboards(catalogue),
];
