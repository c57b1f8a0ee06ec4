import { DiagnosticsError, type Json, type Resource, type StoredArtifact } from '@signoz-as-code/core';
import type { OverduePartitions } from './schema/partitions.generated.ts';
import type { RetentionScript, Statement } from './schema/retention.generated.ts';
import type { RetentionSetting } from './schema/setting.generated.ts';
import type { ViewScript } from './schema/view.generated.ts';
import { parseRetentionScript, parseViewScript, SqlError } from './sql/parse.ts';
import { tableName } from './sql/view-script.ts';

export const TABLE_RETENTION = 'table-retention';
export const MATERIALIZED_VIEW = 'materialized-view';
export const RETENTION_SETTING = 'retention-setting';
export const OVERDUE_PARTITIONS = 'overdue-partitions';

/** What a resource of kind table-retention carries: the statements for its table, as they were reviewed. */
export interface RetentionOfTable {
  readonly statements: readonly Statement[];
}

export function isViewPath(path: string): boolean {
  return path.startsWith('views/') && path.endsWith('.sql');
}

export function isSettingPath(path: string): boolean {
  return path.startsWith('settings/') && path.endsWith('.json');
}

export function isPartitionsPath(path: string): boolean {
  return path.startsWith('partitions/') && path.endsWith('.json');
}

export function isRetentionPath(path: string): boolean {
  return /^[^/]+\.sql$/.test(path);
}

/**
 * The resources in the artifacts, read back from them: one table-retention a table, one retention-setting a signal, one
 * materialized-view a view.
 * Throws a DiagnosticsError naming file and line of everything that `generate` did not write.
 */
export function resources(artifacts: readonly StoredArtifact[]): readonly Resource[] {
  const found: Resource[] = [];
  const problems: { file: string; error: SqlError }[] = [];
  for (const artifact of artifacts) {
    try {
      if (isSettingPath(artifact.path)) found.push(settingResource(JSON.parse(artifact.content), artifact.source));
      else if (isPartitionsPath(artifact.path))
        found.push(partitionsResource(JSON.parse(artifact.content), artifact.source));
      else if (isViewPath(artifact.path)) found.push(viewResource(parseViewScript(artifact.content), artifact.source));
      else found.push(...tableResources(parseRetentionScript(artifact.content), artifact.source));
    } catch (error) {
      if (!(error instanceof SqlError)) throw error;
      problems.push({ file: artifact.file, error });
    }
  }
  if (problems.length > 0) {
    throw new DiagnosticsError(
      problems.map(({ file, error }) => ({
        code: 'retention/artifact',
        severity: 'error',
        message: error.message,
        where: { file, field: `line ${error.line}` },
        hint: 'run `pnpm generate`; what should differ belongs in the definition',
      })),
    );
  }
  return found;
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
