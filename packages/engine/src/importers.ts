import { concern as alerts } from '@signoz-as-code/alerts/concern';
import { importers as collectorConfig } from '@signoz-as-code/collector-config/import';
import { definitionsFolder } from '@signoz-as-code/core';
import { importers as dashboards } from '@signoz-as-code/dashboards/import';
import { catalogueOf } from '@signoz-as-code/queries';
import type { SignozImporter } from '@signoz-as-code/signoz-client';
import type { NamedCatalogue } from './definitions/order.ts';

/**
 * What `import` makes definitions with, in the order in which they refer to each other. They use the catalogue's names, and
 * lie where the project's definitions do.
 */
export async function importersOf(
  catalogue: NamedCatalogue,
  project: { readonly definitions?: string },
): Promise<readonly SignozImporter[]> {
  return [
    ...(await alerts(catalogueOf(catalogue)).importers(catalogue, definitionsFolder(project, 'alerts'))),
    ...dashboards(catalogue, definitionsFolder(project, 'dashboards')),
    ...collectorConfig(catalogue, definitionsFolder(project, 'collector-config')),
  ];
}
