import type { CatalogueModule } from '@signoz-as-code/queries';
import type { SignozImporter } from '@signoz-as-code/signoz-client';
import { dashboardImporter } from './importer.ts';
import { viewImporter } from './view.ts';

/** What turns live dashboards and saved views into definitions in `folder`. They use the catalogue's names. */
export function importers(catalogue: CatalogueModule, folder: string): readonly SignozImporter[] {
  return [dashboardImporter(catalogue, `${folder}/dashboards`), viewImporter(catalogue, `${folder}/views`)];
}
