import type { Catalogue, Limit } from '@signoz-as-code/catalogue';
import type { Diagnostic, Drafts, KnownConcern } from '@signoz-as-code/core';
import type { Impact } from '@signoz-as-code/lineage';
import type { Environment } from '@signoz-as-code/platform';
import type { CheckedTest } from '@signoz-as-code/rule-tests/live';
import type { Recorded, Texts } from './inputs.ts';

/** An environment with other versions than its own. */
export interface Raised {
  readonly environment: string;
  readonly versions: Partial<Environment['versions']>;
}

/**
 * What is known of concerns, and of single definitions of others, as bytes: they are stored, and not parsed in between.
 */
export interface KnownParts {
  readonly concerns: readonly KnownConcern[];
  readonly files: readonly KnownPart[];
}

/** The known definitions by their files, and JSON with what is known of each; it may contain others too. */
interface KnownPart {
  readonly names: readonly string[];
  readonly content: Uint8Array<ArrayBuffer>;
}

/** An order for the definitions of a project. */
export type Order =
  /** Every artifact, by its path below generated/, including those of `drafts`; none when there are errors. */
  | {
      readonly ask: 'artifacts';
      readonly drafts?: Drafts;
      /** With other versions. */
      readonly at?: Raised;
      /** Whether the diagnostics include problems across concerns. */
      readonly review?: boolean;
      /** What is known of concerns and of definitions; these are not run. */
      readonly known?: KnownParts;
      /** Whether the answer will be remembered. */
      readonly keep?: boolean;
    }
  /** All problems, including those across concerns, and the limits without a valid basis on this day: `2026-11-29`. */
  | { readonly ask: 'problems'; readonly today: string }
  /** The limits of the catalogue. */
  | { readonly ask: 'limits' }
  /** What breaks when `name` is renamed or removed. */
  | { readonly ask: 'impact'; readonly name: string }
  /** The tests of rules in an environment, the project's default unless given, with everything needed to run them. */
  | { readonly ask: 'rule-tests'; readonly environment: string | undefined }
  | { readonly ask: 'catalogue' };

/** The messages of a thread to its starter. */
export type Message =
  /** Texts of modules that were loaded since the last message of this kind. */
  | { readonly texts: Texts }
  /** What was read by what was loaded ahead. */
  | { readonly ahead: Recorded }
  | { readonly answer: Answer }
  /** What was read in all. It is slow, so it comes after the answer, except where a part of that was recalled. */
  | { readonly recorded: Recorded }
  /** What is known of definitions, only to remember the answer; undefined when nothing may be recalled. */
  | { readonly known: KnownParts | undefined };

/** The catalogue with its entries under the names by which definitions import them. */
export interface NamedCatalogue {
  readonly catalogue: Catalogue;
  readonly attributes: Readonly<Record<string, Catalogue['attributes'][number]>>;
  readonly metrics: Readonly<Record<string, Catalogue['metrics'][number]>>;
  readonly services: Readonly<Record<string, Catalogue['services'][number]>>;
}

/** What breaks, each place under the name in its definition. */
export type LabelledImpact = Omit<Impact, 'dependents'> & {
  readonly dependents: readonly (Impact['dependents'][number] & { readonly label: string })[];
};

/** The tests of an environment's rules, and what decides whether they may be sent somewhere. */
export interface AskedTests {
  readonly environment: string;
  readonly tests: readonly CheckedTest[];
  /** The project's own environments: tests are sent to none of them. */
  readonly environments: readonly Pick<Environment, 'name' | 'live'>[];
}

export interface Answer {
  readonly diagnostics: readonly Diagnostic[];
  readonly artifacts?: ReadonlyMap<string, string>;
  /** Unchanged artifacts, because their definitions are known. */
  readonly kept?: readonly string[];
  /** Whether the results of definitions may be recalled: every program that was asked has accepted them. */
  readonly isAccepted?: boolean;
  /** Files derived from the catalogue besides the artifacts, by path from the project's root. */
  readonly derived?: ReadonlyMap<string, string>;
  readonly impact?: LabelledImpact;
  readonly ruleTests?: AskedTests;
  readonly catalogue?: NamedCatalogue;
  /** By the names by which definitions import them. */
  readonly limits?: Readonly<Record<string, Limit>>;
  /** The project's folders of definitions and of the catalogue. */
  readonly project?: { readonly definitions?: string };
  /** The versions in signoz.config.ts, by environment. */
  readonly versions?: Readonly<Record<string, Environment['versions']>>;
  readonly folders?: readonly string[];
  /** Loaded modules of this program: a thread that is started ahead loads them before its order. */
  readonly loaded?: readonly string[];
  /** The order was invalid: the message for its sender. */
  readonly refused?: string;
  /** The error of this program. */
  readonly error?: unknown;
}
