import { importers as alerts } from '@signoz-as-code/alerts/import';
import { importers as collectorConfig } from '@signoz-as-code/collector-config/import';
import { importers as dashboards } from '@signoz-as-code/dashboards/import';
import type { SignozImporter } from '@signoz-as-code/signoz-client';
import { attributes, metrics, services } from '@signoz-as-code/telemetry/catalogue';

const catalogue = { attributes, metrics, services };

/** What `import` makes definitions with, in the order in which they refer to each other. They use the catalogue's names. */
export const importers: readonly SignozImporter[] = [
  ...alerts(catalogue),
  ...dashboards(catalogue),
  ...collectorConfig(catalogue),
];
