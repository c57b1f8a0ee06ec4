import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { ChannelDefinition } from '../channel/define.ts';
import type { Severity } from '../severity.ts';

/** What a label's value must be. An alert that does not have the label is never taken, whatever is asked of it. */
export type LabelMatcher<Value extends string = string> =
  | Value
  | readonly [Value, ...Value[]]
  | { readonly not: Value | readonly [Value, ...Value[]] }
  /** A regular expression of Go, found anywhere in the value. */
  | { readonly matches: string };

/** Labels of an alert, all of which must match: those of its rule and of its series, and what SigNoz adds to them. */
export interface LabelMatchers {
  readonly severity?: LabelMatcher<Severity>;
  /** The rule's name, with `[No data] ` before it where there was none. */
  readonly alertname?: LabelMatcher;
  /** Of alerts for absent data only, which have neither a severity nor the labels of a series. */
  readonly nodata?: 'true';
  readonly [label: string]: LabelMatcher | undefined;
}

export type PolicySpec = {
  readonly key?: string;
  readonly name: string;
  readonly description?: string;
  /** Every channel is told. SigNoz would take the name of one that does not exist. */
  readonly channels: readonly [ChannelDefinition, ...ChannelDefinition[]];
  readonly tags?: readonly string[];
} & (
  | {
      /** Which alerts it takes of rules with `usePolicy`. */
      readonly when: LabelMatchers | 'always';
      readonly expression?: never;
    }
  | {
      /** The same in expr-lang over labels, for what `when` cannot say. It is parsed when the definition is checked. */
      readonly expression: string;
      readonly when?: never;
    }
);

export type PolicyDefinition = Definition<'policy', PolicySpec, Environment>;

/** A routing policy: which channels are told of alerts with these labels, of all rules that have `usePolicy`. */
export function definePolicy(policy: Definable<PolicySpec, Environment>): PolicyDefinition {
  return definition('policy', policy);
}
