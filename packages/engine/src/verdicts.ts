import { readFileSync, statSync } from 'node:fs';
import {
  type About,
  type Answer,
  type Checker,
  checker,
  findPrograms,
  PACKAGE,
  packageOf,
  type Question,
} from '@signoz-as-code/checker';
import { type Judge, messageOf, sha256, type Verdict, writeFileAtomic } from '@signoz-as-code/core';
import { editionOf } from '@signoz-as-code/signoz-client';
import { stateFolder } from './root.ts';

/** The programs that can be asked, and descriptions of them. */
export type { About };

/** Programs to ask, by their path, size and time. */
export type Running = Map<string, Checker>;

export interface Verdicts {
  /** Undefined where the program is not installed. */
  readonly judge: Judge | undefined;
  /** Who gave the verdicts, or that nobody did, in one line. */
  readonly said: () => string;
  /** The same for programs: undefined where there were none. */
  readonly by: () => About | undefined;
  readonly close: () => Promise<void>;
}

/**
 * The verdicts of the programs themselves, where @signoz-as-code/checker has some for this machine. Only the program of
 * a configuration's own collector is asked about it. With a root, verdicts are cached there by program and question, so
 * that unchanged questions are not asked again. Programs in `running` keep running; their owner ends them.
 */
export function verdicts(root?: string, running?: Running): Verdicts {
  const programs = findPrograms().map((path, index) => new Program(path, root, index, running));
  const counts = new Map<string, number>();
  const notHere = new Set<string>();
  const unasked = new Set<string>();
  let failure: string | undefined;
  let isAsked = false;
  const answererOf = async (question: Question): Promise<Program | undefined> => {
    for (const program of programs) {
      await program.introduce();
      if (program.answers(question)) return program;
    }
    return undefined;
  };
  // Definitions are loaded meanwhile. If it does not start, it is asked again for its error.
  programs[0]?.introduce().catch(() => undefined);
  const judge: Judge = async (asked) => {
    isAsked = true;
    try {
      const questions = asked.map((question) => question as Question);
      const whom: (Program | undefined)[] = [];
      for (const question of questions) whom.push(await answererOf(question));
      const found: (Verdict | undefined)[] = questions.map(() => undefined);
      for (const program of programs) {
        const own = [...questions.keys()].filter((index) => whom[index] === program);
        const answers = await program.ask(own.map((index) => questions[index]!));
        for (const [at, answer] of answers.entries()) {
          const index = own[at]!;
          const by = program.nameFor(questions[index]!.kind);
          if (questions[index]!.kind !== 'ottl' && questions[index]!.kind !== 'grok')
            counts.set(by, (counts.get(by) ?? 0) + 1);
          for (const { machine, message } of answer.problems) if (machine) notHere.add(message);
          found[index] = verdictOf(answer, by);
        }
      }
      for (const [index, question] of questions.entries())
        if (whom[index] === undefined && 'collector' in question) unasked.add(question.collector!);
      return found;
    } catch (error) {
      failure = messageOf(error);
      return [];
    }
  };
  return {
    judge: programs.length === 0 ? undefined : judge,
    said: () => {
      if (programs.length === 0)
        return `checked by our own rules only; install ${PACKAGE} for the verdict of the programs themselves`;
      if (failure !== undefined) return `checked by our own rules only: ${failure}`;
      if (!isAsked) return 'the programs themselves were not asked: errors were found before';
      const unseen = [...notHere].map((message) => `\nnot verified, it depends on the collector's machine: ${message}`);
      const others = [...unasked].map(
        (collector) =>
          `\nsignoz-otel-collector ${collector} was not asked, our own rules decide; install ${packageOf(collector)} for its verdict`,
      );
      // The collectors first, then Prometheus and Go.
      const what = [...counts].sort(([a], [b]) => rank(a) - rank(b)).map(([by, count]) => `${by} (${count})`);
      const verified =
        what.length === 0 ? 'nothing was asked of the programs themselves' : `verified by ${what.join(', ')}`;
      return `${verified}${unseen.join('')}${others.join('')}`;
    },
    by: () => programs.find(({ isUsed }) => isUsed)?.about,
    close: async () => {
      for (const program of programs) {
        await program.kept;
        if (running === undefined) await program.close();
      }
    },
  };
}

function rank(program: string): number {
  return ['signoz-', 'Prometheus', 'Go'].findIndex((name) => program.startsWith(name));
}

/** One of the programs, with its cached answers. */
class Program {
  about: About | undefined;
  isUsed = false;
  private readonly asked: Checker;
  private readonly memory: Memory | undefined;
  private readonly isFirst: boolean;
  /** Answers are stored meanwhile. */
  kept: Promise<void> | undefined;

  constructor(path: string, root: string | undefined, index: number, running: Running | undefined) {
    const program = programAt(path);
    this.asked = running?.get(program) ?? checker(path);
    running?.set(program, this.asked);
    this.isFirst = index === 0;
    const file = index === 0 ? 'verdicts.json' : `verdicts-${index + 1}.json`;
    this.memory = root === undefined ? undefined : remembered(stateFolder(root, file), path);
  }

  async introduce(): Promise<void> {
    this.about ??= this.memory?.about() ?? (await this.asked.about());
  }

  /** Questions about a collector go to the program of its edition, all others to the first. */
  answers(question: Question): boolean {
    if (!('collector' in question) || question.collector === undefined) return this.isFirst;
    return editionOf(question.collector).version === editionOf(this.about?.collector).version;
  }

  async ask(questions: readonly Question[]): Promise<readonly Answer[]> {
    if (questions.length === 0) return [];
    this.isUsed = true;
    const found = await answers(questions, this.asked, this.memory);
    this.kept = this.memory?.keep(this.about!);
    return found;
  }

  nameFor(kind: Question['kind']): string {
    const { collector, prometheus, go } = this.about!;
    if (kind === 'promql') return `Prometheus ${prometheus}`;
    return kind === 'template' ? `Go's templates (${go})` : `signoz-otel-collector ${collector}`;
  }

  close(): Promise<void> {
    return this.asked.close();
  }
}

/** An answer about this machine is not a verdict, and neither is one that depends on unknown values. */
function verdictOf({ verdict, problems }: Answer, by: string): Verdict {
  const own = problems.filter(({ machine }) => machine !== true);
  if (verdict === 'unknown' && problems.length > 0 && own.length === 0)
    return { verdict: 'accepted', by, problems: [] };
  return { verdict, by, problems: verdict === 'refused' ? own.filter(({ depends }) => depends !== true) : own };
}

async function answers(
  questions: readonly Question[],
  asked: Checker,
  memory: Memory | undefined,
): Promise<readonly Answer[]> {
  const known = questions.map((question) => memory?.recall(question));
  const fresh = await asked.ask(questions.filter((_, index) => known[index] === undefined));
  let next = 0;
  return questions.map((question, index) => {
    const answer = known[index] ?? fresh[next++]!;
    memory?.remember(question, answer);
    return answer;
  });
}

interface Memory {
  readonly about: () => About | undefined;
  readonly recall: (question: Question) => Answer | undefined;
  readonly remember: (question: Question, answer: Answer) => void;
  /** Keeps the answers that were used since the cache was opened, and no older ones. */
  readonly keep: (about: About) => Promise<void>;
}

/** Answers by question, for this program only, which is identified by its path, size and time. */
function remembered(file: string, path: string): Memory {
  const program = programAt(path);
  const before = read(file);
  const isSame = before?.program === program;
  const now = new Map<string, Answer>();
  return {
    about: () => (isSame ? before.about : undefined),
    recall: (question) => (isSame ? before.answers[key(question)] : undefined),
    remember: (question, answer) => {
      if (answer.verdict !== 'unknown') now.set(key(question), answer);
    },
    keep: async (about) => {
      const content: Remembered = { program, about, answers: Object.fromEntries([...now].sort()) };
      // An unwritable folder costs time, but no verdict.
      await writeFileAtomic(file, `${JSON.stringify(content)}\n`, 0o600).catch(() => undefined);
    },
  };
}

interface Remembered {
  readonly program: string;
  readonly about: About;
  readonly answers: Readonly<Record<string, Answer>>;
}

function read(file: string): Remembered | undefined {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as Remembered;
  } catch {
    // No cache yet, or an incomplete one: everything is asked.
    return undefined;
  }
}

function programAt(path: string): string {
  const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
  return `${path} ${size} ${mtimeMs}`;
}

function key(question: Question): string {
  return sha256(JSON.stringify(question));
}
