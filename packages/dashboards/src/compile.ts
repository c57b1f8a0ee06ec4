import {
  type Artifact,
  type Definitions,
  type Json,
  jsonText,
  type Resource,
  type StoredArtifact,
} from '@signoz-as-code/core';
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

const PATH = /^(dashboards|views)\/([^/]+)\.json$/;

export function isDashboardPath(path: string): boolean {
  return PATH.exec(path)?.[1] === 'dashboards';
}

export function isViewPath(path: string): boolean {
  return PATH.exec(path)?.[1] === 'views';
}

/** What the artifacts want to be there. Throws a SyntaxError for one that is not JSON; its format is checked before. */
export function resources(artifacts: readonly StoredArtifact[]): readonly Resource[] {
  return artifacts.flatMap(({ path, content, source }) => {
    const [, folder, key] = PATH.exec(path) ?? [];
    if (key === undefined) return [];
    const spec = JSON.parse(content) as { readonly [field: string]: Json };
    return folder === 'dashboards'
      ? [{ kind: 'dashboard', key, spec, title: String(spec.title), source }]
      : [{ kind: 'view', key, spec, title: String(spec.name), source }];
  });
}
