import { Session } from 'node:inspector/promises';

/**
 * Where each thread is currently working, innermost first, as lines of a stack; nothing for an idle thread. It uses
 * Node's own debugger, which also sees an endless loop.
 */
export async function stackOfThread(threadId: number, withinMs: number): Promise<string | undefined> {
  const session = new Session();
  session.connect();
  const scripts = new Map<string, string>();
  const paused = Promise.withResolvers<string>();
  let worker: string | undefined;
  const send = (method: string): void => {
    if (worker === undefined) return;
    const message = JSON.stringify({ id: 1, method });
    session.post('NodeWorker.sendMessageToWorker', { sessionId: worker, message }).catch(() => undefined);
  };
  session.on('NodeWorker.attachedToWorker', ({ params }) => {
    if (params.workerInfo.workerId !== String(threadId)) return;
    worker = params.sessionId;
    send('Debugger.enable');
    send('Debugger.pause');
  });
  session.on('NodeWorker.receivedMessageFromWorker', ({ params }) => {
    const { method, params: told } = JSON.parse(params.message) as { method?: string; params: Told };
    if (method === 'Debugger.scriptParsed') scripts.set(told.scriptId, told.url);
    if (method !== 'Debugger.paused') return;
    const lines = told.callFrames.map(({ location }) => {
      return `    at ${scripts.get(location.scriptId) ?? ''}:${location.lineNumber + 1}:${location.columnNumber + 1}`;
    });
    paused.resolve(lines.join('\n'));
  });
  try {
    await session.post('NodeWorker.enable', { waitForDebuggerOnStart: false });
    const timeout = Promise.withResolvers<undefined>();
    const timer = setTimeout(() => timeout.resolve(undefined), withinMs);
    const stack = await Promise.race([paused.promise, timeout.promise]);
    clearTimeout(timer);
    return stack;
  } finally {
    send('Debugger.disable');
    session.disconnect();
  }
}

interface Told {
  readonly scriptId: string;
  readonly url: string;
  readonly callFrames: readonly {
    readonly location: { readonly scriptId: string; readonly lineNumber: number; readonly columnNumber: number };
  }[];
}
