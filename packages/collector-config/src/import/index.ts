import type { CatalogueModule } from '@signoz-as-code/queries';
import type { SignozImporter } from '@signoz-as-code/signoz-client';
import { logPipelineImporter } from './log-pipeline.ts';

/** What turns SigNoz's log pipelines into definitions in `folder`. They use the catalogue's names. */
export function importers(catalogue: CatalogueModule, folder: string): readonly SignozImporter[] {
  return [logPipelineImporter(catalogue, `${folder}/log-pipelines`)];
}
