import type { ChannelDefinition, RuleDefinition, Severity } from '@signoz-as-code/alerts';
import type { Duration, Environment } from '@signoz-as-code/platform';
import type { Telemetry } from './telemetry.ts';

/** Which alerts of the rule are meant; all of them unless given. */
export interface Which {
  /** `no-data` for the alert that data is absent. */
  readonly severity?: Severity | 'no-data';
  /** Labels that the alert's series has, like `{ 'service.name': 'api' }`. */
  readonly labels?: Readonly<Record<string, string>>;
}

/** What the rule must do. Times count from the beginning of the telemetry. */
export type Expectation =
  | (Which & { readonly expects: 'fires'; readonly within: Duration; readonly after?: Duration })
  | (Which & { readonly expects: 'resolves'; readonly within: Duration; readonly after: Duration })
  | (Which & { readonly expects: 'silent' })
  | { readonly expects: 'notifies' | 'does-not-notify'; readonly channels: readonly ChannelDefinition[] };

/** It fires within that time of the beginning, or of `after`, and not before. */
export function firesWithin(within: Duration, which: Which & { readonly after?: Duration } = {}): Expectation {
  return { expects: 'fires', within, ...which };
}

/** It has fired, and is over within that time of `after`. */
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
  /** All that the rule can see: it is sent to a SigNoz that has nothing else at that time. */
  readonly telemetry: readonly [Telemetry, ...Telemetry[]];
  /** When the rule is judged for the first time; from the beginning unless given. */
  readonly from?: Duration;
  /** All of this must be so. */
  readonly expect: readonly [Expectation, ...Expectation[]];
}

/** A test of a rule, as the files `*.test.ts` beside the rules export them in a list. */
export interface RuleTest {
  readonly kind: 'rule-test';
  /** The rule, or its key where it has no file of its own, as those of presets. */
  readonly rule: RuleDefinition | string;
  readonly build: (environment: Environment) => RuleTestSpec | undefined;
}

/** What is not a test, though nobody left it out on purpose: the check says so. */
const NONE = null as unknown as RuleTestSpec;

/** A test of a rule. One that depends on the environment may be absent there: it gives undefined. */
export function ruleTest(
  rule: RuleDefinition | string,
  test: RuleTestSpec | ((environment: Environment) => RuleTestSpec | undefined),
): RuleTest {
  return Object.freeze({ kind: 'rule-test', rule, build: typeof test === 'function' ? test : () => test ?? NONE });
}
