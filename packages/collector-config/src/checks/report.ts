import { type Diagnostic, Problems } from '@signoz-as-code/core';
import { codes } from '../codes.ts';

/** The source of the configuration: definitions of this project, or a file. */
export type Subject = 'definitions' | 'file';

/** The text of a rule, for the person who would fix it. */
export type Hint = string | Readonly<Record<Subject, string>>;

type Found = Problems<typeof codes>;
type Say<Result = void> = (code: keyof typeof codes, field: string, message: string, hint: Hint) => Result;

/** Collects what the rules for collectors find. It separates what the program refuses from advice. */
export interface Report {
  readonly subject: Subject;
  /** The collector does not start with it. */
  readonly error: Say;
  /**
   * The collector accepts it, but loses, falsifies or exposes something, or does not do what its author meant. A
   * warning in a file; an error that can be suppressed in this project's definitions.
   */
  readonly advise: Say;
  readonly warning: Say;
  /** The same report, for a nested place. */
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

/** Collects what every rule finds, under the definition that its author would edit. */
export function reports(): { readonly of: (file: string) => Report; readonly found: () => readonly Diagnostic[] } {
  const found: Diagnostic[] = [];
  return {
    of: (file) => reportIn(new Problems(codes, { file }, found), 'definitions'),
    found: () => found,
  };
}
