import { isObject, type Json, type JsonObject, type Resource, type StoredArtifact } from '@signoz-as-code/core';

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
    const kind = folder === 'dashboards' ? 'dashboard' : 'view';
    return [{ kind, key, spec, title: titleOf(kind, spec), source }];
  });
}

/** What people call it: later forms have it in their spec, and a name of SigNoz's beside it. */
function titleOf(kind: 'dashboard' | 'view', { title, name, spec }: JsonObject): string {
  if (!isObject(spec)) return String(kind === 'dashboard' ? title : name);
  return String(kind === 'view' ? spec.displayName : isObject(spec.display) ? spec.display.name : name);
}
