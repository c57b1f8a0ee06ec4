import { asObjects, asText, isObject } from '@signoz-as-code/core';
import { parsePromQL, selectorOf } from '@signoz-as-code/queries';
import { parseAllDocuments } from 'yaml';

type Fields = Readonly<Record<string, unknown>>;

/** The placeholder for the window in a query of another tool. */
export const WINDOW = '\0';

/** An SLO of another tool, in our terms. Queries have {@link WINDOW} where the window is. */
export interface ForeignSlo {
  /** Which document of the file, and which SLO in it, as people find it. */
  readonly place: string;
  readonly name: string;
  readonly description: string;
  readonly service: string;
  readonly objective: number;
  readonly window: string;
  readonly total: string;
  readonly part: string;
  readonly counts: 'good' | 'bad';
  readonly page: boolean;
  readonly ticket: boolean;
  /** Fields that a definition cannot have. */
  readonly lost: readonly { readonly field: string; readonly text: string }[];
}

export interface Read {
  readonly slos: readonly ForeignSlo[];
  readonly failed: readonly { readonly place: string; readonly reason: string }[];
}

class Unsayable extends Error {}

/** The SLOs of a YAML file of OpenSLO (openslo/v1) and Sloth (prometheus/v1). `failed` has all other documents. */
export function readSlos(text: string): Read {
  const slos: ForeignSlo[] = [];
  const failed: { place: string; reason: string }[] = [];
  const documents: { readonly place: string; readonly content: Fields }[] = [];
  const parsed = parseAllDocuments(text);
  for (const [index, document] of (Array.isArray(parsed) ? parsed : []).entries()) {
    const place = `document ${index + 1}`;
    const [error] = document.errors;
    if (error !== undefined) {
      failed.push({ place, reason: `it is not YAML: ${error.message.split('\n')[0]}` });
      continue;
    }
    let content: unknown;
    try {
      content = document.toJS({ maxAliasCount: 100 });
    } catch (caught) {
      failed.push({ place, reason: `it is not YAML: ${(caught as Error).message}` });
      continue;
    }
    if (content === null || content === undefined) continue;
    if (isObject(content)) documents.push({ place, content });
    else failed.push({ place, reason: 'it is not an object' });
  }
  if (documents.length === 0 && failed.length === 0) failed.push({ place: 'document 1', reason: 'it is empty' });
  const attempt = (place: string, read: () => ForeignSlo): void => {
    try {
      slos.push(read());
    } catch (caught) {
      if (!(caught instanceof Unsayable)) throw caught;
      failed.push({ place, reason: caught.message });
    }
  };
  const indicators = new Map(
    documents
      .filter(({ content }) => content.apiVersion === 'openslo/v1' && content.kind === 'SLI')
      .map(({ content }) => [asText(field(content.metadata, 'name')), content]),
  );
  for (const { place, content } of documents) {
    if (content.version === 'prometheus/v1') {
      if (asObjects(content.slos).length === 0) failed.push({ place, reason: 'slos: it has none' });
      for (const [index, slo] of asObjects(content.slos).entries())
        attempt(`${place}, slos[${index}]`, () => ofSloth(`${place}, slos[${index}]`, content, slo));
    } else if (content.apiVersion === 'openslo/v1' && content.kind === 'SLO') {
      const objectives = asObjects(field(content.spec, 'objectives'));
      if (objectives.length === 0) failed.push({ place, reason: 'spec.objectives: it has none' });
      for (const [index, objective] of objectives.entries()) {
        const at = `${place}, spec.objectives[${index}]`;
        attempt(at, () => ofOpenSlo(at, content, objective, objectives.length, indicators));
      }
    } else if (content.apiVersion !== 'openslo/v1' || content.kind !== 'SLI')
      failed.push({ place, reason: strange(content) });
  }
  return { slos, failed };
}

function strange({ apiVersion, version, kind }: Fields): string {
  if (apiVersion === 'openslo/v1')
    return `kind: a ${asText(kind) || 'document without a kind'} has no place here; services and owners are in the catalogue, alerts are made from the SLO`;
  if (asText(apiVersion).startsWith('sloth.')) return 'apiVersion: write the spec in the form prometheus/v1';
  return `it is neither OpenSLO (apiVersion: openslo/v1) nor Sloth (version: prometheus/v1), but ${asText(apiVersion ?? version) || 'says no version'}`;
}

function ofSloth(place: string, document: Fields, slo: Fields): ForeignSlo {
  const lost: { field: string; text: string }[] = [];
  const lose = (path: string, value: unknown, text: string): void => {
    if (value !== undefined && !(isObject(value) && Object.keys(value).length === 0)) lost.push({ field: path, text });
  };
  lose('labels', document.labels, 'rules carry the labels slo, service and team');
  lose('labels', slo.labels, 'rules carry the labels slo, service and team');
  const alerting = isObject(slo.alerting) ? slo.alerting : {};
  lose('alerting.labels', alerting.labels, 'routing policies decide by slo, service and team');
  lose('alerting.annotations', alerting.annotations, 'write `runbook`');
  lose('alerting.name', alerting.name, 'the alerts are named after the SLO');
  const isOn = (name: string): boolean => {
    const alert = isObject(alerting[name]) ? alerting[name] : {};
    lose(`alerting.${name}.labels`, alert.labels, 'routing policies decide by slo, service and team');
    lose(`alerting.${name}.annotations`, alert.annotations, 'write `runbook`');
    return alert.disable !== true;
  };
  const { events, raw, plugin } = isObject(slo.sli) ? slo.sli : ({} as Fields);
  if (plugin !== undefined) throw new Unsayable('sli.plugin: a plugin of Sloth is a program; write its queries');
  const windowed = (value: unknown, path: string): string => {
    const query = asText(value).trim();
    if (query === '') throw new Unsayable(`${path}: it has no query`);
    const made = query.replaceAll(/\{\{\s*\.window\s*\}\}/g, WINDOW);
    if (!made.includes(WINDOW))
      throw new Unsayable(`${path}: it does not use {{.window}}, so it cannot be asked over several windows`);
    return checked(made, path);
  };
  const queries = isObject(events)
    ? {
        total: windowed(events.total_query, 'sli.events.total_query'),
        part: windowed(events.error_query, 'sli.events.error_query'),
      }
    : isObject(raw)
      ? // A share of 1: the query gives the share of errors itself.
        { total: 'vector(1)', part: windowed(raw.error_ratio_query, 'sli.raw.error_ratio_query') }
      : undefined;
  if (queries === undefined) throw new Unsayable('sli: it has neither events nor raw');
  return {
    place,
    name: named(slo.name, 'name'),
    description: asText(slo.description),
    service: named(document.service, 'service'),
    objective: percent(slo.objective, 'objective'),
    window: '30d',
    ...queries,
    counts: 'bad',
    page: isOn('page_alert'),
    ticket: isOn('ticket_alert'),
    lost,
  };
}

function ofOpenSlo(
  place: string,
  document: Fields,
  objective: Fields,
  count: number,
  indicators: ReadonlyMap<string, Fields>,
): ForeignSlo {
  const spec = isObject(document.spec) ? document.spec : {};
  const lost: { field: string; text: string }[] = [];
  if (asText(spec.budgetingMethod) !== 'Occurrences')
    throw new Unsayable(
      `spec.budgetingMethod: ${asText(spec.budgetingMethod) || 'nothing'} counts time, and SLOs here count events (Occurrences)`,
    );
  if (
    objective.compositeWeight !== undefined ||
    objective.indicator !== undefined ||
    objective.indicatorRef !== undefined
  )
    throw new Unsayable('indicator: a composite SLO cannot be said');
  if (spec.alertPolicies !== undefined)
    lost.push({ field: 'spec.alertPolicies', text: 'the rules have the windows of the SRE workbook' });
  const reference = asText(spec.indicatorRef);
  const indicator = reference === '' ? spec.indicator : indicators.get(reference);
  if (!isObject(indicator))
    throw new Unsayable(
      reference === ''
        ? 'spec.indicator: there is none'
        : `spec.indicatorRef: there is no SLI '${reference}' in this file`,
    );
  const sli = isObject(indicator.spec) ? indicator.spec : {};
  const [time = {}] = asObjects(spec.timeWindow);
  if (time.isRolling === false || time.calendar !== undefined)
    lost.push({ field: 'spec.timeWindow', text: 'a window by the calendar becomes a rolling one' });
  const base = named(field(document.metadata, 'displayName') || field(document.metadata, 'name'), 'metadata.name');
  const own = asText(objective.displayName);
  return {
    place,
    name: count === 1 ? base : `${base}: ${own || asText(objective.target ?? objective.targetPercent)}`,
    description: asText(spec.description),
    service: named(spec.service, 'spec.service'),
    objective:
      objective.targetPercent === undefined
        ? percent(Number((Number(objective.target) * 100).toPrecision(12)), 'target')
        : percent(objective.targetPercent, 'targetPercent'),
    window: windowOf(asText(time.duration)),
    ...eventsOf(sli, objective),
    page: true,
    ticket: true,
    lost,
  };
}

function windowOf(text: string): string {
  const [, amount, unit] = /^([1-9]\d*)([mhdw])$/.exec(text) ?? [];
  if (amount === undefined)
    throw new Unsayable(`spec.timeWindow: '${text}' is not a number of minutes, hours, days or weeks`);
  // Longer than SigNoz's retention, and than a definition accepts.
  if (amount.length > 5) throw new Unsayable(`spec.timeWindow: '${text}' is longer than a window can be`);
  return unit === 'w' ? `${Number(amount) * 7}d` : text;
}

const OPPOSITE: Readonly<Record<string, string>> = { lte: '>', lt: '>=', gte: '<', gt: '<=' };

function eventsOf(
  { ratioMetric: ratio, thresholdMetric: threshold }: Fields,
  { op, value }: Fields,
): Pick<ForeignSlo, 'total' | 'part' | 'counts'> {
  if (isObject(threshold)) {
    const opposite = OPPOSITE[asText(op)];
    if (opposite === undefined || typeof value !== 'number')
      throw new Unsayable('op, value: a thresholdMetric needs lte, lt, gte or gt, and a number');
    const query = sourceOf(threshold, 'thresholdMetric');
    // A quantile or a ratio is NaN in a minute without events: that minute is neither good nor bad.
    return {
      total: `avg_over_time((sum(${query}) >= bool -Inf)[${WINDOW}:1m])`,
      part: `avg_over_time((sum(${query}) ${opposite} bool ${value})[${WINDOW}:1m])`,
      counts: 'bad',
    };
  }
  if (!isObject(ratio)) throw new Unsayable('indicator.spec: it has neither ratioMetric nor thresholdMetric');
  const over = (name: string): string => {
    const query = sourceOf(ratio[name], `ratioMetric.${name}`);
    // A selector, and the sum of one, is a counter, whose growth counts; any other query is a rate, whose mean counts.
    const selector = ratio.counter === false ? undefined : selectorOf(query);
    if (selector !== undefined) return checked(`sum(increase(${selector}[${WINDOW}]))`, `ratioMetric.${name}`);
    // The mean of counters since their beginning would hide what fails now.
    if (ratio.counter !== false && parsePromQL(query).metrics.some(({ ranged }) => ranged === undefined))
      throw new Unsayable(
        `ratioMetric.${name}: its query reads a counter, and is neither a selector nor the sum of one; write one of them, or its rate, or \`counter: false\` if it is no counter`,
      );
    return checked(`avg_over_time((sum(${query}))[${WINDOW}:1m])`, `ratioMetric.${name}`);
  };
  if (ratio.raw !== undefined) {
    const query = sourceOf(ratio.raw, 'ratioMetric.raw');
    const counts = ratio.rawType === 'failure' ? 'bad' : 'good';
    // The mean of the minutes that say a share, and no events at all where none does.
    return {
      total: `max_over_time((sum(${query}) >= bool -Inf)[${WINDOW}:1m])`,
      part: `avg_over_time((sum(${query}) >= -Inf)[${WINDOW}:1m])`,
      counts,
    };
  }
  if (ratio.total === undefined) throw new Unsayable('ratioMetric.total: there is none');
  if (ratio.good !== undefined) return { total: over('total'), part: over('good'), counts: 'good' };
  if (ratio.bad !== undefined) return { total: over('total'), part: over('bad'), counts: 'bad' };
  throw new Unsayable('ratioMetric: it has neither good nor bad');
}

function sourceOf(given: unknown, path: string): string {
  const source = field(given, 'metricSource');
  const type = asText(field(source, 'type'));
  if (type !== '' && type.toLowerCase() !== 'prometheus')
    throw new Unsayable(`${path}.metricSource.type: '${type}' is not Prometheus, so its query cannot be asked here`);
  const spec = field(source, 'spec');
  const query = asText(field(spec, 'query') ?? field(spec, 'promql')).trim();
  if (query === '') throw new Unsayable(`${path}.metricSource.spec: it has no query`);
  return checked(query, `${path}.metricSource.spec.query`);
}

/** A query, once it is known to parse. */
function checked(query: string, path: string): string {
  const { error } = parsePromQL(query.replaceAll(WINDOW, '5m'));
  if (error !== undefined) throw new Unsayable(`${path}: it is not PromQL (near '${error.near.trim()}')`);
  return query;
}

function field(of: unknown, name: string): unknown {
  return isObject(of) ? of[name] : undefined;
}

function named(value: unknown, path: string): string {
  const text = asText(value).trim();
  if (text === '') throw new Unsayable(`${path}: it is empty`);
  return text;
}

function percent(value: unknown, path: string): number {
  if (typeof value !== 'number' || !(value > 0 && value < 100))
    throw new Unsayable(`${path}: the objective must be above 0 and below 100 %`);
  return value;
}
