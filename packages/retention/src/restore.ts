import { same } from './hosts.ts';
import { periodSeconds } from './period.ts';
import type { RetentionOfTable } from './resources.ts';
import type { Statement } from './schema/retention.generated.ts';
import type { ViewScript } from './schema/view.generated.ts';
import { ruleOfStatements, type TableRule } from './tables-live.ts';
import { stateOfScript, type ViewState } from './views-live.ts';

/**
 * What brings `rule` back to the table of `wanted`: its statements with the periods of the rule. Undefined where they
 * cannot say it: another expression, further actions, no whole days.
 */
export function restoringStatements(wanted: RetentionOfTable, rule: TableRule): RetentionOfTable | undefined {
  const days = (periodSeconds(rule.newRows ?? '') ?? 0) / 86_400;
  const statements = wanted.statements.map((statement): Statement => {
    if (statement.is === 'modify-default') return { ...statement, days };
    if (statement.is === 'modify-ttl-by-row') return statement;
    return { ...statement, keepSeconds: (periodSeconds(rule.keep ?? '') ?? 0) - (statement.graceSeconds ?? 0) };
  });
  const isWhole = statements.every(
    (statement) =>
      (statement.is !== 'modify-default' || (Number.isInteger(statement.days) && statement.days > 0)) &&
      (statement.is !== 'modify-ttl' || statement.keepSeconds > 0),
  );
  const { recalculating: _, ...lasting } = rule;
  return isWhole && same(ruleOfStatements({ statements }), lasting) ? { statements } : undefined;
}

/** The script that brings `state` back, where it differs from `wanted` by its period alone; undefined otherwise. */
export function restoringView(wanted: ViewScript, state: ViewState): ViewScript | undefined {
  const view = { ...wanted, seconds: periodSeconds(state.keep ?? '') ?? wanted.seconds };
  return same(stateOfScript(view), state) ? view : undefined;
}
