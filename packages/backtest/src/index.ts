export type { AlertState, Transition } from './alerts.ts';
export { type QueryRange, type Reading, readingOf } from './ask.ts';
export { type BacktestOptions, backtest, type Outcome, type Price, type Replayed } from './backtest.ts';
export { type Firing, firingsOf } from './firings.ts';
export { history, statisticOf, valuesNeeded } from './history.ts';
export {
  changeText,
  differs,
  type LimitReport,
  type LimitsAnswer,
  limitsJson,
  limitsMarkdown,
  limitsText,
  type Measurable,
  type MeasuredLimit,
  measureLimit,
  partText,
  seenText,
} from './limit-report.ts';
export { type Suppression, silenceOf, suppressionOf } from './maintenance.ts';
export { NotReplayed } from './not-replayed.ts';
export { type Notification, notifications, type Policy, type Routing } from './notifications.ts';
export { type Replay, type ReplayOptions, replay } from './replay.ts';
export {
  type BacktestAnswer,
  backtestJson,
  backtestMarkdown,
  backtestText,
  type Live,
  type RuleReport,
  replayedLive,
  summary,
} from './report.ts';
export { type JudgedRule, judgedRule } from './rule.ts';

export { type Cost, seriesOf } from './series.ts';

export {
  type Suggested,
  type SuggestedTarget,
  type Suggestion,
  suggest,
  type ThresholdSuggestions,
  withTarget,
} from './suggest.ts';
export {
  type SuggestAnswer,
  type SuggestionReport,
  suggestionJson,
  suggestionMarkdown,
  suggestionText,
} from './suggest-report.ts';
export { COMPARES, isAlike, rangeOf, severitiesOf, timeline } from './timeline.ts';
export type { Window } from './window.ts';
