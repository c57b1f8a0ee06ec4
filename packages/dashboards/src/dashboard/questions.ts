import type { Defined, Question } from '@signoz-as-code/core';
import { askedOfPromQL, foretoldOfPromQL } from '@signoz-as-code/queries';
import type { Dashboard } from './define.ts';
import { allPanels } from './panels.ts';

/** Asks Prometheus about the queries of panels, except for dashboards that suppress problems of them. */
export function questions({ file, spec }: Defined<Dashboard>): readonly Question[] {
  if (foretoldOfPromQL.some((code) => spec.suppress?.includes(code as never))) return [];
  const variables = Object.keys(spec.variables ?? {});
  return allPanels(spec).flatMap(({ field, panel }) =>
    'queries' in panel
      ? askedOfPromQL(panel.queries, `${field}.queries`, variables).map((asked) => ({
          ask: asked.ask,
          where: { file, field: asked.field },
          foretold: foretoldOfPromQL,
        }))
      : [],
  );
}
