import type { Json } from '@signoz-as-code/core';

/** What POST and PUT /api/v2/dashboards of SigNoz v0.135.0 and later take, without the mark of ownership. */
export interface DashboardV6 {
  readonly schemaVersion: 'v6';
  /** What SigNoz knows it by, for ever: a DNS label that no other dashboard has. */
  readonly name: string;
  readonly tags: readonly TagV6[];
  readonly image?: string;
  readonly spec: {
    readonly display: DisplayV6;
    readonly variables: readonly VariableV6[];
    readonly panels: Readonly<Record<string, PanelV6>>;
    readonly layouts: readonly LayoutV6[];
  };
}

export interface TagV6 {
  readonly key: string;
  readonly value: string;
}

interface DisplayV6 {
  readonly name: string;
  readonly description: string;
}

/** Something that a plugin of SigNoz's draws, asks or offers. */
export interface PluginV6 {
  readonly kind: `signoz/${string}`;
  readonly spec: { readonly [field: string]: Json };
}

export interface VariableV6 {
  readonly kind: 'ListVariable' | 'TextVariable';
  readonly spec: {
    readonly name: string;
    readonly display: DisplayV6;
    readonly plugin?: PluginV6;
    readonly [field: string]: unknown;
  };
}

export interface PanelV6 {
  readonly kind: 'Panel';
  readonly spec: {
    readonly display: DisplayV6;
    readonly plugin: PluginV6;
    readonly queries: readonly [QueryV6];
    readonly links: readonly LinkV6[];
  };
}

export interface QueryV6 {
  readonly kind: 'time_series' | 'scalar' | 'raw';
  readonly spec: { readonly name?: string; readonly plugin: PluginV6 };
}

interface LinkV6 {
  readonly name: string;
  readonly url: string;
}

/** One row, or the panels outside rows. Places are counted from its own top. */
export interface LayoutV6 {
  readonly kind: 'Grid';
  readonly spec: {
    readonly display?: { readonly title: string; readonly collapse: { readonly open: boolean } };
    readonly items: readonly {
      readonly x: number;
      readonly y: number;
      readonly width: number;
      readonly height: number;
      readonly content: { readonly $ref: string };
    }[];
  };
}
