import { asList, asObject, asText, type JsonObject } from '@signoz-as-code/core';
import { normalViewV2, viewExtra } from '@signoz-as-code/signoz-client';
import type { Upgraded } from './upgrade/dashboard.ts';

export { upgradedDashboard } from './upgrade/dashboard.ts';

/** Extra data of a view that the migration keeps. */
const KEPT: Readonly<Record<string, string>> = {
  color: 'string',
  format: 'string',
  maxLines: 'number',
  fontSize: 'string',
};

/** Whether the migration keeps a value of the extra data: it accepts no other types, and null loses nothing. */
function isKept(field: string, value: unknown): boolean {
  return field in KEPT && (value === null || typeof value === KEPT[field]);
}

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
  const { selectColumns, ...extra } = viewExtra(view.extraData) ?? {};
  const display = Object.fromEntries(Object.entries(extra).filter(([field, value]) => isKept(field, value)));
  const normal = normalViewV2({
    source: view.sourcePage,
    spec: {
      displayName: view.name,
      panelType,
      requestType: REQUESTS[asText(panelType)] ?? '',
      queries,
      selectedFields: selectColumns,
      display,
    },
  });
  const tags = asList(view.tags).filter((tag) => typeof tag === 'string' && tag !== '');
  const dropped = Object.keys(extra).filter((field) => !isKept(field, extra[field]) && field !== 'version');
  return {
    normal: withoutName(normal),
    effects: [
      ...tags.map((tag) => ({ field: 'tags', text: `the tag '${tag}' is dropped` })),
      ...(asText(view.category) === ''
        ? []
        : [{ field: 'category', text: `the category '${asText(view.category)}' is dropped` }]),
      ...dropped.map((field) => ({ field: 'display', text: `the extra data '${field}' is dropped` })),
    ],
  };
}

/** A view in normal form without the name that SigNoz gave it. */
export function withoutName({ name: _, ...normal }: JsonObject): JsonObject {
  return normal;
}
