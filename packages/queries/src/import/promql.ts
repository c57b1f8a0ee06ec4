import { parser } from '@prometheus-io/lezer-promql';
import { type Attribute, type Metric, storedName } from '@signoz-as-code/catalogue';
import { callCode, literal, objectCode } from '@signoz-as-code/core';
import { avg, increase, max, observations, type PromQL, quantile, rate, ratio, sum, total, value } from '../promql.ts';
import { unquote } from '../promql-selectors.ts';
import type { CatalogueModule } from './lookup.ts';

type Node = ReturnType<typeof parser.parse>['topNode'];

/** Writes names of constructors and of the catalogue. */
export interface PromqlNames {
  call(name: string): string;
  attribute(attribute: Attribute): string;
  metric(metric: Metric): string;
}

/** An expression with the code that makes it. */
interface Typed {
  readonly expression: PromQL;
  readonly code: (names: PromqlNames) => string;
}

/** The code of the constructors that produce exactly this text; undefined where none do. */
export function promqlCode(text: string, catalogue: CatalogueModule, names: PromqlNames): string | undefined {
  const root = parser.parse(text).topNode.firstChild;
  const typed = root === null ? undefined : new Reader(text, catalogue).read(root);
  return typed?.expression.promql === text ? typed.code(names) : undefined;
}

const AGGREGATIONS = { sum, avg, max } as const;

class Reader {
  readonly #text: string;
  readonly #catalogue: CatalogueModule;

  constructor(text: string, catalogue: CatalogueModule) {
    this.#text = text;
    this.#catalogue = catalogue;
  }

  read(node: Node): Typed | undefined {
    switch (node.name) {
      case 'AggregateExpr':
        return this.#aggregated(node);
      case 'FunctionCall':
        return this.#called(node);
      case 'VectorSelector':
        return this.#level(node);
      case 'BinaryExpr':
        return this.#ratio(node) ?? this.#total(node);
      default:
        return undefined;
    }
  }

  #of(node: Node | null | undefined): string {
    return node == null ? '' : this.#text.slice(node.from, node.to);
  }

  #aggregated(node: Node): Typed | undefined {
    const name = this.#of(node.getChild('AggregateOp'));
    const inner = argumentsOf(node);
    const by = this.#grouped(node);
    const of = inner.length === 1 ? this.read(inner[0] as Node) : undefined;
    if (!(name in AGGREGATIONS) || of === undefined || by === undefined) return undefined;
    const make = AGGREGATIONS[name as keyof typeof AGGREGATIONS];
    return {
      expression: by.length === 0 ? make(of.expression) : make(of.expression, { by }),
      code: (names) => callCode(names.call(name), of.code(names), objectCode([['by', listOf(by, names)]])),
    };
  }

  #called(node: Node): Typed | undefined {
    const name = this.#of(node.getChild('FunctionIdentifier'));
    const inner = argumentsOf(node);
    if (name === 'rate' || name === 'increase') return this.#grown(name, inner[0]);
    return name === 'histogram_quantile' ? this.#quantile(inner) : undefined;
  }

  /** A counter's growth, or that of a histogram's count. */
  #grown(name: 'rate' | 'increase', range: Node | undefined): Typed | undefined {
    const selected = this.#range(range);
    if (selected === undefined) return undefined;
    const { series, window, where } = selected;
    const counter = this.#metric((one) => one.instrument === 'counter' && storedName(one) === series);
    const histogram = this.#metric((one) => one.instrument === 'histogram' && `${one.name}.count` === series);
    const metric = counter ?? (name === 'rate' ? histogram : undefined);
    if (metric === undefined) return undefined;
    const call = metric === counter ? name : 'observations';
    const make = { rate, increase, observations }[call] as (...given: never[]) => PromQL;
    return {
      expression: make(metric as never, window as never, where as never),
      code: (names) => callCode(names.call(call), names.metric(metric), literal(window), literal(where ?? {})),
    };
  }

  #quantile([q, summed]: readonly Node[]): Typed | undefined {
    if (summed?.name !== 'AggregateExpr' || this.#of(summed.getChild('AggregateOp')) !== 'sum') return undefined;
    const [rated] = argumentsOf(summed);
    const selected = rated?.name === 'FunctionCall' ? this.#range(argumentsOf(rated)[0]) : undefined;
    const by = this.#grouped(summed, 'le');
    const metric = this.#metric((one) => one.instrument === 'histogram' && `${one.name}.bucket` === selected?.series);
    const share = Number(this.#of(q));
    if (selected === undefined || by === undefined || metric === undefined || !(share > 0 && share < 1))
      return undefined;
    const { window, where } = selected;
    return {
      expression: quantile(share, metric as never, { by: by as never, window: window as '5m', where: where as never }),
      code: (names) =>
        callCode(
          names.call('quantile'),
          literal(share),
          names.metric(metric),
          objectCode([
            ['by', listOf(by, names)],
            ['window', window === '5m' ? undefined : literal(window)],
            ['where', where && literal(where)],
          ]),
        ),
    };
  }

  #level(node: Node): Typed | undefined {
    const { series, where } = this.#selector(node) ?? {};
    const metric = this.#metric(
      (one) => (one.instrument === 'gauge' || one.instrument === 'updowncounter') && storedName(one) === series,
    );
    if (metric === undefined) return undefined;
    return {
      expression: value(metric as never, where as never),
      code: (names) => callCode(names.call('value'), names.metric(metric), literal(where ?? {})),
    };
  }

  /** `a / (b > 0)` */
  #ratio(node: Node): Typed | undefined {
    if (node.getChild('Div') === null) return undefined;
    const compared = unwrapped(node.lastChild);
    const zero = compared?.lastChild;
    if (compared?.getChild('Gtr') == null || this.#of(zero) !== '0') return undefined;
    const [a, b] = [this.#inside(node.firstChild), this.#inside(compared.firstChild)];
    if (a === undefined || b === undefined) return undefined;
    return {
      expression: ratio(a.expression, b.expression),
      code: (names) => callCode(names.call('ratio'), a.code(names), b.code(names)),
    };
  }

  /** `(a or vector(0)) + (b or vector(0))` */
  #total(node: Node): Typed | undefined {
    const parts = this.#summands(node).map((part) => {
      const either = unwrapped(part);
      if (part.name !== 'ParenExpr' || either?.getChild('Or') == null) return undefined;
      return this.#of(either.lastChild) === 'vector(0)' ? this.#inside(either.firstChild) : undefined;
    });
    const [first, ...others] = parts.flatMap((part) => part ?? []);
    if (first === undefined || parts.includes(undefined)) return undefined;
    return {
      expression: total(first.expression, ...others.map(({ expression }) => expression)),
      code: (names) => callCode(names.call('total'), first.code(names), ...others.map((part) => part.code(names))),
    };
  }

  #summands(node: Node): Node[] {
    const [left, right] = [node.firstChild, node.lastChild];
    if (node.name !== 'BinaryExpr' || node.getChild('Add') === null || left === null || right === null) return [node];
    return [...this.#summands(left), right];
  }

  #inside(node: Node | null): Typed | undefined {
    const inner = node?.name === 'ParenExpr' ? unwrapped(node) : node;
    return inner == null ? undefined : this.read(inner);
  }

  #range(node: Node | undefined): { series: string; window: string; where: Where | undefined } | undefined {
    const selected = node?.name === 'MatrixSelector' ? this.#selector(node.getChild('VectorSelector')) : undefined;
    const window = this.#of(node?.getChild('DurationExpr'));
    return selected === undefined || !/^\d+[smhd]$/.test(window) ? undefined : { ...selected, window };
  }

  #selector(node: Node | null): { series: string; where: Where | undefined } | undefined {
    if (node === null) return undefined;
    const matchers = node.getChild('LabelMatchers');
    const quoted = matchers?.getChild('QuotedLabelName') ?? null;
    const series = quoted === null ? this.#of(node.getChild('Identifier')) : unquoted(this.#of(quoted));
    const where: Record<string, Where[string]> = {};
    for (const kind of ['UnquotedLabelMatcher', 'QuotedLabelMatcher'])
      for (const matcher of matchers?.getChildren(kind) ?? []) {
        const label = unquoted(this.#of(matcher.firstChild));
        const text = unquoted(this.#of(matcher.getChild('StringLiteral')));
        const operator = this.#of(matcher.getChild('MatchOp'));
        if (operator === '!~') return undefined;
        where[label] = operator === '=' ? text : operator === '=~' ? { matches: text } : { not: text };
      }
    return { series, where: Object.keys(where).length === 0 ? undefined : where };
  }

  /** The group-by attributes; undefined where the catalogue does not have one of them. */
  #grouped(node: Node, ...besides: readonly string[]): Attribute[] | undefined {
    const modifier = node.getChild('AggregateModifier');
    if (modifier === null) return besides.length === 0 ? [] : undefined;
    if (modifier.getChild('By') === null) return undefined;
    const labels = modifier.getChild('GroupingLabels');
    const names = ['LabelName', 'QuotedLabelName']
      .flatMap((kind) => labels?.getChildren(kind) ?? [])
      .sort((a, b) => a.from - b.from)
      .map((label) => unquoted(this.#of(label)));
    if (besides.some((name) => !names.includes(name))) return undefined;
    const found = names
      .filter((name) => !besides.includes(name))
      .map((name) => Object.values(this.#catalogue.attributes).find((attribute) => attribute.name === name));
    return found.some((attribute) => attribute === undefined) ? undefined : (found as Attribute[]);
  }

  #metric(isIt: (metric: Metric) => boolean): Metric | undefined {
    return Object.values(this.#catalogue.metrics).find((metric) => metric.temporality !== 'delta' && isIt(metric));
  }
}

type Where = Record<string, string | { readonly matches: string } | { readonly not: string }>;

function argumentsOf(node: Node): Node[] {
  const found: Node[] = [];
  for (let one = node.getChild('FunctionCallBody')?.firstChild ?? null; one !== null; one = one.nextSibling)
    found.push(one);
  return found;
}

function unwrapped(node: Node | null): Node | null {
  return node?.name === 'ParenExpr' ? node.firstChild : node;
}

function unquoted(text: string): string {
  return /^["'`]/.test(text) ? unquote(text) : text;
}

function listOf(attributes: readonly Attribute[], names: PromqlNames): string | undefined {
  return attributes.length === 0 ? undefined : `[${attributes.map(names.attribute).join(', ')}]`;
}
