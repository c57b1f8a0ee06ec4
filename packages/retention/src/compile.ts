import { type Artifact, commandLine, type Defined, type Definitions, jsonText } from '@signoz-as-code/core';
import { coldVolume, days, type Environment, storagePolicy } from '@signoz-as-code/platform';
import { distributedName, type RetainedTable, retained } from './catalogue.ts';
import type { MaterializedViewSpec, RetentionSpec } from './define.ts';
import { rendered } from './rendered.ts';
import { type DaysOfRows, longest } from './rules.ts';
import type { OverduePartitions } from './schema/partitions.generated.ts';
import type { RetentionScript, Statement } from './schema/retention.generated.ts';
import type { RetentionSetting } from './schema/setting.generated.ts';
import type { ViewScript } from './schema/view.generated.ts';
import { canonicalExpression } from './sql/expression.ts';
import { distributedTableName, tableName } from './sql/view-script.ts';

/** One script and one setting of SigNoz a signal, and one script a view. A script is JSON, with the SQL that it renders to beside it. */
export function compile(definitions: Definitions<Environment>): readonly Artifact[] {
  const { environment } = definitions;
  return [
    ...definitions.of<RetentionSpec>('retention').flatMap((entry) => [
      ...withSql({
        path: `${entry.spec.signal}.json`,
        content: jsonText(retentionScript(entry, environment)),
        source: entry.file,
      }),
      {
        path: `settings/${entry.spec.signal}.json`,
        content: jsonText(retentionSetting(entry.spec)),
        source: entry.file,
      },
      ...(entry.spec.existingRows === 'drop-partitions'
        ? [
            {
              path: `partitions/${entry.spec.signal}.json`,
              content: jsonText(overduePartitions(entry.spec, environment)),
              source: entry.file,
            },
          ]
        : []),
    ]),
    ...definitions.of<MaterializedViewSpec>('materialized-view').flatMap((entry) =>
      withSql({
        path: `views/${entry.key}.json`,
        content: jsonText(viewScript(entry, environment)),
        source: entry.file,
      }),
    ),
  ];
}

/** What plan and apply read, and what people review of it. */
function withSql(artifact: Artifact): readonly Artifact[] {
  return [artifact, rendered(artifact)!];
}

function header(file: string, path: string, environment: Environment, about: string): string[] {
  return [
    `From ${file} for ${environment.name}. Edit that file and run ${commandLine('generate')}.`,
    about,
    `By hand: clickhouse-client --queries-file ${path}`,
  ];
}

function onCluster(environment: Environment): { readonly cluster?: string } {
  const cluster = environment.live.clickhouse?.cluster;
  return cluster === undefined ? {} : { cluster };
}

const DAY = 86_400;

function daysText(count: number): string {
  return count === 1 ? '1 day' : `${count} days`;
}

function retentionScript({ file, spec }: Defined<RetentionSpec>, environment: Environment): RetentionScript {
  const rows = daysOf(spec);
  const cold = spec.coldAfter === undefined ? undefined : days(spec.coldAfter);
  const materialize = spec.existingRows === 'recalculate';
  const statements = retained[spec.signal].flatMap((entry): Statement[] => {
    const { table, holds, from, grace, perRow, staysHot } = entry;
    const common = { table, ...onCluster(environment) };
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
      // These describe rows of every rule, so that they live as long as the longest.
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

/** How many days rows are kept, by rule. */
function daysOf({ keep, rules = [] }: RetentionSpec): DaysOfRows {
  return {
    days: days(keep),
    rules: rules.map((rule) => ({
      where: rule.where.map(({ attribute, values }) => ({ key: attribute.name, values: [...values] })),
      days: days(rule.keep),
    })),
  };
}

/** The same for SigNoz, in the words of its API. */
function retentionSetting(spec: RetentionSpec): RetentionSetting {
  const rows = daysOf(spec);
  const cold = spec.coldAfter === undefined ? 0 : days(spec.coldAfter);
  if (spec.signal === 'logs') {
    return {
      type: 'logs',
      defaultTTLDays: rows.days,
      ttlConditions: rows.rules.map((rule) => ({ conditions: rule.where, ttlDays: rule.days })),
      coldStorageVolume: cold === 0 ? '' : coldVolume,
      coldStorageDurationDays: cold,
    };
  }
  return {
    type: spec.signal,
    duration: `${rows.days * 24}h`,
    ...(cold === 0 ? {} : { coldStorage: coldVolume, toColdDuration: `${cold * 24}h` }),
  };
}

/** What has to be gone of the rows that carry their days: which partitions that is, only the tables know. */
function overduePartitions(spec: RetentionSpec, environment: Environment): OverduePartitions {
  return {
    signal: 'logs',
    ...onCluster(environment),
    days: longest(daysOf(spec)),
    tables: retained[spec.signal].flatMap(({ table, from, grace, perRow }) =>
      perRow ? [{ table, from, ...(grace === undefined ? {} : { graceSeconds: grace.seconds }) }] : [],
    ),
  };
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
    seconds: days(spec.keep) * DAY,
  };
}
