import { asObject } from '@signoz-as-code/core';
import type { Signal } from '@signoz-as-code/queries';
import { parse } from 'yaml';
import { literalPattern } from './literal.ts';
import type { Reviewed } from './uses.ts';

type Config = Readonly<Record<string, unknown>>;

/** A component as a pipeline uses it. */
export interface Component {
  /** tail_sampling, attributes/personal */
  readonly id: string;
  readonly type: string;
  readonly config: Config;
}

/** A pipeline of a collector's configuration in generated/. */
export interface Pipeline {
  readonly id: string;
  readonly signal: Signal;
  readonly collector: Collector;
  readonly receivers: readonly Component[];
  readonly processors: readonly Component[];
  readonly exporters: readonly Component[];
}

/** A collector, by its configuration. */
export interface Collector {
  readonly artifact: Reviewed;
  /** Its own name (service.telemetry.resource), which is also the address that others send to. */
  readonly name: string;
  readonly pipelines: readonly Pipeline[];
}

/** A route of telemetry from a receiver to ClickHouse: processors in order. */
export type Route = readonly Pipeline[];

/** Exporters that write to the tables that SigNoz reads, and the signal of each. */
const STORES: Readonly<Record<string, Signal>> = {
  clickhousetraces: 'traces',
  signozclickhousemetrics: 'metrics',
  clickhouselogsexporter: 'logs',
};
/** Exporters that send to another collector, by each of their names. */
const FORWARDS = ['otlp', 'otlp_grpc', 'otlphttp', 'otlp_http', 'loadbalancing'];
/** Connectors that pass on what they receive; the others make something new of it. */
const PASSES = ['forward', 'routing', 'failover', 'roundrobin'];

/** The collectors of one environment. Configurations that are not YAML were reported when they were made. */
export function collectorsIn(artifacts: readonly Reviewed[]): readonly Collector[] {
  return artifacts
    .filter(({ concern, path }) => concern === 'collector-config' && path.endsWith('.yaml'))
    .map(readCollector);
}

function readCollector(artifact: Reviewed): Collector {
  const document = asObject(parse(artifact.content));
  const service = asObject(document.service);
  const resource = asObject(asObject(service.telemetry).resource);
  const find = (sections: readonly string[], id: string): Component => ({
    id,
    type: id.split('/', 1)[0]!,
    config:
      sections
        .map((section) => asObject(document[section])[id])
        .map(asObject)
        .find((one) => Object.keys(one).length > 0) ?? {},
  });
  const pipelines: Pipeline[] = [];
  const collector: Collector = { artifact, name: String(resource['service.name'] ?? artifact.path), pipelines };
  for (const [id, pipeline] of Object.entries(asObject(service.pipelines))) {
    const { receivers, processors, exporters } = asObject(pipeline);
    pipelines.push({
      id,
      signal: id.split('/', 1)[0] as Signal,
      collector,
      receivers: texts(receivers).map((one) => find(['receivers', 'connectors'], one)),
      processors: texts(processors).map((one) => find(['processors'], one)),
      exporters: texts(exporters).map((one) => find(['exporters', 'connectors'], one)),
    });
  }
  return collector;
}

/** Every route from the pipelines that `enters` selects to a table of the signal. */
export function routes(collectors: readonly Collector[], enters: (pipeline: Pipeline) => boolean): readonly Route[] {
  const all = collectors.flatMap(({ pipelines }) => pipelines);
  return all.filter(enters).flatMap((pipeline) => onwards([pipeline], all));
}

/** Whether a pipeline writes to a table that SigNoz reads. */
export function isStored({ exporters, signal }: Pipeline): boolean {
  return exporters.some(({ type }) => STORES[type] === signal);
}

function onwards(route: Route, all: readonly Pipeline[]): Route[] {
  const last = route.at(-1)!;
  const found: Route[] = isStored(last) ? [route] : [];
  for (const next of nextOf(last, all)) if (!route.includes(next)) found.push(...onwards([...route, next], all));
  return found;
}

function nextOf(from: Pipeline, all: readonly Pipeline[]): readonly Pipeline[] {
  return all.filter(
    (to) =>
      to.signal === from.signal &&
      from.exporters.some((exporter) => {
        if (to.collector === from.collector)
          return PASSES.includes(exporter.type) && to.receivers.some(({ id }) => id === exporter.id);
        return (
          FORWARDS.includes(exporter.type) &&
          to.receivers.some(({ type }) => type === 'otlp') &&
          isAddressed(exporter, to.collector, all)
        );
      }),
  );
}

/**
 * Whether an exporter sends to a collector: one of its addresses is the collector's name. Where no collector has such a
 * name, it may be any other.
 */
function isAddressed(exporter: Component, collector: Collector, all: readonly Pipeline[]): boolean {
  const text = JSON.stringify(exporter.config);
  const names = (name: string): boolean => new RegExp(`(^|[^\\w-])${literalPattern(name)}([^\\w-]|$)`).test(text);
  return names(collector.name) || !all.some((pipeline) => names(pipeline.collector.name));
}

function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.map(String) : [];
}
