import { channelImporter } from '@signoz-as-code/alerts';
import type { Importer } from '@signoz-as-code/core';
import { dashboardImporter } from '@signoz-as-code/dashboards';
import { attributes, metrics } from '@signoz-as-code/telemetry/catalogue';

/** What `import` makes definitions with, in the order in which they refer to each other. They use the catalogue's names. */
export const importers: readonly Importer[] = [channelImporter(), dashboardImporter({ attributes, metrics })];
