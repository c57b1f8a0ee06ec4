import { type Diagnostic, Problems } from '@signoz-as-code/core';
import { codes } from '../codes.ts';

/** Whose configuration is looked at: definitions of this project, or a file that somebody wrote. */
export type Subject = 'definitions' | 'file';

/** What a rule says, in the words of who would fix it. */
export type Hint = string | Readonly<Record<Subject, string>>;

type Found = Problems<typeof codes>;
type Say<Result = void> = (code: keyof typeof codes, field: string, message: string, hint: Hint) => Result;

/** Where the rules for collectors tell what they find. Two claims are kept apart: what the program refuses, and advice. */
export interface Report {
  readonly subject: Subject;
  /** The collector does not start with it. */
  readonly error: Say;
  /**
   * The collector takes it, and loses, falsifies or exposes something, or does not do what its author meant. A warning in
   * a file; in definitions, which are this project's to keep right, an error that can be suppressed.
   */
  readonly advise: Say;
  readonly warning: Say;
  /** The same, for a place inside. */
  readonly within: (field: string) => Report;
}

export function reportIn(problems: Found, subject: Subject): Report {
  const of = (hint: Hint) => (typeof hint === 'string' ? hint : hint[subject]);
  const error: Say = (code, field, message, hint) => problems.error(code, field, message, of(hint));
  const warning: Say = (code, field, message, hint) => problems.warning(code, field, message, of(hint));
  return {
    subject,
    error,
    advise: subject === 'file' ? warning : error,
    warning,
    within: (field) => reportIn(problems.within(field), subject),
  };
}

/** Collects what every rule finds, each under the definition that its author would edit. */
export function reports(): { readonly of: (file: string) => Report; readonly found: () => readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  return {
    of: (file) => reportIn(new Problems(codes, { file }, found), 'definitions'),
    found: () => found,
  };
}
