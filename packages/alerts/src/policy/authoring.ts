import type { AlertsAuthoring } from '../authoring.ts';
import { checkPolicy } from './check.ts';
import { codes } from './codes.ts';
import { policyBody } from './compile.ts';
import type { PolicySpec } from './define.ts';
import { policy as kind } from './kind.ts';
import { checkRouting } from './routing.ts';

export const policy: AlertsAuthoring<PolicySpec> = {
  kind,
  codes,
  absences: ['alerts/policy-unmatched', 'alerts/policy-unreached', 'alerts/policy-value'],
  check: ({ spec }, problems, { definitions, catalogue }) => checkPolicy(spec, definitions, catalogue, problems),
  checkTogether: (policies, { definitions, problems }) => checkRouting(policies, definitions.of('rule'), problems),
  compile: ({ spec }, definitions) => policyBody(spec, definitions),
  importer: async ({ folder }) => (await import('./import.ts')).policyImporter(folder),
};
