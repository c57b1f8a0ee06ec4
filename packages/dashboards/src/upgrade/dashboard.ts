import { asList, asObjects, asText, isObject, type JsonObject } from '@signoz-as-code/core';
import { builderQueryV5, isSpanColumn } from '@signoz-as-code/expr-lang/before-v5';
import { normalDashboardV6, upgradedTag } from '@signoz-as-code/signoz-client';
import { withoutMark } from '../dashboard/v6/mark.ts';
import { iconV6 } from './icon.ts';
import { layoutsV6, placedIds, withIdsV6 } from './layout.ts';
import { panelV6Of } from './panel.ts';
import { clipped, type Fields, LONGEST_NAME, LONGEST_TITLE, StoredReader } from './stored.ts';
import { variablesV6 } from './variable.ts';

/** The result of SigNoz's migration, in the normal form of the new release, and what is lost or changed. */
export interface Upgraded {
  readonly normal: JsonObject;
  readonly effects: readonly Effect[];
}

interface Effect {
  /** The field of the normal form that shows it. */
  readonly field: string;
  /** The field has another value afterwards, which cannot be predicted. */
  readonly isOpen?: true;
  readonly text: string;
}

/**
 * The result of SigNoz's migration of a dashboard of the v5 form, without the ownership mark: each field as it is
 * stored, not as it is drawn. A test compares it with dashboards that real servers converted.
 */
export function upgradedDashboard(stored: Fields): Upgraded {
  // It is of the new form already.
  if (stored.schemaVersion === 'v6')
    return { normal: normalDashboardV6(withoutMark(stored as JsonObject)), effects: [] };
  const reader = new StoredReader();
  const data = withIdsV6(stored.version === 'v5' ? stored : withQueriesV5(stored));
  const title = reader.text(data, 'title');
  const description = reader.text(data, 'description');
  const icon = iconV6(reader.text(data, 'image'));
  const { panels, effects } = panelsV6(reader, data);
  const { layouts, moved } = layoutsV6(reader, data, new Set(Object.keys(panels)));
  const variables = variablesV6(reader, data);
  const tags = tagsV6(reader, data);
  const name = { title: clipped(title, LONGEST_TITLE), description };
  if (reader.troubles.size > 0) return legacy(name, [...reader.troubles]);
  const titles = new Map(asObjects(data.widgets).map(({ id, title: of }) => [asText(id), asText(of)]));
  return {
    // A person may have given a dashboard the tag that ours have, which no normal form has.
    normal: normalDashboardV6(
      withoutMark({
        name: 'upgraded',
        image: icon.image,
        tags: tags.pairs,
        spec: { display: { name: name.title, description }, variables, panels, layouts, links: [] },
      } as unknown as JsonObject),
    ),
    effects: [
      ...(title === '' ? [UNTITLED] : []),
      ...(name.title === title ? [] : [effect('title', `its title is cut after ${LONGEST_TITLE} characters`)]),
      ...(icon.isSame ? [] : [effect('image', 'its picture is replaced: the new release takes no such one')]),
      ...tags.effects,
      ...variableEffects(data, variables),
      ...effects,
      ...moved.map((id) =>
        effect('places', `the panel '${titles.get(id)}' stands below a closed row, and above all rows afterwards`),
      ),
    ],
  };
}

const UNTITLED = { field: 'title', isOpen: true, text: 'it has no title, and gets its new name for one' } as const;

function effect(field: string, text: string): Effect {
  return { field, text };
}

/** A dashboard that the migration cannot convert: it stays unchanged, and the new release lists it. */
function legacy({ title, description }: { title: string; description: string }, why: readonly string[]): Upgraded {
  const text = `it stays in the old form, which the new SigNoz shows and does not change: ${why.join('; ')}`;
  return {
    normal: normalDashboardV6({ name: 'upgraded', tags: [], spec: { display: { name: title, description } } }),
    effects: [effect('panels', text)],
  };
}

/** A dashboard of an older form than v5, which is first converted to v5. */
function withQueriesV5(data: Fields): Fields {
  const { version, variables, widgets } = data;
  const converted = (widget: Fields): Fields => {
    const { query, panelTypes } = widget;
    if (!isObject(query) || ['promql', 'clickhouse_sql'].includes(asText(query.queryType))) return widget;
    if (!isObject(query.builder) || !Array.isArray(query.builder.queryData)) return widget;
    const queryData = query.builder.queryData.map((one) =>
      isObject(one) ? builderQueryV5(one, { version: asText(version), panelType: asText(panelTypes) }) : one,
    );
    return { ...widget, query: { ...query, builder: { ...query.builder, queryData } } };
  };
  return {
    ...data,
    ...(isObject(variables)
      ? {
          variables: Object.fromEntries(
            Object.entries(variables).map(([id, one]) => [
              id,
              isObject(one) && typeof one.name === 'string' ? { ...one, name: one.name.replaceAll(' ', '') } : one,
            ]),
          ),
        }
      : {}),
    ...(Array.isArray(widgets) ? { widgets: widgets.map((one) => (isObject(one) ? converted(one) : one)) } : {}),
  };
}

/** The panels that remain, and what happens to the others. */
function panelsV6(
  reader: StoredReader,
  data: Fields,
): { readonly panels: Readonly<Record<string, object>>; readonly effects: readonly Effect[] } {
  const placed = placedIds(data);
  const panels: Record<string, object> = {};
  const effects: Effect[] = [];
  for (const widget of reader.objects(data, 'widgets')) {
    const id = asText(widget.id);
    if (id === '' || id in panels || widget.panelTypes === 'row') continue;
    const say = (text: string): number => effects.push(effect('panels', `the panel '${asText(widget.title)}' ${text}`));
    const panel = placed.has(id) ? panelV6Of(reader, widget) : undefined;
    if (panel === undefined) {
      say(`is dropped: ${placed.has(id) ? 'it draws nothing' : 'it has no place'}`);
      continue;
    }
    if (id.length > LONGEST_NAME)
      reader.troubles.add(`the panel '${id}' has an id of more than ${LONGEST_NAME} characters`);
    panels[id] = panel;
    if (isObject(widget.contextLinks) && asList(widget.contextLinks.linksData).length > 0) say('loses its links');
    if (asText(widget.decimalPrecision) === 'full precision') say('shows 2 decimals instead of all');
    for (const name of groupedBySpan(widget))
      say(`groups by '${name}', and no longer says that this is the span's own`);
  }
  return { panels, effects };
}

/**
 * Fields of spans that a panel groups by, whose context the migration drops: an attribute of the same name then counts
 * too.
 */
function groupedBySpan({ query }: Fields): ReadonlySet<string> {
  if (!isObject(query) || query.queryType !== 'builder' || !isObject(query.builder)) return new Set();
  const fields = asObjects(query.builder.queryData).flatMap(({ groupBy }) => asObjects(groupBy));
  return new Set(
    fields.flatMap(({ key, type }) => (asText(type) !== '' && isSpanColumn(asText(key)) ? [asText(key)] : [])),
  );
}

function tagsV6(
  reader: StoredReader,
  data: Fields,
): { readonly pairs: readonly { key: string; value: string }[]; readonly effects: readonly Effect[] } {
  const tags = reader.list(data, 'tags').filter((tag): tag is string => {
    if (typeof tag !== 'string') reader.troubles.add(`the tag ${JSON.stringify(tag)} is not a text`);
    return typeof tag === 'string';
  });
  const all = tags.map((tag) => ({ tag, pair: upgradedTag(tag) }));
  return {
    pairs: all.flatMap(({ pair }) => pair ?? []),
    effects: all.flatMap(({ tag, pair }) => {
      if (pair === undefined) return [effect('tags', `the tag '${tag}' is dropped`)];
      const { key, value } = pair;
      const isSame = `${key}:${value}` === tag || (key === 'tag' && value === tag);
      return isSame ? [] : [effect('tags', `the tag '${tag}' becomes '${key}:${value}'`)];
    }),
  };
}

/** Variables that are dropped, and those that begin with the last choice. */
function variableEffects(data: Fields, variables: readonly object[]): readonly Effect[] {
  const kept = new Map(
    asObjects(variables).map(({ spec }) => [isObject(spec) ? asText(spec.name) : '', isObject(spec) ? spec : {}]),
  );
  return Object.values(isObject(data.variables) ? data.variables : {})
    .filter(isObject)
    .flatMap((one) => {
      const name = asText(one.name);
      const spec = kept.get(name);
      if (spec === undefined) return [effect('variables', `the variable '${name}' is dropped: it can have no values`)];
      const { defaultValue } = spec;
      return defaultValue === undefined || JSON.stringify(defaultValue) === JSON.stringify(one.defaultValue)
        ? []
        : [
            effect(
              'variables',
              `the variable '${name}' begins with ${JSON.stringify(defaultValue)}, which was chosen last`,
            ),
          ];
    });
}
