import { COLD_DAYS_COLUMN, DAYS_COLUMN } from '../catalogue.ts';
import { MAX_DAYS } from '../period.ts';
import { daysSql, readDays } from '../rules.ts';
import type { ModifyDefault, RetentionScript, Statement } from '../schema/retention.generated.ts';
import type { ViewScript } from '../schema/view.generated.ts';
import { canonicalExpression } from './expression.ts';
import { IDENTIFIER, nameIn } from './lex.ts';
import { KEEP, printRetentionScript, RECALCULATE } from './script.ts';
import { dimensionTypes, printViewScript } from './view-script.ts';

/** A line of an artifact that `generate` does not write so. */
export class SqlError extends Error {
  /** From 1. */
  readonly line: number;
  constructor(line: number, message: string) {
    super(`line ${line}: ${message}`);
    this.name = 'SqlError';
    this.line = line;
  }
}

const NAME = '[A-Za-z_][A-Za-z0-9_]*';
const TABLE = `${NAME}\\.${NAME}`;
const TYPES = dimensionTypes.map((type) => type.replace(/[()]/g, '\\$&')).join('|');
const CLUSTER = `(?: ON CLUSTER (?<cluster>${NAME}))?`;

/**
 * A retention script, read back from exactly the statements that `generate` writes: parsing what was printed gives the
 * same value, and any other text is refused with a {@link SqlError} naming the line. What was reviewed is what runs.
 */
export function parseRetentionScript(text: string): RetentionScript {
  const lines = new Lines(text);
  const header = lines.comments();
  const statements: Statement[] = [];
  while (!lines.atEnd) {
    lines.take(/^$/, 'an empty line between statements');
    statements.push(alter(lines));
  }
  if (statements.length === 0) lines.fail('expected at least one ALTER TABLE');
  const script: RetentionScript = { header, statements };
  sameText(text, printRetentionScript(script));
  return script;
}

function alter(lines: Lines): Statement {
  const { note } = lines.take(/^-- (?<note>\S.*)$/, 'a comment saying what the statement keeps');
  const { table, cluster } = lines.take(
    new RegExp(`^ALTER TABLE (?<table>${TABLE})${CLUSTER}$`),
    'ALTER TABLE database.table',
  );
  const common = { note: note!, table: table!, ...(cluster === undefined ? {} : { cluster }) };
  const policy = lines.maybe(new RegExp(`^  MODIFY SETTING storage_policy = '(?<policy>${NAME})';$`))?.policy;
  if (policy !== undefined) return { is: 'modify-storage', ...common, policy };
  const cold = lines.maybe(
    new RegExp(`^  MODIFY COLUMN ${COLD_DAYS_COLUMN} UInt16 DEFAULT (?<days>0|${DAYS});$`),
  )?.days;
  if (cold !== undefined) return { is: 'modify-cold-default', ...common, days: Number(cold) };
  const column = lines.maybe(new RegExp(`^  MODIFY COLUMN ${DAYS_COLUMN} UInt16 DEFAULT (?<days>.+);$`))?.days;
  if (column !== undefined) return { is: 'modify-default', ...common, ...lines.days(column) };
  return alterTtl(lines, common);
}

const DAYS = '[1-9]\\d{0,3}';

function alterTtl(
  lines: Lines,
  common: { readonly note: string; readonly table: string; readonly cluster?: string },
): Statement {
  const grace = ' \\+ toIntervalSecond\\((?<grace>[1-9]\\d{0,5})\\)';
  const periodic = (column: string): string =>
    `(?<from>.+) \\+ (?<period>toIntervalSecond\\([1-9]\\d{0,8}\\)|toIntervalDay\\(${column}\\))`;
  const oneOf = (start: string, column: string, end: string) =>
    lines.maybe(new RegExp(`^${start}\\(${periodic(column)}\\)${grace}${end}$`)) ??
    lines.maybe(new RegExp(`^${start}${periodic(column)}${end}$`));
  const keep =
    oneOf('  MODIFY TTL ', DAYS_COLUMN, '(?<more>,?)') ??
    lines.fail(
      `expected MODIFY TTL <time> + toIntervalSecond(…) or toIntervalDay(${DAYS_COLUMN}), MODIFY SETTING storage_policy, or MODIFY COLUMN ${DAYS_COLUMN} UInt16 DEFAULT <days>;`,
    );
  lines.sameExpression(keep.from!);
  const move =
    keep.more === ''
      ? undefined
      : (oneOf(' {4}', COLD_DAYS_COLUMN, ` TO VOLUME '(?<volume>${NAME})'`) ??
        lines.fail("expected <time> + toIntervalSecond(…) TO VOLUME '…'"));
  if (move !== undefined && (move.from !== keep.from || move.grace !== keep.grace)) {
    lines.fail('expected the move to be counted from where the deletion is');
  }
  const materialize = lines.maybe(new RegExp(`^  SETTINGS ${RECALCULATE};$`)) !== undefined;
  if (!materialize) lines.take(new RegExp(`^  SETTINGS ${KEEP};$`), `SETTINGS ${KEEP};`);
  const rest = { from: keep.from!, ...(keep.grace === undefined ? {} : { graceSeconds: Number(keep.grace) }) };
  const [keepSeconds, afterSeconds] = [keep, move].map((one) => seconds(one?.period));
  if (keepSeconds === undefined) {
    if (move !== undefined && afterSeconds !== undefined) lines.fail(`expected toIntervalDay(${COLD_DAYS_COLUMN})`);
    return {
      is: 'modify-ttl-by-row',
      ...common,
      ...rest,
      ...(move === undefined ? {} : { moveTo: move.volume! }),
    };
  }
  if (move !== undefined && afterSeconds === undefined) lines.fail('expected toIntervalSecond(…)');
  return {
    is: 'modify-ttl',
    ...common,
    ...rest,
    keepSeconds,
    materialize,
    ...(move === undefined ? {} : { move: { afterSeconds: afterSeconds!, volume: move.volume! } }),
  };
}

function seconds(period: string | undefined): number | undefined {
  const digits = /^toIntervalSecond\((\d+)\)$/.exec(period ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

/** A view's script, read back as {@link parseRetentionScript} does. */
export function parseViewScript(text: string): ViewScript {
  const lines = new Lines(text);
  const header = lines.comments();
  lines.take(/^$/, 'an empty line');
  lines.take(/^-- \S.*$/, 'a comment saying what the table is');
  const { database, name, cluster } = lines.take(
    new RegExp(`^CREATE TABLE IF NOT EXISTS (?<database>${NAME})\\.(?<name>${NAME})${CLUSTER}$`),
    'CREATE TABLE IF NOT EXISTS database.table',
  );
  lines.take(/^\($/, '(');
  const columns: { name: string; type: string }[] = [];
  for (;;) {
    const column = lines.maybe(new RegExp(`^ {4}(?<name>${IDENTIFIER}) (?<type>DateTime|${TYPES}),?$`));
    if (column === undefined) break;
    columns.push({ name: nameIn(column.name!), type: column.type! });
  }
  lines.take(/^\)$/, 'a column, or ) after the last one');
  const { sums } = lines.take(/^ENGINE = SummingMergeTree\(\((?<sums>.+)\)\)$/, 'ENGINE = SummingMergeTree((…))');
  lines.take(/^PARTITION BY .+$/, 'PARTITION BY');
  lines.take(/^ORDER BY \(.+\)$/, 'ORDER BY (…)');
  const { seconds } = lines.take(
    /^TTL .+ \+ toIntervalSecond\((?<seconds>[1-9]\d{4,8})\)$/,
    'TTL … + toIntervalSecond(…)',
  );
  lines.take(/^SETTINGS ttl_only_drop_parts = 1;$/, 'SETTINGS ttl_only_drop_parts = 1;');
  lines.take(/^$/, 'an empty line');
  if (cluster !== undefined) {
    lines.take(/^-- \S.*$/, 'a comment saying what the Distributed table is');
    lines.take(/^CREATE TABLE IF NOT EXISTS .+ AS .+$/, 'CREATE TABLE IF NOT EXISTS … AS …');
    lines.take(/^ENGINE = Distributed\(.+\);$/, 'ENGINE = Distributed(…)');
    lines.take(/^$/, 'an empty line');
  }
  lines.take(/^-- \S.*$/, 'a comment saying what the view does');
  lines.take(/^CREATE MATERIALIZED VIEW IF NOT EXISTS .+$/, 'CREATE MATERIALIZED VIEW IF NOT EXISTS');
  lines.take(/^AS SELECT$/, 'AS SELECT');
  const expressions = new Map<string, string>();
  for (;;) {
    const column = lines.maybe(new RegExp(`^ {4}(?<expression>.+?)(?: AS (?<as>${IDENTIFIER}))?,?$`));
    if (column === undefined) break;
    lines.sameExpression(column.expression!);
    expressions.set(nameIn(column.as ?? column.expression!), column.expression!);
  }
  const { source } = lines.take(new RegExp(`^FROM (?<source>${TABLE})$`), 'FROM database.table');
  const where = lines.maybe(/^WHERE (?<where>.+)$/)?.where;
  if (where !== undefined) lines.sameExpression(where);
  lines.take(/^GROUP BY .+;$/, 'GROUP BY …;');
  const summed = new Set(sums!.split(', ').map(nameIn));
  const selected = columns.map((column) => ({ ...column, expression: expressions.get(column.name) ?? '' }));
  const [time, ...others] = selected;
  const view: ViewScript = {
    header,
    ...(cluster === undefined ? {} : { cluster }),
    database: database!,
    name: name!,
    time: { name: time?.name ?? '', expression: time?.expression ?? '' },
    dimensions: others.filter((column) => !summed.has(column.name)) as ViewScript['dimensions'],
    sums: others
      .filter((column) => summed.has(column.name))
      .map((column) => ({ name: column.name, expression: column.expression })),
    source: source!,
    ...(where === undefined ? {} : { where }),
    seconds: Number(seconds),
  };
  sameText(text, printViewScript(view));
  return view;
}

class Lines {
  readonly #lines: readonly string[];
  #next = 0;

  constructor(text: string) {
    this.#lines = text.split('\n');
    if (this.#lines.at(-1) !== '') throw new SqlError(this.#lines.length, 'expected a newline at the end of the file');
  }

  get atEnd(): boolean {
    return this.#next >= this.#lines.length - 1;
  }

  comments(): string[] {
    const found: string[] = [];
    for (let line = this.maybe(/^-- (?<text>\S.*)$/); line !== undefined; line = this.maybe(/^-- (?<text>\S.*)$/)) {
      found.push(line.text!);
    }
    if (found.length === 0) this.fail('expected a comment naming the definition');
    return found;
  }

  maybe(pattern: RegExp): Record<string, string | undefined> | undefined {
    const match = this.atEnd ? null : pattern.exec(this.#lines[this.#next]!);
    if (match === null) return undefined;
    this.#next++;
    return match.groups ?? {};
  }

  take(pattern: RegExp, expected: string): Record<string, string | undefined> {
    return this.maybe(pattern) ?? this.fail(`expected ${expected}`);
  }

  /** The line just read has these days for a default: a number, or rules with a number at the end. */
  days(sql: string): Pick<ModifyDefault, 'days' | 'rules' | 'attributesIn'> {
    const read = readDays(sql);
    const all = read === undefined ? [0] : [read.days, ...read.rules.map((rule) => rule.days)];
    if (read === undefined || all.some((days) => days < 1 || days > MAX_DAYS)) {
      throw new SqlError(this.#next, `expected 1 to ${MAX_DAYS} days, or multiIf(…) of such, found '${sql}'`);
    }
    const { days, rules, attributesIn } = read;
    if (daysSql(read, attributesIn ?? 'resources_string') !== sql) {
      throw new SqlError(this.#next, `expected '${daysSql(read, attributesIn ?? 'resources_string')}', found '${sql}'`);
    }
    return attributesIn === undefined ? { days } : { days, rules: [...rules], attributesIn };
  }

  /** The line just read holds `sql` as ClickHouse itself stores it. */
  sameExpression(sql: string): void {
    let canonical: string;
    try {
      canonical = canonicalExpression(sql);
    } catch (error) {
      throw new SqlError(this.#next, (error as Error).message);
    }
    if (canonical !== sql) throw new SqlError(this.#next, `expected '${canonical}', found '${sql}'`);
  }

  fail(message: string): never {
    const found = this.atEnd ? 'the end of the file' : `'${this.#lines[this.#next]}'`;
    throw new SqlError(this.#next + 1, `${message}, found ${found}`);
  }
}

/** The last guard: what was understood, printed again, is what stands in the file. */
function sameText(text: string, printed: string): void {
  if (text === printed) return;
  const [there, expected] = [text.split('\n'), printed.split('\n')];
  const line = expected.findIndex((content, index) => content !== there[index]);
  throw new SqlError(line + 1, `expected '${expected[line]}', found '${there[line] ?? 'the end of the file'}'`);
}
