import { DiagnosticsError, type Json, type Resource, type StoredArtifact } from '@signoz-as-code/core';
import { isRetentionPath, isViewPath, renderedProblems } from './rendered.ts';
import type { OverduePartitions } from './schema/partitions.generated.ts';
import type { RetentionScript, Statement } from './schema/retention.generated.ts';
import type { RetentionSetting } from './schema/setting.generated.ts';
import type { ViewScript } from './schema/view.generated.ts';
import { tableName } from './sql/view-script.ts';

export const TABLE_RETENTION = 'table-retention';
export const MATERIALIZED_VIEW = 'materialized-view';
export const RETENTION_SETTING = 'retention-setting';
export const OVERDUE_PARTITIONS = 'overdue-partitions';

/** What a resource of kind table-retention carries: the statements for its table, as they were reviewed. */
export interface RetentionOfTable {
  readonly statements: readonly Statement[];
}

export function isSettingPath(path: string): boolean {
  return path.startsWith('settings/') && path.endsWith('.json');
}

export function isPartitionsPath(path: string): boolean {
  return path.startsWith('partitions/') && path.endsWith('.json');
}

/**
 * The resources in the artifacts, read back from them: one table-retention a table, one retention-setting a signal, one
 * materialized-view a view.
 * Throws a DiagnosticsError naming every .sql that is not what its .json renders to.
 */
export function resources(artifacts: readonly StoredArtifact[]): readonly Resource[] {
  const problems = renderedProblems(artifacts);
  if (problems.length > 0) throw new DiagnosticsError(problems);
  return artifacts.flatMap(({ path, content, source }): readonly Resource[] => {
    if (isSettingPath(path)) return [settingResource(JSON.parse(content), source)];
    if (isPartitionsPath(path)) return [partitionsResource(JSON.parse(content), source)];
    if (isViewPath(path)) return [viewResource(JSON.parse(content), source)];
    return isRetentionPath(path) ? tableResources(JSON.parse(content), source) : [];
  });
}

function tableResources(script: RetentionScript, source: string): Resource[] {
  const byTable = new Map<string, Statement[]>();
  for (const statement of script.statements) {
    const statements = byTable.get(statement.table);
    if (statements === undefined) byTable.set(statement.table, [statement]);
    else statements.push(statement);
  }
  return [...byTable].map(([table, statements]) => ({
    kind: TABLE_RETENTION,
    key: table,
    spec: json({ statements }),
    title: `retention of ${table}`,
    source,
  }));
}

function settingResource(setting: RetentionSetting, source: string): Resource {
  return {
    kind: RETENTION_SETTING,
    key: setting.type,
    spec: json(setting),
    title: `SigNoz's setting of ${setting.type}`,
    source,
  };
}

function partitionsResource(partitions: OverduePartitions, source: string): Resource {
  return {
    kind: OVERDUE_PARTITIONS,
    key: partitions.signal,
    spec: json(partitions),
    title: `partitions of ${partitions.signal} that are overdue`,
    source,
  };
}

function viewResource(view: ViewScript, source: string): Resource {
  return { kind: MATERIALIZED_VIEW, key: tableName(view), spec: json(view), title: `view ${tableName(view)}`, source };
}

/** Generated types have no index signature; their values are JSON all the same. */
function json(value: RetentionOfTable | ViewScript | RetentionSetting | OverduePartitions): Json {
  return value as unknown as Json;
}

/** The statements of a table-retention resource. */
export function retentionOf(resource: Resource): RetentionOfTable {
  return resource.spec as unknown as RetentionOfTable;
}

/** The view of a materialized-view resource. */
export function viewOf(resource: Resource): ViewScript {
  return resource.spec as unknown as ViewScript;
}

/** The setting of a retention-setting resource. */
export function settingOf(resource: Resource): RetentionSetting {
  return resource.spec as unknown as RetentionSetting;
}

/** What an overdue-partitions resource is about. */
export function partitionsOf(resource: Resource): OverduePartitions {
  return resource.spec as unknown as OverduePartitions;
}
