import { isObject } from '@signoz-as-code/core';
import type { DashboardsAuthoring } from '../authoring.ts';
import { checkDashboard, checkTitles } from './check.ts';
import { codes } from './codes.ts';
import { dashboardArtifact } from './compile.ts';
import type { Dashboard } from './define.ts';
import { dashboard as kind } from './kind.ts';
import { questions } from './questions.ts';
import { suppressed } from './suppress.ts';
import { artifactLabel } from './v5/label.ts';
import { artifactLabelV6 } from './v6/label.ts';

export const dashboard: DashboardsAuthoring<Dashboard> = {
  kind,
  codes,
  check: ({ spec }, problems, { definitions, catalogue }) =>
    checkDashboard(spec, catalogue, definitions.environment.versions?.signoz, problems),
  checkTogether: checkTitles,
  suppressed,
  questions,
  compile: dashboardArtifact,
  label: (value, field) => {
    const artifact = isObject(value) ? value : {};
    return artifact.schemaVersion === 'v6' ? artifactLabelV6(artifact, field) : artifactLabel(artifact, field);
  },
  importer: async ({ catalogue, folder }) => (await import('./import.ts')).dashboardImporter(catalogue, folder),
};
