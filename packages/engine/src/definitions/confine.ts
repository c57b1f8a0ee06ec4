import { isBuiltin, syncBuiltinESMExports } from 'node:module';
import { fileURLToPath } from 'node:url';
import workers, { parentPort } from 'node:worker_threads';
import { type Diagnostic, DiagnosticsError, isOfProject, messageOf, placeOf, stackOf } from '@signoz-as-code/core';
import { freezeIntrinsics } from './intrinsics.ts';
import { type Cause, observeModule } from './outside.ts';
import { callerIn, type Reads } from './reads.ts';
import { observeUnrepeatable } from './unrepeatable.ts';

/** The side effects of the project's code, and when nothing makes progress any more. */
export interface Confinement {
  readonly diagnosed: () => readonly Diagnostic[];
  readonly nextStall: () => Promise<void>;
}

/**
 * From here on the project's code runs; it may only return values. An act on the process or on what other definitions
 * see, or a failure that nobody waits for, becomes a diagnostic that names its file, whether the code catches the error
 * or not.
 */
export function confine(root: string, reads: Reads): Confinement {
  Error.stackTraceLimit = 50;
  const found: Diagnostic[] = [];
  const refuse = (what: string): never => {
    const diagnostic = sideEffect(root, what, new Error().stack);
    found.push(diagnostic);
    throw new DiagnosticsError([diagnostic]);
  };
  /** A class of which nothing is made. */
  const refusing = (what: string): object => new Proxy(class {}, { construct: () => refuse(what) });
  for (const name of ['exit', 'reallyExit', 'abort', 'kill', 'chdir', 'dlopen', 'execve', 'loadEnvFile'] as const)
    Object.defineProperty(process, name, { value: () => refuse(`process.${name}()`) });
  Object.defineProperty(workers, 'Worker', { value: refusing('new Worker()') });
  syncBuiltinESMExports();
  for (const name of ['WebSocket', 'EventSource'] as const) {
    // To define a property, V8 first asks for its value, and Node would load its HTTP client for it (30 ms).
    delete globalThis[name];
    Object.defineProperty(globalThis, name, { value: refusing(`new ${name}()`) });
  }
  reads.refuseWrites((name) => {
    if (placeOf(new Error().stack, root) !== undefined) refuse(`fs.${name}()`);
  });
  Object.defineProperty(process, 'env', {
    value: reads.environment(process.env, (name) => refuse(`setting process.env.${name}`)),
  });

  // Without a waiting caller. A listener also keeps the thread from ending.
  const failed = (error: unknown, origin: string): void => {
    if (error instanceof DiagnosticsError) return;
    const what = origin === 'unhandledRejection' ? 'a promise that is not awaited fails' : 'an error is thrown later';
    found.push(sideEffect(root, `${what}: ${messageOf(error)}`, stackOf(error)));
  };
  process.on('uncaughtException', failed);

  let stalled: PromiseWithResolvers<void> | undefined;
  const stall = (): void => {
    stalled?.resolve();
    // Gives the listener of the report a turn to continue; otherwise the thread would end now.
    if (stalled !== undefined) setImmediate(() => undefined);
    stalled = undefined;
  };
  process.on('beforeExit', stall);
  // The waiting caller reports that nothing has made progress for long, although something is open.
  parentPort?.on('message', stall);
  parentPort?.unref();
  // Code that answers instead of this program would be believed.
  for (const name of ['postMessage', 'close', 'ref', 'removeAllListeners', 'off'] as const)
    if (parentPort !== null) Object.defineProperty(parentPort, name, { value: () => refuse(`parentPort.${name}()`) });
  const { getBuiltinModule } = process;
  Object.defineProperty(process, 'getBuiltinModule', {
    value: (name: string) => {
      if (isBuiltin(name)) reads.asksFor(name);
      return getBuiltinModule(name);
    },
  });
  const asked = new Set<string>();
  const tell = (stack: string | undefined, what: string, cause: Cause = 'chance'): void => {
    reads.asksUnknowable(stack);
    const told = unrepeatable(root, what, stack, cause);
    if (told === undefined || asked.has(told.message)) return;
    asked.add(told.message);
    found.push(told);
  };
  observeUnrepeatable(tell);
  const { fetch } = globalThis;
  globalThis.fetch = (...args) => {
    tell(new Error().stack, 'fetch()', 'network');
    return fetch(...args);
  };
  reads.watchBuiltins((name) =>
    observeModule(name, {
      asked: tell,
      acted: (stack, what) => {
        if (placeOf(stack, root) !== undefined) refuse(what);
      },
    }),
  );
  freezeIntrinsics();
  return {
    diagnosed: () => found,
    nextStall: () => {
      stalled ??= Promise.withResolvers();
      return stalled.promise;
    },
  };
}

/** What is told of a definition that asks for what is another at each call; packages may, it is not the adopter's to change. */
function unrepeatable(root: string, what: string, stack: string | undefined, cause: Cause): Diagnostic | undefined {
  const caller = callerIn(stack);
  const place = placeOf(stack, root);
  const file = caller.startsWith('file:') ? fileURLToPath(caller) : caller;
  if (place === undefined || !isOfProject(root)(file)) return undefined;
  return {
    code: 'definition/unrepeatable',
    severity: 'warning',
    message: `${what} ${CAUSES[cause]} (${place.file}:${place.line})`,
    where: { file: place.file },
    hint: /random|generate/i.test(what)
      ? "write the value down, or derive it from a fixed name: createHash('sha256').update(name).digest('hex') of node:crypto"
      : 'write the value down, or read it from a file that is committed',
  };
}

const CAUSES: Readonly<Record<Cause, string>> = {
  chance: 'returns a different value each time, so generated/ changes with every run',
  machine: 'returns a different value on each machine, so generated/ changes with the machine',
  network: 'depends on the network, so generated/ may change with every run',
};

function sideEffect(root: string, what: string, stack: string | undefined): Diagnostic {
  const place = placeOf(stack, root);
  return {
    code: 'definition/side-effect',
    severity: 'error',
    message: `${what}${place === undefined ? '' : ` (${place.file}:${place.line})`}`,
    where: { file: place?.file ?? 'packages' },
    hint: 'definitions, and what they import, only return values: move this to a script',
  };
}
