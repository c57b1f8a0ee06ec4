import type { codes } from '../diagnostic/codes.ts';
import type { Diagnostic, Where } from '../diagnostic/diagnostic.ts';

/** A question to another program: whether it accepts the result of a definition. */
export interface Question {
  /** The question for the program. */
  readonly ask: unknown;
  /** The definition, and the field if it is about one. */
  readonly where: Where;
  /** Maps a place that the program names to a place in the definitions; `where` unless given. */
  readonly locate?: (path: readonly string[]) => Where;
  /** Codes of errors of `check` that only predict a refusal by this program. */
  readonly foretold: readonly string[];
}

/** A program's answer. */
export interface Verdict {
  readonly verdict: 'accepted' | 'refused' | 'unknown';
  /** Which program: its name and version. */
  readonly by: string;
  readonly problems: readonly { readonly path?: readonly string[]; readonly message: string }[];
}

/** Returns a verdict on each question, in order; undefined for questions that no program can answer. */
export type Judge = (asked: readonly unknown[]) => Promise<readonly (Verdict | undefined)[]>;

/** A question, and the problems that were found without asking. */
export interface Judged {
  readonly question: Question;
  readonly verdict: Verdict;
}

/**
 * The diagnostics once the programs' verdicts are known. Refusals are errors. Errors that only predict a refusal become
 * warnings where the program accepts everything that they concern: the questions about the same file, or where there
 * are none, all questions with that prediction.
 */
export function withVerdicts(found: readonly Diagnostic[], judged: readonly Judged[]): Diagnostic[] {
  return [...found.map((diagnostic) => confirmed(diagnostic, judged)), ...judged.flatMap(problemsOf)];
}

function confirmed(diagnostic: Diagnostic, judged: readonly Judged[]): Diagnostic {
  if (diagnostic.severity !== 'error') return diagnostic;
  const about = judged.filter(
    ({ question: { foretold, where } }) =>
      foretold.includes(diagnostic.code) && where.environment === diagnostic.where.environment,
  );
  const same = about.filter(({ question }) => question.where.file === diagnostic.where.file);
  const relevant = same.length > 0 ? same : about;
  if (relevant.length === 0 || relevant.some(({ verdict }) => verdict.verdict !== 'accepted')) return diagnostic;
  const message = `${diagnostic.message} (${relevant[0]?.verdict.by} accepts it)`;
  return { ...diagnostic, severity: 'warning', message };
}

function problemsOf({ question, verdict }: Judged): Diagnostic[] {
  if (verdict.verdict === 'accepted') return [];
  const isRefused = verdict.verdict === 'refused';
  return verdict.problems.map(
    ({ path, message }): Diagnostic => ({
      code: (isRefused ? 'program/refused' : 'program/unverified') satisfies keyof typeof codes,
      severity: isRefused ? 'error' : 'warning',
      message: isRefused ? `${verdict.by} refuses it: ${message}` : `${verdict.by} gave no verdict: ${message}`,
      where: (path === undefined ? undefined : question.locate?.(path)) ?? question.where,
      hint: isRefused
        ? 'change it until the program accepts it'
        : 'run the command again, or try it on the machine of the collector',
    }),
  );
}
