import type { Json, Resource } from '@signoz-as-code/core';
import { html, type Markup, nothing } from './markup.ts';

interface Rule {
  readonly condition: {
    readonly compositeQuery: {
      readonly unit?: string;
      readonly queries: readonly { readonly spec: Readonly<Record<string, Json>> }[];
    };
    readonly thresholds?: { readonly spec: readonly Threshold[] };
  };
  readonly evaluation?: {
    readonly kind: string;
    readonly spec: { readonly evalWindow?: string; readonly frequency?: string };
  };
  readonly annotations?: Readonly<Record<string, string>>;
  readonly disabled?: boolean;
}

interface Threshold {
  readonly name: string;
  readonly target: number;
  readonly targetUnit?: string;
  readonly op: string;
  readonly matchType: string;
  readonly channels?: readonly string[] | null;
}

/** What SigNoz's numbers for comparisons and matches mean. */
const ops: Readonly<Record<string, string>> = { '1': '>', '2': '<', '3': '=', '4': '≠', '7': 'outside ±' };
const matches: Readonly<Record<string, string>> = {
  '1': 'at least once',
  '2': 'all the time',
  '3': 'on average',
  '4': 'in total',
  '5': 'at last',
};

/** Every rule: when it fires, and who is told. */
export function rules(all: readonly Resource[]): Markup {
  return html`<table class="wide"><tr><th>rule</th><th>fires</th><th>over</th><th>tells</th></tr>${all.map(
    ({ key, title, spec }) => {
      const rule = spec as unknown as Rule;
      const { evalWindow, frequency } = rule.evaluation?.spec ?? {};
      return html`<tr id="rule-${key}"><td><b>${title}</b>${rule.disabled === true ? html` <span class="chip">switched off</span>` : nothing}<br><small>${rule.annotations?.summary ?? ''}</small></td>
<td>${(rule.condition.thresholds?.spec ?? []).map((one) => html`<p><span class="chip ${one.name}">${one.name}</span> ${ops[one.op] ?? one.op} ${one.target} ${one.targetUnit ?? rule.condition.compositeQuery.unit ?? ''} <small>${matches[one.matchType] ?? ''}</small></p>`)}</td>
<td>${rule.evaluation?.kind === 'cumulative' ? 'since the clock' : (evalWindow ?? '')}<br><small>${frequency === undefined ? '' : `every ${frequency}`}</small></td>
<td>${[...new Set((rule.condition.thresholds?.spec ?? []).flatMap(({ channels }) => channels ?? []))].join(', ')}</td></tr>`;
    },
  )}</table>`;
}
