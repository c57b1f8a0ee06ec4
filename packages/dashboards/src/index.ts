import { readFileSync } from 'node:fs';
import type { ArtifactFormat, Concern, LiveConcern } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import type { Catalogue } from '@signoz-as-code/telemetry';
import { check } from './check.ts';
import { codes } from './codes.ts';
import { compile, isDashboardPath, isViewPath, resources } from './compile.ts';
import { providers } from './provider.ts';

export {
  type BarPanel,
  bar,
  type ChartView,
  type CustomVariable,
  customVariable,
  type Dashboard,
  type DynamicVariable,
  defineDashboard,
  defineView,
  dynamicVariable,
  type HistogramPanel,
  histogram,
  type Link,
  type ListPanel,
  type ListView,
  list,
  type Panel,
  type PiePanel,
  type Place,
  pie,
  type QueryVariable,
  queryVariable,
  type Row,
  row,
  type Size,
  singleValue,
  type TablePanel,
  type TextVariable,
  type Threshold,
  type TimePreference,
  type TimeSeriesPanel,
  table,
  textVariable,
  timeSeries,
  type ValuePanel,
  type Variable,
  type View,
} from './define.ts';
export { dashboardImporter } from './import/index.ts';
export type { DashboardBody } from './schema/dashboard.generated.ts';
export type { ViewBody } from './schema/view.generated.ts';
export type { Unit } from './units.ts';

const formats: readonly ArtifactFormat[] = [
  { matches: isDashboardPath, parse: JSON.parse, schema: schema('dashboard') },
  { matches: isViewPath, parse: JSON.parse, schema: schema('view') },
];

/** What plan and apply need of dashboards and saved views. */
export const dashboardsLive: LiveConcern<Endpoints> = {
  name: 'dashboards',
  formats,
  resources,
  providers,
  unplanned: (endpoints) => (endpoints.signoz === undefined ? 'the environment names no SigNoz' : undefined),
};

/** Dashboards and saved views, asked for in the terms of a catalogue. */
export function dashboards(catalogue: Catalogue): Concern<Environment, Endpoints> {
  return {
    ...dashboardsLive,
    kinds: ['dashboard', 'view'],
    codes,
    check: (definitions) => check(definitions, catalogue),
    compile,
  };
}

function schema(name: string): object {
  return JSON.parse(readFileSync(new URL(`../schema/${name}.schema.json`, import.meta.url), 'utf8')) as object;
}
