import type { Impact, Json, Live, LiveContext, Provider, Resource } from '@signoz-as-code/core';
import { ownershipMark, readMark, resourceMark } from '@signoz-as-code/core';
import type { Endpoints } from '@signoz-as-code/platform';
import type { ClickHouse } from './clickhouse.ts';
import { same } from './hosts.ts';
import { dropImpact } from './impact.ts';
import { periodSeconds } from './period.ts';
import { MATERIALIZED_VIEW, viewOf } from './resources.ts';
import { restoringView } from './restore.ts';
import { literal } from './sql/lex.ts';
import { onCluster } from './sql/script.ts';
import { distributedTableName, selectSql, tableName, viewName, viewStatements, viewTtlSql } from './sql/view-script.ts';
import { type LiveView, liveViews, stateOfScript, type ViewState } from './views-live.ts';

/** What cannot be altered in a table: to change it is to make another one. */
const FIXED = ['columns', 'engine', 'partition', 'order'] as const;
const QUERY = ['select', 'from', 'where', 'groupBy'] as const;

/** Materialized views with the tables they fill. The mark of ownership is a comment on both. */
export function materializedViewProvider(context: LiveContext<Endpoints>, server: ClickHouse): Provider {
  const wanted = context.desired.filter((resource) => resource.kind === MATERIALIZED_VIEW).map(viewOf);
  let found: readonly LiveView[] = [];

  const find = async (): Promise<readonly LiveView[]> => liveViews(server, context.owner, wanted);
  const mark = (table: string): string => ownershipMark(context.owner, table);

  /** Every statement may be run again, so that what an interrupted create left behind is completed. */
  async function apply(resource: Resource, before: LiveView | undefined): Promise<void> {
    const view = viewOf(resource);
    const after = stateOfScript(view);
    const comment = resourceMark(context.owner, resource, json(after));
    const there = before?.state ?? {};
    const create = viewStatements(view, comment);
    const cluster = onCluster(view.cluster);
    const statements = [
      create.table,
      ...(there.columns !== undefined && (there.keep !== after.keep || there.expires !== after.expires)
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

  async function remove(table: string): Promise<void> {
    const live = (await find()).find((view) => view.table === table);
    if (live === undefined) return;
    if (live.ownership.key === undefined) {
      throw new Error(
        `ClickHouse at ${server.url}: ${table} does not carry '${mark(table)}' any more; it is left alone`,
      );
    }
    const [database, name] = table.split('.') as [string, string];
    const cluster = onCluster(server.cluster);
    const names = { database, name };
    await server.run([
      `DROP VIEW IF EXISTS ${viewName(names)}${cluster} SYNC`,
      ...(live.state.distributed === undefined
        ? []
        : [`DROP TABLE IF EXISTS ${distributedTableName(names)}${cluster} SYNC`]),
      `DROP TABLE IF EXISTS ${table}${cluster} SYNC`,
    ]);
  }

  return {
    kind: MATERIALIZED_VIEW,
    after: [],
    read: async () => {
      found = await find();
      return found.map((view) => ({
        id: view.table,
        ...view.ownership,
        restorable: restorable(view),
        title: `view ${view.table}`,
        spec: json(view.state),
      }));
    },
    normalize: (resource) => json(stateOfScript(viewOf(resource))),
    create: (resource) => apply(resource, undefined),
    update: async (resource) => {
      const table = tableName(viewOf(resource));
      await apply(
        resource,
        (await find()).find((live) => live.table === table),
      );
    },
    delete: (live) => remove(live.id),
    occupant: (resource, live) => live.find(({ id, key }) => id === resource.key && key === undefined),
    replaceReason: (before, after) => {
      const [from, to] = [before as ViewState, after as ViewState];
      const changed = FIXED.filter((field) => from[field] !== undefined && !same(from[field], to[field]));
      return changed.length === 0
        ? undefined
        : `the table's ${changed.join(', ')} cannot be altered: it is made anew, and what it has counted is lost`;
    },
    impact: ({ before, after }) => impact(before, after, found),
    label: (path) => path.join('.'),
  };
}

function json(state: ViewState): Json {
  return { ...state } as Json;
}

function impact(before: Live | undefined, after: Resource | undefined, found: readonly LiveView[]): readonly Impact[] {
  const there = found.find((view) => view.table === before?.id);
  if (after === undefined) return before === undefined ? [] : [dropImpact(before.id, there)];
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
  const [kept, keeps] = [there.state.keep, state.keep].map((text) => periodSeconds(text ?? ''));
  if (kept !== undefined && keeps !== undefined && keeps < kept)
    impacts.push({
      effect: 'retention-shortened',
      text: `${after.key}: sums are kept ${state.keep} instead of ${there.state.keep}`,
    });
  if (FIXED.some((field) => there.state[field] !== undefined && !same(there.state[field], state[field]))) {
    impacts.push(dropImpact(after.key, there));
  } else if (QUERY.some((clause) => there.state[clause] !== undefined && !same(there.state[clause], state[clause]))) {
    impacts.push({
      effect: 'other',
      text: `${after.key}: sums up to now were made by the query before, and stay as they are`,
    });
  }
  return impacts;
}
