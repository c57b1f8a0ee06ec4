/**
 * Service level objectives: one definition, from which alert rules and a dashboard are made (docs/slo.md).
 */
export { type Burn, type BurnWindows, WORKBOOK as workbookWindows } from './burn.ts';
export { sloCodes } from './codes.ts';
export { sloDashboard } from './dashboard.ts';
export type { Condition, Events, Indicator, SpanKind } from './events.ts';
export { availability, type Counted, latency } from './indicators.ts';
export { type SloNotify, sloRules } from './rules.ts';
export { defineSlo, type Slo } from './slo.ts';
export type { SloSpec } from './spec.ts';
