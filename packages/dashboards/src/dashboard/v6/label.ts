import { asObject, asText, isObject, type Json, keyedPath } from '@signoz-as-code/core';
import { join, named, queryLabel, rename } from '../../shared/label.ts';

/** Groups in a panel's settings that a definition does not have, and the definition's names of their fields. */
const GROUPS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  visualization: { timePreference: 'time', fillSpans: 'fillGaps', stackedBarChart: 'stacked' },
  formatting: { decimalPrecision: 'decimals', columnUnits: 'units' },
  axes: { isLogScale: 'logScale' },
  legend: { position: 'legendPosition', mode: 'legendMode', customColors: 'colors' },
  histogramBuckets: { mergeAllActiveQueries: 'merge' },
  chartAppearance: {},
};

const FIELDS: Readonly<Record<string, string>> = { selectFields: 'columns', columnName: 'column' };
const VARIABLES: Readonly<Record<string, string>> = {
  allowMultiple: 'multiSelect',
  allowAllValue: 'all',
  queryValue: 'sql',
  customValue: 'values',
  defaultValue: 'default',
  name: 'attribute',
  signal: 'source',
  value: 'default',
};

/** Levels of the artifact that neither the normal form nor a definition has. */
const LEVELS = new Set(['spec', 'plugin']);

/** A path in the normal form as its definition names it: `panel "P95 send latency" · query A · where`. */
export function labelV6(path: readonly string[], titleOf: (key: string) => string): string {
  const [level, key, ...rest] = path;
  if (key === undefined) return rename(path);
  switch (level) {
    case 'panels':
      return join(`panel "${titleOf(key)}"`, panelLabel(rest));
    case 'places':
      return join(`panel "${titleOf(key)}"`, join('place', rename(rest)));
    case 'rows':
      return join(`row "${key}"`, rename(rest));
    case 'variables':
      return join(`variable ${key}`, rename(rest.map((part) => named(VARIABLES, part))));
    default:
      return rename(path);
  }
}

function panelLabel([group, field, ...rest]: readonly string[]): string {
  const names = group !== undefined && Object.hasOwn(GROUPS, group) ? GROUPS[group] : undefined;
  if (group === undefined) return '';
  if (names === undefined || field === undefined)
    return queryLabel([group, field, ...rest].flatMap((part) => (part === undefined ? [] : [named(FIELDS, part)])));
  return rename([named(names, field), ...rest]);
}

/** Queries by their name, rows and columns by theirs, places by the panel's key, orders by their field. */
export function itemKeyV6(item: Json): string | undefined {
  if (!isObject(item)) return undefined;
  const inside = isObject(item.spec) ? item.spec.name : undefined;
  const identity = inside ?? item.i ?? item.name;
  return typeof identity === 'string' ? identity : undefined;
}

/** A field of the artifact as its definition calls it. */
export function artifactLabelV6(value: Readonly<Record<string, unknown>>, field: string): string {
  const panels = asObject(asObject(value.spec).panels);
  const [level, ...all] = keyedPath(value as Json, field, itemKeyV6).filter((step) => !LEVELS.has(step));
  // Several queries are inside one.
  const steps = all[1] === 'queries' && all[3] === 'queries' ? [all[0] as string, ...all.slice(3)] : all;
  const at = steps.indexOf('display');
  const named = at !== -1 && steps[at + 1] === 'name' ? [...steps.slice(0, at), 'title'] : steps;
  const titled = level === 'display' ? (named[0] === 'name' ? ['title'] : named) : [level ?? '', ...named];
  return labelV6(titled, (key) => asText(asObject(asObject(asObject(panels[key]).spec).display).name));
}
