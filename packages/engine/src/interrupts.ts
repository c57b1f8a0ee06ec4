/** SIGINT is Ctrl-C, SIGTERM is CI, and SIGHUP a terminal that goes away: by itself each would end Node in the middle. */
const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** How somebody at the keyboard, or CI, stops a command that changes things. */
export interface Interrupts {
  /** Fires at the first interruption. */
  readonly stop: AbortSignal;
  /** Fires at the second, or at the first where nothing is under way that could be finished. */
  readonly abort: AbortSignal;
  /** From now on a first interruption lets what is under way come to its end. */
  readonly finishFirst: () => void;
  /** Interruptions do again what they do to every process. */
  readonly end: () => void;
}

/** Listens for interruptions until `end`; `tell` is told what each of them means. After the second nobody listens. */
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
