import { type Catalogue, type Metric, storedName } from '@signoz-as-code/catalogue';
import type { CodeTable, Problems } from '@signoz-as-code/core';
import { isOwnField, known, knownKey, readKey, type Signal } from '@signoz-as-code/queries';
import { type Asked, type AskedAttribute, askedBy } from './asked.ts';
import { type Collector, type Component, collectorsIn, type Pipeline, type Route, routes } from './collectors.ts';
import type { Effect, Effects } from './effect.ts';
import { effectsOf } from './effects.ts';
import { attributesUsedBy } from './needs.ts';
import { placeOf } from './reviewed.ts';
import type { Reviewed } from './uses.ts';

/** The codes of names that are lost or changed in the collectors. */
export const traceCodes = {
  'review/lost-in-pipeline': {
    severity: 'error',
    meaning:
      'A dashboard, alert, view or sampling policy uses a metric or attribute that a processor of the collectors removes or renames on its way to ClickHouse: it finds nothing.',
    since: '0.1.0',
    example: {
      in: 'processor',
      wrong: "defineProcessor('attributes', { actions: [{ key: 'shop.tier', action: 'delete' }] })",
      right: "defineProcessor('attributes', { actions: [{ key: 'shop.voucher', action: 'delete' }] })",
    },
  },
  'review/changed-in-pipeline': {
    severity: 'warning',
    meaning:
      'A queried name passes a processor that hashes, replaces or moves it, or removes it from a part of the telemetry: the query finds less than it appears to, or other data.',
    since: '0.1.0',
    example: {
      in: 'processor',
      wrong: "defineProcessor('attributes', { actions: [{ key: 'shop.tier', action: 'hash' }] })",
      right: "defineProcessor('attributes', { actions: [{ key: 'shop.voucher', action: 'hash' }] })",
    },
  },
  'review/not-judged': {
    severity: 'warning',
    meaning:
      'A statement or processor may change names that a definition needs, but its effect cannot be read from its text.',
    since: '0.1.0',
    example: {
      in: 'processor',
      wrong: "defineProcessor('filter', { metrics: { metric: ['Substring(name, 0, 4) == \"test\"'] } })",
      right: "defineProcessor('filter', { metrics: { metric: ['IsMatch(name, \"^test\")'] } })",
    },
  },
  'review/not-carried': {
    severity: 'error',
    meaning: 'No pipeline of the collectors receives this metric as the catalogue says and writes it to ClickHouse.',
    since: '0.1.0',
    example: {
      in: 'pipeline',
      wrong:
        "definePipeline(collector, 'metrics', { receivers: [otlp], processors: [limiter, batch], exporters: [debug] })",
      right:
        "definePipeline(collector, 'metrics', { receivers: [otlp], processors: [limiter, batch], exporters: [metricsExporter] })",
    },
  },
  'review/not-a-dimension': {
    severity: 'error',
    meaning: 'A query of span metrics uses an attribute that is not a dimension of the processor that makes them.',
    since: '0.1.0',
    example: {
      wrong:
        "panels: { one: timeSeries({ title: 'Calls', queries: { A: metric(metrics.orders, { time: 'rate', space: 'sum' }), B: metric(metrics.calls, { time: 'rate', space: 'sum' }, { by: [attributes.shopTier] }) } }) }",
      right:
        "panels: { one: timeSeries({ title: 'Calls', queries: { A: metric(metrics.orders, { time: 'rate', space: 'sum' }), B: metric(metrics.calls, { time: 'rate', space: 'sum' }, { by: [attributes.serviceName] }) } }) }",
    },
  },
} as const satisfies CodeTable;

type Report = (source: string) => Problems<typeof traceCodes>;

/** Default attributes of span metrics in signozspanmetrics of v0.129.12. */
const SPAN_METRIC_ATTRIBUTES = ['service.name', 'operation', 'span.kind', 'status.code', 'http.status_code'];

/**
 * Follows every metric and attribute that artifacts query through the collectors of their environment, from the
 * receiver to SigNoz's table, and reports what does not arrive under its name. A problem in several environments is
 * reported once.
 */
export function checkTraces(catalogue: Catalogue, artifacts: readonly Reviewed[], report: Report): void {
  const told = new Set<string>();
  const once: Report = (source) => {
    const problems = report(source);
    const tell =
      (severity: 'error' | 'warning') =>
      (code: keyof typeof traceCodes, field: string, message: string, hint: string): void => {
        const key = [code, source, message].join('\n');
        if (told.has(key)) return;
        told.add(key);
        problems[severity](code, field, message, hint);
      };
    return { error: tell('error'), warning: tell('warning') } as unknown as Problems<typeof traceCodes>;
  };
  for (const environment of new Set(artifacts.map((one) => one.environment))) {
    const own = artifacts.filter((one) => one.environment === environment);
    const collectors = collectorsIn(own);
    if (collectors.length === 0) continue;
    const trace = new Trace(collectors, catalogue, once);
    for (const artifact of own.filter(({ concern }) => concern !== 'collector-config' && concern !== 'compose'))
      for (const asked of askedBy(artifact)) trace.follow(asked);
    trace.followComponents();
  }
}

/** What happens to a name on one route. */
interface Loss {
  readonly effect: Effect;
  readonly pipeline: Pipeline;
  readonly processor: Component;
  readonly name: string;
}

class Trace {
  readonly #collectors: readonly Collector[];
  readonly #catalogue: Catalogue;
  readonly #report: Report;
  readonly #effects = new Map<Component, Map<Signal, Effects>>();
  readonly #routes = new Map<string, readonly Route[]>();

  constructor(collectors: readonly Collector[], catalogue: Catalogue, report: Report) {
    this.#collectors = collectors;
    this.#catalogue = catalogue;
    this.#report = report;
  }

  /** Follows the names that a query uses. */
  follow(asked: Asked): void {
    const metric = asked.metric === undefined ? undefined : known(this.#catalogue).metrics.get(asked.metric);
    // An unknown name has no known route.
    if (asked.metric !== undefined && metric === undefined) return;
    const ways = metric === undefined ? this.#waysOf(asked.signal, 'otlp') : this.#waysOfMetric(metric);
    const { source } = asked.artifact;
    if (ways.length === 0) {
      if (metric !== undefined)
        this.#report(source).error(
          'review/not-carried',
          placeOf(asked).field,
          `no collector takes ${metric.name} in (${originOf(metric)}) and writes it`,
          'add the receiver to a pipeline that writes metrics, or stop asking for it',
        );
      return;
    }
    if (metric !== undefined && metric.component !== 'signozspanmetrics') {
      const name = metric.instrument === 'histogram' ? metric.name : storedName(metric);
      this.#tell(asked, name, ways, (route) => this.#lossOfMetric(name, metric, route, asked.language));
    }
    for (const attribute of distinct(asked.attributes)) this.#followAttribute(asked, attribute, metric, ways);
  }

  #followAttribute(asked: Asked, attribute: AskedAttribute, metric: Metric | undefined, ways: readonly Route[]): void {
    const knows = known(this.#catalogue);
    const name = knownKey(attribute.name, asked.signal, knows) ?? readKey(attribute.name).name;
    if (isOwnField(name, asked.signal) && !knows.attributes.has(name)) return;
    const context = attribute.context ?? this.#contextOf(name);
    if (metric?.component === 'signozspanmetrics') {
      this.#followDimension(asked, name, ways);
      return;
    }
    const metricName = metric && (metric.instrument === 'histogram' ? metric.name : storedName(metric));
    this.#tell(asked, name, ways, (route) => this.#lossOfAttribute(name, context, route, metricName));
  }

  /** A dimension of span metrics is an attribute of spans up to the processor that counts them. */
  #followDimension(asked: Asked, name: string, ways: readonly Route[]): void {
    if (SPAN_METRIC_ATTRIBUTES.includes(name)) return;
    const lacking = ways.map((route) => spanMetricsOf(route)!).find(({ config }) => !dimensions(config).includes(name));
    if (lacking !== undefined) {
      this.#report(asked.artifact.source).error(
        'review/not-a-dimension',
        placeOf(asked).field,
        `${lacking.id} makes ${asked.metric} and has no dimension ${name}`,
        `add { name: '${name}' } to its dimensions, or ask for something else`,
      );
      return;
    }
    this.#tell(asked, name, ways, (route) => this.#lossOfAttribute(name, this.#contextOf(name), route, undefined));
  }

  /** Follows the needs of sampling policies and other components up to their place. */
  followComponents(): void {
    for (const collector of this.#collectors) {
      for (const pipeline of collector.pipelines) {
        pipeline.processors.forEach((component, index) => {
          for (const { name, field } of attributesUsedBy(component.type, component.config)) {
            const before: Route = [{ ...pipeline, processors: pipeline.processors.slice(0, index) }];
            const loss = this.#lossOfAttribute(name, this.#contextOf(name), before, undefined);
            if (loss === undefined) continue;
            const place = placeOf({ artifact: collector.artifact, field: at(component, field) });
            this.#report(place.file)[loss.effect.sometimes ? 'warning' : 'error'](
              loss.effect.sometimes ? 'review/changed-in-pipeline' : 'review/lost-in-pipeline',
              place.field,
              `${component.id} needs ${name}, and ${told(loss)}`,
              `let ${component.id} come before ${loss.processor.id}, or leave ${name} alone there`,
            );
          }
        });
      }
    }
  }

  #tell(asked: Asked, name: string, ways: readonly Route[], lossOn: (route: Route) => Loss | undefined): void {
    const problems = this.#report(asked.artifact.source);
    const losses = ways.map(lossOn);
    const bad = losses.filter((loss) => loss !== undefined);
    const worst = bad.find(({ effect }) => isLoss(effect)) ?? bad[0];
    if (worst !== undefined) {
      // Lost completely only when it is lost on every route, and for all telemetry there.
      const isLost = losses.every((loss) => loss !== undefined && isLoss(loss.effect) && !loss.effect.sometimes);
      problems[isLost ? 'error' : 'warning'](
        isLost ? 'review/lost-in-pipeline' : 'review/changed-in-pipeline',
        placeOf(asked).field,
        `${name} is asked for, and ${told(worst)}`,
        `leave ${name} alone in ${worst.processor.id}, or ask for what is stored`,
      );
    }
    for (const route of ways) {
      for (const pipeline of route) {
        for (const processor of pipeline.processors) {
          for (const { field, text } of this.#effectsOf(processor, pipeline.signal).unjudged) {
            const place = placeOf({ artifact: pipeline.collector.artifact, field: at(processor, field) });
            this.#report(place.file).warning(
              'review/not-judged',
              place.field,
              `what ${processor.id} does to names with '${text}' is unknown`,
              'see for yourself that it takes nothing away that dashboards, alerts and views ask for',
            );
          }
        }
      }
    }
  }

  /** The last step that removes a metric on a route, if it is missing at the end. */
  #lossOfMetric(name: string, { instrument }: Metric, route: Route, language: Asked['language']): Loss | undefined {
    let loss: Loss | undefined;
    for (const { effect, pipeline, processor } of this.#along(route)) {
      if (effect.of !== 'metric' || !effect.concerns(name)) continue;
      if (effect.does === 'makes-delta' && language !== 'promql') continue;
      if (effect.ofInstrument?.(instrument) === false) continue;
      // A later rename may restore the name.
      if (effect.does === 'renames' && effect.to?.(name) === name) loss = undefined;
      else if (loss === undefined || loss.effect.sometimes) loss = { effect, pipeline, processor, name };
    }
    return loss;
  }

  #lossOfAttribute(
    name: string,
    context: AskedAttribute['context'],
    route: Route,
    metric: string | undefined,
  ): Loss | undefined {
    let loss: Loss | undefined;
    const isOfService = route[0]?.receivers.some(({ type }) => type === 'otlp') === true;
    for (const { effect, pipeline, processor } of this.#along(route)) {
      if (effect.of !== 'attribute') continue;
      if (effect.context !== undefined && context !== undefined && effect.context !== context) continue;
      if (effect.ofMetric !== undefined && (metric === undefined || !effect.ofMetric(metric))) continue;
      if (effect.does === 'renames' && effect.to?.(name) === name) loss = undefined;
      if (!effect.concerns(name)) continue;
      if (effect.does === 'adds') {
        if (!effect.sometimes) loss = undefined;
        continue;
      }
      // Attributes that machines and containers do not set themselves are added, not replaced.
      if (processor.type === 'resourcedetection' && !isOfService) {
        loss = undefined;
        continue;
      }
      if (loss === undefined || loss.effect.sometimes || !isLoss(loss.effect))
        loss = { effect, pipeline, processor, name };
    }
    return loss;
  }

  *#along(route: Route): Generator<{ effect: Effect; pipeline: Pipeline; processor: Component }> {
    for (const pipeline of route)
      for (const processor of pipeline.processors) {
        for (const effect of this.#effectsOf(processor, pipeline.signal).effects) yield { effect, pipeline, processor };
      }
  }

  #effectsOf(processor: Component, signal: Signal): Effects {
    const bySignal = this.#effects.get(processor) ?? new Map<Signal, Effects>();
    this.#effects.set(processor, bySignal);
    const before = bySignal.get(signal);
    if (before !== undefined) return before;
    const made = effectsOf(processor.type, processor.config, signal);
    bySignal.set(signal, made);
    return made;
  }

  #waysOfMetric(metric: Metric): readonly Route[] {
    if (metric.component === 'signozspanmetrics') return this.#waysOfSpanMetrics();
    return this.#waysOf('metrics', originOf(metric), metric);
  }

  #waysOf(signal: Signal, receiver: string, metric?: Metric): readonly Route[] {
    const key = `${signal} ${receiver} ${metric?.component === undefined ? '' : metric.name}`;
    const before = this.#routes.get(key);
    if (before !== undefined) return before;
    const made = routes(
      this.#collectors,
      (pipeline) =>
        pipeline.signal === signal &&
        pipeline.receivers.some(
          ({ type, config }) => type === receiver && (metric === undefined || makes(config, metric)),
        ),
    );
    this.#routes.set(key, made);
    return made;
  }

  /** The routes of spans, each cut after the processor that counts them and writes the metrics itself. */
  #waysOfSpanMetrics(): readonly Route[] {
    return this.#waysOf('traces', 'otlp').flatMap((route): Route[] => {
      const at = route.findIndex(({ processors }) => processors.some(({ type }) => type === 'signozspanmetrics'));
      if (at === -1) return [];
      const pipeline = route[at]!;
      const index = pipeline.processors.findIndex(({ type }) => type === 'signozspanmetrics');
      return [[...route.slice(0, at), { ...pipeline, processors: pipeline.processors.slice(0, index + 1) }]];
    });
  }

  #contextOf(name: string): AskedAttribute['context'] {
    const context = known(this.#catalogue).attributes.get(name)?.context;
    return context === 'resource' || context === 'attribute' ? context : undefined;
  }
}

/** The type of the receiver of a metric. */
function originOf({ component, arrives }: Metric): string {
  return component ?? (arrives === 'otlp' ? 'otlp' : 'prometheus');
}

/** The hostmetrics scraper of a metric, by the first words of its name. Longer ones come first. */
const SCRAPERS: readonly (readonly [prefix: string, scraper: string])[] = [
  ['system.cpu.load_average.', 'load'],
  ['system.cpu.', 'cpu'],
  ['system.memory.', 'memory'],
  ['system.disk.', 'disk'],
  ['system.filesystem.', 'filesystem'],
  ['system.network.', 'network'],
  ['system.paging.', 'paging'],
  ['system.processes.', 'processes'],
  ['process.', 'process'],
];

/** Whether a receiver is configured to make a metric: its scraper is on, and so is the metric. */
function makes(config: Component['config'], { name, component }: Metric): boolean {
  if (component !== 'hostmetrics') return isOn(config, name);
  const scrapers = (config.scrapers ?? {}) as Record<string, Component['config'] | null>;
  const scraper = SCRAPERS.find(([prefix]) => name.startsWith(prefix))?.[1];
  return scraper === undefined || (scraper in scrapers && isOn(scrapers[scraper] ?? {}, name));
}

function isOn({ metrics }: Component['config'], name: string): boolean {
  return (metrics as Record<string, { enabled?: boolean }> | undefined)?.[name]?.enabled !== false;
}

function spanMetricsOf(route: Route): Component | undefined {
  return route.flatMap(({ processors }) => processors).find(({ type }) => type === 'signozspanmetrics');
}

function dimensions(config: Component['config']): string[] {
  return ((config.dimensions ?? []) as readonly { name?: string }[]).flatMap(({ name }) =>
    name === undefined ? [] : [name, `resource_${name}`],
  );
}

function isLoss({ does }: Effect): boolean {
  return does === 'deletes' || does === 'renames' || does === 'drops' || does === 'makes-delta';
}

const WORDS: Readonly<Record<Effect['does'], string>> = {
  deletes: 'deletes it',
  renames: 'renames it',
  hashes: 'hashes it',
  replaces: 'replaces it',
  moves: 'moves it to the resource',
  drops: 'drops it',
  'makes-delta': 'makes it delta, which PromQL in SigNoz does not read',
  adds: 'adds it',
};

function told({ effect, pipeline, processor, name }: Loss): string {
  const to = effect.to?.(name);
  const some = effect.sometimes ? ' where its condition holds' : '';
  const renamed = to === undefined ? '' : ` to ${to}`;
  return `${processor.id} (${at(processor, effect.field)} of ${pipeline.collector.artifact.path}, pipeline ${pipeline.id}) ${WORDS[effect.does]}${renamed}${some}`;
}

function at(processor: Component, field: string): string {
  return `processors.${processor.id}${field === '' ? '' : `.${field}`}`;
}

function distinct(attributes: readonly AskedAttribute[]): readonly AskedAttribute[] {
  return [...new Map(attributes.map((one) => [`${one.context ?? ''} ${one.name}`, one])).values()];
}
