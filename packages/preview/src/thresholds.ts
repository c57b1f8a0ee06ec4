import { quantity, unitRatio } from '@signoz-as-code/catalogue';
import type { Widget } from '@signoz-as-code/dashboards';

export interface Threshold {
  /** In the unit of the panel. */
  readonly value: number;
  readonly colour: string;
  /** `> 0.9 s: slow` */
  readonly label: string;
  readonly isPassedBy: (value: number) => boolean;
  /** The column of a table that it applies to, by its query; empty for all. */
  readonly column: string;
  readonly isBackground: boolean;
}

const names: Readonly<Record<string, string>> = {
  Red: 'var(--red)',
  Orange: 'var(--orange)',
  Green: 'var(--green)',
  Blue: 'var(--blue)',
};

const passes: Readonly<Record<string, (value: number, limit: number) => boolean>> = {
  '>': (value, limit) => value > limit,
  '>=': (value, limit) => value >= limit,
  '<': (value, limit) => value < limit,
  '<=': (value, limit) => value <= limit,
  '=': (value, limit) => value === limit,
  '!=': (value, limit) => value !== limit,
};
const signs: Readonly<Record<string, string>> = { '>=': '≥', '<=': '≤', '!=': '≠' };

/** The thresholds of a panel, coloured as SigNoz colours them. */
export function thresholdsOf({ thresholds, yAxisUnit, columnUnits }: Widget): Threshold[] {
  return thresholds.map((one) => {
    const { thresholdValue, thresholdColor, thresholdOperator: operator, thresholdLabel: label } = one;
    const own = columnUnits[one.thresholdTableOptions] ?? yAxisUnit;
    const unit = one.thresholdUnit === '' ? own : one.thresholdUnit;
    const value = thresholdValue * (unitRatio(unit, own) ?? 1);
    return {
      value,
      colour: names[thresholdColor] ?? (/^#[0-9a-f]{3,8}$/i.test(thresholdColor) ? thresholdColor : 'var(--quiet)'),
      label: `${signs[operator] ?? operator} ${quantity(thresholdValue, unit, true)}${label === '' ? '' : `: ${label}`}`,
      isPassedBy: (given) => passes[operator]?.(given, value) ?? false,
      column: one.thresholdTableOptions,
      isBackground: one.thresholdFormat === 'Background',
    };
  });
}

/** The colour of a value: that of the first threshold that it passes. Undefined where it passes none. */
export function passed(value: number, thresholds: readonly Threshold[]): Threshold | undefined {
  return thresholds.find((one) => one.isPassedBy(value));
}
