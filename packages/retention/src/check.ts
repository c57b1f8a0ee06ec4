import { type Definitions, type Diagnostic, Problems, type Where } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { type Catalogue, unknownValue, unknownValues } from '@signoz-as-code/telemetry';
import { retained, type Signal } from './catalogue.ts';
import { codes } from './codes.ts';
import type { LogCondition, MaterializedViewSpec, RetentionSpec } from './define.ts';
import { MAX_DAYS } from './period.ts';
import { RULE_KEY, RULE_VALUE } from './rules.ts';
import { schemaTables, schemaViews } from './schema-tables.generated.ts';
import { columnsOf, type Expression, parseExpression } from './sql/expression.ts';

type Report = Problems<typeof codes>;

/** What the types of the definitions cannot say. Every problem at once. */
export function check(
  definitions: Definitions<Environment>,
  catalogue: Catalogue = { services: [], attributes: [], metrics: [] },
): readonly Diagnostic[] {
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
    checkCold(report, entry.spec, definitions.environment);
    checkRules(report, entry.spec, catalogue);
    if (signal !== 'logs' && entry.spec.existingRows === 'drop-partitions') {
      report.error(
        'retention/dropped-partitions',
        'existingRows',
        `'drop-partitions' is for logs: partitions of ${signal} expire as their rows do`,
        "write 'recalculate', or leave existingRows out",
      );
    }
    if (signal === 'logs' && entry.spec.existingRows === 'recalculate') {
      report.error(
        'retention/recalculated-logs',
        'existingRows',
        "'recalculate' cannot be had for logs: each record carries the days it is kept",
        "leave existingRows out, or write 'drop-partitions'",
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

function checkCold(report: Report, { keep, coldAfter }: RetentionSpec, { clickhouse }: Environment): void {
  if (coldAfter === undefined) return;
  checkPeriod(report, coldAfter, 'coldAfter');
  if (clickhouse.cold === undefined) {
    report.error(
      'retention/no-cold-volume',
      'coldAfter',
      'this environment has no cold volume that rows could move to',
      'say where it lies in environments.clickhouse.cold of signoz.config.ts, or leave coldAfter out',
    );
  }
  if (wholeDays(coldAfter) >= wholeDays(keep)) {
    report.error(
      'retention/cold-after-deletion',
      'coldAfter',
      `rows would move after ${coldAfter} and are gone after ${keep}`,
      'move them earlier, keep them longer, or leave coldAfter out',
    );
  }
}

function checkRules(report: Report, { signal, rules = [] }: RetentionSpec, catalogue: Catalogue): void {
  if (signal !== 'logs' && rules.length > 0) {
    report.error(
      'retention/rules-of-logs',
      'rules',
      `SigNoz keeps all ${signal} equally long: only log records carry their own days`,
      'leave rules out',
    );
    return;
  }
  const seen = new Map<string, number>();
  rules.forEach(({ where, keep }, index) => {
    const rule = report.within(`rules[${index}]`);
    checkPeriod(rule, keep);
    if (where.length === 0)
      rule.error('retention/rule-condition', 'where', 'there is no condition', 'write at least one');
    const keys = new Set<string>();
    where.forEach(({ attribute, values }, place) => {
      const at = rule.within(`where[${place}]`);
      checkCondition(at, attribute, values, catalogue);
      if (keys.has(attribute.name)) {
        at.error(
          'retention/rule-condition',
          'attribute',
          `'${attribute.name}' is asked for twice`,
          'name all its values at once',
        );
      }
      keys.add(attribute.name);
    });
    // As SigNoz compares them: names and values, each sorted by themselves.
    const signature = JSON.stringify([
      where.map(({ attribute }) => attribute.name).sort(),
      where.map(({ values }) => values.join(',')).sort(),
    ]);
    const other = seen.get(signature);
    if (other !== undefined) {
      rule.error(
        'retention/rule-twice',
        'where',
        `rules[${other}] has the same conditions, and the first one counts`,
        'keep one of them',
      );
    }
    seen.set(signature, other ?? index);
  });
}

function checkCondition(
  at: Report,
  attribute: LogCondition['attribute'],
  values: readonly string[],
  catalogue: Catalogue,
): void {
  if (attribute.context !== 'resource') {
    at.error(
      'retention/rule-condition',
      'attribute',
      `'${attribute.name}' is not on the resource`,
      'SigNoz goes by attributes of the resource alone: service.name, deployment.environment …',
    );
  }
  if (!RULE_KEY.test(attribute.name)) {
    at.error(
      'retention/rule-condition',
      'attribute',
      `SigNoz would put '${attribute.name}' into SQL as it stands`,
      'its name may have letters, digits and _ . : / @ -',
    );
  }
  if (attribute.uncatalogued) {
    at.warning(
      'retention/uncatalogued-attribute',
      'attribute',
      `the catalogue has no attribute '${attribute.name}'`,
      'add it to attributes.ts of the catalogue',
    );
  }
  if (values.length === 0) at.error('retention/rule-condition', 'values', 'there are none', 'write at least one');
  values.forEach((value, index) => {
    if (!RULE_VALUE.test(value)) {
      at.error(
        'retention/rule-condition',
        `values[${index}]`,
        `SigNoz would put ${JSON.stringify(value)} into SQL as it stands`,
        'a value has at least one character, and neither quotes nor backslashes nor control characters',
      );
    } else {
      const compared = { attribute: attribute.name, asks: 'equals', value, at: 0 } as const;
      for (const { known } of unknownValues([compared], catalogue))
        at.warning('retention/unknown-value', `values[${index}]`, ...unknownValue(value, attribute.name, known));
    }
  });
}

function checkPeriod(report: Report, keep: string, field = 'keep'): void {
  const days = wholeDays(keep);
  if (days >= 1 && days <= MAX_DAYS) return;
  report.error(
    'retention/keep-out-of-range',
    field,
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
 * Names that ClickHouse 25.5 takes in backticks and writes into its metadata without: it does not understand these
 * there, or takes them for a constant.
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

/** service_name, serviceName and resource_string_service$$name are one thing under three names. */
function sameWords(candidate: string, column: string): boolean {
  const letters = (name: string): string => name.toLowerCase().replace(/[^a-z0-9]/g, '');
  return letters(candidate).endsWith(letters(column));
}
