import { createHash } from 'node:crypto';
import { readFileSync, statSync } from 'node:fs';
import {
  type About,
  type Answer,
  type Checker,
  checker,
  findProgram,
  PACKAGE,
  type Question,
} from '@signoz-as-code/checker';
import { type Judge, messageOf, type Verdict, writeFileAtomic } from '@signoz-as-code/core';
import { stateFolder } from './root.ts';

/** The programs that are asked, and what can be said of them. */
export interface Verdicts {
  /** Undefined where the program is not installed. */
  readonly judge: Judge | undefined;
  /** Who gave the verdicts, or that nobody did, in a line. */
  readonly said: () => string;
  /** The same for programs: undefined where nobody gave any. */
  readonly by: () => About | undefined;
  readonly close: () => Promise<void>;
}

/**
 * The verdicts of the programs themselves, where @signoz-as-code/checker has its program for this machine. With a root
 * they are remembered there, by program and question: what did not change is not asked again.
 */
export function verdicts(root?: string): Verdicts {
  const path = findProgram();
  const none: Verdicts = {
    judge: undefined,
    said: () => `checked by our own rules only; install ${PACKAGE} for the verdict of the programs themselves`,
    by: () => undefined,
    close: async () => undefined,
  };
  if (path === undefined) return none;
  const asked = checker(path);
  const memory = root === undefined ? undefined : remembered(root, path);
  const counts = { configuration: 0, component: 0, promql: 0, template: 0 };
  const notHere = new Set<string>();
  let about: About | undefined;
  let failure: string | undefined;
  const judge: Judge = async (questions) => {
    try {
      about = memory?.about() ?? (await asked.about());
      const found = await answers(questions as readonly Question[], asked, memory);
      await memory?.keep(about);
      return found.map((answer, index) => {
        const { kind } = questions[index] as Question;
        if (kind in counts) counts[kind as keyof typeof counts] += 1;
        for (const { machine, message } of answer.problems) if (machine) notHere.add(message);
        return verdictOf(answer, name(kind, about!));
      });
    } catch (error) {
      failure = messageOf(error);
      return [];
    }
  };
  return {
    judge,
    said: () => {
      if (failure !== undefined) return `checked by our own rules only: ${failure}`;
      if (about === undefined) return 'the programs themselves were not asked: errors were found before';
      const kinds = (Object.keys(counts) as (keyof typeof counts)[]).filter((kind) => counts[kind] > 0);
      const what = [...Map.groupBy(kinds, (kind) => name(kind, about!))].map(
        ([by, own]) => `${by} (${own.reduce((sum, kind) => sum + counts[kind], 0)})`,
      );
      const unseen = [...notHere].map((message) => `\nnot verified, it depends on the collector's machine: ${message}`);
      return what.length === 0 ? none.said() : `verified by ${what.join(', ')}${unseen.join('')}`;
    },
    by: () => about,
    close: () => asked.close(),
  };
}

function name(kind: Question['kind'], { collector, prometheus, go }: About): string {
  if (kind === 'promql') return `Prometheus ${prometheus}`;
  return kind === 'template' ? `Go's templates (${go})` : `signoz-otel-collector ${collector}`;
}

/** What is about this machine is no verdict; what depends on what is not known is none either. */
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
  /** Keeps what was remembered since it was opened, and nothing older. */
  readonly keep: (about: About) => Promise<void>;
}

/** Answers by question, of this program alone: another one is told by its path, size and time. */
function remembered(root: string, path: string): Memory {
  const file = stateFolder(root, 'verdicts.json');
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
      // A folder that cannot be written to costs time, and no verdict.
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
    // None yet, or one that was cut off: everything is asked.
    return undefined;
  }
}

function programAt(path: string): string {
  const { size, mtimeMs } = statSync(path, { throwIfNoEntry: false }) ?? { size: 0, mtimeMs: 0 };
  return `${path} ${size} ${mtimeMs}`;
}

function key(question: Question): string {
  return createHash('sha256').update(JSON.stringify(question)).digest('hex');
}
