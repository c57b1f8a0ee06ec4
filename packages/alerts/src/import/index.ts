import type { SignozImporter } from '@signoz-as-code/signoz-client';
import type { CatalogueModule } from '@signoz-as-code/telemetry';
import { channelImporter } from './channel.ts';
import { maintenanceImporter } from './maintenance.ts';
import { policyImporter } from './policy.ts';
import { ruleImporter } from './rule.ts';

/** What turns live alerts into definitions in `folder`, in the order in which they refer to each other. */
export function importers(catalogue: CatalogueModule, folder: string): readonly SignozImporter[] {
  return [
    channelImporter(`${folder}/channels`),
    policyImporter(`${folder}/policies`),
    ruleImporter(catalogue, `${folder}/rules`),
    maintenanceImporter(`${folder}/maintenance`),
  ];
}
