import type { AccessAuthoring } from '../authoring.ts';
import { checkSsoDomain } from './check.ts';
import { codes } from './codes.ts';
import { ssoDomainBody } from './compile.ts';
import type { SsoDomainSpec } from './define.ts';
import { ssoDomain as kind } from './kind.ts';

export const ssoDomain: AccessAuthoring<SsoDomainSpec> = {
  kind,
  codes,
  check: ({ spec }, problems, { definitions: { environment } }) => checkSsoDomain(spec, environment, problems),
  compile: ({ spec }) => ssoDomainBody(spec),
  importer: async ({ folder }) => (await import('./import.ts')).ssoDomainImporter(folder),
};
