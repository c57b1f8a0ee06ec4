import type { codes } from '../diagnostic/codes.ts';
import type { Diagnostic, Where } from '../diagnostic/diagnostic.ts';

/** Something that another program decides: whether it takes what becomes of a definition. */
export interface Question {
  /** What it is asked, for whoever asks it. */
  readonly ask: unknown;
  /** The definition, and the field if it is about one. */
  readonly where: Where;
  /** Where in the definitions the place is that the program names; `where` unless given. */
  readonly locate?: (path: readonly string[]) => Where;
  /** Codes of errors of `check` that say no more than that this program refuses it. */
  readonly foretold: readonly string[];
}

/** What a program says. */
export interface Verdict {
  readonly verdict: 'accepted' | 'refused' | 'unknown';
  /** Which program: its name and version. */
  readonly by: string;
  readonly problems: readonly { readonly path?: readonly string[]; readonly message: string }[];
}

/** Gives a verdict on each question, in their order; undefined for those that nobody can be asked. */
export type Judge = (asked: readonly unknown[]) => Promise<readonly (Verdict | undefined)[]>;

/** A question, and what was found beside it without asking. */
export interface Judged {
  readonly question: Question;
  readonly verdict: Verdict;
}

/**
 * What is found when a program's verdicts are known: its refusals are errors, and errors that only foretell a refusal are
 * warnings where the program takes all that they are about. That is what is asked about the same file, and where nothing
 * is, everything that foretells such an error.
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
        : 'run the command again, or try it where it is to run',
    }),
  );
}
