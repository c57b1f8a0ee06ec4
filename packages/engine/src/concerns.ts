import { concern as alerts } from '@signoz-as-code/alerts/concern';
import { concern as catalogued } from '@signoz-as-code/applied-catalogue/concern';
import type { Catalogue } from '@signoz-as-code/catalogue';
import { concern as collectorConfig } from '@signoz-as-code/collector-config/concern';
import { concern as compose } from '@signoz-as-code/compose/concern';
import type { Concern } from '@signoz-as-code/core';
import { concern as dashboards } from '@signoz-as-code/dashboards/concern';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import { concern as retention } from '@signoz-as-code/retention/concern';

/** What `generate` compiles, asked for in the terms of a catalogue, whose files lie in `folder`. */
export function concernsOf(catalogue: Catalogue, folder: string): readonly Concern<Environment, Endpoints>[] {
  return [compose, collectorConfig, retention, alerts, dashboards, catalogued].map((concern) =>
    concern(catalogue, folder),
  );
}
