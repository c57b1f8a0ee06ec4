import { importers as alerts } from '@signoz-as-code/alerts/import';
import { importers as collectorConfig } from '@signoz-as-code/collector-config/import';
import { importers as dashboards } from '@signoz-as-code/dashboards/import';
import type { SignozImporter } from '@signoz-as-code/signoz-client';
import type { NamedCatalogue } from './definitions/order.ts';

/** What `import` makes definitions with, in the order in which they refer to each other. They use the catalogue's names. */
export function importersOf(catalogue: NamedCatalogue): readonly SignozImporter[] {
  return [...alerts(catalogue), ...dashboards(catalogue), ...collectorConfig(catalogue)];
}
