import { setFlagsFromString } from 'node:v8';
import { MessageChannel, type MessagePort, Worker } from 'node:worker_threads';
import {
  type Diagnostic,
  DiagnosticsError,
  type Judge,
  messageOf,
  placeOf,
  sortDiagnostics,
} from '@signoz-as-code/core';
import type { Host } from '../host.ts';
import { UsageError } from '../usage-error.ts';
import { type Inputs, inputsOf, type KnownTexts, knownBy } from './inputs.ts';
import type { Answer, KnownParts, Message, Order } from './order.ts';

export type { LabelledImpact } from './order.ts';

/** How long nothing may progress before the thread is checked, and before it is given up. */
const LOOK_AFTER_MS = 2_000;
const PATIENCE_MS = 10_000;
/** How much longer it may take by the clock on a machine that is busy with other work. */
const STARVED = 20;
const STALLED_EVERY_MS = 200;

/**
 * Loads the definitions of the project at `root` in a separate thread and returns the answer to an order. Whatever they
 * do, an answer comes: when the thread ends or stops without one, it says that the definitions are wrong. Their output
 * goes to stderr, because stdout is for the result. `judge` asks other programs for verdicts in the calling thread.
 * Throws a {@link UsageError} for an invalid order. A thread that was started ahead saves its start time.
 *
 * What is needed to remember an answer comes `after` it; undefined when the thread ends before.
 */
export async function askDefinitions(
  root: string,
  order: Order,
  host: Host,
  judge?: Judge,
  { worker, progress, texts, end }: Thread = startThread(root, host),
): Promise<Answer & { readonly after?: After }> {
  const programs = judge === undefined ? undefined : portTo(judge, progress);
  const watch = watched(worker, root, progress);
  const answered = Promise.withResolvers<Answer>();
  const inputs = Promise.withResolvers<Inputs | undefined>();
  const known = Promise.withResolvers<KnownParts | undefined>();
  worker.on('message', (message: Message) => {
    if ('answer' in message) answered.resolve(message.answer);
    if ('recorded' in message) inputs.resolve(new Promise((resolve) => resolve(inputsOf(message.recorded, texts))));
    if ('known' in message) known.resolve(message.known);
  });
  worker.once('error', (error: NodeJS.ErrnoException) => {
    const isMemory = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
    answered.resolve(none(isMemory ? tooLarge(watch.last()) : broken(messageOf(error), watch.last())));
  });
  worker.once('exit', () => {
    answered.resolve(none(broken('their thread ended before they were loaded', watch.last())));
    inputs.resolve(undefined);
    known.resolve(undefined);
  });
  watch.givenUp.then((diagnostic) => answered.resolve(none(diagnostic)));
  const parts = order.ask === 'artifacts' ? (order.known?.files ?? []) : [];
  worker.postMessage({ order, programs }, [
    ...(programs === undefined ? [] : [programs]),
    ...parts.map(({ content }) => content.buffer),
  ]);
  let isFollowed = false;
  try {
    const answer = await answered.promise;
    if (answer.error !== undefined && answer.diagnostics.length === 0) throw answer.error;
    if (answer.refused !== undefined) throw new UsageError(answer.refused);
    const told = { ...answer, diagnostics: sortDiagnostics(answer.diagnostics) };
    if (order.ask !== 'artifacts' || answer.loaded === undefined) return told;
    isFollowed = true;
    if (order.keep !== true) known.resolve(undefined);
    return { ...told, after: { inputs: inputs.promise, known: known.promise.finally(end) } };
  } finally {
    watch.stop();
    if (!isFollowed) await end();
  }
}

interface After {
  readonly inputs: Promise<Inputs | undefined>;
  /** Undefined also when nothing may be recalled. */
  readonly known: Promise<KnownParts | undefined>;
}

/** A thread for the definitions of a project, which loads this program and waits for its one order. */
export interface Thread {
  readonly worker: Worker;
  readonly progress: Int32Array;
  /** What is known of the modules that it has loaded. */
  readonly texts: KnownTexts;
  readonly end: () => Promise<void>;
}

/** What a thread can do before there is an order. */
export interface Ahead {
  /** Modules of this program to load; then the configuration and the catalogue of the project. */
  readonly modules: readonly string[];
  /** Definitions as they were once; some are compiled, so that the code that does it has run. */
  readonly known: KnownParts['files'];
}

/** With `ahead` there is no order yet. `onAhead` gets the inputs of what was loaded, as often as there are more. */
export function startThread(
  root: string,
  host: Host,
  { ahead, onAhead }: { readonly ahead?: Ahead; readonly onAhead?: (decided: Inputs) => void } = {},
): Thread {
  const progress = new Int32Array(new SharedArrayBuffer(4));
  // Nearly everything that is loaded stays until the end. From V8's default of 1 MB, each of many collections would
  // copy it. More than this saves no time.
  setFlagsFromString('--min-semi-space-size=32');
  const worker = new Worker(new URL('./start.js', import.meta.url), {
    workerData: { root, progress, ahead },
    env: { ...process.env, ...host.env },
    stdout: true,
    stderr: true,
  });
  const ended = new Promise((resolve) => worker.once('exit', resolve));
  for (const stream of [worker.stdout, worker.stderr]) stream.on('data', (data: Buffer) => host.err(data.toString()));
  const texts = new Map<string, ReturnType<typeof knownBy>>();
  worker.on('message', (message: Message) => {
    if ('texts' in message) for (const [url, text] of message.texts) texts.set(url, knownBy(url, text));
    if ('ahead' in message) onAhead?.(inputsOf(message.ahead, texts));
  });
  return {
    worker,
    progress,
    texts,
    end: async () => {
      await worker.terminate();
      await ended;
    },
  };
}

/** A port whose questions `judge` answers. Meanwhile progress is reported, although the asking thread only waits. */
function portTo(judge: Judge, progress: Int32Array): MessagePort {
  const { port1, port2 } = new MessageChannel();
  port1.once('message', async (questions: readonly unknown[]) => {
    const beat = setInterval(() => Atomics.add(progress, 0, 1), 500);
    try {
      port1.postMessage(await judge(questions));
    } finally {
      clearInterval(beat);
    }
  });
  port1.unref();
  return port2;
}

/** The answer, or a {@link DiagnosticsError} when the definitions are too wrong for one. */
export function needed<T>(answer: Answer, value: T | undefined): T {
  if (value === undefined || answer.diagnostics.some(({ severity }) => severity === 'error'))
    throw new DiagnosticsError(answer.diagnostics);
  return value;
}

function none(diagnostic: Diagnostic): Answer {
  return { diagnostics: [diagnostic] };
}

interface Place {
  readonly file: string;
  readonly line: number;
}

/** Watches a thread that makes no progress: where it is, and whether it will ever continue. */
function watched(
  worker: Worker,
  root: string,
  progress: Int32Array,
): { readonly givenUp: Promise<Diagnostic>; readonly last: () => Place | undefined; readonly stop: () => void } {
  const givenUp = Promise.withResolvers<Diagnostic>();
  let [seen, since, last] = [-1, Date.now(), undefined as Place | undefined];
  let used = process.cpuUsage();
  let before = worker.performance.eventLoopUtilization();
  let timer: NodeJS.Timeout;
  let isOver = false;
  let pause = LOOK_AFTER_MS;
  const look = async (): Promise<void> => {
    // Within the last 2 s the thread either used all the time, or waited.
    const now = worker.performance.eventLoopUtilization();
    const isBusy = worker.performance.eventLoopUtilization(now, before).utilization > 0.5;
    before = now;
    if (pause === STALLED_EVERY_MS) {
      worker.postMessage('nothing moves');
      return;
    }
    const moved = Atomics.load(progress, 0);
    if (moved !== seen) {
      [seen, since, last] = [moved, Date.now(), undefined];
      used = process.cpuUsage();
      return;
    }
    const waited = Date.now() - since;
    if (!isBusy) {
      if (waited < PATIENCE_MS) return;
      // From now on check each time: what was waiting continues to the next thing that it waits for.
      pause = STALLED_EVERY_MS;
      worker.postMessage('nothing moves');
      return;
    }
    // A loop uses a whole core. When other processes use the cores, slow progress is not a loop.
    const { user, system } = process.cpuUsage(used);
    const worked = Math.max((user + system) / 1_000, waited / STARVED);
    const stack = await stackOf(worker);
    if (stack === undefined && worked >= 2 * PATIENCE_MS) givenUp.resolve(broken('they do not end', last));
    const place = placeOf(stack, root);
    if (place !== undefined) last = place;
    // This program itself may take longer with many definitions; only their code can be endless.
    if (last !== undefined && worked >= PATIENCE_MS) givenUp.resolve(endless(last));
  };
  const next = (): void => {
    // The answer may have come during a look.
    if (isOver) return;
    timer = setTimeout(() => void look().then(next, next), pause);
  };
  next();
  const stop = (): void => {
    isOver = true;
    clearTimeout(timer);
  };
  return { givenUp: givenUp.promise, last: () => last, stop };
}

async function stackOf(worker: Worker): Promise<string | undefined> {
  const { stackOfThread } = await import('./stack.ts');
  return stackOfThread(worker.threadId, 1_000);
}

function endless({ file, line }: Place): Diagnostic {
  return {
    code: 'definition/unfinished',
    severity: 'error',
    message: `it has been running for ${PATIENCE_MS / 1_000} s without an end (${file}:${line})`,
    where: { file },
    hint: 'look for a loop without an end, or move what takes so long to a script',
  };
}

function tooLarge(place: Place | undefined): Diagnostic {
  const hint =
    'look for a list or string that grows without end; if there really are that many definitions, allow more memory (in MiB): NODE_OPTIONS=--max-old-space-size=8192';
  return { ...broken('they use up all memory', place), hint };
}

function broken(what: string, place: Place | undefined): Diagnostic {
  return {
    code: 'definition/unfinished',
    severity: 'error',
    message: `the definitions cannot be loaded: ${what}${place === undefined ? '' : ` (${place.file}:${place.line})`}`,
    where: { file: place?.file ?? 'packages' },
    hint: 'look for what ends the process, or for a loop without an end',
  };
}
