import type { Attribute, Metric } from '@signoz-as-code/catalogue';
import { perSecond, storedName, storedNames, unitOf } from '@signoz-as-code/catalogue';
import { isBinary } from './promql-parse.ts';

/** A PromQL expression made from the catalogue. It only contains SigNoz's spelling of names. */
export interface PromQL {
  readonly promql: string;
  /** The UCUM unit of its numbers; undefined where unknown. */
  readonly unit?: string;
  /** Metrics and labels in it that the catalogue intentionally does not have. */
  readonly uncatalogued?: readonly string[];
}

/** `5m`, `1h`: how far a range reaches back. */
export type Window = `${number}${'s' | 'm' | 'h' | 'd'}`;

/** Metrics that SigNoz's PromQL can read. It reads no delta series. */
type Readable = Metric & { readonly temporality: 'cumulative' | 'unspecified' };
type CounterMetric = Readable & { readonly instrument: 'counter' };
type HistogramMetric = Readable & { readonly instrument: 'histogram' };
type LevelMetric = Readable & { readonly instrument: 'gauge' | 'updowncounter' };

type AttributeOf<M extends Metric> = M['attributes'][number]['name'];
/** Equal to a value, or matching a regular expression (anchored, as PromQL does). */
type Matcher = string | { readonly matches: string } | { readonly not: string };
export type Where<M extends Metric> = { readonly [Name in AttributeOf<M>]?: Matcher };

export interface By {
  readonly by?: readonly Attribute[];
}

/** The current value of a gauge or up-down counter. */
export function value<M extends LevelMetric>(metric: M, where?: Where<M>): PromQL {
  return { promql: selector(storedName(metric), where), unit: unitOf(metric) };
}

/** Per-second increase of a counter, one series per set of attributes. */
export function rate<M extends CounterMetric>(metric: M, window: Window, where?: Where<M>): PromQL {
  return { promql: `rate(${selector(storedName(metric), where)}[${window}])`, unit: perSecond(unitOf(metric)) };
}

/** Growth of a counter over the window. */
export function increase<M extends CounterMetric>(metric: M, window: Window, where?: Where<M>): PromQL {
  return { promql: `increase(${selector(storedName(metric), where)}[${window}])`, unit: unitOf(metric) };
}

/**
 * A quantile of a histogram over the window, in the histogram's unit. The rate and the `le` that
 * histogram_quantile needs are always there.
 */
export function quantile<M extends HistogramMetric>(
  q: number,
  metric: M,
  options: {
    readonly by?: readonly M['attributes'][number][];
    readonly window?: Window;
    readonly where?: Where<M>;
  } = {},
): PromQL {
  if (!(q > 0 && q < 1)) throw new Error(`quantile(${q}, ${metric.name}): a quantile lies between 0 and 1, like 0.95`);
  const labels = ['le', ...(options.by ?? []).map((attribute) => label(attribute.name))].join(', ');
  const buckets = `rate(${selector(`${metric.name}.bucket`, options.where)}[${options.window ?? '5m'}])`;
  return { promql: `histogram_quantile(${q}, sum by (${labels}) (${buckets}))`, unit: unitOf(metric) };
}

/** Events per second that a histogram counted. */
export function observations<M extends HistogramMetric>(metric: M, window: Window, where?: Where<M>): PromQL {
  return { promql: `rate(${selector(`${metric.name}.count`, where)}[${window}])`, unit: '1/s' };
}

/** The events a second that were at most one of the histogram's bounds, in its unit. */
export function atMost<M extends HistogramMetric>(metric: M, bound: number, window: Window, where?: Where<M>): PromQL {
  // A bound as the collector's exporter writes it: no exponent, no trailing zeros.
  const le = new Intl.NumberFormat('en', { maximumFractionDigits: 20, useGrouping: false }).format(bound);
  return { promql: `rate(${selector(`${metric.name}.bucket`, { ...where, le })}[${window}])`, unit: '1/s' };
}

export function sum(of: PromQL, options: By = {}): PromQL {
  return aggregate('sum', of, options);
}

export function avg(of: PromQL, options: By = {}): PromQL {
  return aggregate('avg', of, options);
}

export function max(of: PromQL, options: By = {}): PromQL {
  return aggregate('max', of, options);
}

/**
 * The sum of several expressions, where one without series counts as 0 instead of removing the sum. Each must be one
 * number.
 */
export function total(first: PromQL, ...others: readonly PromQL[]): PromQL {
  const all = [first, ...others];
  return { promql: all.map(({ promql }) => `(${promql} or vector(0))`).join(' + '), ...about(all, common(all)) };
}

/** 1 with the labels of `where` while a metric has no series; otherwise nothing. */
export function absent<M extends Readable>(metric: M, where?: Where<M>): PromQL {
  const [name = ''] = storedNames(metric);
  return { promql: `absent(${selector(name, where)})`, unit: '1' };
}

/** The series of any of them. */
export function any(first: PromQL, ...others: readonly PromQL[]): PromQL {
  const all = [first, ...others];
  return { promql: all.map(operand).join(' or '), ...about(all, common(all)) };
}

/** `a / b`, where b is not zero: a limit of 0 means unlimited, and x / 0 would fire every ratio alert. */
export function ratio(a: PromQL, b: PromQL): PromQL {
  return { promql: `${operand(a)} / (${operand(b)} > 0)`, ...about([a, b], common([a, b]) && '1') };
}

/**
 * A PromQL text written by hand. The check parses it and looks its metrics and labels up; declare those that the
 * catalogue intentionally does not have in `uncatalogued`. With `unit` its numbers are compared with the unit in which
 * they are shown.
 */
export function raw(text: string, options: Pick<PromQL, 'unit' | 'uncatalogued'> = {}): PromQL {
  return { promql: text, ...options };
}

/** The known properties of a composed expression. */
function about(parts: readonly PromQL[], unit: string | undefined): Pick<PromQL, 'unit' | 'uncatalogued'> {
  const uncatalogued = [...new Set(parts.flatMap((part) => part.uncatalogued ?? []))];
  return { ...(unit === undefined ? {} : { unit }), ...(uncatalogued.length === 0 ? {} : { uncatalogued }) };
}

/** The common unit; undefined where they differ. Counts of different things have one unit. */
function common([first, ...others]: readonly PromQL[]): string | undefined {
  const unit = first?.unit;
  if (unit === undefined || others.every((other) => other.unit === unit)) return unit;
  const counted = (text: string | undefined) => text?.replaceAll(/\{[^}]*\}/g, '1');
  return others.every((other) => counted(other.unit) === counted(unit)) ? counted(unit) : undefined;
}

/** In parentheses when an operator inside it would bind differently. */
function operand({ promql }: PromQL): string {
  return isBinary(promql) ? `(${promql})` : promql;
}

function aggregate(operator: string, of: PromQL, options: By): PromQL {
  const by = options.by?.length ? ` by (${options.by.map((attribute) => label(attribute.name)).join(', ')}) ` : '';
  return { ...of, promql: `${operator}${by}(${of.promql})` };
}

function selector(name: string, where: Readonly<Record<string, Matcher | undefined>> = {}): string {
  const matchers = Object.entries(where).map(([attribute, matcher]) => {
    if (matcher === undefined) throw new Error(`${name} is matched with undefined: look for a misspelt name`);
    return `${label(attribute)}${match(matcher)}`;
  });
  if (!isLegacyName(name)) return `{${[quote(name), ...matchers].join(',')}}`;
  return matchers.length === 0 ? name : `${name}{${matchers.join(',')}}`;
}

function match(matcher: Matcher): string {
  if (typeof matcher === 'string') return `=${quote(matcher)}`;
  return 'matches' in matcher ? `=~${quote(matcher.matches)}` : `!=${quote(matcher.not)}`;
}

/** Bare, PromQL reads these as numbers and operators. */
const KEYWORDS = /^(inf|nan|and|or|unless|atan2|bool|by|without|on|ignoring|group_left|group_right|offset|start|end)$/i;

/** Names with dots need Prometheus 3's quoted form; unquoted, SigNoz silently drops them. */
function label(name: string): string {
  return /^[A-Za-z_]\w*$/.test(name) ? name : quote(name);
}

function isLegacyName(name: string): boolean {
  return /^[A-Za-z_:][\w:]*$/.test(name) && !KEYWORDS.test(name);
}

function quote(text: string): string {
  return `"${text.replaceAll('\\', '\\\\').replaceAll('"', '\\"').replaceAll('\n', '\\n')}"`;
}
