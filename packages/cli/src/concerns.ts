import { concern as alerts } from '@signoz-as-code/alerts/concern';
import { concern as catalogued } from '@signoz-as-code/catalogue/concern';
import { concern as collectorConfig } from '@signoz-as-code/collector-config/concern';
import { concern as compose } from '@signoz-as-code/compose/concern';
import type { Concern, Diagnostic } from '@signoz-as-code/core';
import { concern as dashboards } from '@signoz-as-code/dashboards/concern';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import { concern as retention } from '@signoz-as-code/retention/concern';
import { catalogueProblems as problemsOf } from '@signoz-as-code/telemetry';
import * as module from '@signoz-as-code/telemetry/catalogue';

export const { catalogue } = module;

/** What in the catalogue is not what its types say. */
export function catalogueProblems(): readonly Diagnostic[] {
  return problemsOf(module, 'packages/telemetry/definitions');
}

/** What `generate` compiles. Only this side imports definitions. */
export const concerns: readonly Concern<Environment, Endpoints>[] = [
  compose,
  collectorConfig,
  retention,
  alerts,
  dashboards,
  catalogued,
].map((concern) => concern(catalogue));
