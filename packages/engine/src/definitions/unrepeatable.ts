import crypto from 'node:crypto';
import { syncBuiltinESMExports } from 'node:module';

/** Properties of a process that differ at each call, or in each process. */
const OF_PROCESS = [
  'hrtime',
  'uptime',
  'cpuUsage',
  'threadCpuUsage',
  'memoryUsage',
  'resourceUsage',
  'pid',
  'ppid',
].concat(['availableMemory', 'constrainedMemory', 'getActiveResourcesInfo', 'report', 'binding']);

/**
 * From here on, calls `asked` when a clock, a random number or the state of the process is read, with the reader's
 * stack and the name of what it read: results that depend on it cannot be checked again.
 */
export function observeUnrepeatable(asked: (stack: string | undefined, what: string) => void): void {
  const told = <Result>(result: Result, what: string): Result => {
    asked(new Error().stack, what);
    return result;
  };
  const telling = (original: object, what: string): object => {
    for (const [name, part] of Object.entries(original))
      if (typeof part === 'function') tell(original, name, `${what}.`);
    return new Proxy(original as () => unknown, {
      apply: (target, self, args) => told(Reflect.apply(target, self, args), `${what}()`),
    });
  };
  const tell = (holder: object, name: string, within: string): void => {
    const { get, value } = Object.getOwnPropertyDescriptor(holder, name) ?? {};
    const what = `${within}${name}`;
    if (typeof value === 'function') Object.defineProperty(holder, name, { value: telling(value as object, what) });
    else if (get !== undefined)
      Object.defineProperty(holder, name, {
        get(this: unknown) {
          return told(get.call(this) as unknown, what);
        },
      });
    else if (value !== undefined) Object.defineProperty(holder, name, { get: () => told(value as unknown, what) });
  };
  const { Now } = (globalThis as { readonly Temporal?: { readonly Now: object } }).Temporal ?? { Now: {} };
  for (const name of OF_PROCESS) tell(process, name, 'process.');
  for (const name of Object.getOwnPropertyNames(Performance.prototype))
    if (name !== 'constructor') tell(Performance.prototype, name, 'performance.');
  for (const name of Object.getOwnPropertyNames(Now)) tell(Now, name, 'Temporal.Now.');
  // Those of its methods that are reached as the global `crypto` and as members of node:crypto; others compute no chance.
  const web = crypto.webcrypto;
  for (const name of ['getRandomValues', 'randomUUID']) tell(Object.getPrototypeOf(web) as object, name, 'crypto.');
  tell(Object.getPrototypeOf(web.subtle) as object, 'generateKey', 'crypto.subtle.');
  for (const name of Object.getOwnPropertyNames(crypto))
    if (/^(?:random|generate|pseudoRandom|p?rng$)/.test(name)) tell(crypto, name, 'crypto.');
  syncBuiltinESMExports();
  tell(Math, 'random', 'Math.');
  tell(Date, 'now', 'Date.');
  // Without arguments it is the current time; called as a function it always is.
  const clock = new Proxy(Date, {
    construct: (target, args, made) => {
      const date = Reflect.construct(target, args, made) as Date;
      return args.length === 0 ? told(date, 'new Date()') : date;
    },
    apply: (target) => told(target(), 'Date()'),
  });
  Object.defineProperty(Date.prototype, 'constructor', { value: clock });
  globalThis.Date = clock;
}
