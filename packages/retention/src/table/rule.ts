import { type Formed, fields, listOf, textForm } from '@signoz-as-code/core';
import { COLD_DAYS_COLUMN, DAYS_COLUMN } from '../catalogue.ts';
import type { ClickHouse } from '../clickhouse.ts';
import { periodSeconds, periodText } from '../period.ts';
import { literal } from '../sql/lex.ts';
import { expiresText, expiryOf, keepText, movedText, ttlClause } from '../ttl.ts';
import type { RetentionOfTable } from './artifact.ts';
import { type DaysOfRows, readDays } from './days.ts';
import type { Statement } from './schema/artifact.generated.ts';

/**
 * How a table expires, whoever set it: the form for comparing artifacts and live tables. Where hosts disagree on a
 * field, it is a text that lists the values by host.
 */
export interface TableRule {
  readonly expires?: string;
  readonly keep?: string;
  /** When parts move to another volume: `to volume 's3' after 7d`. */
  readonly moved?: string;
  readonly also?: readonly string[] | string;
  /** The days of new rows, where rows have them. */
  readonly newRows?: string;
  /** New rows with other days; the first matching rule counts. */
  readonly rules?: readonly RuleOfRows[] | string;
  /** The days after which new rows move, where rows have them; absent for none. */
  readonly newRowsMoved?: string;
  /** The storage policy, unless it is ClickHouse's default. */
  readonly storage?: string;
  /** Present while ClickHouse still recalculates the expiry of parts. */
  readonly recalculating?: string;
}

/** `{ keep: '30d', where: { 'service.name': ['api'] } }` */
export interface RuleOfRows {
  readonly keep: string;
  readonly where: Readonly<Record<string, readonly string[]>>;
}

const RECALCULATING = 'parts still hold the expiry from before the last change';

/** The rule that the statements of an artifact make. */
export function ruleOfStatements({ statements }: RetentionOfTable): TableRule {
  return Object.assign({}, ...statements.map(ruleOfStatement)) as TableRule;
}

function ruleOfStatement(statement: Statement): TableRule {
  switch (statement.is) {
    case 'modify-storage':
      return { storage: statement.policy };
    case 'modify-ttl': {
      const { from, keepSeconds, graceSeconds = 0, move } = statement;
      return {
        expires: expiresText(from),
        keep: keepText({ seconds: keepSeconds + graceSeconds }),
        ...(move === undefined
          ? {}
          : { moved: movedText(literal(move.volume), keepText({ seconds: move.afterSeconds + graceSeconds })) }),
      };
    }
    case 'modify-ttl-by-row': {
      const { from, graceSeconds: seconds = 0, moveTo } = statement;
      return {
        expires: expiresText(from),
        keep: keepText({ seconds, daysColumn: DAYS_COLUMN }),
        ...(moveTo === undefined
          ? {}
          : { moved: movedText(literal(moveTo), keepText({ seconds, daysColumn: COLD_DAYS_COLUMN })) }),
      };
    }
    case 'modify-default':
      return ruleOfDays({ days: statement.days, rules: statement.rules ?? [] });
    case 'modify-cold-default':
      return coldDays(statement.days);
  }
}

function ruleOfDays({ days, rules }: DaysOfRows): TableRule {
  const text = (count: number): string => periodText(count * 86_400);
  return {
    newRows: text(days),
    ...(rules.length === 0
      ? {}
      : {
          rules: rules.map((rule) => ({
            keep: text(rule.days),
            where: Object.fromEntries(rule.where.map(({ key, values }) => [key, values])),
          })),
        }),
  };
}

/** 0 days mean no move, the default of untouched tables. */
function coldDays(days: number): TableRule {
  return days === 0 ? {} : { newRowsMoved: periodText(days * 86_400) };
}

function coldDaysIn(expression: string): TableRule {
  const read = readDays(expression);
  return read === undefined || read.rules.length > 0 ? { newRowsMoved: expression } : coldDays(read.days);
}

/** The days of new rows in a table's rule; undefined where its default has an unknown form. */
export function daysOfRule({ newRows, rules }: TableRule): DaysOfRows | undefined {
  if (typeof rules === 'string') return undefined;
  const days = (text: string | undefined): number => (periodSeconds(text ?? '') ?? Number.NaN) / 86_400;
  const found: DaysOfRows = {
    days: days(newRows),
    rules: (rules ?? []).map(({ keep, where }) => ({
      days: days(keep),
      where: Object.entries(where).map(([key, values]) => ({ key, values: [...values] })),
    })),
  };
  return [found.days, ...found.rules.map((rule) => rule.days)].every(Number.isInteger) ? found : undefined;
}

/** The system tables' data about one table on one host. */
const tableFactsForm = fields({
  host: textForm,
  table: textForm,
  engine: textForm,
  engineFull: textForm,
  /** The default of _retention_days; empty where the table has no such column. */
  daysDefault: textForm,
  /** The default of _retention_days_cold; empty likewise. */
  coldDefault: textForm,
  /** The storage policy; empty for tables without data of their own. */
  storage: textForm,
  /** The ids of unfinished mutations that recalculate the expiry of parts. */
  recalculating: listOf(textForm),
  /** Why the last attempt at one of these failed; empty when none did. */
  failure: textForm,
});
export type TableFacts = Formed<typeof tableFactsForm>;

/** A list for IN: `('signoz_traces.signoz_index_v3', …)`. */
function inList(tables: readonly string[]): string {
  return `(${tables.map(literal).join(', ')})`;
}

/** A system table on every replica of the cluster, or on the one server that there is. */
export function everywhere(server: ClickHouse, table: string): string {
  return server.cluster === undefined ? table : `clusterAllReplicas(${literal(server.cluster)}, ${table})`;
}

/** The facts of these tables on every host: one query, whatever their number. */
export function tableFacts(server: ClickHouse, tables: readonly string[]): Promise<readonly TableFacts[]> {
  const list = inList(tables);
  return server.rows(
    `
    SELECT t.host AS host, t.full_name AS table, t.engine AS engine, t.engine_full AS engineFull,
      t.policy AS storage, c.days AS daysDefault, c.cold AS coldDefault, m.unfinished AS recalculating, m.failure AS failure
    FROM (
      SELECT hostName() AS host, concat(database, '.', name) AS full_name, engine, engine_full,
        storage_policy AS policy
      FROM ${everywhere(server, 'system.tables')} WHERE full_name IN ${list}
    ) AS t
    LEFT JOIN (
      SELECT hostName() AS host, concat(database, '.', table) AS full_name,
        anyIf(default_expression, name = ${literal(DAYS_COLUMN)}) AS days,
        anyIf(default_expression, name = ${literal(COLD_DAYS_COLUMN)}) AS cold
      FROM ${everywhere(server, 'system.columns')}
      WHERE name IN (${literal(DAYS_COLUMN)}, ${literal(COLD_DAYS_COLUMN)}) AND full_name IN ${list}
      GROUP BY host, full_name
    ) AS c ON t.host = c.host AND t.full_name = c.full_name
    LEFT JOIN (
      SELECT hostName() AS host, concat(database, '.', table) AS full_name, groupArray(mutation_id) AS unfinished,
        any(latest_fail_reason) AS failure
      FROM ${everywhere(server, 'system.mutations')}
      WHERE NOT is_done AND command LIKE '%MATERIALIZE TTL%' AND full_name IN ${list}
      GROUP BY host, full_name
    ) AS m ON t.host = m.host AND t.full_name = m.full_name
    ORDER BY table, host`,
    tableFactsForm,
  );
}

/** The rule of a table on one host. */
export function ruleOfFacts(facts: TableFacts): TableRule {
  const clause = ttlClause(facts.engineFull);
  const days = facts.daysDefault === '' ? undefined : readDays(facts.daysDefault);
  return {
    // A Distributed table has no data, so nothing in it expires.
    ...(facts.engine === 'Distributed' ? {} : clause === undefined ? { keep: 'for ever' } : expiryOf(clause)),
    // An expression of another form is shown unchanged.
    ...(facts.daysDefault === '' ? {} : days === undefined ? { newRows: facts.daysDefault } : ruleOfDays(days)),
    ...(facts.coldDefault === '' ? {} : coldDaysIn(facts.coldDefault)),
    ...(facts.storage === '' || facts.storage === 'default' ? {} : { storage: facts.storage }),
    ...(facts.recalculating.length > 0 ? { recalculating: RECALCULATING } : {}),
  };
}

/**
 * The rule of a table without the parts that an artifact cannot set: an existing storage policy cannot be removed while
 * parts may be on its volumes, so it is only compared where one is wanted.
 */
export function comparable(rule: TableRule, wanted: TableRule): TableRule {
  const { storage: _, ...rest } = rule;
  return wanted.storage === undefined ? rest : rule;
}
