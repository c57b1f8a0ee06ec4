import type { RuleReport } from '@signoz-as-code/backtest';
import { quantity } from '@signoz-as-code/catalogue';
import type { Json, Resource } from '@signoz-as-code/core';
import { askedOf, asks } from './asks.ts';
import { backtested } from './backtest.ts';
import type { Links } from './links.ts';
import { html, type Markup, nothing } from './markup.ts';
import { duration, durationOf } from './unit.ts';

interface Rule {
  readonly description?: string;
  readonly condition: {
    readonly compositeQuery: { readonly unit?: string; readonly queries: readonly Json[] };
    readonly selectedQueryName: string;
    readonly thresholds?: { readonly spec: readonly Threshold[] };
    readonly alertOnAbsent?: boolean;
    readonly absentFor?: number;
  };
  readonly evaluation?: {
    readonly kind: string;
    readonly spec: {
      readonly evalWindow?: string;
      readonly frequency?: string;
      readonly schedule?: { readonly type: string };
      readonly timezone?: string;
    };
  };
  readonly notificationSettings?: {
    readonly usePolicy?: boolean;
    readonly groupBy?: readonly string[];
    readonly renotify?: { readonly enabled?: boolean; readonly interval?: string };
  };
  readonly labels?: Readonly<Record<string, string>>;
  readonly annotations?: Readonly<Record<string, string>>;
  readonly disabled?: boolean;
}

interface Threshold {
  readonly name: string;
  readonly target: number;
  readonly targetUnit?: string;
  readonly recoveryTarget?: number | null;
  readonly op: string;
  readonly matchType: string;
  readonly channels?: readonly string[] | null;
}

/** The meaning of SigNoz's numbers for comparisons and matches. */
const ops: Readonly<Record<string, string>> = {
  '1': 'above',
  '2': 'below',
  '3': 'equal to',
  '4': 'other than',
  '5': 'at or above',
  '6': 'at or below',
  '7': 'farther from 0 than',
};
const matches: Readonly<Record<string, string>> = {
  '1': 'at least once',
  '2': 'all the time',
  '3': 'on average',
  '4': 'in total',
  '5': 'at the last point',
};
const since: Readonly<Record<string, string>> = {
  hourly: 'since the hour began',
  daily: 'since the day began',
  weekly: 'since the week began',
  monthly: 'since the month began',
};

/** When rules would have fired. */
export interface Backtests {
  /** The period, or why SigNoz was not asked. */
  readonly about: string;
  readonly reports: ReadonlyMap<string, RuleReport>;
}

/** Every rule: its query, when it fires and would have fired, and who is notified. */
export function rules(all: readonly Resource[], links: Links, backtests: Backtests | undefined): Markup {
  return html`${backtests === undefined ? nothing : html`<p class="about">${backtests.about}</p>`}${all.map((resource) => rule(resource, links, backtests?.reports.get(resource.key)))}`;
}

function rule({ key, title, spec }: Resource, links: Links, report: RuleReport | undefined): Markup {
  const {
    condition,
    evaluation,
    notificationSettings,
    annotations = {},
    labels = {},
    ...one
  } = spec as unknown as Rule;
  const unit = condition.compositeQuery.unit ?? '';
  const { evalWindow, frequency, schedule, timezone } = evaluation?.spec ?? {};
  const over =
    evaluation?.kind === 'cumulative'
      ? `${since[schedule?.type ?? ''] ?? 'since the clock'}${timezone === undefined ? '' : ` in ${timezone}`}`
      : `in ${duration(evalWindow ?? '')}`;
  const { usePolicy, groupBy = [], renotify } = notificationSettings ?? {};
  const details = [
    frequency === undefined ? '' : `checked every ${duration(frequency)}`,
    groupBy.length === 0 ? '' : `one notification for each ${groupBy.join(', ')}`,
    renotify?.enabled === true ? `again every ${duration(renotify.interval ?? '')}` : '',
    condition.alertOnAbsent === true
      ? `also when there is no data for ${durationOf((condition.absentFor ?? 0) * 60)}`
      : '',
  ].filter((part) => part !== '');
  return html`<article class="card" id="rule-${key}"><h2>${title}${one.disabled === true ? html` <span class="chip">switched off</span>` : nothing}</h2>
${annotations.summary === undefined ? nothing : html`<p>${annotations.summary}</p>`}
<ul class="plain">${(condition.thresholds?.spec ?? []).map(
    (
      threshold,
    ) => html`<li><span class="chip ${threshold.name}">${threshold.name}</span> ${condition.selectedQueryName} is <b>${ops[threshold.op] ?? threshold.op} ${quantity(threshold.target, threshold.targetUnit || unit, true)}</b> ${matches[threshold.matchType] ?? ''} ${over}${typeof threshold.recoveryTarget === 'number' ? `, until it is back at ${quantity(threshold.recoveryTarget, threshold.targetUnit || unit, true)}` : ''}
<span class="arrow">→</span> ${usePolicy === true ? html`<a href="${links('policies')}">routing policies</a>` : (threshold.channels ?? []).map((name, index) => html`${index === 0 ? '' : ', '}<a href="${links('channels', `channel-${name}`)}">${name}</a>`)}</li>`,
  )}</ul>
<p class="quiet">${details.join(' · ')}</p>
${report === undefined ? nothing : backtested(report)}
<p>${Object.entries(labels).map(([name, value]) => html`<span class="chip">${name} <b>${value}</b></span>`)}</p>
${
  annotations.description === undefined && annotations.runbook === undefined
    ? nothing
    : html`<details><summary>What it says</summary><dl>${Object.entries(annotations)
        .filter(([name]) => name !== 'summary')
        .map(([name, text]) => html`<dt>${name}</dt><dd>${text}</dd>`)}</dl></details>`
}
${asks(askedOf(condition.compositeQuery.queries))}</article>`;
}
