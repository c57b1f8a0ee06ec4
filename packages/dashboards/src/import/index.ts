import type { Importer } from '@signoz-as-code/core';
import type { CatalogueModule } from '@signoz-as-code/telemetry';
import { dashboardImporter } from './importer.ts';

/** What turns live dashboards into definitions. They use the catalogue's names. */
export function importers(catalogue: CatalogueModule): readonly Importer[] {
  return [dashboardImporter(catalogue)];
}
