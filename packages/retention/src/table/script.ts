import { COLD_DAYS_COLUMN, DAYS_COLUMN } from '../catalogue.ts';
import { literal } from '../sql/lex.ts';
import { daysSql } from './days.ts';
import type { ModifyTtl, ModifyTtlByRow, RetentionScript, Statement } from './schema/artifact.generated.ts';

/** The .sql of a signal, for reviewers. */
export function printRetentionScript(script: RetentionScript): string {
  return [
    ...script.header.map(comment),
    ...script.statements.flatMap((statement) => ['', comment(statement.note), `${statementSql(statement)};`]),
    '',
  ].join('\n');
}

/** Existing parts keep their expiry, as when SigNoz itself sets a TTL. */
const KEEP = 'materialize_ttl_after_modify = 0';

/**
 * A mutation recalculates it, and the statement does not wait for that: with much data it takes longer than a
 * connection lives.
 */
const RECALCULATE = 'materialize_ttl_after_modify = 1, alter_sync = 0, mutations_sync = 0';

/** One statement, without its comment and without a semicolon. */
export function statementSql(statement: Statement): string {
  const table = `ALTER TABLE ${statement.table}${onCluster(statement.cluster)}`;
  switch (statement.is) {
    case 'modify-storage':
      return `${table}\n  MODIFY SETTING storage_policy = ${literal(statement.policy)}`;
    case 'modify-ttl':
      return `${table}\n  MODIFY TTL ${ttlSql(statement)}\n  SETTINGS ${statement.materialize ? RECALCULATE : KEEP}`;
    case 'modify-ttl-by-row':
      return `${table}\n  MODIFY TTL ${ttlSql(statement)}\n  SETTINGS ${KEEP}`;
    case 'modify-default':
      return `${table}\n  MODIFY COLUMN ${DAYS_COLUMN} UInt16 DEFAULT ${daysSql(
        { days: statement.days, rules: statement.rules ?? [] },
        statement.attributesIn ?? 'resources_string',
      )}`;
    case 'modify-cold-default':
      return `${table}\n  MODIFY COLUMN ${COLD_DAYS_COLUMN} UInt16 DEFAULT ${statement.days}`;
  }
}

/** The TTL as ClickHouse stores it. SigNoz's UI shows the first toIntervalSecond(…) that it finds in a table. */
function ttlSql(statement: ModifyTtl | ModifyTtlByRow): string {
  const after = (period: string): string => {
    const kept = `${statement.from} + ${period}`;
    return statement.graceSeconds === undefined ? kept : `(${kept}) + toIntervalSecond(${statement.graceSeconds})`;
  };
  const seconds = (count: number): string => `toIntervalSecond(${count})`;
  const [keep, move, volume] =
    statement.is === 'modify-ttl'
      ? [seconds(statement.keepSeconds), statement.move && seconds(statement.move.afterSeconds), statement.move?.volume]
      : [`toIntervalDay(${DAYS_COLUMN})`, `toIntervalDay(${COLD_DAYS_COLUMN})`, statement.moveTo];
  return volume === undefined || move === undefined
    ? after(keep)
    : `${after(keep)},\n    ${after(move)} TO VOLUME ${literal(volume)}`;
}

export function onCluster(cluster: string | undefined): string {
  return cluster === undefined ? '' : ` ON CLUSTER ${cluster}`;
}

export function comment(line: string): string {
  return `-- ${line}`;
}
