import { type ChannelDefinition, defineRule, type RuleSpec } from '@signoz-as-code/alerts';
import { type Changes, changed, type DefinitionSet, DiagnosticsError, Problems } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { clickhouse, promql, type Query } from '@signoz-as-code/queries';
import { dialectOf } from '@signoz-as-code/signoz-client';
import type { Severities } from './burn.ts';
import { sloCodes } from './codes.ts';
import { dashboardTitle } from './dashboard.ts';
import { burning as burningInPromQL, spelled } from './promql.ts';
import { isPromQL } from './readable.ts';
import type { Slo } from './slo.ts';
import { burning } from './sql.ts';

type Channels = readonly [ChannelDefinition, ...ChannelDefinition[]];

/** Who is notified: the channels of each severity, or `policies` to let routing policies decide by the labels. */
export type SloNotify = 'policies' | { readonly page: Channels; readonly ticket: Channels };

/** How often each is judged. The shortest windows of tickets are hours. */
const EVERY = { page: '1m', ticket: '5m' } as const;
const SEVERITY = { page: 'critical', ticket: 'warning' } as const;

/**
 * The alert rules of an SLO: `<key>-page` and `<key>-ticket`. Each fires while both windows of one of its pairs burn the
 * budget too fast. They carry the labels `slo`, `service` and `team` (the owner of the service). Changed by name:
 * `sloRules(slo, notify, { ticket: false })`. Throws an Error where a change names nothing of it, and a DiagnosticsError where
 * it has no rule.
 */
export function sloRules(
  slo: Slo,
  notify: SloNotify,
  changes: Changes<Record<Severities, ReturnType<typeof defineRule>>> = {},
): DefinitionSet {
  const severities = (['page', 'ticket'] as const).filter((one) => slo[one].length > 0);
  const rules = Object.fromEntries(
    severities.map((one) => [one, defineRule((environment) => ruleOf(slo, one, notify, environment))]),
  );
  const made = Object.entries(changed(rules, changes));
  // The kernel adds the file that called.
  const problems = new Problems(sloCodes, { file: '' });
  if (made.length === 0)
    problems.error(
      'slo/no-rule',
      'rules',
      `the SLO '${slo.key}' has no rule left: neither a page nor a ticket`,
      'delete this file, or keep one of the two; the dashboard needs no rules',
    );
  else if (slo.absentAfter !== undefined && !made.some(([severity]) => severity === 'page'))
    problems.error(
      'slo/no-rule',
      'page',
      `absentAfter of the SLO '${slo.key}' makes the page fire, and there is no page`,
      'leave absentAfter out, or keep the page',
    );
  if (problems.found.length > 0) throw new DiagnosticsError(problems.found);
  return Object.fromEntries(made.map(([severity, rule]) => [`${slo.key}-${severity}`, rule]));
}

function ruleOf(slo: Slo, severity: Severities, notify: SloNotify, environment: Environment): RuleSpec {
  const burns = slo[severity];
  const share = (factor: number, long: number): string => `${rounded(factor)} times for ${spelled(long)}`;
  const windows = burns.map(({ factor, long, short }) => `${share(factor, long)} and ${spelled(short)}`).join(', or ');
  const { name, owner } = slo.service;
  return {
    name: `${slo.name}: ${severity === 'page' ? 'the error budget burns fast' : 'the error budget burns'}`,
    description: `Objective: ${slo.objective} % over ${slo.window}. Fires when the budget burns faster than ${windows}.`,
    queries: { A: query(slo, severity, environment) },
    unit: 'none',
    when: { op: 'above', match: 'last' },
    thresholds: [
      {
        severity: SEVERITY[severity],
        target: 1,
        ...(notify === 'policies' ? {} : { channels: notify[severity] }),
      },
    ],
    ...(notify === 'policies' ? { usePolicy: true } : {}),
    over: EVERY[severity],
    every: EVERY[severity],
    ...(severity === 'page' && slo.absentAfter !== undefined ? { absentAfter: slo.absentAfter } : {}),
    labels: { service: name, slo: slo.key, team: owner },
    annotations: {
      summary: `${slo.name} of ${name} uses up its error budget ${severity === 'page' ? 'fast' : 'too early'}`,
      description: `The budget burns {{$value}} times as fast as this alert allows (${windows}).`,
      runbook: slo.runbook ?? `Open the dashboard "${dashboardTitle(slo)}" and look at the worst contributors.`,
      basis: `An objective of ${slo.objective} % over ${slo.window}, with the windows of the SRE workbook's multi-window alerts.`,
    },
    repeat: { every: severity === 'page' ? '4h' : '1d' },
  };
}

function query(slo: Slo, severity: Severities, { versions }: Environment): Query {
  const burns = slo[severity];
  if (isPromQL(slo.indicator)) return promql(burningInPromQL(slo.indicator, burns));
  const { evaluationDelay } = dialectOf(versions.signoz).facts.judgement;
  return clickhouse(burning(slo.indicator, slo.service.name, burns, evaluationDelay));
}

function rounded(value: number): number {
  return Number(value.toPrecision(4));
}
