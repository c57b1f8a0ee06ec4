import type { Defined } from '@signoz-as-code/core';
import { coldVolume, days, type Environment, storagePolicy } from '@signoz-as-code/platform';
import { distributedName, type RetainedTable, retainedBy } from '../catalogue.ts';
import { clusterOf, header } from '../script-header.ts';
import { daysOf } from '../signal/days-of.ts';
import type { RetentionSpec } from '../signal/define.ts';
import { longest } from './days.ts';
import type { RetentionScript, Statement } from './schema/artifact.generated.ts';

const DAY = 86_400;

/** The statements that set the retention of a signal's tables. */
export function retentionScript({ file, spec }: Defined<RetentionSpec>, environment: Environment): RetentionScript {
  const rows = daysOf(spec);
  const cold = spec.coldAfter === undefined ? undefined : days(spec.coldAfter);
  const materialize = spec.existingRows === 'recalculate';
  const statements = retainedBy(environment.versions.collector, spec.signal).flatMap((entry): Statement[] => {
    const { table, holds, from, grace, perRow, staysHot } = entry;
    const common = { table, ...clusterOf(environment) };
    const rule = { from, ...(grace === undefined ? {} : { graceSeconds: grace.seconds }) };
    const moves = cold !== undefined && !staysHot;
    const storage: Statement[] = moves
      ? [
          {
            is: 'modify-storage',
            note: `${holds}: on volumes of which one is cold.`,
            ...common,
            policy: storagePolicy,
          },
        ]
      : [];
    if (!perRow) {
      // These describe rows of every rule, so they are kept as long as the longest.
      const kept = longest(rows);
      const moved = moves ? `, the last ${daysText(kept - cold)} of them on the cold volume` : '';
      return [
        ...storage,
        {
          is: 'modify-ttl',
          note: `${holds}: ${daysText(kept)}${because(entry)}${moved}.`,
          ...common,
          ...rule,
          keepSeconds: kept * DAY,
          materialize,
          ...(moves ? { move: { afterSeconds: cold * DAY, volume: coldVolume } } : {}),
        },
      ];
    }
    const whose = (name: string): string =>
      `${holds}, rows written ${name === table ? 'here' : 'through the Distributed table'} from now on`;
    const attributesIn = entry.attributesIn ?? 'resources_string';
    const names = [table, distributedName(table)];
    return [
      ...storage,
      {
        is: 'modify-ttl-by-row',
        note: `${holds}: the days that each row was written with${because(entry)}.`,
        ...common,
        ...rule,
        ...(moves ? { moveTo: coldVolume } : {}),
      },
      ...names.map(
        (name): Statement => ({
          is: 'modify-default',
          note: `${whose(name)}: ${rows.rules.length === 0 ? daysText(rows.days) : `${daysText(rows.days)} unless a rule says otherwise`}.`,
          ...common,
          table: name,
          days: rows.days,
          ...(rows.rules.length === 0 ? {} : { rules: [...rows.rules], attributesIn }),
        }),
      ),
      ...names.map(
        (name): Statement => ({
          is: 'modify-cold-default',
          note: `${whose(name)}: ${cold === undefined ? 'they stay where they are' : `on the cold volume after ${daysText(cold)}`}.`,
          ...common,
          table: name,
          days: cold ?? 0,
        }),
      ),
    ];
  });
  const period = daysText(rows.days);
  const about = {
    logs: `Log records are kept ${period}${rows.rules.length === 0 ? '' : ', some otherwise'}. ${
      spec.existingRows === 'drop-partitions'
        ? 'Of those that are there, partitions in which all are older are dropped.'
        : 'Those that are there keep the days they were written with.'
    }`,
    traces: `Traces are kept ${period}. ${existing(materialize)}`,
    metrics: `Metrics are kept ${period}. ${existing(materialize)}`,
  }[spec.signal];
  return { header: header(file, `${spec.signal}.sql`, environment, about), statements };
}

function daysText(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
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
