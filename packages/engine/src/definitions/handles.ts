import { createHook } from 'node:async_hooks';
import { type Diagnostic, placeOf } from '@signoz-as-code/core';

interface Handle {
  readonly type: string;
  readonly stack: string | undefined;
  readonly resource: { readonly hasRef?: () => boolean };
}

/** What users call what Node opens. */
const NAMES: Readonly<Record<string, string>> = {
  Timeout: 'a timer',
  Immediate: 'a timer',
  PIPEWRAP: 'a process, or a pipe to one,',
  PROCESSWRAP: 'a process',
  WORKER: 'a thread',
  MESSAGEPORT: 'a channel to a thread',
  TCPSERVERWRAP: 'a server',
  PIPESERVERWRAP: 'a server',
  TCPWRAP: 'a connection',
  TCPCONNECTWRAP: 'a connection',
  TLSWRAP: 'a connection',
  UDPWRAP: 'a socket',
  HTTPCLIENTREQUEST: 'an HTTP request',
  FSEVENTWRAP: 'a watcher of files',
  STATWATCHER: 'a watcher of files',
  FILEHANDLE: 'a file',
  FSREQCALLBACK: 'a file',
  FSREQPROMISE: 'a file',
  DIRHANDLE: 'a folder',
  GETADDRINFOREQWRAP: 'a look-up of a host',
  QUERYWRAP: 'a look-up of a host',
};

/** Records what the project's code opens from here on: timers, servers, sockets, watchers, processes. */
export function openHandles(root: string): { readonly left: () => Promise<readonly Diagnostic[]> } {
  const open = new Map<number, Handle>();
  const hook = createHook({
    // Newer versions of Node can skip thousands of promises.
    trackPromises: false,
    init: (id, type, _, resource: Handle['resource']) => {
      // What can keep a thread alive has `hasRef`. Others, like calculations of node:crypto and node:zlib, hold nothing open.
      if (!Object.hasOwn(NAMES, type) && resource.hasRef === undefined) return;
      open.set(id, { type, stack: new Error().stack, resource });
    },
    destroy: (id) => void open.delete(id),
  }).enable();
  return {
    left: async () => {
      // What ends by itself at once is not a fault.
      for (let turn = 0; turn < 3; turn += 1) await new Promise((resolve) => setImmediate(resolve));
      hook.disable();
      return [...open.values()].flatMap(({ type, stack, resource }) => {
        const place = placeOf(stack, root);
        if (place === undefined || resource.hasRef?.() === false) return [];
        return [
          {
            code: 'definition/unfinished',
            severity: 'error',
            message: `it leaves ${NAMES[type] ?? 'something'} open (${type}, ${place.file}:${place.line})`,
            where: { file: place.file },
            hint: 'close it, or remove this code: definitions only return values',
          },
        ];
      });
    },
  };
}
