import type { Labels } from '@signoz-as-code/expr-lang';
import { promqlLabels, type Queries } from '@signoz-as-code/queries';
import { severityLabel } from '../severity.ts';
import { comparedQuery } from './compared-query.ts';
import type { RuleSpec, Threshold } from './define.ts';

/**
 * The labels by which SigNoz v0.108.0 routes an alert of a threshold: those of the series, overridden by the rule's
 * own, and the ones that SigNoz adds. The values of templates are not known.
 */
export function thresholdLabels(rule: RuleSpec, threshold: Threshold): Labels {
  const series = seriesLabels(rule);
  return {
    known: new Map([
      ...(series ?? []).map((label) => [label, undefined] as const),
      ['severity', severityLabel(threshold.severity)],
      ['threshold.name', threshold.severity],
      ...ownLabels(rule),
      ['alertname', rule.name],
      ['ruleId', undefined],
    ]),
    open: series === undefined,
  };
}

/**
 * The labels that a template of a rule can use: those of the series and the threshold, each also with an underscore in
 * place of every character that is not a letter, digit or underscore. The rule's own labels are not among them.
 * Undefined where only the telemetry knows.
 */
export function templateLabels(rule: RuleSpec): ReadonlySet<string> | undefined {
  const series = seriesLabels(rule);
  if (series === undefined) return undefined;
  const all = [...series, 'severity', 'threshold.name'];
  return new Set([...all, ...all.map((label) => label.replaceAll(/[^a-zA-Z0-9_]/g, '_').replace(/^(?=\d)/, '_'))]);
}

/** The labels of the alert for absent data. It has no threshold and no series. */
export function noDataLabels(rule: RuleSpec): Labels {
  return {
    known: new Map([
      ...ownLabels(rule),
      ['alertname', `[No data] ${rule.name}`],
      ['nodata', 'true'],
      ['ruleId', undefined],
    ]),
    open: false,
  };
}

function ownLabels({ labels = {} }: RuleSpec): (readonly [string, string | undefined])[] {
  return Object.entries(labels).map(([name, text]) => [name, /\{\{|\$/.test(text) ? undefined : text]);
}

/** The labels that series of the compared query have; undefined where only the telemetry knows. */
function seriesLabels(rule: RuleSpec): readonly string[] | undefined {
  const name = comparedQuery(rule);
  return labelsOfQuery(name, rule.queries);
}

function labelsOfQuery(name: string, queries: Queries): readonly string[] | undefined {
  const query = queries[name];
  if (query === undefined) return undefined;
  switch (query.type) {
    case 'clickhouse_sql':
      return undefined;
    case 'promql':
      return promqlLabels(query.expression.promql)?.filter((label) => label !== '__name__');
    case 'formula': {
      const operands = Object.keys(queries).filter((operand) => new RegExp(`\\b${operand}\\b`).test(query.expression));
      const all = operands.map((operand) => (operand === name ? [] : labelsOfQuery(operand, queries)));
      return all.some((labels) => labels === undefined) ? undefined : [...new Set(all.flat() as string[])];
    }
    default:
      return (query.by ?? []).map((attribute) => attribute.name);
  }
}
