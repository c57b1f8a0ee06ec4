import { type Artifact, type Definitions, jsonText } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { dashboardBody } from './body.ts';
import type { Dashboard, View } from './define.ts';
import { viewBody } from './view.ts';

/** One file a dashboard or view: exactly the body that SigNoz takes, but for the mark of ownership. */
export function compile(definitions: Definitions<Environment>): readonly Artifact[] {
  const dashboards = definitions.of<Dashboard>('dashboard').map(({ key, file, spec }) => ({
    path: `dashboards/${key}.json`,
    content: jsonText(dashboardBody(key, spec)),
    source: file,
  }));
  const views = definitions.of<View>('view').map(({ key, file, spec }) => ({
    path: `views/${key}.json`,
    content: jsonText(viewBody(spec)),
    source: file,
  }));
  return [...dashboards, ...views];
}
