import {
  type Impact,
  type Json,
  type KindContext,
  type KindLive,
  type Live,
  ownershipMark,
  type Resource,
  readMark,
  resourceMark,
} from '@signoz-as-code/core';
import type { ClickHouse } from '../clickhouse.ts';
import { same } from '../hosts.ts';
import { dropImpact, retentionImpact } from '../impact.ts';
import type { RetentionServers } from '../servers.ts';
import { type Size, sizes, unmeasured } from '../sizes.ts';
import { identifier, literal } from '../sql/lex.ts';
import type { TableRule } from '../table/rule.ts';
import { onCluster } from '../table/script.ts';
import { viewOf } from './artifact.ts';
import { restoringView } from './restore.ts';
import type { ViewScript } from './schema/artifact.generated.ts';
import { distributedTableName, selectSql, tableName, viewName, viewStatements, viewTtlSql } from './script.ts';
import { FIXED, json, QUERY } from './shape.ts';
import { type LiveView, liveViews, stateOfScript, type ViewState } from './state.ts';

/** Materialized views with the tables they fill. The mark of ownership is a comment on both. */
export function viewLive(context: KindContext<RetentionServers>): KindLive {
  const server = context.client.clickhouse;
  const wanted = context.wanted('materialized-view').map(viewOf);
  let found: readonly LiveView[] = [];
  let measured: ReadonlyMap<string, Size> = new Map();
  const notes: string[] = [];

  const find = async (): Promise<readonly LiveView[]> => liveViews(server, context.owner, wanted);
  const mark = (table: string): string => ownershipMark(context.owner, table);

  /** Every statement may be run again, so that an interrupted create is completed. */
  async function apply(resource: Resource, before: LiveView | undefined): Promise<void> {
    const view = viewOf(resource);
    const after = stateOfScript(view);
    const comment = resourceMark(context.owner, resource, json(after));
    const there = before?.state ?? {};
    const create = viewStatements(view, comment);
    const cluster = onCluster(view.cluster);
    const statements = [
      create.table,
      ...(isExpiryChanged(there, after)
        ? [
            `ALTER TABLE ${tableName(view)}${cluster} MODIFY TTL ${viewTtlSql(view)} SETTINGS materialize_ttl_after_modify = 0`,
          ]
        : []),
      ...(there.distributed !== undefined && there.distributed !== after.distributed
        ? [`DROP TABLE IF EXISTS ${distributedTableName(view)}${cluster} SYNC`]
        : []),
      ...(create.distributed === undefined ? [] : [create.distributed]),
      create.view,
      ...(there.select !== undefined && QUERY.some((clause) => !same(there[clause], after[clause]))
        ? [`ALTER TABLE ${viewName(view)}${cluster} MODIFY QUERY ${selectSql(view)}`]
        : []),
      ...(before !== undefined && !same(before.ownership, readMark(context.owner, comment))
        ? [tableName(view), viewName(view)].map(
            (table) => `ALTER TABLE ${table}${cluster} MODIFY COMMENT ${literal(comment)}`,
          )
        : []),
    ];
    await server.run(statements);
    const now = (await find()).find((live) => live.table === tableName(view));
    if (now?.ownership.key !== undefined && same(now.state, after)) return;
    throw new Error(
      `ClickHouse at ${server.url}: the statements for ${tableName(view)} were accepted, but it is ${JSON.stringify(now?.state ?? null)}; wanted ${JSON.stringify(after)}`,
    );
  }

  const restorable = ({ table, state }: LiveView): Json | undefined => {
    const script = wanted.find((view) => tableName(view) === table);
    return script === undefined ? undefined : (restoringView(script, state) as unknown as Json | undefined);
  };

  const liveOf = (view: LiveView): Live => ({
    id: view.table,
    ...view.ownership,
    restorable: restorable(view),
    title: `view ${view.table}`,
    spec: json(view.state),
  });

  /** It removes unmanaged parts only if they are still unmarked, and our parts only if they still carry our mark. */
  async function remove({ id: table, key }: Live): Promise<void> {
    const live = (await find()).find((view) => view.table === table);
    if (live === undefined) return;
    const { ownership, parts } = live;
    if (
      key !== undefined
        ? ownership.key === undefined
        : ownership.key !== undefined || ownership.foreignOwner !== undefined
    ) {
      throw new Error(
        `ClickHouse at ${server.url}: ${table} ${key === undefined ? 'carries a mark now' : `does not carry '${mark(table)}' any more`}; it is left alone`,
      );
    }
    const cluster = onCluster(server.cluster);
    // The view first: inserts fail while it fills a missing table.
    await server.run([
      ...parts.views.map((name) => `DROP VIEW IF EXISTS ${qualified(name)}${cluster} SYNC`),
      ...parts.tables.map((name) => `DROP TABLE IF EXISTS ${qualified(name)}${cluster} SYNC`),
    ]);
  }

  async function release(table: string): Promise<void> {
    const [database, name] = table.split('.') as [string, string];
    await server.run(
      [table, viewName({ database, name })].map(
        (one) => `ALTER TABLE ${one}${onCluster(server.cluster)} MODIFY COMMENT ''`,
      ),
    );
  }

  return {
    read: async () => {
      found = await find();
      notes.splice(0);
      measured = await measure(server, wanted, found).catch((error: unknown) => {
        notes.push(unmeasured(error));
        return new Map();
      });
      return found.map(liveOf);
    },
    current: async ({ id }) => {
      const view = (await find()).find(({ table }) => table === id);
      return view && liveOf(view);
    },
    create: (resource) => apply(resource, undefined),
    update: async (resource) => {
      const table = tableName(viewOf(resource));
      await apply(
        resource,
        (await find()).find((live) => live.table === table),
      );
    },
    delete: remove,
    release: (live) => release(live.id),
    impact: ({ before, after }) => impact(before, after, found, measured),
    notes: () => notes,
  };
}

/** `signoz_traces.of hand` as SQL: SigNoz's databases have no dot in their names. */
function qualified(name: string): string {
  const [database = '', ...rest] = name.split('.');
  return `${identifier(database)}.${identifier(rest.join('.'))}`;
}

function dropped(view: LiveView): Impact {
  const { table, parts } = view;
  if (parts.tables.length > 0) return dropImpact(table, view);
  const data = parts.views.includes(table)
    ? 'and what it holds itself is dropped with it'
    : `${table} itself is SigNoz's and stays`;
  return {
    effect: parts.views.includes(table) ? 'data-deleted' : 'other',
    text: `${parts.views.join(', ')}: nothing is written through it any more; ${data}`,
  };
}

/** The size of the rows of each view that are older than its new period. */
async function measure(
  server: ClickHouse,
  wanted: readonly ViewScript[],
  found: readonly LiveView[],
): Promise<ReadonlyMap<string, Size>> {
  const changing = wanted.filter((view) => {
    const after = stateOfScript(view);
    return found.some(({ table, state }) => table === tableName(view) && isExpiryChanged(state, after));
  });
  const tables = changing.map((view) => ({
    table: tableName(view),
    from: identifier(view.time.name),
    limit: view.seconds,
  }));
  const all = await sizes(server, tables);
  return new Map(tables.map(({ table }, index) => [table, all[index]!]));
}

function expiryIn({ expires, keep }: ViewState): TableRule {
  return { ...(expires === undefined ? {} : { expires }), ...(keep === undefined ? {} : { keep }) };
}

/** Whether an existing table gets another TTL. */
function isExpiryChanged(there: ViewState, after: ViewState): boolean {
  return there.columns !== undefined && (there.keep !== after.keep || there.expires !== after.expires);
}

function impact(
  before: Live | undefined,
  after: Resource | undefined,
  found: readonly LiveView[],
  measured: ReadonlyMap<string, Size>,
): readonly Impact[] {
  const there = found.find((view) => view.table === before?.id);
  if (after === undefined) return there === undefined ? [] : [dropped(there)];
  if (there === undefined) {
    return [
      {
        effect: 'other',
        text: `${after.key} counts what is inserted from then on; rows that are there already are not in it`,
      },
    ];
  }
  const state = stateOfScript(viewOf(after));
  const impacts: Impact[] = [];
  if (FIXED.some((field) => there.state[field] !== undefined && !same(there.state[field], state[field]))) {
    return [dropImpact(after.key, there)];
  }
  if (isExpiryChanged(there.state, state)) {
    impacts.push(
      ...retentionImpact({
        table: after.key,
        before: expiryIn(there.state),
        after: expiryIn(state),
        materialize: false,
        size: measured.get(after.key),
      }),
    );
  }
  if (QUERY.some((clause) => there.state[clause] !== undefined && !same(there.state[clause], state[clause]))) {
    impacts.push({
      effect: 'other',
      text: `${after.key}: sums up to now were made by the query before, and stay as they are`,
    });
  }
  return impacts;
}
