import type { Attribute } from '@signoz-as-code/catalogue';
import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { Filter, Queries } from '@signoz-as-code/queries';
import type { SourcePage } from '@signoz-as-code/signoz-client';

interface ViewBase {
  /** Stable name of the definition; the file's name unless given. */
  readonly key?: string;
  /** The name in the list of views. */
  readonly name: string;
  readonly tags?: readonly string[];
  /** The colour of its dot in the list, #rrggbb. */
  readonly color?: `#${string}`;
}

/** Records or spans one by one. */
export interface ListView extends ViewBase {
  readonly page: Extract<SourcePage, 'logs' | 'traces'>;
  readonly where?: Filter;
  /** SigNoz's usual columns unless given. */
  readonly columns?: readonly Attribute[];
  /** How log records are written: one raw line, or a table of the columns. */
  readonly format?: 'raw' | 'list' | 'table';
  /** How many are loaded at a time. */
  readonly limit?: number;
}

/** Aggregated telemetry. */
export interface ChartView extends ViewBase {
  readonly page: SourcePage;
  readonly panel: 'graph' | 'table' | 'value';
  readonly queries: Queries;
}

export type View = ListView | ChartView;

/** Defines a saved view of an explorer page, or how it depends on the environment. */
export function defineView(from: Definable<View, Environment>): Definition<'view', View, Environment> {
  return definition<'view', View, Environment>('view', from);
}
