import type { Environment } from '@signoz-as-code/platform';
import { retainedBy } from '../catalogue.ts';
import { clusterOf } from '../script-header.ts';
import { daysOf } from '../signal/days-of.ts';
import type { RetentionSpec } from '../signal/define.ts';
import { longest } from '../table/days.ts';
import type { OverduePartitions } from './schema/artifact.generated.ts';

/** Which rows must be gone, in tables whose rows have their own days. Only the tables know their partitions. */
export function overduePartitions(spec: RetentionSpec, environment: Environment): OverduePartitions {
  return {
    signal: 'logs',
    ...clusterOf(environment),
    days: longest(daysOf(spec)),
    tables: retainedBy(environment.versions.collector, spec.signal).flatMap(({ table, from, grace, perRow }) =>
      perRow ? [{ table, from, ...(grace === undefined ? {} : { graceSeconds: grace.seconds }) }] : [],
    ),
  };
}
