import type { Telemetry } from './sdk.ts';

const SIGNALS = ['SIGTERM', 'SIGINT'] as const;

interface WithSignalExit {
  readonly [key: symbol]: { readonly count?: number } | undefined;
  readonly __signal_exit_emitter__?: { readonly count?: number };
}

/**
 * The listeners of signal-exit, which many libraries bring along: like this module they end the process only where
 * nobody else listens, so that each would wait for the other. It keeps how many it has, of version 4 and of those before.
 */
function waitingListeners(): number {
  const now = (globalThis as unknown as WithSignalExit)[Symbol.for('signal-exit emitter')];
  const before = (process as unknown as WithSignalExit).__signal_exit_emitter__;
  return (now?.count ?? 0) + (before?.count ?? 0);
}

/**
 * Sends what is held before the process ends. A signal that only this module listens to ends the process as it would
 * have without it (status 143 for SIGTERM), after the flush. Where the service listens too, the end is its business:
 * what is held is sent when its event loop runs dry; a service that calls process.exit awaits `shutdownTelemetry` first.
 * A collector that is away keeps neither alive: from the signal on the first export that fails is the last one.
 */
export function flushAtEnd(telemetry: Telemetry): void {
  process.once('beforeExit', () => {
    void telemetry.shutdown().then((sent) => {
      // Nothing else was left to do, so that only attempts to send are in the way of the end.
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
