import type { Concern } from '@signoz-as-code/core';
import type { Endpoints, Environment } from '@signoz-as-code/platform';
import { check } from './check.ts';
import { codes } from './codes.ts';
import { compile } from './compile.ts';
import { formats } from './formats.ts';
import { providers } from './provider.ts';
import { resources } from './resources.ts';

export type { SchemaTable, Signal } from './catalogue.ts';
export { defineMaterializedView, defineRetention, type MaterializedViewSpec, type RetentionSpec } from './define.ts';

/** How long telemetry is kept: one SQL script a signal and one a view, and ClickHouse as their live side. */
export const concern: Concern<Environment, Endpoints> = {
  name: 'retention',
  kinds: ['retention', 'materialized-view'],
  codes,
  formats,
  check,
  compile,
  resources,
  providers,
  unplanned: (endpoints) =>
    endpoints.clickhouse === undefined ? 'the environment names no ClickHouse (live.clickhouse)' : undefined,
};
