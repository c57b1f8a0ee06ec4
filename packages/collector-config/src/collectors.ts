import type { Defined, Definitions } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { AnyComponent, CollectorSpec, ComponentSpec, PipelineSpec, Signal } from './define.ts';

export const classes = ['receivers', 'processors', 'exporters', 'connectors', 'extensions'] as const;
/** The sections of a configuration that hold components. */
export type Class = (typeof classes)[number];

export const classOfKind: Readonly<Record<string, Class>> = {
  receiver: 'receivers',
  processor: 'processors',
  exporter: 'exporters',
  connector: 'connectors',
  extension: 'extensions',
};

/** A component that is declared and exists in this environment. */
export interface Component {
  readonly class: Class;
  readonly id: string;
  readonly type: string;
  readonly config: object;
  /** Whether a file has an empty value under its id, not even an empty map. */
  readonly isBare?: boolean;
  readonly file: string;
}

export const slots = ['receivers', 'processors', 'exporters'] as const;
export type Slot = (typeof slots)[number];

/** Where a pipeline or a collector names a component. */
export interface Mention {
  readonly field: string;
  readonly id: string;
  /** Undefined when it does not exist. */
  readonly component: Component | undefined;
  /** Whether a missing component exists in another environment: it may build nothing in this one. */
  readonly absentHere: boolean;
  /** Whether only the collector's own machine knows the named component, or which ones exist: `${env:NAME}`. */
  readonly isHidden?: boolean;
}

export interface Pipeline {
  readonly id: string;
  readonly signal: Signal;
  readonly file: string;
  readonly receivers: readonly Mention[];
  readonly processors: readonly Mention[];
  readonly exporters: readonly Mention[];
}

/** A collector with the pipelines that name it and the components that they use: the content of one file. */
export interface Collector {
  readonly name: string;
  readonly file: string;
  readonly spec: CollectorSpec;
  readonly extensions: readonly Mention[];
  /** By id. */
  readonly pipelines: readonly Pipeline[];
  /** Whether all spans of a trace reach the same instance. */
  readonly tracesMeet: boolean;
  /** Each once, by class and id. Extensions are those of the collector. */
  readonly components: readonly Component[];
}

/** Every collector of the environment, by name, with the components of its pipelines. */
export function collectors(definitions: Definitions<Environment>): Collector[] {
  // One object for each component, however many places name it.
  const components = new Map<unknown, Component | undefined>(
    definitions.all.map((defined) => [defined.definition, componentOf(defined)]),
  );
  const mention = (field: string) => (reference: AnyComponent, index: number) => {
    const component = components.get(reference);
    return {
      field: `${field}[${index}]`,
      id: component?.id ?? reference.id,
      component,
      absentHere: component === undefined && reference.build(definitions.environment) === undefined,
    };
  };
  const pipelines = definitions.of<PipelineSpec>('pipeline');
  const meet = (collector: Defined<CollectorSpec>): boolean => {
    const { instances, balancedBy } = collector.spec.container;
    if (instances === 1) return true;
    const balancer = components.get(balancedBy);
    const key = (balancer?.config as { routing_key?: unknown } | undefined)?.routing_key ?? 'traceID';
    return (
      balancer?.type === 'loadbalancing' &&
      key === 'traceID' &&
      pipelines.some(
        ({ spec }) =>
          spec.signal === 'traces' &&
          definitions.find(spec.collector) !== collector &&
          spec.exporters.some((exporter) => exporter === balancedBy),
      )
    );
  };
  return definitions
    .of<CollectorSpec & { readonly name: string }>('collector')
    .map((collector) => {
      const own = pipelines
        .filter(({ spec }) => definitions.find(spec.collector) === collector)
        .map(
          ({ file, spec }): Pipeline => ({
            id: spec.id,
            signal: spec.signal,
            file,
            receivers: spec.receivers.map(mention('receivers')),
            processors: spec.processors.map(mention('processors')),
            exporters: spec.exporters.map(mention('exporters')),
          }),
        )
        .sort(by(({ id, file }) => `${id} ${file}`));
      const extensions = collector.spec.extensions.map(mention('extensions'));
      return {
        name: collector.spec.name,
        file: collector.file,
        spec: collector.spec,
        extensions,
        pipelines: own,
        tracesMeet: meet(collector),
        components: distinct([...own.flatMap(mentions), ...extensions]),
      };
    })
    .sort(by(({ name, file }) => `${name} ${file}`));
}

/** Every place in a pipeline, in the order of the telemetry. */
export function mentions(pipeline: Pipeline): readonly Mention[] {
  return slots.flatMap((slot) => pipeline[slot]);
}

/** Whether every name in the pipelines is known, so that unused components can be reported. */
export function isVisible({ pipelines, extensions }: Pick<Collector, 'pipelines' | 'extensions'>): boolean {
  return [...pipelines.flatMap(mentions), ...extensions].every(({ isHidden }) => isHidden !== true);
}

/** The component of a definition; undefined for definitions of other things. */
export function componentOf(defined: Defined): Component | undefined {
  const class_ = classOfKind[defined.kind];
  if (!class_) return undefined;
  const { id, type, config } = defined.spec as ComponentSpec;
  return { class: class_, id, type, config, file: defined.file };
}

export function distinct(all: readonly Mention[]): Component[] {
  const byFile = new Map<string, Component>();
  for (const { component } of all) if (component) byFile.set(component.file, component);
  return [...byFile.values()].sort(by((one) => `${classes.indexOf(one.class)} ${one.id} ${one.file}`));
}

function by<T>(key: (item: T) => string): (a: T, b: T) => number {
  return (a, b) => (key(a) < key(b) ? -1 : key(a) > key(b) ? 1 : 0);
}
