import { periodText } from './period.ts';
import { type Expression, parseExpression, printExpression, Reader } from './sql/expression.ts';

const SECONDS: Readonly<Record<string, number>> = {
  toIntervalSecond: 1,
  toIntervalMinute: 60,
  toIntervalHour: 3_600,
  toIntervalDay: 86_400,
  toIntervalWeek: 604_800,
};
/** A month has no fixed length in seconds, so months are counted separately. */
const MONTHS: Readonly<Record<string, number>> = { toIntervalMonth: 1, toIntervalQuarter: 3, toIntervalYear: 12 };

/** The content of a table's TTL, in any form: equal rules give equal values. */
export interface Expiry {
  /** The start of a row's age: `timestamp`, `unix_milli / 1000`, without conversions to DateTime. */
  readonly expires: string;
  /** How long after that: `30d`, `30d30m`, `1 month`, `_retention_days days and 30m`. */
  readonly keep: string;
  /** The move of rows, if any, in the same form: `to volume 's3' after 7d`. */
  readonly moved?: string;
  /** All other actions of the TTL, unchanged: `TO DISK 'cold' 7d after timestamp`. */
  readonly also?: readonly string[];
}

/**
 * The TTL clause in a table's engine_full (system.tables); undefined when it has none. Throws an Error when the clause
 * cannot be separated from the text after it.
 */
export function ttlClause(engineFull: string): string | undefined {
  let depth = 0;
  let from: number | undefined;
  for (const match of engineFull.matchAll(
    /'(?:[^'\\]|\\.)*'|`(?:[^`\\]|\\.)*`|[()]|\bTTL\b|\bSETTINGS\b|\bCOMMENT\b/g,
  )) {
    if (match[0] === '(') depth++;
    else if (match[0] === ')') depth--;
    else if (depth !== 0) continue;
    else if (match[0] === 'TTL') from ??= match.index + 3;
    else if (from !== undefined && (match[0] === 'SETTINGS' || match[0] === 'COMMENT')) {
      return engineFull.slice(from, match.index).trim();
    }
  }
  return from === undefined ? undefined : engineFull.slice(from).trim();
}

/**
 * The rule in a TTL clause. `x + INTERVAL 15 DAY DELETE`, `toDateTime(x) + toIntervalSecond(1296000)` and
 * `toDateTime(toUInt32(x), 'UTC') + toIntervalDay(15)` are the same rule and give the same value: the migrator writes
 * one of these forms, SigNoz's own API another. A clause of an unknown form is returned unchanged.
 */
export function expiryOf(clause: string): Expiry {
  try {
    const reader = new Reader(clause);
    const also: string[] = [];
    const moves: (Expiry & { readonly volume: string })[] = [];
    let expiry: Expiry | undefined;
    reader.list(() => {
      const rule = ruleOf(reader.expression());
      if (reader.accept('DELETE') || reader.atEnd || reader.rest.startsWith(',')) {
        expiry ??= rule;
        return;
      }
      if (reader.accept('TO', 'VOLUME')) {
        moves.push({ ...rule, volume: printExpression(reader.expression()) });
        return;
      }
      if (reader.accept('TO', 'DISK')) {
        also.push(`TO DISK ${printExpression(reader.expression())} ${rule.keep} after ${rule.expires}`);
        return;
      }
      throw new Error('another action');
    });
    if (expiry === undefined || !reader.atEnd) throw new Error('no deletion, or a condition on it');
    const { expires } = expiry;
    const [move] = moves;
    const isPlain = moves.length === 1 && move?.expires === expires;
    if (!isPlain) also.push(...moves.map((one) => `TO VOLUME ${one.volume} ${one.keep} after ${one.expires}`));
    return {
      ...expiry,
      ...(isPlain ? { moved: movedText(move.volume, move.keep) } : {}),
      ...(also.length === 0 ? {} : { also }),
    };
  } catch {
    return { expires: clause, keep: 'as written' };
  }
}

/**
 * The age in a TTL expression, as system.parts names a part's ages: `7d after timestamp`; undefined for an unknown
 * form. Versions write it with operators or with functions.
 */
export function ageText(expression: string): string | undefined {
  try {
    const { expires, keep } = ruleOf(parseExpression(expression));
    return `${keep} after ${expires}`;
  } catch {
    return undefined;
  }
}

/** A move in the form of {@link Expiry.moved}; `volume` with its quotes. */
export function movedText(volume: string, keep: string): string {
  return `to volume ${volume} after ${keep}`;
}

/** The length of `intervals` together, in the form of {@link Expiry.keep}. */
export function keepText(period: {
  readonly seconds: number;
  readonly months?: number;
  readonly daysColumn?: string | undefined;
}): string {
  const parts: string[] = [];
  if (period.daysColumn !== undefined) parts.push(`${period.daysColumn} days`);
  if (period.months !== undefined && period.months > 0) {
    parts.push(period.months === 1 ? '1 month' : `${period.months} months`);
  }
  if (period.seconds > 0 || parts.length === 0) parts.push(periodText(period.seconds));
  return parts.join(' and ');
}

function ruleOf(expression: Expression): Expiry {
  let seconds = 0;
  let months = 0;
  let daysColumn: string | undefined;
  const rest: Expression[] = [];
  const all = terms(expression);
  for (const term of all) {
    const amount = term.is === 'call' ? term.of[0] : undefined;
    if (term.is !== 'call' || !term.name.startsWith('toInterval') || amount === undefined) rest.push(term);
    else if (amount.is === 'number' && SECONDS[term.name] !== undefined) {
      seconds += Number(amount.text) * SECONDS[term.name]!;
    } else if (amount.is === 'number' && MONTHS[term.name] !== undefined) {
      months += Number(amount.text) * MONTHS[term.name]!;
    } else if (amount.is === 'column' && term.name === 'toIntervalDay' && daysColumn === undefined) {
      daysColumn = amount.text;
    } else rest.push(term);
  }
  if (rest.length !== 1 || all.length < 2) throw new Error('not a point in time and periods after it');
  return { expires: printExpression(withoutConversions(rest[0]!)), keep: keepText({ seconds, months, daysColumn }) };
}

function terms(expression: Expression): readonly Expression[] {
  const isSum = expression.is === 'operator' ? expression.name === '+' : isCall(expression, 'plus');
  return isSum && 'of' in expression ? expression.of.flatMap(terms) : [expression];
}

function isCall(expression: Expression, name: string): boolean {
  return expression.is === 'call' && expression.name === name;
}

/**
 * toDateTime and toUInt32 around a time only change how it is stored, and a time zone how it is shown: the time stays
 * the same.
 */
function withoutConversions(expression: Expression): Expression {
  if (expression.is !== 'call') return expression;
  const [of, divisor] = expression.of;
  if ((expression.name === 'intDiv' || expression.name === 'divide') && of !== undefined && divisor !== undefined) {
    return { is: 'operator', name: '/', of: [of, divisor] };
  }
  return (expression.name === 'toDateTime' || expression.name === 'toUInt32') && of !== undefined
    ? withoutConversions(of)
    : expression;
}

/** `toDateTime(timestamp)` as {@link Expiry.expires} puts it. Throws when it is not an expression. */
export function expiresText(expression: string): string {
  return printExpression(withoutConversions(parseExpression(expression)));
}
