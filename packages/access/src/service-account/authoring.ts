import type { AccessAuthoring } from '../authoring.ts';
import { checkServiceAccount } from './check.ts';
import { codes } from './codes.ts';
import { serviceAccountBody } from './compile.ts';
import type { ServiceAccountSpec } from './define.ts';
import { serviceAccount as kind } from './kind.ts';

export const serviceAccount: AccessAuthoring<ServiceAccountSpec> = {
  kind,
  codes,
  check: ({ spec }, problems, { definitions: { environment }, catalogue }) =>
    checkServiceAccount(spec, environment, catalogue, problems),
  compile: ({ spec }) => serviceAccountBody(spec),
  importer: async ({ folder }) => (await import('./import.ts')).serviceAccountImporter(folder),
};
