import type { ChannelDefinition, RuleDefinition, Severity } from '@signoz-as-code/alerts';
import type { Duration, Environment } from '@signoz-as-code/platform';
import type { Telemetry } from './telemetry.ts';

/** The alerts of the rule that it concerns; all unless given. */
export interface Which {
  /** `no-data` for the alert about absent data. */
  readonly severity?: Severity | 'no-data';
  /** Labels that the alert's series has, like `{ 'service.name': 'api' }`. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** An expectation about the rule. Times count from the beginning of the telemetry. */
export type Expectation =
  | (Which & { readonly expects: 'fires'; readonly within: Duration; readonly after?: Duration })
  | (Which & { readonly expects: 'resolves'; readonly within: Duration; readonly after: Duration })
  | (Which & { readonly expects: 'silent' })
  | { readonly expects: 'notifies' | 'does-not-notify'; readonly channels: readonly ChannelDefinition[] };

/** It fires within this time after the beginning, or after `after`, and not earlier. */
export function firesWithin(within: Duration, which: Which & { readonly after?: Duration } = {}): Expectation {
  return { expects: 'fires', within, ...which };
}

/** It has fired, and resolves within this time after `after`. */
export function resolvesWithin(within: Duration, which: Which & { readonly after: Duration }): Expectation {
  return { expects: 'resolves', within, ...which };
}

/** It never fires. */
export function staysSilent(which: Which = {}): Expectation {
  return { expects: 'silent', ...which };
}

/** Each of these channels is notified that it fires. */
export function notifies(...channels: readonly [ChannelDefinition, ...ChannelDefinition[]]): Expectation {
  return { expects: 'notifies', channels };
}

/** None of these channels is notified. */
export function doesNotNotify(...channels: readonly [ChannelDefinition, ...ChannelDefinition[]]): Expectation {
  return { expects: 'does-not-notify', channels };
}

export interface RuleTestSpec {
  /** What the test shows: `fires when every fifth request fails`. */
  readonly name: string;
  /** All telemetry that the rule can see: SigNoz has nothing else at that time. */
  readonly telemetry: readonly [Telemetry, ...Telemetry[]];
  /** When the rule is first judged; from the beginning unless given. */
  readonly from?: Duration;
  /** All of these must hold. */
  readonly expect: readonly [Expectation, ...Expectation[]];
}

/** A test of a rule, as the files `*.test.ts` beside the rules export them in a list. */
export interface RuleTest {
  readonly kind: 'rule-test';
  /** The rule, or its key where it has no file of its own, as those of presets. */
  readonly rule: RuleDefinition | string;
  readonly build: (environment: Environment) => RuleTestSpec | undefined;
}

/** An invalid test, which the check reports. */
const NONE = null as unknown as RuleTestSpec;

/** A test of a rule. Return undefined for an environment without it. */
export function ruleTest(
  rule: RuleDefinition | string,
  test: RuleTestSpec | ((environment: Environment) => RuleTestSpec | undefined),
): RuleTest {
  return Object.freeze({ kind: 'rule-test', rule, build: typeof test === 'function' ? test : () => test ?? NONE });
}
