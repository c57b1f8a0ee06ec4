import type { Widget } from '@signoz-as-code/dashboards';

export interface Threshold {
  readonly value: number;
  readonly colour: string;
  /** `> 0.9 s: slow` */
  readonly label: string;
}

const names: Readonly<Record<string, string>> = {
  Red: 'var(--red)',
  Orange: 'var(--orange)',
  Green: 'var(--green)',
  Blue: 'var(--blue)',
};

/** The thresholds of a panel, coloured as SigNoz colours them. */
export function thresholdsOf({ thresholds }: Widget): Threshold[] {
  return thresholds.map(({ thresholdValue, thresholdColor, thresholdOperator, thresholdUnit, thresholdLabel }) => ({
    value: thresholdValue,
    colour: names[thresholdColor] ?? (/^#[0-9a-f]{3,8}$/i.test(thresholdColor) ? thresholdColor : 'var(--quiet)'),
    label:
      `${thresholdOperator} ${thresholdValue} ${thresholdUnit}${thresholdLabel ? `: ${thresholdLabel}` : ''}`.trim(),
  }));
}
