import type { Attribute, Metric, Service } from '@signoz-as-code/catalogue';
import { advise, DiagnosticsError, deepFreeze, Problems } from '@signoz-as-code/core';
import type { Duration } from '@signoz-as-code/platform';
import { serviceName } from '@signoz-as-code/presets/attributes';
import { adviseOnBurns } from './advice.ts';
import { type Burn, budgetOf, burnOf, canFire, type Severities, WORKBOOK } from './burn.ts';
import { checkSlo } from './check.ts';
import { sloCodes } from './codes.ts';
import type { Events } from './events.ts';
import type { SloSpec } from './spec.ts';

/** A checked SLO, for rules and dashboards. */
export interface Slo extends Omit<SloSpec, 'window' | 'page' | 'ticket'> {
  readonly window: Duration;
  /** The share of events that may be bad: 0.001 for 99.9. */
  readonly budget: number;
  readonly page: readonly Burn[];
  readonly ticket: readonly Burn[];
}

/**
 * Defines a service level objective. {@link sloRules} makes alert rules of it and {@link sloDashboard} a dashboard.
 * Pairs of windows of the workbook that not even a total outage reaches are left out.
 * Throws a DiagnosticsError with all problems of its arguments.
 */
export function defineSlo(spec: SloSpec): Slo {
  // The kernel adds the file that called.
  const problems = new Problems(sloCodes, { file: '' });
  checkSlo(spec, problems);
  if (problems.found.length > 0) throw new DiagnosticsError(problems.found);
  adviseOnBurns(spec, problems);
  advise(problems.found);
  const { window = '30d', ...rest } = spec;
  const burns = (severity: Severities): readonly Burn[] => {
    const given = spec[severity];
    if (given === false) return [];
    return (given ?? WORKBOOK[severity]).map((one) => burnOf(one, spec.objective, window)).filter(canFire);
  };
  const { total, part } = spec.indicator;
  return deepFreeze({
    ...rest,
    window,
    indicator: { ...spec.indicator, total: scoped(total, spec.service), part: scoped(part, spec.service) },
    budget: budgetOf(spec.objective),
    page: burns('page'),
    ticket: burns('ticket'),
  });
}

/** A metric with a service attribute counts for that service only, unless the conditions name one. */
function scoped(events: Events, { name }: Service): Events {
  if (events.from !== 'metric' || !carries(events.metric, serviceName)) return events;
  if (events.where.some(({ attribute }) => attribute.name === serviceName.name)) return events;
  return { ...events, where: [{ attribute: serviceName, equals: name }, ...events.where] };
}

function carries({ attributes }: Metric, wanted: Attribute): boolean {
  return attributes.some(({ name }) => name === wanted.name);
}
