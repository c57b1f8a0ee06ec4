import { type Catalogue, type Metric, type Service, storedNames } from '@signoz-as-code/catalogue';
import { type CodeTable, type Diagnostic, Problems } from '@signoz-as-code/core';
import { known } from '@signoz-as-code/queries';
import { type Asked, askedBy } from './asked.ts';
import { absentBounds, spanBounds } from './bounds.ts';
import { collectorsIn, isStored, routes } from './collectors.ts';
import { inWords, keptFor, tooFar } from './kept.ts';
import { literalPattern } from './literal.ts';
import { placeOf } from './reviewed.ts';
import { checkTraces, traceCodes } from './trace.ts';
import { names, type Place, placesIn, placesNaming, type Reviewed } from './uses.ts';

/**
 * Problems that only appear across all concerns. A query for telemetry that does not arrive is an error; all others are
 * warnings, because nothing is broken, something is missing.
 */
export const reviewCodes = {
  ...traceCodes,
  'review/metric-unused': {
    severity: 'warning',
    meaning: 'No dashboard, alert or view uses this metric of the catalogue: it costs storage and nobody looks at it.',
    since: '0.1.0',
    example: {
      wrong:
        "panels: { one: timeSeries({ title: 'Orders', queries: { A: metric(metrics.errors, { time: 'rate', space: 'sum' }) } }) }",
      right:
        "panels: { one: timeSeries({ title: 'Orders', queries: { A: metric(metrics.orders, { time: 'rate', space: 'sum' }) } }) }",
    },
  },
  'review/service-without-alert': {
    severity: 'warning',
    meaning:
      'No alert rule watches the service: when it fails, nobody is notified. A service of the platform’s own needs a rule about its errors.',
    since: '0.1.0',
    example: { in: 'rule', wrong: 'labels: {}', right: "labels: { service: 'shop-api' }" },
  },
  'review/service-without-dashboard': {
    severity: 'warning',
    meaning: 'No dashboard shows this service by its name, by a variable over service.name, or in a group by it.',
    since: '0.1.0',
    example: {
      wrong:
        "variables: {}, panels: { one: timeSeries({ title: 'Orders', queries: { A: metric(metrics.orders, { time: 'rate', space: 'sum' }) } }) }",
      right:
        "variables: { service: dynamicVariable(attributes.serviceName) }, panels: { one: timeSeries({ title: 'Orders', queries: { A: metric(metrics.orders, { time: 'rate', space: 'sum' }) } }) }",
    },
  },
  'review/rule-without-runbook': {
    severity: 'warning',
    meaning: 'An alert rule has no description or no runbook: the person on call should find what to do next.',
    since: '0.1.0',
    example: {
      in: 'rule',
      wrong: "annotations: { description: 'Orders fail', basis: 'A tenth of a normal day' }",
      right:
        "annotations: { description: 'Orders fail', runbook: 'Look at the newest deployment', basis: 'A tenth of a normal day' }",
    },
  },
  'review/threshold-without-basis': {
    severity: 'warning',
    meaning:
      'An alert rule does not say in `annotations.basis` where its thresholds come from, so people do not dare to change them.',
    since: '0.1.0',
    example: {
      in: 'rule',
      wrong: "annotations: { description: 'Orders fail', runbook: 'Look at the newest deployment' }",
      right:
        "annotations: { description: 'Orders fail', runbook: 'Look at the newest deployment', basis: 'A tenth of a normal day' }",
    },
  },
  'review/no-sampling': {
    severity: 'warning',
    meaning: 'Traces reach ClickHouse without a sampler: every span is stored, which fills disks.',
    since: '0.1.0',
    example: {
      in: 'pipeline',
      wrong:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, spanMetrics, batch], exporters: [tracesExporter] })",
      right:
        "definePipeline(collector, 'traces', { receivers: [otlp], processors: [limiter, spanMetrics, sampling, batch], exporters: [tracesExporter] })",
    },
  },
  'review/reads-what-is-gone': {
    severity: 'warning',
    meaning:
      'A query reads further back than an environment keeps its telemetry: the result lacks the deleted data. For a rule, its window and the range of its query count.',
    since: '0.2.0',
    example: {
      in: 'rule',
      wrong: "over: '60d', labels: { service: 'shop-api' }",
      right: "over: '15m', labels: { service: 'shop-api' }",
    },
  },
  'review/no-such-bound': {
    severity: 'error',
    meaning:
      'A query asks how many spans took at most a time that is not a bound of the collector’s histogram (`latency_histogram_buckets` of signozspanmetrics): nothing is stored under it, so the query never has a result.',
    since: '0.2.0',
    example: {
      wrong:
        "panels: { orders: timeSeries({ title: 'Orders', queries: { A: metric(metrics.orders, { time: 'rate', space: 'sum' }) } }), fast: timeSeries({ title: 'Fast', queries: { A: clickhouse(\"SELECT toFloat64(count()) AS value FROM signoz_metrics.distributed_time_series_v4 WHERE metric_name = 'signoz_latency.bucket' AND JSONExtractString(labels, 'le') = '300'\") } }) }",
      right:
        "panels: { orders: timeSeries({ title: 'Orders', queries: { A: metric(metrics.orders, { time: 'rate', space: 'sum' }) } }), fast: timeSeries({ title: 'Fast', queries: { A: clickhouse(\"SELECT toFloat64(count()) AS value FROM signoz_metrics.distributed_time_series_v4 WHERE metric_name = 'signoz_latency.bucket' AND JSONExtractString(labels, 'le') = '250'\") } }) }",
    },
  },
} as const satisfies CodeTable;

type Report = Problems<typeof reviewCodes>;

const SAMPLERS = ['tail_sampling', 'signoz_tail_sampling', 'probabilistic_sampler'];

/**
 * Reviews all artifacts of all environments together. Diagnostics name the definition to change; the catalogue's files
 * are in `folder`.
 */
export function review(catalogue: Catalogue, artifacts: readonly Reviewed[], folder: string): readonly Diagnostic[] {
  const found: Diagnostic[] = [];
  const at = (file: string): Report => new Problems(reviewCodes, { file }, found);
  checkUse(catalogue, artifacts, at(`${folder}/metrics.ts`));
  checkServices(catalogue, artifacts, at(`${folder}/services.ts`));
  for (const rule of artifacts.filter(isRule)) checkRule(rule, at(rule.source));
  checkSampling(artifacts, at);
  checkAnswers(artifacts, at);
  checkTraces(catalogue, artifacts, at as never);
  return distinct(found);
}

/** Every metric has a user, except those that a preset offers. */
function checkUse(catalogue: Catalogue, artifacts: readonly Reviewed[], problems: Report): void {
  const asked = placesOf(artifacts, ({ concern }) => concern === 'alerts' || concern === 'dashboards');
  const isAsked = (name: string): boolean => asked.some((place) => names(place, name));
  for (const metric of catalogue.metrics.filter((one) => !one.offered && !storedNames(one).some(isAsked))) {
    problems.warning(
      'review/metric-unused',
      metric.name,
      `nothing asks for ${metric.name}`,
      'put it on a dashboard or into an alert, or take it out of the catalogue and stop emitting it',
    );
  }
}

/** A rule watches every service and a dashboard shows it, if rules or dashboards exist at all. */
function checkServices(catalogue: Catalogue, artifacts: readonly Reviewed[], problems: Report): void {
  const rules = artifacts.filter(isRule);
  const dashboards = artifacts.filter(
    ({ concern, path }) => concern === 'dashboards' && path.startsWith('dashboards/'),
  );
  const shown = dashboards.flatMap(placesIn);
  const shownQueries = dashboards.flatMap(askedBy);
  const watching = rules.map((rule) => ({ rule, queries: askedBy(rule) }));
  for (const service of catalogue.services) {
    if (!isThere(service, artifacts)) continue;
    const isWatched = watching.some(
      ({ rule, queries }) =>
        (labelled(rule) === service.name || queries.some((asked) => covers(asked, service, catalogue))) &&
        (!isInstrumented(service) || isAboutErrors(rule, queries)),
    );
    if (!isWatched)
      problems.warning(
        'review/service-without-alert',
        service.name,
        isInstrumented(service)
          ? `no alert rule is about errors of ${service.name}`
          : `no alert rule watches ${service.name}`,
        `add a rule over its errors, with the label service: '${service.name}'`,
      );
    const isShown =
      shownQueries.some((asked) => covers(asked, service, catalogue)) ||
      dashboards.some((one) => placesNaming(one, 'service', [service.name]).length > 0) ||
      // Panels over the collectors' own metrics distinguish collectors by job_name.
      (service.runtime === 'collector' && shown.some((place) => names(place, 'job_name')));
    if (!isShown)
      problems.warning(
        'review/service-without-dashboard',
        service.name,
        `no dashboard shows ${service.name}`,
        'add a variable over service.name to one, or a panel that filters by it',
      );
  }
}

const SCRAPED = ['collector', 'clickhouse', 'signoz', 'zookeeper'];

/** Whether a service sends its own spans, records and metrics, in any language. */
function isInstrumented({ runtime }: Service): boolean {
  return !SCRAPED.includes(runtime);
}

/** Whether a query concerns a service: it names it, or covers every service with the metric. */
function covers(asked: Asked, service: Service, catalogue: Catalogue): boolean {
  if (new RegExp(`["'|(]${literalPattern(service.name)}["'|)]`).test(asked.text)) return true;
  if (!asked.everyService) return false;
  const metric: Metric | undefined = known(catalogue).metrics.get(asked.metric ?? '');
  // Only programs that load an instrumentation have spans, records and their own metrics.
  const isScraped = metric !== undefined && metric.emitter !== 'service' && metric.emitter !== 'instrumentation';
  if (isInstrumented(service)) return !isScraped || metric.component === 'signozspanmetrics';
  // A collector scrapes itself: when it is gone, so is the metric that would show it.
  return isScraped && metric.component === undefined && service.runtime !== 'collector';
}

/** Whether an environment has it. An optional program of the platform exists where the stack has it. */
function isThere(service: Service, artifacts: readonly Reviewed[]): boolean {
  if (!service.occasional || isInstrumented(service)) return true;
  return artifacts.some(({ concern, content }) => concern === 'compose' && content.includes(service.name));
}

function labelled(rule: Reviewed): string | undefined {
  return (JSON.parse(rule.content) as { labels?: Readonly<Record<string, string>> }).labels?.service;
}

function isAboutErrors(rule: Reviewed, queries: readonly Asked[]): boolean {
  return [rule.path, ...queries.map(({ text }) => text)].some((text) =>
    /error|exception|severity|\b5\d\d\b|\b5\.\./i.test(text),
  );
}

function checkRule(rule: Reviewed, problems: Report): void {
  const { annotations = {} } = JSON.parse(rule.content) as { readonly annotations?: Readonly<Record<string, string>> };
  for (const field of ['description', 'runbook'].filter((key) => !annotations[key])) {
    problems.warning(
      'review/rule-without-runbook',
      `annotations.${field}`,
      `the rule has no ${field}`,
      'say what is wrong in the description, and in the runbook what to do',
    );
  }
  if (!annotations.basis)
    problems.warning(
      'review/threshold-without-basis',
      'annotations.basis',
      'the rule does not say where its thresholds come from',
      'say it in a line: a measured normal, a limit of the program, an agreement with users',
    );
}

/** Every route of spans to ClickHouse has a sampler. */
function checkSampling(artifacts: readonly Reviewed[], at: (file: string) => Report): void {
  for (const environment of new Set(artifacts.map((one) => one.environment))) {
    const collectors = collectorsIn(artifacts.filter((one) => one.environment === environment));
    for (const route of routes(collectors, ({ signal, receivers }) => signal === 'traces' && receivers.length > 0)) {
      if (route.some(({ processors }) => processors.some(({ type }) => SAMPLERS.includes(type)))) continue;
      const last = route.findLast(isStored) ?? route[0]!;
      const place = placeOf({ artifact: last.collector.artifact, field: `service.pipelines.${last.id}.processors` });
      at(place.file).warning(
        'review/no-sampling',
        place.field,
        `traces are stored by ${last.collector.artifact.path}, pipeline ${last.id}, and none of ${SAMPLERS.join(', ')} is on their way`,
        'add tail_sampling before batch, or probabilistic_sampler',
      );
    }
  }
}

/** Queries that miss data, or never have an answer, because of an environment's retention and temporality. */
function checkAnswers(artifacts: readonly Reviewed[], at: (file: string) => Report): void {
  for (const environment of new Set(artifacts.map((one) => one.environment))) {
    const own = artifacts.filter((one) => one.environment === environment);
    const kept = keptFor(own);
    const bounds = spanBounds(collectorsIn(own));
    for (const artifact of own.filter(({ concern }) => concern === 'alerts' || concern === 'dashboards')) {
      const asked = askedBy(artifact);
      for (const { asked: one, ...far } of tooFar(artifact, asked, kept))
        at(artifact.source).warning(
          'review/reads-what-is-gone',
          placeOf(one).field,
          `it reads ${inWords(far.reads)} of ${one.signal}, and ${environment} keeps them for ${inWords(far.kept)}`,
          'shorten its window, or keep them longer (retention)',
        );
      for (const one of asked)
        for (const bound of bounds === undefined ? [] : absentBounds(one, bounds))
          at(artifact.source).error(
            'review/no-such-bound',
            placeOf(one).field,
            `no span is counted up to ${bound} ms in ${environment}: its collectors have no such bound`,
            `use one of ${bounds?.map((each) => `${each} ms`).join(', ')}, or add it to latency_histogram_buckets`,
          );
    }
  }
}

function isRule({ concern, path }: Reviewed): boolean {
  return concern === 'alerts' && path.startsWith('rules/');
}

function placesOf(artifacts: readonly Reviewed[], of: (artifact: Reviewed) => boolean): readonly Place[] {
  return artifacts.filter(of).flatMap(placesIn);
}

/** One definition makes an artifact in each environment. */
function distinct(found: readonly Diagnostic[]): readonly Diagnostic[] {
  return [...new Map(found.map((one) => [JSON.stringify(one), one])).values()];
}
