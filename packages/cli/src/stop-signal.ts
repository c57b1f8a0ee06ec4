import { once } from 'node:events';

/** Ends when somebody presses Ctrl-C, or asks the process to end. */
export async function stopSignal(): Promise<void> {
  const stop = new AbortController();
  try {
    await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal, { signal: stop.signal })));
  } finally {
    stop.abort();
  }
}
