import type { Checking, Defined, Problems } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { checkPeriod } from '../check-period.ts';
import { newestSchema, schemaOf } from '../schema.ts';
import { columnsOf, type Expression, parseExpression } from '../sql/expression.ts';
import type { codes } from './codes.ts';
import type { MaterializedViewSpec } from './define.ts';

type Report = Problems<typeof codes>;

/** Names that are not valid for tables, and names that SigNoz or another view already uses. */
export function checkNames(
  views: readonly Defined<MaterializedViewSpec>[],
  { problems }: Checking<unknown, unknown>,
): void {
  const made = new Map<string, string>();
  for (const entry of views) {
    const { database, name } = entry.spec;
    if (!isName(name)) {
      problems(entry).error(
        'retention/view-name',
        'name',
        `'${name}' is not a table's name`,
        'use letters, digits and underscores, beginning with a letter',
      );
      continue;
    }
    for (const table of [name, `${name}_mv`, `distributed_${name}`]) {
      const whole = `${database}.${table}`;
      const taken = made.get(whole) ?? (isSchemaName(whole) ? 'the schema of SigNoz' : undefined);
      if (taken !== undefined)
        problems(entry).error(
          'retention/view-name',
          'name',
          `${whole} is there already, in ${taken}`,
          'choose another name',
        );
      made.set(whole, entry.file);
    }
  }
}

/** Includes names of a later release: its migration would find the name taken. */
function isSchemaName(table: string): boolean {
  const { tables, views } = newestSchema;
  return table in tables || views.includes(table) || table.replace('.distributed_', '.') in tables;
}

function isName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

/** Problems of one view that types cannot show. */
export function checkView(
  report: Report,
  view: MaterializedViewSpec,
  { versions }: Pick<Environment, 'versions'>,
): void {
  checkPeriod(report, view.keep);
  const schema = schemaOf(versions.collector);
  const columns = schema.tables[view.from]?.columns;
  if (columns === undefined) {
    report.error(
      'retention/view-source',
      'from',
      `there is no table ${view.from} in the schema of ${versions.collector}`,
      `use one of ${Object.keys(schema.tables)
        .filter((table) => table.startsWith(view.database))
        .join(', ')}`,
    );
  }
  if (view.dimensions.length === 0) {
    report.error(
      'retention/view-columns',
      'dimensions',
      'there are none',
      'name the columns that the sums are grouped by',
    );
  }
  if (view.sums.length === 0) {
    report.error(
      'retention/view-columns',
      'sums',
      'there are none',
      "count rows: { name: 'calls', expression: 'count()' }",
    );
  }
  const seen = new Set<string>();
  const named = [
    { ...view.time, field: 'time' },
    ...view.dimensions.map((column, index) => ({ ...column, field: `dimensions[${index}]` })),
    ...view.sums.map((column, index) => ({ ...column, field: `sums[${index}]` })),
  ];
  for (const { name, expression, field } of named) {
    const at = report.within(field);
    const parsed = checkExpression(at, 'expression', expression, view.from, columns);
    if (!isName(name)) {
      at.error(
        'retention/view-columns',
        'name',
        `'${name}' is not a column's name`,
        'use letters, digits and underscores',
      );
    }
    if (UNREADABLE.has(name.toLowerCase())) {
      at.error(
        'retention/view-columns',
        'name',
        `ClickHouse cannot read a table back that has a column '${name}'`,
        `choose another name, for example '${name}_of'`,
      );
    }
    if (seen.has(name)) at.error('retention/view-columns', 'name', `'${name}' is there twice`, 'choose another name');
    seen.add(name);
    const same = parsed?.is === 'column' && parsed.text === name;
    if (!same && columns?.includes(name)) {
      at.error(
        'retention/view-alias',
        'name',
        `'${name}' is a column of ${view.from}, which the alias would hide`,
        `choose another name, for example '${name === 'timestamp' ? 'ts' : `${name}_of`}'`,
      );
    }
  }
  if (view.where !== undefined) checkExpression(report, 'where', view.where, view.from, columns);
}

/**
 * Names that ClickHouse 25.5 accepts in backticks and writes into its metadata without: it cannot read these there, or
 * reads them as a constant.
 */
const UNREADABLE = new Set(['cube', 'false', 'inf', 'nan', 'not', 'rollup', 'true']);

function checkExpression(
  report: Report,
  field: string,
  sql: string,
  table: string,
  columns: readonly string[] | undefined,
): Expression | undefined {
  let expression: Expression;
  try {
    expression = parseExpression(sql);
  } catch (error) {
    report.error(
      'retention/view-expression',
      field,
      `'${sql}': ${(error as Error).message}`,
      'write one expression of columns, literals, function calls and operators',
    );
    return undefined;
  }
  for (const column of new Set(columnsOf(expression))) {
    if (columns === undefined || columns.includes(column)) continue;
    const close = columns.filter((candidate) => sameWords(candidate, column));
    report.error(
      'retention/view-column',
      field,
      `${table} has no column '${column}'`,
      close.length > 0
        ? `did you mean ${close.map((name) => `\`${name}\``).join(' or ')}?`
        : `its columns are ${columns.join(', ')}`,
    );
  }
  return expression;
}

/** service_name, serviceName and resource_string_service$$name are three names of one column. */
function sameWords(candidate: string, column: string): boolean {
  const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters(candidate).endsWith(letters(column));
}
