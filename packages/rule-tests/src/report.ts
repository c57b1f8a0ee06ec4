import { counted, printable } from '@signoz-as-code/core';
import type { Result } from './run.ts';
import type { CheckedTest } from './stream.ts';
import { offset } from './verdict.ts';

/** A rule without a test that expects it to fire, or without one that expects silence. */
export interface Untested {
  readonly rule: string;
  readonly lacks: readonly ('a test that fires' | 'a test that stays silent')[];
}

/** The rules without a test that fires, or without one that stays silent. */
export function untested(rules: readonly string[], tests: readonly CheckedTest[]): readonly Untested[] {
  return rules.flatMap((rule) => {
    const expected = tests
      .filter((test) => test.rule === rule)
      .flatMap(({ expect }) => expect.map(({ expects }) => expects));
    const lacks = [
      ...(expected.some((one) => one === 'fires' || one === 'resolves') ? [] : (['a test that fires'] as const)),
      ...(expected.includes('silent') ? [] : (['a test that stays silent'] as const)),
    ];
    return lacks.length === 0 ? [] : [{ rule, lacks }];
  });
}

/** Each test with its result, and the numbers of passes and failures. */
export function resultsText(results: readonly Result[]): string {
  const lines = results.flatMap((result) => {
    const { test, failures } = result;
    const mark = failures.length === 0 ? '✓' : '✗';
    return [
      `${mark} ${test.rule}: ${printable(test.name)}`,
      ...failures.map((failure) => `    ${printable(failure)}`),
      ...(result.start === undefined ? [] : [`    ${printable(happened(result))}`]),
      ...(failures.length === 0 ? [] : [`    ${test.file}`]),
    ];
  });
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  return `${lines.join('\n')}\n\n${results.length - failed} passed, ${failed} failed\n`;
}

/** The results of tests as data: times in seconds since the beginning of a test. */
export interface ResultsAnswer {
  readonly passed: number;
  readonly failed: number;
  readonly tests: readonly {
    readonly rule: string;
    readonly name: string;
    readonly file: string;
    readonly passed: boolean;
    readonly failures: readonly string[];
    readonly firings: readonly {
      readonly severity: string;
      readonly labels: Readonly<Record<string, string>>;
      readonly value: number;
      readonly fires: number;
      /** Null where it still fired at the end. */
      readonly resolved: number | null;
    }[];
    readonly notifications: readonly { readonly channel: string; readonly tells: string; readonly at: number }[];
  }[];
}

/** The failures as data; times are seconds since the beginning of a test. */
export function resultsJson(results: readonly Result[]): ResultsAnswer {
  const failed = results.filter(({ failures }) => failures.length > 0).length;
  return {
    passed: results.length - failed,
    failed,
    tests: results.map(({ test, start = 0, failures, firings, told }) => ({
      rule: test.rule,
      name: test.name,
      file: test.file,
      passed: failures.length === 0,
      failures,
      firings: firings.map((one) => ({
        severity: one.threshold ?? 'no-data',
        labels: one.labels,
        value: one.value,
        fires: (one.start - start) / 1_000,
        resolved: one.end === undefined ? null : (one.end - start) / 1_000,
      })),
      notifications: told.map(({ channel, time, tells }) => ({ channel, tells, at: (time - start) / 1_000 })),
    })),
  };
}

/** The most firings of a test that are shown. */
const SHOWN = 5;

function happened({ start = 0, firings, told }: Result): string {
  if (firings.length === 0) return 'it did not fire';
  const each = firings.slice(0, SHOWN).map(({ threshold, labels, value, start: from, end }) => {
    const of = Object.entries(labels).map(([name, text]) => `${name}=${text}`);
    const until = end === undefined ? '' : ` to ${offset(end - start)}`;
    return `fired at ${offset(from - start)}${until} at ${threshold ?? 'no-data'}${threshold === undefined ? '' : ` with ${Number(value.toPrecision(6))}`}${of.length === 0 ? '' : ` for ${of.join(', ')}`}`;
  });
  const more = firings.length > SHOWN ? [`and ${counted(firings.length - SHOWN, 'firing')} more`] : [];
  const channels = [...new Set(told.filter(({ tells }) => tells !== 'resolved').map(({ channel }) => channel))];
  return [...each, ...more, channels.length === 0 ? 'notified nobody' : `notified ${channels.join(', ')}`].join('; ');
}
