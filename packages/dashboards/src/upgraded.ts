import { asList, asObject, asObjects, asText, isObject, type Json, type JsonObject } from '@signoz-as-code/core';
import {
  normalDashboard,
  normalDashboardV6,
  normalTagPairs,
  normalViewV2,
  upgradedTag,
  viewExtra,
} from '@signoz-as-code/signoz-client';
import { readDashboard } from './dashboard/v5/read.ts';
import { dashboardV6, panelKeyV6 } from './dashboard/v6/body.ts';

/** What SigNoz's migration makes of something, in the normal form of the new release, and what is lost or changed. */
export interface Upgraded {
  readonly normal: JsonObject;
  readonly effects: readonly {
    /** The field of the normal form that shows it. */
    readonly field: string;
    /** The field has another value afterwards, which cannot be known before. */
    readonly isOpen?: true;
    readonly text: string;
  }[];
}

/**
 * What SigNoz's migration makes of a dashboard of the v5 form, without the mark of ownership. A test over dashboards that
 * real servers converted shows that it draws the same. Throws where the dashboard is not as SigNoz stores it.
 */
export function upgradedDashboard(data: JsonObject): Upgraded {
  const none = { attributes: {}, metrics: {}, services: {} };
  const definition = readDashboard('upgraded', normalDashboard(data), none);
  const tags = asList(data.tags).filter((tag) => typeof tag === 'string');
  const pairs = tags.map((tag) => ({ tag, pair: upgradedTag(tag) }));
  const body = { ...dashboardV6('upgraded', { ...definition, tags: [] }, 'upgraded') } as unknown as JsonObject;
  const normal = withOwnAxes(withoutSpanContext(normalDashboardV6(body)), data);
  return {
    normal: { ...normal, tags: normalTagPairs(pairs.flatMap(({ pair }) => pair ?? [])) },
    effects: [
      ...(asText(data.title) === '' ? [UNTITLED] : []),
      ...pairs.flatMap(({ tag, pair }) => {
        if (pair === undefined) return [{ field: 'tags', text: `the tag '${tag}' is dropped` }];
        const { key, value } = pair;
        return `${key}:${value}` === tag || (key === 'tag' && value === tag)
          ? []
          : [{ field: 'tags', text: `the tag '${tag}' becomes '${key}:${value}'` }];
      }),
    ],
  };
}

const UNTITLED = { field: 'title', isOpen: true, text: 'it has no title, and gets its new name for one' } as const;

/** The migration copies the ends of axes as they are stored; two equal ones have no effect, and v5 writes them in many ways. */
function withOwnAxes(normal: JsonObject, data: JsonObject): JsonObject {
  const panels: Record<string, Json> = { ...(normal.panels as JsonObject) };
  for (const widget of asObjects(data.widgets)) {
    const key = panelKeyV6(asText(widget.id));
    const panel = panels[key];
    if (!isObject(panel) || !isObject(panel.axes)) continue;
    const end = (value: unknown): number | null => (typeof value === 'number' ? value : null);
    const axes = { ...panel.axes, softMin: end(widget.softMin), softMax: end(widget.softMax) } as JsonObject;
    panels[key] = { ...(panel as JsonObject), axes };
  }
  return { ...normal, panels };
}

/** The migration forgets of what is grouped by that it is the span's own; SigNoz finds that by itself. */
function withoutSpanContext(normal: JsonObject): JsonObject {
  const text = JSON.stringify(normal, (key, value: Json) =>
    key === 'groupBy' && Array.isArray(value)
      ? value.map((field) => Object.fromEntries(Object.entries(asObject(field)).filter(([, one]) => one !== 'span')))
      : value,
  );
  return JSON.parse(text) as JsonObject;
}

/** What the migration keeps of a view's extra data. */
const KEPT = ['color', 'format', 'maxLines', 'fontSize'];

const REQUESTS: Readonly<Record<string, string>> = {
  list: 'raw',
  trace: 'trace',
  graph: 'time_series',
  value: 'scalar',
  table: 'scalar',
};

/** What SigNoz's migration makes of a saved view of the v1 form, without the mark of ownership. Its new name is not known. */
export function upgradedView(view: JsonObject): Upgraded {
  const { panelType, queries } = asObject(view.compositeQuery);
  const { selectColumns, ...extra } = viewExtra(view.extraData) ?? {};
  const display = Object.fromEntries(Object.entries(extra).filter(([field]) => KEPT.includes(field)));
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
  const dropped = Object.keys(extra).filter((field) => !KEPT.includes(field) && field !== 'version');
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
