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
 * stack: results that depend on it cannot be checked again.
 */
export function observeUnrepeatable(asked: (stack: string | undefined) => void): void {
  const told = <Result>(result: Result): Result => {
    asked(new Error().stack);
    return result;
  };
  const telling = (original: object): object => {
    for (const [name, part] of Object.entries(original)) if (typeof part === 'function') tell(original, name);
    return new Proxy(original as () => unknown, {
      apply: (target, self, args) => told(Reflect.apply(target, self, args)),
    });
  };
  const tell = (holder: object, name: string): void => {
    const { get, value } = Object.getOwnPropertyDescriptor(holder, name) ?? {};
    if (typeof value === 'function') Object.defineProperty(holder, name, { value: telling(value as object) });
    else if (get !== undefined) Object.defineProperty(holder, name, { get: () => told(get.call(holder) as unknown) });
    else if (value !== undefined) Object.defineProperty(holder, name, { get: () => told(value as unknown) });
  };
  const { Now } = (globalThis as { readonly Temporal?: { readonly Now: object } }).Temporal ?? { Now: {} };
  for (const name of OF_PROCESS) tell(process, name);
  for (const name of ['performance', 'crypto']) tell(globalThis, name);
  for (const name of Object.getOwnPropertyNames(Now)) tell(Now, name);
  for (const name of Object.keys(crypto)) if (/^(?:random|generate)/.test(name)) tell(crypto, name);
  syncBuiltinESMExports();
  tell(Math, 'random');
  tell(Date, 'now');
  // Without arguments it is the current time; called as a function it always is.
  const clock = new Proxy(Date, {
    construct: (target, args, made) => {
      const date = Reflect.construct(target, args, made) as Date;
      return args.length === 0 ? told(date) : date;
    },
    apply: (target) => told(target()),
  });
  Object.defineProperty(Date.prototype, 'constructor', { value: clock });
  globalThis.Date = clock;
}
