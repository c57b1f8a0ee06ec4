import type { Telemetry } from './sdk.ts';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

interface WithSignalExit {
  readonly [key: symbol]: { readonly count?: number } | undefined;
  readonly __signal_exit_emitter__?: { readonly count?: number };
}

/**
 * The listeners of signal-exit, which many libraries include. Like this module, it only ends the process where nobody
 * else listens, so the two would wait for each other. It stores its number of listeners, in version 4 and in earlier
 * ones.
 */
function waitingListeners(): number {
  const now = (globalThis as unknown as WithSignalExit)[Symbol.for('signal-exit emitter')];
  const before = (process as unknown as WithSignalExit).__signal_exit_emitter__;
  return (now?.count ?? 0) + (before?.count ?? 0);
}

/**
 * Flushes telemetry before the process ends. A signal that only this module listens to ends the process as usual
 * (status 143 for SIGTERM), after the flush. Where the service listens too, it decides about the end: telemetry is
 * flushed when its event loop is empty, and a service that calls process.exit must await `shutdownTelemetry` first. An
 * unreachable collector keeps neither alive: after the signal, the first failed export is the last one.
 */
export function flushAtEnd(telemetry: Telemetry): void {
  process.once('beforeExit', () => {
    void telemetry.shutdown().then((sent) => {
      // Nothing else is left to do, so only export attempts keep the process alive.
      if (!sent) process.exit();
    });
  });
  for (const signal of SIGNALS) {
    const end = (): void => {
      if (process.listenerCount(signal) - waitingListeners() > 1) {
        telemetry.endOnFailure();
        return;
      }
      void telemetry.shutdown().then(() => {
        process.off(signal, end);
        process.kill(process.pid, signal);
      });
    };
    process.on(signal, end);
  }
}
