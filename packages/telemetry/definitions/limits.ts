import { defineLimit, promql, quantile, rate, sum } from '@signoz-as-code/telemetry';
import { serviceName } from './attributes.ts';
import { cassandraQueryDuration, errors } from './metrics.ts';

/** The limits of rules and panels. A change applies to both. */
export const errorRate = defineLimit({
  value: 10,
  unit: 'cps',
  description: 'Errors that services meet',
  measure: quantile(0.99, promql(sum(rate(errors, '5m'), { by: [serviceName] })))
    .over('14d')
    .times(1.5),
  basis: { document: 'The document of the platform' },
});
export const cassandraLatency = defineLimit({
  value: 100,
  unit: 'ms',
  description: 'P95 of Cassandra queries; a query that takes longer counts as slow',
  measure: quantile(0.99, promql(quantile(0.95, cassandraQueryDuration)))
    .over('14d')
    .times(1.5),
  basis: { document: 'The document of the platform' },
});
export const containerMemory = defineLimit({
  value: 0.9,
  unit: 'percentunit',
  description: 'Share of its memory that a container uses',
  basis: { document: 'The document of the platform' },
});
export const clickhouseParts = defineLimit({
  value: 1000,
  unit: 'short',
  description: 'Parts of one partition from which on ClickHouse slows writes down',
  basis: { document: 'ClickHouse 25.5: parts_to_delay_insert of MergeTree settings' },
});
export const clickhouseDiskLeft = defineLimit({
  value: 0.1,
  unit: 'percentunit',
  description:
    'Share of its disk that ClickHouse needs for merges, which write a part anew before they drop the old ones',
  basis: { document: 'A rule of thumb of those who run ClickHouse' },
});
