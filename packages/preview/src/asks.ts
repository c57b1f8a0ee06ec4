import type { Widget } from '@signoz-as-code/dashboards';
import { html, type Markup, nothing } from './markup.ts';

/** A query in words. */
export interface Asked {
  readonly name: string;
  readonly text: string;
  /** It is an operand of others and not shown. */
  readonly isHidden: boolean;
}

type Builder = Widget['query']['builder'];

/** The queries of a panel. */
export function askedBy({ query, panelTypes }: Widget): Asked[] {
  const { queryType, builder } = query;
  if (queryType !== 'builder')
    return query[queryType].map(({ name, query: text, disabled }) => ({ name, text, isHidden: disabled }));
  return [
    ...builder.queryData.map((one) => ({
      name: one.queryName,
      text: builderText(one, panelTypes === 'list'),
      isHidden: one.disabled,
    })),
    ...builder.queryFormulas.map((one) => ({ name: one.queryName, text: one.expression, isHidden: one.disabled })),
    ...builder.queryTraceOperator.map((one) => ({
      name: one.queryName,
      text: operatorText(one.expression, one.aggregations, one.groupBy),
      isHidden: one.disabled,
    })),
  ];
}

interface Envelope {
  readonly type: string;
  readonly spec: {
    readonly name: string;
    readonly signal?: string;
    readonly aggregations?: Builder['queryData'][number]['aggregations'];
    readonly filter?: { readonly expression: string };
    readonly groupBy?: readonly { readonly name: string }[];
    readonly having?: { readonly expression: string };
    readonly limit?: number;
    readonly expression?: string;
    readonly query?: string;
    readonly disabled?: boolean;
  };
}

/** The queries of a rule or a saved view, in the form of the query range. */
export function askedOf(queries: readonly unknown[], isList = false): Asked[] {
  return (queries as readonly Envelope[]).map(({ type, spec }) => {
    const { name, signal = '', aggregations = [], filter, having, limit, expression = '', query, disabled } = spec;
    const groupBy = (spec.groupBy ?? []).map((field) => ({ key: field.name }));
    const text =
      query ??
      (type === 'builder_formula'
        ? expression
        : type === 'builder_trace_operator'
          ? operatorText(expression, aggregations, groupBy)
          : builderText(
              {
                dataSource: signal,
                aggregations,
                filter: filter ?? { expression: '' },
                groupBy,
                having: having ?? { expression: '' },
                limit: limit ?? null,
              },
              isList,
            ));
    return { name, text, isHidden: disabled === true };
  });
}

/** A longer query (SQL, or a filter with many conditions) is folded. */
const LONG = 260;

/** The queries below their results. */
export function asks(all: readonly Asked[]): Markup {
  if (all.length === 0) return nothing;
  return html`<div class="asks">${all.map(({ name, text, isHidden }) => {
    const head = html`<b>${name}</b>${isHidden ? html` <small>hidden</small>` : nothing}`;
    if (text.length <= LONG) return html`<p>${head} <code>${text}</code></p>`;
    return html`<details><summary>${head} <code>${text.trim().replaceAll(/\s+/g, ' ').slice(0, 120)}…</code></summary><pre tabindex="0">${text}</pre></details>`;
  })}</div>`;
}

function operatorText(
  expression: string,
  aggregations: readonly unknown[],
  groupBy: readonly { readonly key: string }[],
): string {
  return `${(aggregations as readonly { expression: string }[]).map((one) => one.expression).join(', ')} of ${expression}${by(groupBy)}`;
}

function builderText(
  one: {
    readonly dataSource: string;
    readonly aggregations: Builder['queryData'][number]['aggregations'] | readonly never[];
    readonly filter: { readonly expression: string };
    readonly groupBy: readonly { readonly key: string }[];
    readonly having: { readonly expression: string };
    readonly limit: number | null;
  },
  isList: boolean,
): string {
  const what = one.aggregations.map((aggregation) => {
    if (!('metricName' in aggregation)) return aggregation.expression;
    const { metricName, timeAggregation: time, spaceAggregation: space } = aggregation;
    return time === '' ? `${space}(${metricName})` : `${space}(${time}(${metricName}))`;
  });
  return [
    isList ? one.dataSource : `${one.dataSource}: ${what.join(', ')}`,
    one.filter.expression === '' ? '' : ` where ${one.filter.expression}`,
    by(one.groupBy),
    one.having.expression === '' ? '' : ` having ${one.having.expression}`,
    one.limit === null ? '' : ` limit ${one.limit}`,
  ].join('');
}

function by(groupBy: readonly { readonly key: string }[]): string {
  return groupBy.length === 0 ? '' : ` by ${groupBy.map(({ key }) => key).join(', ')}`;
}
