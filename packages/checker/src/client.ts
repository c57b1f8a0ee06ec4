import { type ChildProcessByStdio, spawn } from 'node:child_process';
import type { Readable, Writable } from 'node:stream';
import type { About, Answer, Question } from './questions.ts';

export interface ClientOptions {
  /** How long a question may take before it is `unknown`. */
  readonly timeoutMs?: number;
  /** The extra time that we wait for the program, beyond its own limit. */
  readonly graceMs?: number;
  /** The number of questions after which a new process takes over: built components leak. */
  readonly questionsAProcess?: number;
}

export interface Checker {
  /** Which programs answer. Rejects where the program does not start, or is not one that can be asked. */
  readonly about: () => Promise<About>;
  /**
   * The answers in the order of the questions. One question never stops the others: if the program ends or hangs, the
   * answer is `unknown` and a new process continues. Rejects when the program cannot be started at all.
   */
  readonly ask: (questions: readonly Question[]) => Promise<readonly Answer[]>;
  /** Ends the program. */
  readonly close: () => Promise<void>;
}

type Child = ChildProcessByStdio<Writable, Readable, Readable>;
type Reply = Record<string, unknown> | { readonly ended: string };

/** The longest answer, and the most of the program's other output that is kept. */
const LONGEST_ANSWER = 16 * 1024 * 1024;
const LAST_WORDS = 4_096;

/** Asks the program at `path`. It starts with the first question and ends with `close`, or with this process. */
export function checker(path: string, options: ClientOptions = {}): Checker {
  const { timeoutMs = 10_000, graceMs = 5_000, questionsAProcess = 500 } = options;
  let running: Running | undefined;
  let asked = 0;
  // One question at a time: when the program ends, the unanswered question ended it.
  let queue: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const result = queue.then(work, work);
    queue = result.catch(() => undefined);
    return result;
  };
  const send = async (question: Question | { readonly kind: 'about' }): Promise<Reply> => {
    if (running !== undefined && (running.isOver() || asked >= questionsAProcess)) {
      await running.end();
      running = undefined;
    }
    if (running === undefined) {
      running = start(path);
      asked = 0;
    }
    asked += 1;
    return running.send({ id: asked, timeoutMs, ...question }, timeoutMs + graceMs);
  };
  return {
    about: () =>
      inTurn(async () => {
        const reply = await send({ kind: 'about' });
        if ('about' in reply) return reply.about as About;
        throw new Error(
          `${path} cannot be asked: ${'ended' in reply ? reply.ended : 'it is of another version; build or install it anew'}`,
        );
      }),
    ask: (questions) =>
      inTurn(async () => {
        const answers: Answer[] = [];
        for (const question of questions) answers.push(answerOf(await send(question)));
        return answers;
      }),
    close: () =>
      inTurn(async () => {
        await running?.end();
        running = undefined;
      }),
  };
}

function answerOf(reply: Reply): Answer {
  if ('ended' in reply) return { verdict: 'unknown', problems: [{ message: String(reply.ended) }] };
  const { id: _, problems = [], ...answer } = reply;
  return { ...answer, problems } as unknown as Answer;
}

interface Running {
  readonly send: (question: object, withinMs: number) => Promise<Reply>;
  readonly isOver: () => boolean;
  readonly end: () => Promise<void>;
}

/** The program has its own environment and sees nothing of this process's. */
function start(path: string): Running {
  const child: Child = spawn(path, ['serve'], {
    stdio: ['pipe', 'pipe', 'pipe'],
    env: { PATH: process.env.PATH, GOMEMLIMIT: '1GiB' },
  });
  let over: string | undefined;
  let lastWords = '';
  let line = '';
  let waiting: ((reply: Reply) => void) | undefined;
  const reply = (answer: Reply): void => {
    waiting?.(answer);
    waiting = undefined;
  };
  const closed = new Promise<void>((resolve) => {
    const finish = (why: string): void => {
      over ??= why;
      reply({ ended: over });
      resolve();
    };
    child.once('error', (error) => finish(`the program does not start: ${error.message}`));
    child.once('close', (code, signal) => finish(`the program ended (${signal ?? code}): ${reason(lastWords)}`));
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    lastWords = (lastWords + text).slice(-LAST_WORDS);
  });
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    const [first = '', ...rest] = (line + text).split('\n');
    line = rest.at(-1) ?? first;
    if (line.length > LONGEST_ANSWER) stop('its answer does not end');
    else if (rest.length > 0) reply(parsed(first));
  });
  // If it can no longer read, it ends, and the end is reported.
  child.stdin.on('error', () => undefined);
  // It must not keep this process alive between questions.
  const hold = (held: boolean): void => {
    for (const one of [child, child.stdin, child.stdout, child.stderr] as { ref?: () => void; unref?: () => void }[])
      held ? one.ref?.() : one.unref?.();
  };
  const stop = (why: string): void => {
    over ??= why;
    child.kill('SIGKILL');
    reply({ ended: why });
  };
  hold(false);
  return {
    isOver: () => over !== undefined,
    send: (question, withinMs) =>
      new Promise((resolve) => {
        if (over !== undefined) {
          resolve({ ended: over });
          return;
        }
        hold(true);
        const timer = setTimeout(() => stop(`no verdict within ${withinMs / 1_000} s`), withinMs);
        waiting = (answer) => {
          clearTimeout(timer);
          hold(false);
          resolve(answer);
        };
        child.stdin.write(`${JSON.stringify(question)}\n`);
      }),
    end: async () => {
      if (over === undefined) child.stdin.end();
      hold(true);
      const timer = setTimeout(() => child.kill('SIGKILL'), 2_000);
      await closed;
      clearTimeout(timer);
    },
  };
}

function parsed(line: string): Reply {
  try {
    return JSON.parse(line) as Record<string, unknown>;
  } catch {
    return { ended: 'its answer cannot be read' };
  }
}

/** The first line that explains why a Go program ended. */
function reason(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  return lines.find((line) => /^(panic|fatal error|runtime):/.test(line)) ?? lines.at(-1) ?? 'it gave no reason';
}
