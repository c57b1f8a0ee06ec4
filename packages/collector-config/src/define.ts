import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { Telemetry } from './schema/otel-config.generated.ts';
import {
  type ConnectorTypes,
  carries,
  connects,
  type ExporterTypes,
  type ExtensionTypes,
  type ProcessorTypes,
  type ReceiverTypes,
} from './schema/registry.generated.ts';
import type { Substitutable } from './substitution.ts';

export type Signal = 'traces' | 'metrics' | 'logs';

/** `type` or `type/name`, as the collector writes it: `batch`, `batch/meter`. */
export type ComponentId<Type extends string> = Type | `${Type}/${string}`;

/** The type in an id: the part before the slash. */
type TypeOf<Id extends string> = Id extends `${infer Type}/${string}` ? Type : Id;

/** The signals that a component supports, as keys: a component with more signals can be used where fewer are needed. */
export type Signals<S extends Signal> = Readonly<Record<S, true>>;

/** The value of a component's definition. */
export interface ComponentSpec {
  readonly id: string;
  readonly type: string;
  readonly config: object;
}

interface Component<Kind extends string> extends Definition<Kind, ComponentSpec, Environment> {
  readonly id: string;
}

export interface Receiver<Carries> extends Component<'receiver'> {
  readonly carries: Carries;
}
export interface Processor<Carries> extends Component<'processor'> {
  readonly carries: Carries;
}
export interface Exporter<Carries> extends Component<'exporter'> {
  readonly carries: Carries;
}
/**
 * Ends one pipeline and begins another: an exporter of the signals that it receives, a receiver of those that it sends.
 */
export interface Connector<Takes, Gives> extends Component<'connector'> {
  readonly takes: Takes;
  readonly gives: Gives;
}
export type Extension = Component<'extension'>;

export type ReceiverOf<S extends Signal> = Receiver<Signals<S>> | Connector<unknown, Signals<S>>;
export type ProcessorOf<S extends Signal> = Processor<Signals<S>>;
export type ExporterOf<S extends Signal> = Exporter<Signals<S>> | Connector<Signals<S>, unknown>;

type Carries<Class extends keyof typeof carries, Id extends string> = (typeof carries)[Class][TypeOf<Id> &
  keyof (typeof carries)[Class]];

type Connects<Id extends string> = (typeof connects)[TypeOf<Id> & keyof typeof connects];

/** NoInfer: the type of a field follows only from the id, never from the other fields. */
type Config<Types, Id extends string> = NoInfer<Definable<Substitutable<Types[TypeOf<Id> & keyof Types]>, Environment>>;

/** Defines a receiver, for example `defineReceiver('otlp', { protocols: { grpc: { endpoint: '0.0.0.0:4317' } } })`. */
export function defineReceiver<Id extends ComponentId<keyof ReceiverTypes>>(
  id: Id,
  config: Config<ReceiverTypes, Id>,
): Receiver<Carries<'receivers', Id>> {
  return { ...component('receiver', id, config), carries: signalsOf('receivers', id) };
}

/** Defines a processor, for example `defineProcessor('batch/meter', { send_batch_size: 20_000 })`. */
export function defineProcessor<Id extends ComponentId<keyof ProcessorTypes>>(
  id: Id,
  config: Config<ProcessorTypes, Id>,
): Processor<Carries<'processors', Id>> {
  return { ...component('processor', id, config), carries: signalsOf('processors', id) };
}

/** Defines an exporter. */
export function defineExporter<Id extends ComponentId<keyof ExporterTypes>>(
  id: Id,
  config: Config<ExporterTypes, Id>,
): Exporter<Carries<'exporters', Id>> {
  return { ...component('exporter', id, config), carries: signalsOf('exporters', id) };
}

/** Defines a connector. It must be an exporter of one pipeline and a receiver of another. */
export function defineConnector<Id extends ComponentId<keyof ConnectorTypes>>(
  id: Id,
  config: Config<ConnectorTypes, Id>,
): Connector<Connects<Id>['takes'], Connects<Id>['gives']> {
  const { takes, gives } = connects[typeIn<ConnectorTypes, Id>(id)];
  // TypeScript does not follow a nested part of a type that depends on Id.
  return { ...component('connector', id, config), takes, gives } as Connector<
    Connects<Id>['takes'],
    Connects<Id>['gives']
  >;
}

/** Defines an extension: a part of the collector that no telemetry flows through. */
export function defineExtension<Id extends ComponentId<keyof ExtensionTypes>>(
  id: Id,
  config: Config<ExtensionTypes, Id>,
): Extension {
  return component('extension', id, config);
}

/**
 * The container in which the stack runs a collector configuration; the checks need it, the collector does not see it.
 */
export interface Container {
  /** The container's memory limit. */
  readonly memoryMiB: number;
  /** How many instances share the telemetry that arrives, or one on every node of the swarm. */
  readonly instances: number | 'each-node';
  /**
   * The exporter of another collector that sends all spans of a trace to the same instance: a loadbalancing exporter
   * with the trace id as its key.
   */
  readonly balancedBy?: AnyComponent;
}

export interface CollectorSpec {
  readonly container: Container;
  readonly extensions: readonly Extension[];
  readonly telemetry: Substitutable<Telemetry>;
}

export interface Collector extends Definition<'collector', CollectorSpec & { readonly name: string }, Environment> {
  readonly name: string;
}

/**
 * Defines a collector configuration. `name` is the name of its file: `otel-config` gives otel-config.yaml. Its
 * pipelines name it, so adding a pipeline is adding a file; its components are those of its pipelines.
 */
export function defineCollector(name: string, spec: Definable<CollectorSpec, Environment>): Collector {
  return Object.freeze({
    ...definition('collector', (environment: Environment) => {
      const built = build(spec, environment);
      return built && { ...built, name };
    }),
    name,
  });
}

/** `traces`, `metrics/prometheus`: the signal, and a name where a collector has several of one signal. */
export type PipelineId = ComponentId<Signal>;

export interface PipelineParts<S extends Signal> {
  readonly receivers: readonly ReceiverOf<S>[];
  /** In the order in which they see the telemetry. */
  readonly processors?: readonly ProcessorOf<S>[];
  readonly exporters: readonly ExporterOf<S>[];
}

/** Any component, in any place: what the checks see without types. */
export type AnyComponent = Component<string>;

export interface PipelineSpec {
  readonly collector: Collector;
  readonly id: string;
  readonly signal: Signal;
  readonly receivers: readonly AnyComponent[];
  readonly processors: readonly AnyComponent[];
  readonly exporters: readonly AnyComponent[];
}

export type Pipeline = Definition<'pipeline', PipelineSpec, Environment>;

/**
 * Defines a pipeline of a collector from imported components. A component that cannot carry the signal, or is in the
 * wrong place, is a type error.
 */
export function definePipeline<Id extends PipelineId>(
  collector: Collector,
  id: Id,
  parts: Definable<PipelineParts<TypeOf<Id> & Signal>, Environment>,
): Pipeline {
  return definition('pipeline', (environment: Environment): PipelineSpec | undefined => {
    const built = build(parts, environment);
    return (
      built && {
        ...built,
        collector,
        id,
        signal: typeOf(id),
        processors: built.processors ?? [],
      }
    );
  });
}

function component<Kind extends string>(
  kind: Kind,
  id: string,
  config: Definable<object, Environment>,
): Component<Kind> {
  return {
    ...definition(kind, (environment: Environment): ComponentSpec | undefined => {
      const built = build(config, environment);
      return built && { id, type: typeOf(id), config: built };
    }),
    id,
  };
}

function build<Spec>(from: Definable<Spec, Environment>, environment: Environment): Spec | undefined {
  return definition('', from).build(environment);
}

function signalsOf<Class extends keyof typeof carries, Id extends string>(class_: Class, id: Id): Carries<Class, Id> {
  return carries[class_][typeOf(id) as TypeOf<Id> & keyof (typeof carries)[Class]];
}

function typeIn<Types, Id extends string>(id: Id): TypeOf<Id> & keyof Types {
  return typeOf(id) as TypeOf<Id> & keyof Types;
}

function typeOf<Id extends string>(id: Id): TypeOf<Id> {
  return id.split('/', 1)[0] as TypeOf<Id>;
}
