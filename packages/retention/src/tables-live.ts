import { DAYS_COLUMN } from './catalogue.ts';
import type { ClickHouse } from './clickhouse.ts';
import { periodText } from './period.ts';
import type { RetentionOfTable } from './resources.ts';
import type { Statement } from './schema/retention.generated.ts';
import { literal } from './sql/lex.ts';
import { expiresText, expiryOf, keepText, ttlClause } from './ttl.ts';

/** How a table expires, whoever set it: the one form in which artifacts and live tables are compared. */
export interface TableRule {
  readonly expires?: string;
  readonly keep?: string;
  readonly also?: readonly string[];
  /** The days that new rows are written with, where rows carry them. */
  readonly newRows?: string;
  /** There while ClickHouse still computes the expiry of parts anew. */
  readonly recalculating?: string;
}

const RECALCULATING = 'parts still hold the expiry from before the last change';

/** The rule that the statements of an artifact make. */
export function ruleOfStatements({ statements }: RetentionOfTable): TableRule {
  return Object.assign({}, ...statements.map(ruleOfStatement)) as TableRule;
}

function ruleOfStatement(statement: Statement): TableRule {
  switch (statement.is) {
    case 'modify-ttl':
      return {
        expires: expiresText(statement.from),
        keep: keepText({ seconds: statement.keepSeconds + (statement.graceSeconds ?? 0) }),
      };
    case 'modify-ttl-by-row':
      return {
        expires: expiresText(statement.from),
        keep: keepText({ seconds: statement.graceSeconds ?? 0, daysColumn: DAYS_COLUMN }),
      };
    case 'modify-default':
      return { newRows: periodText(statement.days * 86_400) };
  }
}

/** What the system tables say of one table on one host. */
export interface TableFacts {
  readonly host: string;
  readonly table: string;
  readonly engine: string;
  readonly engineFull: string;
  /** The default of _retention_days; empty where the table has no such column. */
  readonly daysDefault: string;
  /** Unfinished mutations that compute the expiry of parts anew. */
  readonly recalculating: number;
  /** Why the last attempt at one of these failed; empty when none did. */
  readonly failure: string;
}

/** A list for IN: `('signoz_traces.signoz_index_v3', …)`. */
function inList(tables: readonly string[]): string {
  return `(${tables.map(literal).join(', ')})`;
}

/** A system table on every replica of the cluster, or on the one server that there is. */
export function everywhere(server: ClickHouse, table: string): string {
  return server.cluster === undefined ? table : `clusterAllReplicas(${literal(server.cluster)}, ${table})`;
}

/** The facts of these tables on every host: one query, whatever their number. */
export function tableFacts(server: ClickHouse, tables: readonly string[]): Promise<TableFacts[]> {
  const list = inList(tables);
  return server.rows<TableFacts>(`
    SELECT t.host AS host, t.full_name AS table, t.engine AS engine, t.engine_full AS engineFull,
      c.default_expression AS daysDefault, toUInt32(m.unfinished) AS recalculating, m.failure AS failure
    FROM (
      SELECT hostName() AS host, concat(database, '.', name) AS full_name, engine, engine_full
      FROM ${everywhere(server, 'system.tables')} WHERE full_name IN ${list}
    ) AS t
    LEFT JOIN (
      SELECT hostName() AS host, concat(database, '.', table) AS full_name, default_expression
      FROM ${everywhere(server, 'system.columns')} WHERE name = ${literal(DAYS_COLUMN)} AND full_name IN ${list}
    ) AS c ON t.host = c.host AND t.full_name = c.full_name
    LEFT JOIN (
      SELECT hostName() AS host, concat(database, '.', table) AS full_name, count() AS unfinished,
        any(latest_fail_reason) AS failure
      FROM ${everywhere(server, 'system.mutations')}
      WHERE NOT is_done AND command LIKE '%MATERIALIZE TTL%' AND full_name IN ${list}
      GROUP BY host, full_name
    ) AS m ON t.host = m.host AND t.full_name = m.full_name
    ORDER BY table, host`);
}

/** The rule of a table as one host has it. */
export function ruleOfFacts(facts: TableFacts): TableRule {
  const clause = ttlClause(facts.engineFull);
  return {
    // A Distributed table holds nothing: nothing in it expires.
    ...(facts.engine === 'Distributed' ? {} : clause === undefined ? { keep: 'for ever' } : expiryOf(clause)),
    ...(facts.daysDefault === '' ? {} : { newRows: daysText(facts.daysDefault) }),
    ...(facts.recalculating > 0 ? { recalculating: RECALCULATING } : {}),
  };
}

/** SigNoz writes multiIf(…) where retention depends on attributes: that is shown as it stands. */
function daysText(expression: string): string {
  const days = /^(?:CAST\()?(\d+)(?:, 'UInt16'\))?$/.exec(expression)?.[1];
  return days === undefined ? expression : periodText(Number(days) * 86_400);
}
