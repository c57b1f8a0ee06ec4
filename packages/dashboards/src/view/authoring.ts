import { keyedPath } from '@signoz-as-code/core';
import type { DashboardsAuthoring } from '../authoring.ts';
import { queryLabel } from '../shared/label.ts';
import { checkKept, checkNames, checkView } from './check.ts';
import { codes } from './codes.ts';
import { viewArtifact } from './compile.ts';
import type { View } from './define.ts';
import { viewItemKey } from './item-key.ts';
import { view as kind } from './kind.ts';

export const view: DashboardsAuthoring<View> = {
  kind,
  codes,
  check: (entry, problems, { definitions, catalogue }) => {
    checkKept(entry, definitions.environment.versions?.signoz, problems);
    checkView(entry.spec, catalogue, problems);
  },
  checkTogether: checkNames,
  compile: viewArtifact,
  label: (value, field) => queryLabel(keyedPath(value, field, viewItemKey)),
  importer: async ({ catalogue, folder }) => (await import('./import.ts')).viewImporter(catalogue, folder),
};
