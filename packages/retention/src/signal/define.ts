import type { Attribute } from '@signoz-as-code/catalogue';
import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Days, Environment } from '@signoz-as-code/platform';
import type { Signal } from '../catalogue.ts';
import type { Positive } from '../period.ts';

/** The log records of a rule: those whose resource has one of these values. */
export interface LogCondition {
  /**
   * An attribute of the resource, from the catalogue. SigNoz only accepts attributes that have arrived with a log
   * record.
   */
  readonly attribute: Attribute & { readonly context: 'resource' };
  /** At least one, without quotes, backslashes and control characters. */
  readonly values: readonly [string, ...string[]];
}

/** How long some log records are kept, by their source. */
export interface LogRule<Keep extends Days = Days> {
  /** All of these must match. */
  readonly where: readonly [LogCondition, ...LogCondition[]];
  readonly keep: Positive<Keep>;
}

/** How long one signal is kept. The package knows its tables and the expression on which each expires. */
export interface RetentionSpec<Keep extends Days = Days> {
  readonly signal: Signal;
  /** Whole days from 1d to 9999d. */
  readonly keep: Positive<Keep>;
  /**
   * The age at which rows move to the cold volume: fewer days than `keep`. Only where the environment has one
   * (`clickhouse.cold`). Existing rows move when their parts are next merged.
   */
  readonly coldAfter?: Days;
  /** Log records that are kept longer or shorter than `keep`. The first matching rule counts. Only for logs. */
  readonly rules?: readonly LogRule[];
  /**
   * What a new period does to existing rows. `keep-their-expiry` (the default): nothing, as in SigNoz. A part keeps the
   * expiry that it was written with, and ClickHouse follows it: rows written under 15 days expire after 15 days,
   * whatever comes later. `recalculate`: a mutation recomputes the expiry of every part. Shortening then deletes at
   * once, lengthening keeps the existing rows. Not for logs, whose rows have their own days. `drop-partitions`: for
   * logs. Drops partitions whose rows were written with more days than any rule has now, once all of them are older
   * than that. The plan names each with its size, and needs `--allow delete-data:logs`.
   */
  readonly existingRows?: 'keep-their-expiry' | 'recalculate' | 'drop-partitions';
}

/**
 * Defines how long a signal is kept. One definition a signal.
 *
 * @example export default defineRetention((environment) => ({ signal: 'traces', keep: environment.retention.traces }))
 */
export function defineRetention<const Keep extends Days>(
  from: Definable<RetentionSpec<Keep>, Environment>,
): Definition<'retention', RetentionSpec, Environment> {
  return definition<'retention', RetentionSpec, Environment>(
    'retention',
    from as Definable<RetentionSpec, Environment>,
  );
}
