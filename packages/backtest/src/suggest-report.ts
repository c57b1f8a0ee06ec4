import { quantity } from '@signoz-as-code/catalogue';
import { cell, code, counted, fenced, printable } from '@signoz-as-code/core';
import { span } from './format.ts';
import type { Suggested, SuggestedTarget, Suggestion, ThresholdSuggestions } from './suggest.ts';
import { COMPARES } from './timeline.ts';
import type { Window } from './window.ts';

/** The suggestions for a rule, and how each target is written. */
export interface SuggestionReport {
  readonly address: string;
  readonly title: string;
  readonly asked: Window;
  readonly suggested: Suggested;
  /** How to write the target of a severity: `value: 14 of the limit errorRate (packages/…/limits.ts:5)`. */
  readonly write: (severity: string, target: number) => string;
}

/** The suggestions for a terminal: without colours. */
export function suggestionText({ address, title, suggested, write }: SuggestionReport): string {
  const head = `${printable(address)}  "${printable(title)}"`;
  if (suggested.is === 'not-replayed') return `${head}\n  not replayed: ${printable(suggested.because)}\n`;
  const lines = suggested.thresholds.flatMap((one) => ['', ...linesOf(one, write)]);
  return `${[head, `  ${rangeText(suggested)}`, ...lines.map((line) => (line === '' ? line : `  ${line}`))].join('\n')}\n`;
}

/** The same for a comment. */
export function suggestionMarkdown({ address, title, suggested, write }: SuggestionReport): string {
  const head = [`### ${cell(title)} (${code(address)})`, ''];
  if (suggested.is === 'not-replayed') return [...head, `not replayed: ${cell(suggested.because)}`, ''].join('\n');
  return [
    ...head,
    `${cell(rangeText(suggested))}.`,
    '',
    ...suggested.thresholds.flatMap((one) => [...fenced(linesOf(one, write).join('\n')), '']),
  ].join('\n');
}

/** Suggestions as data: times in milliseconds. */
export type SuggestAnswer = { readonly address: string; readonly title: string; readonly asked: Window } & (
  | { readonly notReplayed: string }
  | {
      readonly range: Window;
      readonly seen: Window | undefined;
      readonly evaluations: number;
      readonly queries: number;
      readonly thresholds: readonly (Omit<ThresholdSuggestions, 'suggestions'> & {
        readonly suggestions: readonly WrittenSuggestion[];
      })[];
    }
);

type WrittenSuggestion = { readonly firings: number } & (
  | ({ readonly is: 'found' } & WrittenTarget)
  | { readonly is: 'none'; readonly fewer: WrittenTarget | undefined; readonly more: WrittenTarget | undefined }
);

/** A target and how its definition writes it. */
interface WrittenTarget extends SuggestedTarget {
  readonly write: string;
}

/** The same as data. */
export function suggestionJson({ address, title, asked, suggested, write }: SuggestionReport): SuggestAnswer {
  const written = (severity: string, target: SuggestedTarget | undefined): WrittenTarget | undefined =>
    target === undefined ? undefined : { ...target, write: write(severity, target.target) };
  const common = { address, title, asked };
  if (suggested.is === 'not-replayed') return { ...common, notReplayed: suggested.because };
  const { range, seen, evaluations, queries, thresholds } = suggested;
  return {
    ...common,
    range,
    seen,
    evaluations,
    queries,
    thresholds: thresholds.map(({ severity, suggestions, ...threshold }) => ({
      severity,
      ...threshold,
      suggestions: suggestions.map((one) =>
        one.is === 'found'
          ? { ...one, write: write(severity, one.target) }
          : { ...one, fewer: written(severity, one.fewer), more: written(severity, one.more) },
      ),
    })),
  };
}

function rangeText({ range, isCut, seen, evaluations, reading }: Suggested & { readonly is: 'suggested' }): string {
  const whole = range.end - range.start;
  const data = seen === undefined ? 0 : seen.end - seen.start;
  return [
    `${isCut ? 'only the last ' : ''}${span(whole)} were replayed, ${counted(evaluations, 'evaluation')}`,
    ...(isCut ? ['--max-queries allows no more'] : []),
    ...(data < whole * 0.9 ? [`there is data of ${span(data)} of them`] : []),
    ...(reading.by === 'each' ? [`queried for each evaluation: ${reading.because}`] : []),
  ].join('; ');
}

function linesOf(threshold: ThresholdSuggestions, write: SuggestionReport['write']): string[] {
  const { severity, operator, unit, recovery, now, because, suggestions } = threshold;
  const targetText = (target: number): string => quantity(target, unit, true);
  const head = `${printable(severity)}: ${COMPARES[operator]} ${targetText(now.target)} fired ${times(now)}`;
  if (because !== undefined) return [head, `  no suggestion: ${because}`];
  const held = recovery === undefined ? [] : [`  with its recovery at ${targetText(recovery)} unchanged`];
  const said = (one: Suggestion): string[] => {
    const name = counted(one.firings, 'firing').padStart(10);
    if (one.is === 'none') {
      const near = [one.fewer, one.more].flatMap((target) => (target === undefined ? [] : [nearText(target)]));
      return [`  ${name}: no target; ${near.length === 0 ? 'it never fires' : near.join(', ')}`];
    }
    const [from, to] = one.between.map((end) => quantity(end, unit)) as [string, string];
    return [
      `  ${name}: ${targetText(one.target)} (any from ${from} to ${to}), ${span(one.firing)} in all`,
      `${' '.repeat(14)}${write(severity, one.target)}`,
    ];
  };
  const nearText = (target: SuggestedTarget): string =>
    `${targetText(target.target)} fires ${counted(target.fires, 'time')}`;
  return [head, ...held, ...suggestions.flatMap(said)];
}

function times({ fires, firing }: { readonly fires: number; readonly firing: number }): string {
  return fires === 0 ? 'never' : `${counted(fires, 'time')}, ${span(firing)} in all`;
}
