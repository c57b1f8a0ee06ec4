import type { Artifact, Defined, Definitions } from '@signoz-as-code/core';
import { days, type Environment } from '@signoz-as-code/platform';
import { distributedName, type RetainedTable, retained } from './catalogue.ts';
import type { MaterializedViewSpec, RetentionSpec } from './define.ts';
import type { RetentionScript, Statement } from './schema/retention.generated.ts';
import type { ViewScript } from './schema/view.generated.ts';
import { canonicalExpression } from './sql/expression.ts';
import { printRetentionScript } from './sql/script.ts';
import { distributedTableName, printViewScript, tableName } from './sql/view-script.ts';

/** One script a signal, and one a view. */
export function compile(definitions: Definitions<Environment>): readonly Artifact[] {
  const { environment } = definitions;
  return [
    ...definitions.of<RetentionSpec>('retention').map((entry) => ({
      path: `${entry.spec.signal}.sql`,
      content: printRetentionScript(retentionScript(entry, environment)),
      source: entry.file,
    })),
    ...definitions.of<MaterializedViewSpec>('materialized-view').map((entry) => ({
      path: `views/${entry.key}.sql`,
      content: printViewScript(viewScript(entry, environment)),
      source: entry.file,
    })),
  ];
}

function header(file: string, path: string, environment: Environment, about: string): string[] {
  return [
    `From ${file} for ${environment.name}. Edit that file and run \`pnpm generate\`.`,
    about,
    `By hand: clickhouse-client --queries-file ${path}`,
  ];
}

function onCluster(environment: Environment): { readonly cluster?: string } {
  const cluster = environment.live.clickhouse?.cluster;
  return cluster === undefined ? {} : { cluster };
}

function retentionScript({ file, spec }: Defined<RetentionSpec>, environment: Environment): RetentionScript {
  const kept = days(spec.keep);
  const period = kept === 1 ? '1 day' : `${kept} days`;
  const materialize = spec.existingRows === 'recalculate';
  const statements = retained[spec.signal].flatMap((entry): Statement[] => {
    const { table, holds, from, grace, perRow } = entry;
    const common = { table, ...onCluster(environment) };
    const rule = { from, ...(grace === undefined ? {} : { graceSeconds: grace.seconds }) };
    const note = `${holds}: ${period}${because(entry)}.`;
    if (!perRow) {
      return [{ is: 'modify-ttl', note, ...common, ...rule, keepSeconds: kept * 86_400, materialize }];
    }
    const defaults = [table, distributedName(table)];
    return [
      {
        is: 'modify-ttl-by-row',
        note: `${holds}: the days that each row was written with${because(entry)}.`,
        ...common,
        ...rule,
      },
      ...defaults.map(
        (name): Statement => ({
          is: 'modify-default',
          note: `${holds}, rows written ${name === table ? 'here' : 'through the Distributed table'} from now on: ${period}.`,
          ...common,
          table: name,
          days: kept,
        }),
      ),
    ];
  });
  const about = {
    logs: `Log records are kept ${period}. Those that are there keep the days they were written with.`,
    traces: `Traces are kept ${period}. ${existing(materialize)}`,
    metrics: `Metrics are kept ${period}. ${existing(materialize)}`,
  }[spec.signal];
  return { header: header(file, `${spec.signal}.sql`, environment, about), statements };
}

function existing(materialize: boolean): string {
  return materialize
    ? 'Rows that are there get the new expiry too: ClickHouse computes it anew for every part.'
    : 'Rows that are there keep the expiry that they were written with.';
}

function because({ grace, reason }: RetainedTable): string {
  const plus = grace === undefined ? '' : ` and ${grace.seconds} s`;
  const why = grace?.reason ?? reason;
  return why === undefined ? plus : `${plus} (${why})`;
}

function viewScript({ file, key, spec }: Defined<MaterializedViewSpec>, environment: Environment): ViewScript {
  const cluster = onCluster(environment);
  const name = { database: spec.database, name: spec.name };
  const read = 'cluster' in cluster ? distributedTableName(name) : tableName(name);
  return {
    header: header(file, `views/${key}.sql`, environment, `${spec.description} Read it from ${read}.`),
    ...cluster,
    ...name,
    time: { name: spec.time.name, expression: canonicalExpression(spec.time.expression) },
    dimensions: spec.dimensions.map(({ name, expression, type = 'LowCardinality(String)' }) => ({
      name,
      type,
      expression: canonicalExpression(expression),
    })),
    sums: spec.sums.map(({ name, expression }) => ({ name, expression: canonicalExpression(expression) })),
    source: spec.from,
    ...(spec.where === undefined ? {} : { where: canonicalExpression(spec.where) }),
    seconds: days(spec.keep) * 86_400,
  };
}
