import { distributedName, retained } from '../catalogue.ts';
import { same } from '../hosts.ts';
import { periodSeconds } from '../period.ts';
import type { RetentionOfTable } from './artifact.ts';
import type { AttributesIn } from './days.ts';
import { comparable, daysOfRule, ruleOfStatements, type TableRule } from './rule.ts';
import type { Statement } from './schema/artifact.generated.ts';

/**
 * The statements that restore `rule` for the table of `wanted`: its statements with the periods of the rule. Undefined
 * where they cannot express it: another expression, further actions, no whole days. A storage policy stays: it cannot
 * be removed while parts may be on its volumes.
 */
export function restoringStatements(wanted: RetentionOfTable, rule: TableRule): RetentionOfTable | undefined {
  const statements = wanted.statements.flatMap((statement) => restoring(statement, rule) ?? []);
  const isWhole = statements.every(
    (statement) =>
      (statement.is !== 'modify-default' ||
        [statement, ...(statement.rules ?? [])].every(({ days }) => isDays(days))) &&
      (statement.is !== 'modify-ttl' || (statement.keepSeconds > 0 && (statement.move?.afterSeconds ?? 1) > 0)),
  );
  if (!isWhole || statements.length === 0) return undefined;
  const { recalculating: _, ...lasting } = rule;
  const restored = ruleOfStatements({ statements });
  return same(restored, comparable(lasting, restored)) ? { statements } : undefined;
}

function restoring(statement: Statement, rule: TableRule): Statement | undefined {
  const volume = /^to volume '(?<name>\w+)' after (?<after>.+)$/.exec(rule.moved ?? '')?.groups;
  switch (statement.is) {
    case 'modify-storage':
      return rule.storage === statement.policy ? statement : undefined;
    case 'modify-ttl-by-row': {
      const { moveTo: _, ...rest } = statement;
      return volume === undefined ? rest : { ...rest, moveTo: volume.name! };
    }
    case 'modify-default': {
      const { rules: _, attributesIn: __, ...rest } = statement;
      const days = daysOfRule(rule);
      const attributesIn = attributesOf(statement.table);
      return days === undefined || days.rules.length === 0
        ? { ...rest, days: days?.days ?? 0 }
        : { ...rest, days: days.days, rules: [...days.rules], ...(attributesIn === undefined ? {} : { attributesIn }) };
    }
    case 'modify-cold-default':
      return { ...statement, days: (periodSeconds(rule.newRowsMoved ?? '0s') ?? 0) / 86_400 };
    case 'modify-ttl': {
      const { move: _, graceSeconds = 0, ...rest } = statement;
      const without = (text: string | undefined): number => (periodSeconds(text ?? '') ?? 0) - graceSeconds;
      return {
        ...rest,
        ...(statement.graceSeconds === undefined ? {} : { graceSeconds }),
        keepSeconds: without(rule.keep),
        ...(volume === undefined ? {} : { move: { afterSeconds: without(volume.after), volume: volume.name! } }),
      };
    }
  }
}

function isDays(days: number): boolean {
  return Number.isInteger(days) && days > 0;
}

/** Where the attributes of a table's rows are; for a Distributed table, where those of the local one are. */
function attributesOf(table: string): AttributesIn | undefined {
  return retained.logs.find((one) => one.table === table || distributedName(one.table) === table)?.attributesIn;
}
