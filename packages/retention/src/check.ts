import { type Definitions, type Diagnostic, Problems, type Where } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { retained, type Signal } from './catalogue.ts';
import { codes } from './codes.ts';
import type { MaterializedViewSpec, RetentionSpec } from './define.ts';
import { MAX_DAYS } from './period.ts';
import { schemaTables, schemaViews } from './schema-tables.generated.ts';
import { columnsOf, type Expression, parseExpression } from './sql/expression.ts';

type Report = Problems<typeof codes>;

/** What the types of the definitions cannot say. Every problem at once. */
export function check(definitions: Definitions<Environment>): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const problems = (where: Where): Report => new Problems(codes, where, found);
  const environment = definitions.environment.name;

  const retentions = definitions.of<RetentionSpec>('retention');
  const bySignal = new Map<Signal, (typeof retentions)[number]>();
  for (const entry of retentions) {
    const report = problems({ file: entry.file, environment });
    const { signal, keep } = entry.spec;
    const other = bySignal.get(signal);
    if (other !== undefined) {
      report.error(
        'retention/duplicate-signal',
        'signal',
        `'${signal}' is also defined in ${other.file}`,
        'keep one of the two files',
      );
    }
    bySignal.set(signal, other ?? entry);
    checkPeriod(report, keep);
    if (signal === 'logs' && entry.spec.existingRows === 'recalculate') {
      report.error(
        'retention/recalculated-logs',
        'existingRows',
        "'recalculate' cannot be had for logs: each record carries the days it is kept",
        'leave existingRows out',
      );
    }
  }
  for (const signal of Object.keys(retained) as Signal[]) {
    if (bySignal.has(signal) || retentions.length === 0) continue;
    problems({ file: retentions[0]!.file, environment }).warning(
      'retention/missing-signal',
      'signal',
      `no definition says how long ${signal} are kept`,
      `add definitions/${signal}.ts with defineRetention({ signal: '${signal}', keep: … })`,
    );
  }
  const [traces, metrics] = [bySignal.get('traces'), bySignal.get('metrics')];
  if (traces !== undefined && metrics !== undefined && wholeDays(metrics.spec.keep) < wholeDays(traces.spec.keep)) {
    problems({ file: metrics.file, environment }).warning(
      'retention/metrics-shorter-than-traces',
      'keep',
      `metrics are kept ${metrics.spec.keep}, traces ${traces.spec.keep}`,
      'keep metrics at least as long as traces',
    );
  }

  const made = new Map<string, string>();
  for (const entry of definitions.of<MaterializedViewSpec>('materialized-view')) {
    const report = problems({ file: entry.file, environment });
    checkName(report, entry.spec, entry.file, made);
    checkView(report, entry.spec);
    checkPeriod(report, entry.spec.keep);
  }
  return found;
}

function checkPeriod(report: Report, keep: string): void {
  const days = wholeDays(keep);
  if (days >= 1 && days <= MAX_DAYS) return;
  report.error(
    'retention/keep-out-of-range',
    'keep',
    `'${keep}' is not a period of 1 to ${MAX_DAYS} whole days`,
    "write days, for example '30d'",
  );
}

/** Days as a number; NaN for what is not whole days. */
function wholeDays(keep: string): number {
  return /^\d+d$/.test(keep) ? Number.parseInt(keep, 10) : Number.NaN;
}

function checkName(report: Report, view: MaterializedViewSpec, file: string, made: Map<string, string>): void {
  if (!isName(view.name)) {
    report.error(
      'retention/view-name',
      'name',
      `'${view.name}' is not a table's name`,
      'use letters, digits and underscores, beginning with a letter',
    );
    return;
  }
  for (const name of [view.name, `${view.name}_mv`, `distributed_${view.name}`]) {
    const whole = `${view.database}.${name}`;
    const taken = made.get(whole) ?? (isSchemaName(whole) ? 'the schema of SigNoz' : undefined);
    if (taken !== undefined) {
      report.error('retention/view-name', 'name', `${whole} is there already, in ${taken}`, 'choose another name');
    }
    made.set(whole, file);
  }
}

function isSchemaName(table: string): boolean {
  return table in schemaTables || schemaViews.includes(table) || table.replace('.distributed_', '.') in schemaTables;
}

function isName(name: string): boolean {
  return /^[A-Za-z_][A-Za-z0-9_]*$/.test(name);
}

function checkView(report: Report, view: MaterializedViewSpec): void {
  const columns: readonly string[] | undefined = schemaTables[view.from]?.columns;
  if (columns === undefined) {
    report.error(
      'retention/view-source',
      'from',
      `there is no table ${view.from} in the schema of v0.129.12`,
      `use one of ${Object.keys(schemaTables)
        .filter((table) => table.startsWith(view.database))
        .join(', ')}`,
    );
  }
  if (view.dimensions.length === 0) {
    report.error('retention/view-columns', 'dimensions', 'there are none', 'name what the sums are told apart by');
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

/** service_name, serviceName and resource_string_service$$name are one thing under three names. */
function sameWords(candidate: string, column: string): boolean {
  const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters(candidate).endsWith(letters(column));
}
