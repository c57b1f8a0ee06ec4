import { dialectOf } from '@signoz-as-code/signoz-client';
import type { Found } from './codes.ts';
import type { Dashboard, Panel, Row } from './define.ts';
import { sections } from './panels.ts';

/** Fields that the v6 form of dashboards has no place for, in an environment whose SigNoz has that form. */
export function checkNotKept(dashboard: Dashboard, version: string | undefined, problems: Found): void {
  if (dialectOf(version).facts.dashboards === 'v5') return;
  const report = (field: string, fix = 'leave it out there'): void =>
    problems.warning(
      'dashboards/not-kept',
      field,
      `the SigNoz of this environment keeps no ${field.slice(field.lastIndexOf('.') + 1)} here`,
      fix,
    );
  for (const { row, panels } of sections(dashboard)) {
    if (row !== undefined) for (const field of ofRow(row.row)) report(`${row.field}.${field}`);
    for (const { field, panel } of panels)
      for (const one of ofPanel(panel))
        report(
          `${field}.${one}`,
          panel.kind === 'table' ? "say the units of its columns: units: { A: 'ms' }" : undefined,
        );
  }
}

function ofRow({ description = '', height = 1 }: Row): string[] {
  return [...(description === '' ? [] : ['description']), ...(height === 1 ? [] : ['height'])];
}

function ofPanel(panel: Panel): string[] {
  const time = (panel.time ?? 'GLOBAL_TIME') === 'GLOBAL_TIME' ? [] : ['time'];
  if (panel.kind === 'list') return time;
  const unit = (panel.unit ?? 'none') === 'none' ? [] : ['unit'];
  if (panel.kind === 'table') return panel.units === undefined ? unit : [];
  if (panel.kind !== 'histogram') return [];
  return [...time, ...unit, ...((panel.decimals ?? 2) === 2 ? [] : ['decimals'])];
}
