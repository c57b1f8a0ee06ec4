import { assumedVersion, dialectOf, firstThat } from '@signoz-as-code/signoz-client';
import type { Found } from './codes.ts';
import type { Dashboard, Link, Panel, Variable } from './define.ts';
import { allPanels } from './panels.ts';

/** Fields that only the v6 form of dashboards has, in an environment whose SigNoz has the v5 form. */
export function checkLater(dashboard: Dashboard, version: string | undefined, problems: Found): void {
  if (dialectOf(version).facts.dashboards !== 'v5') return;
  const since = firstThat(({ dashboards }) => dashboards === 'v6');
  const report = (field: string): void =>
    problems.error(
      'dashboards/later',
      field,
      `${field.slice(field.lastIndexOf('.') + 1)} needs SigNoz ${since}, and this environment runs ${version ?? assumedVersion}`,
      'leave it out, or upgrade SigNoz and versions.signoz',
    );
  const links = (all: readonly Link[] | undefined, at: string): void => {
    for (const [index, link] of (all ?? []).entries())
      for (const field of ['tooltip', 'newTab', 'withVariables'] as const)
        if (link[field] !== undefined) report(`${at}links[${index}].${field}`);
  };
  for (const field of ['time', 'refresh', 'links'] as const) if (dashboard[field] !== undefined) report(field);
  for (const [name, variable] of Object.entries(dashboard.variables ?? {}))
    for (const field of laterOf(variable)) report(`variables.${name}.${field}`);
  for (const { field, panel } of allPanels(dashboard)) {
    links(panel.links, `${field}.`);
    if (panel.kind === 'graph' && panel.lines !== undefined) report(`${field}.lines`);
    for (const index of unequal(panel)) report(`${field}.thresholds[${index}].operator`);
  }
}

function laterOf(variable: Variable): string[] {
  const fields: Readonly<Record<string, unknown>> = { ...variable };
  return [
    ...['label', 'allValue', 'pattern', 'constant'].filter((field) => fields[field] !== undefined),
    ...(variable.type === 'DYNAMIC' && variable.all === false ? ['all'] : []),
    ...(Array.isArray(variable.default) ? ['default'] : []),
    ...(variable.type !== 'TEXTBOX' && /_/.test(variable.sort ?? '') ? ['sort'] : []),
  ];
}

function unequal(panel: Panel): number[] {
  const thresholds = 'thresholds' in panel ? (panel.thresholds ?? []) : [];
  return [...thresholds.entries()].flatMap(([index, { operator }]) => (operator === '!=' ? [index] : []));
}
