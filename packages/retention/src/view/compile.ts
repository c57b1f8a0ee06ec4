import type { Defined } from '@signoz-as-code/core';
import { days, type Environment } from '@signoz-as-code/platform';
import { clusterOf, header } from '../script-header.ts';
import { canonicalExpression } from '../sql/expression.ts';
import type { MaterializedViewSpec } from './define.ts';
import type { ViewScript } from './schema/artifact.generated.ts';
import { distributedTableName, tableName } from './script.ts';

/** The script that makes a view and the table that it fills. */
export function viewScript({ file, key, spec }: Defined<MaterializedViewSpec>, environment: Environment): ViewScript {
  const cluster = clusterOf(environment);
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
