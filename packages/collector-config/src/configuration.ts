import { type ArtifactProblem, type Diagnostic, isObject, Problems } from '@signoz-as-code/core';
import { checkOne, checkWhole } from './check.ts';
import { checkFields } from './checks/fields.ts';
import { checkUnused } from './checks/references.ts';
import { type Report, reportIn } from './checks/report.ts';
import { type Code, codes } from './codes.ts';
import {
  type Class,
  type Collector,
  type Component,
  classes,
  distinct,
  isVisible,
  type Mention,
  mentions,
} from './collectors.ts';
import { decoded } from './decode.ts';
import type { Container, Signal } from './define.ts';
import { about } from './edition.ts';
import type { TailSamplingProcessor } from './schema/components/processors/tail_sampling.generated.ts';
import { documentSchema } from './schema.ts';
import {
  asWritten,
  isKnown,
  isUnchecked,
  UNCHECKED_COMMENT,
  unchecked,
  withFallback,
  withFallbacks,
} from './substitution.ts';
import { parseYaml } from './yaml.ts';

export interface ConfigurationOptions {
  /** The name of the text in diagnostics. */
  readonly file?: string;
  /** The container that runs the collector; without it memory and shared traces are not checked. */
  readonly container?: Container;
  /** The release of the collector that will run it: `v0.144.15`. The oldest known one unless given. */
  readonly collector?: string;
}

const anywhere: Container = { memoryMiB: Number.POSITIVE_INFINITY, instances: 1 };

/**
 * Every problem in the text of any collector configuration: mistakes that keep signoz-otel-collector from starting, and
 * those that it accepts silently. Fields are paths in the file. A comment line `# unchecked: receivers.github.scrapers`
 * exempts that place from its schema.
 */
export function checkConfiguration(text: string, options: ConfigurationOptions = {}): readonly Diagnostic[] {
  return about(options.collector, () => problemsOf(text, options));
}

function problemsOf(text: string, options: ConfigurationOptions): readonly Diagnostic[] {
  const { file = 'otel-config.yaml', container = anywhere } = options;
  const found: Diagnostic[] = [];
  const report = reportIn(new Problems(codes, { file }, found), 'file');
  const of = (place: string): Report => report.within(place);
  const document = read(text, report);
  if (document === undefined) return found;
  const whole = decoded(documentSchema(), asWritten(document, []));
  // The collector's own telemetry has its own schema.
  checkFields(documentSchema(), whole, 'the configuration', report, ['service.telemetry']);
  const collector = collectorOf(document, whole, container, text);
  if (collector === undefined) {
    // No schema refuses an empty value.
    if (document.service === null)
      report.error('collector-config/empty-pipeline', 'service', 'there are no pipelines', 'define one');
    return found;
  }
  for (const component of [...collector.components, ...unusedIn(document, collector)]) {
    checkOne(component, of(component.file));
  }
  checkWhole(collector, of);
  if (isVisible(collector)) {
    for (const component of unusedIn(document, collector)) checkUnused(component, of(component.file));
  }
  return toldOnce(found);
}

/** The most specific rule for a place reports a missing value. */
function toldOnce(found: readonly Diagnostic[]): readonly Diagnostic[] {
  const others = new Set(found.filter(({ code }) => code !== MISSING).map(({ where }) => where.field));
  return found.filter(({ code, where }) => code !== MISSING || !others.has(where.field));
}

const MISSING = 'collector-config/missing-field' satisfies Code;

/** The problems of single fields in an artifact: problems of the pipelines were reported when it was made. */
export function fieldProblems(text: string): readonly ArtifactProblem[] {
  const found: Diagnostic[] = [];
  const report = reportIn(new Problems(codes, { file: '' }, found), 'definitions');
  const document = read(text, report) ?? {};
  for (const component of componentsIn(document, text)) checkOne(component, report.within(component.file));
  return found
    .filter(({ severity }) => severity === 'error')
    .map(({ where, message }) => ({ field: where.field, message }));
}

/**
 * The tail_sampling of a configuration's text, with the fallbacks of unset variables; undefined where there is none.
 * Throws an Error with the first problem of its policies.
 */
export function tailSamplingIn(text: string): TailSamplingProcessor | undefined {
  const found: Diagnostic[] = [];
  const report = reportIn(new Problems(codes, { file: '' }, found), 'definitions');
  const components = componentsIn(read(text, report) ?? {}, text);
  const samplers = components.filter(({ class: class_, type }) => class_ === 'processors' && type === 'tail_sampling');
  // What one of several keeps is not what the collector keeps.
  if (samplers.length > 1)
    throw new Error(
      `it has several tail_sampling (${samplers.map(({ file }) => file).join(', ')}): keep one in a copy`,
    );
  const [sampler] = samplers;
  if (sampler !== undefined) checkOne(sampler, report.within(sampler.file));
  const problem = found.find(
    ({ severity, where: { field } }) =>
      severity === 'error' && (field === undefined || /\.policies(\[|\.|$)/.test(field)),
  );
  if (problem !== undefined) {
    const { where, message } = problem;
    throw new Error(where.field === undefined ? message : `${where.field}: ${message}`);
  }
  return sampler && (withFallbacks(sampler.config) as TailSamplingProcessor);
}

function read(text: string, report: Report): Readonly<Record<string, unknown>> | undefined {
  let document: unknown;
  try {
    document = parseYaml(text);
  } catch (error) {
    const message = error instanceof Error ? error.message.split('\n', 1)[0]! : String(error);
    report.error('collector-config/unreadable', '', message, 'fix the YAML');
    return undefined;
  }
  if (isObject(document)) return document;
  report.error('collector-config/unreadable', '', 'it is not a map of sections', 'begin with receivers:');
  return undefined;
}

/** The collector of a document; `whole` is the same with the fallbacks of unset variables. */
function collectorOf(
  document: Readonly<Record<string, unknown>>,
  whole: unknown,
  container: Container,
  text: string,
): Collector | undefined {
  if (!isObject(whole) || !isObject(whole.service) || isUnchecked(whole.service)) return undefined;
  const { extensions, pipelines } = whole.service;
  if (isUnchecked(pipelines)) return undefined;
  const { telemetry } = isObject(document.service) ? document.service : {};
  const components = new Map(componentsIn(document, text).map((one) => [one.file, one]));
  const mentionIn =
    (field: string, sections: readonly Class[]) =>
    (id: unknown, index: number): Mention => ({
      field: `${field}[${index}]`,
      id: String(id),
      component: sections.map((section) => components.get(`${section}.${id}`)).find((one) => one !== undefined),
      absentHere: false,
      isHidden: isUnchecked(id) || sections.some((section) => isUnchecked(whole[section])),
    });
  const mentionsIn = (ids: unknown, field: string, sections: readonly Class[]): Mention[] => {
    if (isUnchecked(ids)) return [{ field, id: '', component: undefined, absentHere: false, isHidden: true }];
    return Array.isArray(ids) ? ids.map(mentionIn(field, sections)) : [];
  };
  const ofPipeline = (pipeline: unknown, slot: 'receivers' | 'processors' | 'exporters'): Mention[] => {
    const ids = isUnchecked(pipeline) ? pipeline : isObject(pipeline) ? pipeline[slot] : [];
    return mentionsIn(ids, slot, slot === 'processors' ? [slot] : [slot, 'connectors']);
  };
  const all = Object.entries(isObject(pipelines) ? pipelines : {}).map(([id, pipeline]) => ({
    id,
    signal: id.split('/', 1)[0] as Signal,
    file: `service.pipelines.${id}`,
    receivers: ofPipeline(pipeline, 'receivers'),
    processors: ofPipeline(pipeline, 'processors'),
    exporters: ofPipeline(pipeline, 'exporters'),
  }));
  const ofCollector = mentionsIn(extensions, 'extensions', ['extensions']);
  return {
    name: 'collector',
    file: 'service',
    spec: {
      container,
      extensions: [],
      telemetry: asWritten(isObject(telemetry) ? telemetry : {}, uncheckedIn(text, 'service.telemetry')) as object,
    },
    extensions: ofCollector,
    tracesMeet: container.instances === 1 || container.balancedBy !== undefined,
    pipelines: all,
    components: distinct([...all.flatMap(mentions), ...ofCollector]),
  };
}

function componentsIn(document: Readonly<Record<string, unknown>>, text: string): Component[] {
  return classes.flatMap((class_) => {
    const section = document[class_];
    if (!isObject(section)) return [];
    return Object.entries(section).map(([id, config]): Component => {
      const file = `${class_}.${id}`;
      const read = withFallback(asWritten(config ?? {}, uncheckedIn(text, file)), false) ?? {};
      // If it is not a map, the whole document is reported.
      const none = typeof read === 'string' && !isKnown(read) ? unchecked(read) : {};
      return {
        class: class_,
        id,
        type: id.split('/', 1)[0]!,
        config: isObject(read) ? read : none,
        isBare: config === null,
        file,
      };
    });
  });
}

function unusedIn(document: Readonly<Record<string, unknown>>, collector: Collector): Component[] {
  const used = new Set(collector.components.map(({ file }) => file));
  return componentsIn(document, '').filter(({ file }) => !used.has(file));
}

/** The unchecked places inside `place`, relative to it. */
function uncheckedIn(text: string, place: string): string[] {
  const lines = text.matchAll(new RegExp(`^# ?${UNCHECKED_COMMENT} (.+)$`, 'gm'));
  return [...lines]
    .map(([, field]) => field!.trim())
    .filter((field) => field === place || field.startsWith(`${place}.`) || field.startsWith(`${place}[`))
    .map((field) => field.slice(place.length).replace(/^\./, ''));
}
