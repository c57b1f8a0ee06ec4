import { type Catalogue, storedNames, unknownValues } from '@signoz-as-code/catalogue';
import { checkNames, type QueryProblems, type Unknown } from './check-names.ts';
import { known } from './known.ts';
import type { ClickHouseQuery } from './query.ts';
import { type ParsedSql, parseSql } from './sql-parse.ts';

/**
 * Existing or former tables that v0.108.0 does not write or read, with their replacements. From the migrations of
 * signoz-otel-collector v0.129.12.
 */
const OUT_OF_USE: Readonly<Record<string, string>> = {
  'signoz_traces.signoz_index': 'signoz_traces.distributed_signoz_index_v3',
  'signoz_traces.signoz_index_v2': 'signoz_traces.distributed_signoz_index_v3',
  'signoz_traces.signoz_spans': 'signoz_traces.distributed_signoz_index_v3',
  'signoz_traces.durationSort': 'signoz_traces.distributed_signoz_index_v3',
  'signoz_traces.signoz_error_index': 'signoz_traces.distributed_signoz_error_index_v2',
  'signoz_traces.span_attributes': 'signoz_traces.distributed_tag_attributes_v2',
  'signoz_logs.logs': 'signoz_logs.distributed_logs_v2',
  'signoz_metrics.samples_v2': 'signoz_metrics.distributed_samples_v4',
  'signoz_metrics.time_series_v2': 'signoz_metrics.distributed_time_series_v4',
  'signoz_metrics.time_series_v3': 'signoz_metrics.distributed_time_series_v4',
};

/** Checks the tables, attributes and metrics that a ClickHouse statement names. */
export function checkSql(
  { sql, uncatalogued = [] }: Pick<ClickHouseQuery, 'sql' | 'uncatalogued'>,
  catalogue: Catalogue,
  problems: QueryProblems,
  field: string,
): void {
  const parsed = parseSql(sql);
  for (const { name, at } of parsed.tables) {
    const instead = OUT_OF_USE[name];
    if (instead !== undefined)
      problems.error(
        'query/table-out-of-use',
        field,
        `SigNoz no longer writes to ${name} (position ${at + 1})`,
        `read ${instead}`,
      );
  }
  checkNames(
    unknownInSql(parsed, catalogue),
    {
      metrics: () => catalogue.metrics.flatMap(storedNames),
      attributes: () =>
        catalogue.attributes
          .filter(({ context }) => context === 'attribute' || context === 'resource')
          .map(({ name }) => name),
    },
    uncatalogued,
    problems,
    field,
  );
}

/** The metrics and attributes of a statement that the catalogue does not have. */
export function unknownInSql(parsed: ParsedSql, catalogue: Catalogue): Unknown {
  const { metrics, attributes } = known(catalogue);
  return {
    metrics: parsed.metrics.filter(({ name }) => !metrics.has(name)),
    attributes: parsed.attributes.filter(({ name }) => !attributes.has(name) && name !== 'le'),
    values: unknownValues(parsed.compared, catalogue),
  };
}
