import { DAYS_COLUMN } from '../catalogue.ts';
import type { RetentionScript, Statement } from '../schema/retention.generated.ts';
import type { ViewScript } from '../schema/view.generated.ts';
import { canonicalExpression } from './expression.ts';
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
  const days = lines.maybe(new RegExp(`^  MODIFY COLUMN ${DAYS_COLUMN} UInt16 DEFAULT (?<days>[1-9]\\d{0,3});$`))?.days;
  if (days !== undefined) return { is: 'modify-default', ...common, days: Number(days) };
  const grace = ' \\+ toIntervalSecond\\((?<grace>[1-9]\\d{0,5})\\)';
  const { from, bracket, keep, graceSeconds } = ((): Record<string, string | undefined> => {
    const plain = `(?<from>.+) \\+ (?<keep>toIntervalSecond\\([1-9]\\d{0,8}\\)|toIntervalDay\\(${DAYS_COLUMN}\\))`;
    const both = lines.maybe(new RegExp(`^  MODIFY TTL (?<bracket>\\()${plain}\\)${grace}$`));
    if (both !== undefined) return { ...both, graceSeconds: both.grace };
    return lines.take(
      new RegExp(`^  MODIFY TTL ${plain}$`),
      `MODIFY TTL <time> + toIntervalSecond(…) or toIntervalDay(${DAYS_COLUMN}), or MODIFY COLUMN ${DAYS_COLUMN} UInt16 DEFAULT <days>;`,
    );
  })();
  lines.sameExpression(from!);
  const materialize = lines.maybe(new RegExp(`^  SETTINGS ${RECALCULATE};$`)) !== undefined;
  if (!materialize) lines.take(new RegExp(`^  SETTINGS ${KEEP};$`), `SETTINGS ${KEEP};`);
  const rest = { from: from!, ...(bracket === undefined ? {} : { graceSeconds: Number(graceSeconds) }) };
  const seconds = /^toIntervalSecond\((\d+)\)$/.exec(keep!)?.[1];
  return seconds === undefined
    ? { is: 'modify-ttl-by-row', ...common, ...rest }
    : { is: 'modify-ttl', ...common, ...rest, keepSeconds: Number(seconds), materialize };
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
    const column = lines.maybe(new RegExp(`^ {4}(?<name>${NAME}) (?<type>DateTime|${TYPES}),?$`));
    if (column === undefined) break;
    columns.push({ name: column.name!, type: column.type! });
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
    const column = lines.maybe(new RegExp(`^ {4}(?<expression>.+?)(?: AS (?<as>${NAME}))?,?$`));
    if (column === undefined) break;
    lines.sameExpression(column.expression!);
    expressions.set(column.as ?? column.expression!, column.expression!);
  }
  const { source } = lines.take(new RegExp(`^FROM (?<source>${TABLE})$`), 'FROM database.table');
  const where = lines.maybe(/^WHERE (?<where>.+)$/)?.where;
  if (where !== undefined) lines.sameExpression(where);
  lines.take(/^GROUP BY .+;$/, 'GROUP BY …;');
  const summed = new Set(sums!.split(', '));
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
