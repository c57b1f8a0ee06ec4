import { type Expression, parseExpression, printExpression } from '../sql/expression.ts';
import type { DayRule } from './schema/artifact.generated.ts';

/** The days of new log rows: those of the first matching rule, else `days`. */
export interface DaysOfRows {
  readonly days: number;
  readonly rules: readonly DayRule[];
}

/** The column that rules read: log records have a map, their resources a text with JSON. */
export type AttributesIn = 'resources_string' | 'labels';

/**
 * The characters that SigNoz v0.108.0 may put between quotes in SQL without escaping: any other would change the
 * statement, not the condition.
 */
export const RULE_KEY = /^[A-Za-z0-9_.:/@-]+$/;
export const RULE_VALUE = /^[^'\\\p{Cc}]+$/u;

/** The default of `_retention_days` as ClickHouse stores it: a number, or multiIf(…) as SigNoz itself writes it. */
export function daysSql({ days, rules }: DaysOfRows, attributesIn: AttributesIn): string {
  if (rules.length === 0) return String(days);
  const number = (value: number): Expression => ({ is: 'number', text: String(value) });
  return printExpression({
    is: 'call',
    name: 'multiIf',
    of: [...rules.flatMap((rule) => [conditionOf(rule, attributesIn), number(rule.days)]), number(days)],
  });
}

function conditionOf({ where }: DayRule, attributesIn: AttributesIn): Expression {
  const conditions = where.map(({ key, values }): Expression => {
    const texts = values.map((text): Expression => ({ is: 'string', text }));
    const among: Expression = texts.length === 1 ? texts[0]! : { is: 'tuple', of: texts };
    return { is: 'operator', name: 'IN', of: [attribute(key, attributesIn), among] };
  });
  return conditions.length === 1 ? conditions[0]! : { is: 'operator', name: 'AND', of: conditions };
}

function attribute(key: string, attributesIn: AttributesIn): Expression {
  const name: Expression = { is: 'string', text: key };
  const column: Expression = { is: 'column', text: attributesIn };
  return attributesIn === 'labels'
    ? { is: 'call', name: 'JSONExtractString', of: [column, name] }
    : { is: 'element', of: [column, name] };
}

/** The days in a default, whoever wrote it; undefined for an expression of another form. */
export function readDays(sql: string): (DaysOfRows & { readonly attributesIn?: AttributesIn }) | undefined {
  let expression: Expression;
  try {
    expression = withoutCast(parseExpression(sql));
  } catch {
    return undefined;
  }
  const plain = numberIn(expression);
  if (plain !== undefined) return { days: plain, rules: [] };
  if (expression.is !== 'call' || expression.name !== 'multiIf' || expression.of.length % 2 === 0) return undefined;
  const days = numberIn(expression.of.at(-1)!);
  const columns = new Set<AttributesIn>();
  const rules: DayRule[] = [];
  for (let at = 0; at + 1 < expression.of.length; at += 2) {
    const kept = numberIn(expression.of[at + 1]!);
    const where = conditionsIn(expression.of[at]!, columns);
    if (kept === undefined || where === undefined) return undefined;
    rules.push({ where, days: kept });
  }
  const [attributesIn] = columns;
  return days === undefined || columns.size > 1 || attributesIn === undefined
    ? undefined
    : { days, rules, attributesIn };
}

function conditionsIn(expression: Expression, columns: Set<AttributesIn>): DayRule['where'] | undefined {
  const all =
    expression.is === 'operator' && expression.name === 'AND' ? expression.of : ([expression] as readonly Expression[]);
  const conditions: DayRule['where'] = [];
  for (const one of all) {
    if (one.is !== 'operator' || one.name !== 'IN') return undefined;
    const [left, right] = one.of as readonly [Expression, Expression];
    const key = keyIn(left, columns);
    const among = right.is === 'tuple' ? right.of : [right];
    if (key === undefined || !among.every(({ is }) => is === 'string')) return undefined;
    conditions.push({ key, values: among.map((value) => (value as { readonly text: string }).text) });
  }
  return conditions;
}

function keyIn(expression: Expression, columns: Set<AttributesIn>): string | undefined {
  const isJson = expression.is === 'call' && expression.name === 'JSONExtractString';
  if (!isJson && expression.is !== 'element') return undefined;
  const [column, key] = expression.of;
  const name = isJson ? 'labels' : 'resources_string';
  if (column?.is !== 'column' || column.text !== name || key?.is !== 'string') return undefined;
  columns.add(name);
  return key.text;
}

function withoutCast(expression: Expression): Expression {
  const isCast = expression.is === 'call' && /^(CAST|toUInt16)$/i.test(expression.name);
  return isCast ? expression.of[0]! : expression;
}

function numberIn(expression: Expression): number | undefined {
  return expression.is === 'number' && /^\d+$/.test(expression.text) ? Number(expression.text) : undefined;
}

/** The most days that any row is written with. */
export function longest({ days, rules }: DaysOfRows): number {
  return Math.max(days, ...rules.map((rule) => rule.days));
}

/**
 * Whether some rows get fewer days than before, and whether some get more: tested with a row that matches each rule of
 * either side, one that matches two of them, and one that matches none.
 */
export function comparedDays(
  before: DaysOfRows,
  after: DaysOfRows,
): { readonly fewer: boolean; readonly more: boolean } {
  const rows = samples([...before.rules, ...after.rules]);
  const pairs = rows.map((row) => [daysOf(row, before), daysOf(row, after)] as const);
  return { fewer: pairs.some(([from, to]) => to < from), more: pairs.some(([from, to]) => to > from) };
}

type Row = Readonly<Record<string, string>>;

function daysOf(row: Row, { days, rules }: DaysOfRows): number {
  const fits = ({ where }: DayRule): boolean => where.every(({ key, values }) => values.includes(row[key] ?? ''));
  return rules.find(fits)?.days ?? days;
}

function samples(rules: readonly DayRule[]): readonly Row[] {
  const single = rules.flatMap(({ where }) => {
    const most = Math.max(...where.map(({ values }) => values.length));
    return Array.from(
      { length: most },
      (_, index): Row =>
        Object.fromEntries(where.map(({ key, values }) => [key, values[Math.min(index, values.length - 1)]!])),
    );
  });
  const fitting = (one: Row, other: Row): boolean =>
    Object.entries(other).every(([key, value]) => one[key] === undefined || one[key] === value);
  const pairs = single.flatMap((one) =>
    single.filter((other) => one !== other && fitting(one, other)).map((other) => ({ ...one, ...other })),
  );
  return [{}, ...single, ...pairs];
}
