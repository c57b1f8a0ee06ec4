import { artifactPath, jsonText } from '@signoz-as-code/core';
import { withSql } from '../rendered.ts';
import type { RetentionAuthoring } from '../retention-authoring.ts';
import { checkNames, checkView } from './check.ts';
import { codes } from './codes.ts';
import { viewScript } from './compile.ts';
import type { MaterializedViewSpec } from './define.ts';
import { view as kind } from './kind.ts';

export const view: RetentionAuthoring<MaterializedViewSpec> = {
  kind,
  codes,
  check: ({ spec }, problems, { definitions }) => checkView(problems, spec, definitions.environment),
  checkTogether: checkNames,
  artifacts: (entry, { environment }) =>
    withSql({
      path: artifactPath(kind, entry.key),
      content: jsonText(viewScript(entry, environment)),
      source: entry.file,
    }),
};
