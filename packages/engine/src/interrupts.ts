import { once } from 'node:events';

/**
 * SIGINT is Ctrl-C, SIGTERM comes from CI, and SIGHUP from a closed terminal: by default each would end Node in the
 * middle.
 */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How a person at the keyboard, or CI, stops a command that changes things. */
export interface Interrupts {
  /** Fires at the first interruption. */
  readonly stop: AbortSignal;
  /** Fires at the second interruption, or at the first where nothing in flight could be finished. */
  readonly abort: AbortSignal;
  /** From now on a first interruption lets changes in flight finish. */
  readonly finishFirst: () => void;
  /** Restores the default effect of interruptions. */
  readonly end: () => void;
}

/** Listens for interruptions until `end`; `tell` receives the meaning of each. It stops listening after the second. */
export function interrupts(tell: (text: string) => void): Interrupts {
  const stop = new AbortController();
  const abort = new AbortController();
  let isFinishing = false;
  const interrupt = (): void => {
    if (isFinishing && !stop.signal.aborted) {
      stop.abort();
      tell('Stopping after what is under way … (again to end at once)');
      return;
    }
    end();
    stop.abort();
    abort.abort(new Error(isFinishing ? 'ended at once by an interruption' : 'interrupted'));
    if (isFinishing) tell('Ending at once.');
  };
  const end = (): void => {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  return {
    stop: stop.signal,
    abort: abort.signal,
    finishFirst: () => {
      isFinishing = true;
    },
    end,
  };
}

/**
 * Runs work that leaves something to clean up. An interruption fires the signal; the work cleans up and ends, and then
 * the interruption has its usual effect. A second one has it at once.
 */
export async function cleaningUp<Value>(work: (interrupted: AbortSignal) => Promise<Value>): Promise<Value> {
  const interrupted = new AbortController();
  let by: NodeJS.Signals | undefined;
  const end = (): void => {
    for (const signal of SIGNALS) process.off(signal, interrupt);
  };
  const interrupt = (signal: NodeJS.Signals): void => {
    by = signal;
    end();
    interrupted.abort(new Error('interrupted'));
  };
  for (const signal of SIGNALS) process.on(signal, interrupt);
  try {
    return await work(interrupted.signal);
  } finally {
    end();
    if (by !== undefined) process.kill(process.pid, by);
  }
}

/** Fails when the signal fires, even where the work cannot be stopped. */
export async function unlessFired<Value>(signal: AbortSignal, work: Promise<Value>): Promise<Value> {
  signal.throwIfAborted();
  const fired = new AbortController();
  try {
    return await Promise.race([
      work,
      once(signal, 'abort', { signal: fired.signal }).then(() => Promise.reject(signal.reason)),
    ]);
  } finally {
    fired.abort();
  }
}
