import { isObject, type Json } from '@signoz-as-code/core';
import { join, queryLabel, rename } from '../../label.ts';

/** Groups of a panel's settings, which a definition does not have, and what it calls their fields. */
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
  signal: 'source',
  value: 'default',
};

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
      return join(`variable ${key}`, rename(rest.map((part) => VARIABLES[part] ?? part)));
    default:
      return rename(path);
  }
}

function panelLabel([group, field, ...rest]: readonly string[]): string {
  const names = group === undefined ? undefined : GROUPS[group];
  if (group === undefined) return '';
  if (names === undefined || field === undefined)
    return queryLabel([group, field, ...rest].flatMap((part) => (part === undefined ? [] : [FIELDS[part] ?? part])));
  return rename([names[field] ?? field, ...rest]);
}

/** Queries by their name, rows and columns by theirs, places by the panel's key, what is sorted by by its field. */
export function itemKeyV6(item: Json): string | undefined {
  if (!isObject(item)) return undefined;
  const inside = isObject(item.spec) ? item.spec.name : undefined;
  const identity = inside ?? item.i ?? item.name;
  return typeof identity === 'string' ? identity : undefined;
}
