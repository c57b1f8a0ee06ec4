import type { Json, Resource, StoredArtifact } from '@signoz-as-code/core';

const PATH = /^(dashboards|views)\/([^/]+)\.json$/;

export function isDashboardPath(path: string): boolean {
  return PATH.exec(path)?.[1] === 'dashboards';
}

export function isViewPath(path: string): boolean {
  return PATH.exec(path)?.[1] === 'views';
}

/** What the artifacts want to be there. Throws a SyntaxError for one that is not JSON; its format is checked before. */
export function resources(artifacts: readonly StoredArtifact[]): readonly Resource[] {
  return artifacts.flatMap(({ path, content, value, source }) => {
    const [, folder, key] = PATH.exec(path) ?? [];
    if (key === undefined) return [];
    const spec = (value ?? JSON.parse(content)) as { readonly [field: string]: Json };
    return folder === 'dashboards'
      ? [{ kind: 'dashboard', key, spec, title: String(spec.title), source }]
      : [{ kind: 'view', key, spec, title: String(spec.name), source }];
  });
}
