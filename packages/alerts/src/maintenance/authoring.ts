import type { AlertsAuthoring } from '../authoring.ts';
import { checkMaintenance } from './check.ts';
import { codes } from './codes.ts';
import { maintenanceBody } from './compile.ts';
import type { MaintenanceSpec } from './define.ts';
import { maintenance as kind } from './kind.ts';

export const maintenance: AlertsAuthoring<MaintenanceSpec> = {
  kind,
  codes,
  check: ({ spec }, problems, { definitions }) => checkMaintenance(spec, definitions, problems),
  compile: ({ spec }, definitions) => maintenanceBody(spec, definitions),
  importer: async ({ folder }) => (await import('./import.ts')).maintenanceImporter(folder),
};
