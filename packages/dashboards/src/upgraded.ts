import { asList, asObject, asText, type JsonObject, type Owner, type Resource } from '@signoz-as-code/core';
import { normalViewV2, viewExtra } from '@signoz-as-code/signoz-client';
import { ownerships } from './dashboard/v6/mark.ts';
import { remains, UPGRADED } from './dashboard/v6/upgraded-mark.ts';
import type { Upgraded } from './upgrade/dashboard.ts';
import { upgradedColumns, upgradedExtra } from './upgrade/view.ts';

/** A dashboard of the v5 form, and the result of its migration. */
interface Migrated {
  readonly id: string;
  readonly key?: string;
  readonly normal: JsonObject;
}

/**
 * The keys under which dashboards of ours are recognised after their migration, by their ids. `wanted` are the dashboards
 * for the new release; the older of two dashboards has the smaller id.
 */
export function keysAfterUpgrade(
  owner: Owner,
  wanted: readonly Resource[],
  migrated: readonly Migrated[],
): ReadonlyMap<string, string | undefined> {
  const bodies = migrated
    .flatMap(({ id, key, normal: { title, panels = {} } }) =>
      key === undefined
        ? []
        : [
            {
              name: id,
              tags: [{ key: UPGRADED, value: remains(owner, key) }],
              spec: { display: { name: title }, panels },
            } as JsonObject,
          ],
    )
    .sort((a, b) => (asText(a.name) < asText(b.name) ? -1 : 1));
  const judge = ownerships(owner, wanted, bodies);
  return new Map(bodies.map((body) => [asText(body.name), judge(body).key]));
}

export { upgradedDashboard } from './upgrade/dashboard.ts';

const REQUESTS: Readonly<Record<string, string>> = {
  list: 'raw',
  trace: 'trace',
  graph: 'time_series',
  value: 'scalar',
  table: 'scalar',
};

/**
 * The result of SigNoz's migration of a saved view of the v1 form, without the ownership mark. Its new name is not
 * known.
 */
export function upgradedView(view: JsonObject): Upgraded {
  const { panelType, queries } = asObject(view.compositeQuery);
  const { display, columns, dropped } = upgradedExtra(viewExtra(view.extraData) ?? {});
  const selected = upgradedColumns(columns);
  const normal = normalViewV2({
    source: view.sourcePage,
    spec: {
      displayName: view.name,
      panelType,
      requestType: REQUESTS[asText(panelType)] ?? '',
      queries,
      selectedFields: selected.fields,
      display,
    },
  });
  const tags = asList(view.tags).filter((tag) => typeof tag === 'string' && tag !== '');
  return {
    normal: withoutName(normal),
    effects: [
      ...tags.map((tag) => ({ field: 'tags', text: `the tag '${tag}' is dropped` })),
      ...(asText(view.category) === ''
        ? []
        : [{ field: 'category', text: `the category '${asText(view.category)}' is dropped` }]),
      ...dropped.map((field) => ({ field: 'display', text: `the extra data '${field}' is dropped` })),
      ...selected.effects.map((text) => ({ field: 'selectedFields', text })),
    ],
  };
}

/** A view in normal form without the name that SigNoz gave it. */
export function withoutName({ name: _, ...normal }: JsonObject): JsonObject {
  return normal;
}
