/** The functions for writing tests of rules. */
export {
  doesNotNotify,
  type Expectation,
  firesWithin,
  notifies,
  type RuleTest,
  type RuleTestSpec,
  resolvesWithin,
  ruleTest,
  staysSilent,
  type Which,
} from './define.ts';
export {
  type LogTelemetry,
  lines,
  type MetricTelemetry,
  type Outage,
  type Piece,
  requests,
  type SpanTelemetry,
  series,
  type Telemetry,
} from './telemetry.ts';
