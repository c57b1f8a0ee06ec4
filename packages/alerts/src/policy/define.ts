import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { ChannelDefinition } from '../channel/define.ts';
import type { Severity } from '../severity.ts';

/** A condition on a label's value. An alert without the label never matches. */
export type LabelMatcher<Value extends string = string> =
  | Value
  | readonly [Value, ...Value[]]
  | { readonly not: Value | readonly [Value, ...Value[]] }
  /** A Go regular expression, found anywhere in the value. */
  | { readonly matches: string };

/** Labels of an alert, all of which must match: those of its rule and its series, and the ones that SigNoz adds. */
export interface LabelMatchers {
  readonly severity?: LabelMatcher<Severity>;
  /** The rule's name. SigNoz puts `[No data] ` before it for an alert about absent data. */
  readonly alertname?: LabelMatcher;
  /** Only for alerts about absent data, which have no severity and no labels of a series. */
  readonly nodata?: 'true';
  readonly [label: string]: LabelMatcher | undefined;
}

export type PolicySpec = {
  readonly key?: string;
  readonly name: string;
  readonly description?: string;
  /** Every channel is notified. SigNoz would accept the name of a channel that does not exist. */
  readonly channels: readonly [ChannelDefinition, ...ChannelDefinition[]];
  readonly tags?: readonly string[];
} & (
  | {
      /** Which alerts of rules with `usePolicy` it routes. */
      readonly when: LabelMatchers | 'always';
      readonly expression?: never;
    }
  | {
      /** The same in expr-lang over labels, for conditions that `when` cannot express. The check parses it. */
      readonly expression: string;
      readonly when?: never;
    }
);

export type PolicyDefinition = Definition<'policy', PolicySpec, Environment>;

/** A routing policy: the channels that alerts with these labels go to, for all rules that have `usePolicy`. */
export function definePolicy(policy: Definable<PolicySpec, Environment>): PolicyDefinition {
  return definition('policy', policy);
}
