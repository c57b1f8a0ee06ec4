import type { Catalogue, Limit } from '@signoz-as-code/catalogue';
import type { Diagnostic, Drafts, KnownConcern } from '@signoz-as-code/core';
import type { Impact } from '@signoz-as-code/lineage';
import type { Environment } from '@signoz-as-code/platform';
import type { CheckedTest } from '@signoz-as-code/rule-tests/live';
import type { Inputs } from './inputs.ts';

/** An environment with other versions than it says. */
export interface Raised {
  readonly environment: string;
  readonly versions: Partial<Environment['versions']>;
}

/** What is known of concerns, and of single definitions of others, as bytes: they are kept, and not looked at in between. */
export interface KnownParts {
  readonly concerns: readonly KnownConcern[];
  readonly files: readonly KnownPart[];
}

/** The definitions that are known, by their files, and JSON with what is known of each; maybe of others too. */
interface KnownPart {
  readonly names: readonly string[];
  readonly content: Uint8Array<ArrayBuffer>;
}

/** What is asked of the definitions of a project. */
export type Order =
  /** Every artifact, by its path below generated/, those of `drafts` too; none when there are errors. */
  | {
      readonly ask: 'artifacts';
      readonly drafts?: Drafts;
      /** With other versions. */
      readonly at?: Raised;
      /** Whether what is wrong across concerns is among the diagnostics. */
      readonly review?: boolean;
      /** What is known of concerns and of definitions; they are not run. */
      readonly known?: KnownParts;
      /** Whether what is needed to remember the answer is asked for. */
      readonly keep?: boolean;
    }
  /** Everything that is wrong, also across concerns, and which limits have no basis on this day: `2026-11-29`. */
  | { readonly ask: 'problems'; readonly today: string }
  /** The limits of the catalogue. */
  | { readonly ask: 'limits' }
  /** What breaks when `name` is renamed or removed. */
  | { readonly ask: 'impact'; readonly name: string }
  /** The tests of rules in an environment, the project's default unless given, with what they are run against. */
  | { readonly ask: 'rule-tests'; readonly environment: string | undefined }
  | { readonly ask: 'catalogue' };

/** What a thread tells whoever started it. */
export type Message =
  /** What has decided what was loaded ahead. */
  { readonly ahead: Inputs } | { readonly answer: Answer } | { readonly after: After };

/** What is only needed to remember an answer. It takes a while, so it comes after the answer. */
export interface After {
  readonly inputs: Inputs;
  /** Undefined where nothing may be recalled. */
  readonly known: KnownParts | undefined;
}

/** The catalogue with its entries under the names by which definitions import them. */
export interface NamedCatalogue {
  readonly catalogue: Catalogue;
  readonly attributes: Readonly<Record<string, Catalogue['attributes'][number]>>;
  readonly metrics: Readonly<Record<string, Catalogue['metrics'][number]>>;
  readonly services: Readonly<Record<string, Catalogue['services'][number]>>;
}

/** What breaks, each place under the name that its definition gives it. */
export type LabelledImpact = Omit<Impact, 'dependents'> & {
  readonly dependents: readonly (Impact['dependents'][number] & { readonly label: string })[];
};

/** The tests of an environment's rules, and what says whether they may be sent somewhere. */
export interface AskedTests {
  readonly environment: string;
  readonly tests: readonly CheckedTest[];
  /** Where those of the project are: tests are sent to none of them. */
  readonly environments: readonly Pick<Environment, 'name' | 'live'>[];
}

export interface Answer {
  readonly diagnostics: readonly Diagnostic[];
  readonly artifacts?: ReadonlyMap<string, string>;
  /** Those that stay as they are, because their definitions are known. */
  readonly kept?: readonly string[];
  /** Whether what the definitions gave may be recalled: every program that was asked has accepted it. */
  readonly isAccepted?: boolean;
  /** What is made of the catalogue besides them, by path from the project's root. */
  readonly derived?: ReadonlyMap<string, string>;
  readonly impact?: LabelledImpact;
  readonly ruleTests?: AskedTests;
  readonly catalogue?: NamedCatalogue;
  /** By the names by which definitions import them. */
  readonly limits?: Readonly<Record<string, Limit>>;
  /** Where the definitions of each concern lie, as the project says, and the catalogue. */
  readonly project?: { readonly definitions?: string };
  readonly folders?: readonly string[];
  /** What decided the answer, where a part of it was recalled; otherwise it comes after it. */
  readonly inputs?: Inputs;
  /** Modules of this program that were loaded: a thread that is started ahead loads them before its order. */
  readonly loaded?: readonly string[];
  /** The order made no sense: what to tell whoever gave it. */
  readonly refused?: string;
  /** What this program failed of. */
  readonly error?: unknown;
}
