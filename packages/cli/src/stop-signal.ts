import { once } from 'node:events';

/** Fires on Ctrl-C, or when the process is asked to end. */
export async function stopSignal(): Promise<void> {
  const stop = new AbortController();
  try {
    await Promise.race(['SIGINT', 'SIGTERM'].map((signal) => once(process, signal, { signal: stop.signal })));
  } finally {
    stop.abort();
  }
}
