import { DiagnosticsError, type Json, type Resource, type StoredArtifact } from '@signoz-as-code/core';
import type { RetentionScript, Statement } from './schema/retention.generated.ts';
import type { ViewScript } from './schema/view.generated.ts';
import { parseRetentionScript, parseViewScript, SqlError } from './sql/parse.ts';
import { tableName } from './sql/view-script.ts';

export const TABLE_RETENTION = 'table-retention';
export const MATERIALIZED_VIEW = 'materialized-view';

/** What a resource of kind table-retention carries: the statements for its table, as they were reviewed. */
export interface RetentionOfTable {
  readonly statements: readonly Statement[];
}

export function isViewPath(path: string): boolean {
  return path.startsWith('views/') && path.endsWith('.sql');
}

export function isRetentionPath(path: string): boolean {
  return /^[^/]+\.sql$/.test(path);
}

/**
 * The resources in the artifacts, read back from their SQL: one table-retention a table, one materialized-view a view.
 * Throws a DiagnosticsError naming file and line of everything that `generate` did not write.
 */
export function resources(artifacts: readonly StoredArtifact[]): readonly Resource[] {
  const found: Resource[] = [];
  const problems: { file: string; error: SqlError }[] = [];
  for (const artifact of artifacts) {
    try {
      if (isViewPath(artifact.path)) found.push(viewResource(parseViewScript(artifact.content), artifact.source));
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

function viewResource(view: ViewScript, source: string): Resource {
  return { kind: MATERIALIZED_VIEW, key: tableName(view), spec: json(view), title: `view ${tableName(view)}`, source };
}

/** Generated types have no index signature; their values are JSON all the same. */
function json(value: RetentionOfTable | ViewScript): Json {
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
