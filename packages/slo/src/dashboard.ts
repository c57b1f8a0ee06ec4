import type { Attribute } from '@signoz-as-code/catalogue';
import type { Definition } from '@signoz-as-code/core';
import {
  type Dashboard,
  defineDashboard,
  type Panel,
  singleValue,
  table,
  timeSeries,
} from '@signoz-as-code/dashboards';
import { type Environment, seconds } from '@signoz-as-code/platform';
import { clickhouse, type PromQL, promql, type Query, raw } from '@signoz-as-code/queries';
import { badBy, badShare, spelled } from './promql.ts';
import { isPromQL } from './readable.ts';
import type { Slo } from './slo.ts';
import { burnRate, contributors, overWindow } from './sql.ts';

/** The title of an SLO's dashboard. */
export function dashboardTitle({ name }: Slo): string {
  return `SLO: ${name}`;
}

/**
 * The dashboard of an SLO: its objective, its indicator over its window, the remaining budget, the burn rate, and the
 * attribute values with the most bad events. Its key is `slo-<key>`.
 */
export function sloDashboard(slo: Slo): Definition<'dashboard', Dashboard, Environment> {
  const burns = [...slo.page, ...slo.ticket];
  const [fast] = burns;
  const windows = fast === undefined ? [3_600] : [fast.short, fast.long];
  const by = slo.indicator.by;
  const numbers = { h: 3, w: 4 };
  return defineDashboard({
    key: `slo-${slo.key}`,
    title: dashboardTitle(slo),
    description: slo.description ?? `${slo.objective} % over ${slo.window}, for ${slo.service.name}`,
    tags: ['slo', slo.service.name, slo.service.owner],
    panels: {
      objective: singleValue({
        title: 'Objective',
        unit: 'percent',
        decimals: 'full precision',
        size: numbers,
        queries: {
          A: asked(
            slo,
            () => raw(`vector(${slo.objective})`),
            () => `SELECT toFloat64(${slo.objective}) AS value`,
          ),
        },
      }),
      measured: singleValue({
        title: `Good events over ${slo.window}`,
        unit: 'percentunit',
        decimals: 4,
        size: numbers,
        thresholds: [{ operator: '<', value: 1 - slo.budget, color: 'Red', format: 'Text' }],
        queries: { A: left(slo, 'good') },
      }),
      budget: singleValue({
        title: `Error budget left of ${slo.window}`,
        description: 'Below 0 the objective is missed',
        unit: 'percentunit',
        size: numbers,
        thresholds: [
          { operator: '<=', value: 0, color: 'Red', format: 'Background' },
          { operator: '<', value: 0.25, color: 'Orange', format: 'Background' },
        ],
        queries: { A: left(slo, 'budget') },
      }),
      burnRate: timeSeries({
        title: 'Burn rate',
        description: `1 uses up the budget in exactly ${slo.window}`,
        unit: 'none',
        size: { w: 12, h: 7 },
        queries: Object.fromEntries(windows.map((length, index) => ['AB'[index] as string, rate(slo, length)])),
        thresholds: slo.page.map(({ factor, long }) => ({
          operator: '>' as const,
          value: factor,
          color: 'Red' as const,
          label: `page, ${spelled(long)}`,
        })),
      }),
      ...(by === undefined ? {} : { contributors: worst(slo, by, windows.at(-1) as number) }),
    },
  });
}

function asked(
  slo: Slo,
  inPromQL: () => PromQL,
  inSql: () => string,
  options: { readonly legend?: string } = {},
): Query {
  return isPromQL(slo.indicator) ? promql(inPromQL(), options) : clickhouse(inSql(), options);
}

function left(slo: Slo, of: 'budget' | 'good'): Query {
  const length = seconds(slo.window);
  const { indicator, budget } = slo;
  return asked(
    slo,
    () => {
      const bad = badShare(indicator, spelled(length));
      return { ...bad, promql: `1 - (${bad.promql})${of === 'budget' ? ` / ${budget}` : ''}` };
    },
    () => overWindow(indicator, slo.service.name, length, { budget, of }),
  );
}

function rate(slo: Slo, length: number): Query {
  const { indicator, budget } = slo;
  return asked(
    slo,
    () => {
      const bad = badShare(indicator, spelled(length));
      return { ...bad, promql: `(${bad.promql}) / ${budget}` };
    },
    () => burnRate(indicator, slo.service.name, length, budget),
    { legend: `over ${spelled(length)}` },
  );
}

/** A table where SQL counts; PromQL has no tables in SigNoz, so lines. */
function worst(slo: Slo, by: Attribute, length: number): Panel {
  const title = 'Worst contributors';
  const size = { w: 12, h: 7 };
  if (!isPromQL(slo.indicator))
    return table({
      title,
      description: `Bad events by ${by.name} in the time shown`,
      size,
      queries: { A: clickhouse(contributors(slo.indicator, slo.service.name, by), { legend: 'bad events' }) },
    });
  const bad = badBy(slo.indicator, spelled(length), by);
  return timeSeries({
    title,
    description: `Bad events a second by ${by.name}, over ${spelled(length)}`,
    unit: 'cps',
    size,
    queries: { A: promql({ ...bad, promql: `topk(10, ${bad.promql})` }, { legend: `{{${by.name}}}` }) },
  });
}
