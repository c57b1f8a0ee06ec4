import { importers as alerts } from '@signoz-as-code/alerts/import';
import { importers as collectorConfig } from '@signoz-as-code/collector-config/import';
import type { Importer } from '@signoz-as-code/core';
import { importers as dashboards } from '@signoz-as-code/dashboards/import';
import { attributes, metrics } from '@signoz-as-code/telemetry/catalogue';

/** What `import` makes definitions with, in the order in which they refer to each other. They use the catalogue's names. */
export const importers: readonly Importer[] = [
  ...alerts(),
  ...dashboards({ attributes, metrics }),
  ...collectorConfig({ attributes, metrics }),
];
