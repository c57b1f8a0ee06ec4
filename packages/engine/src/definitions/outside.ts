import { isBuiltin, syncBuiltinESMExports } from 'node:module';
import { promisify } from 'node:util';

/** What a result depends on besides the arguments. */
export type Cause = 'chance' | 'machine' | 'network';

/** How the exports of a module of Node are treated: those that are not the `same` each time are reported, by their `cause`. */
interface Outside {
  readonly cause: Cause;
  /** Those that only depend on their arguments, or do nothing until another one is called. */
  readonly same?: RegExp;
  /** Those that act: they start a process, write a file, or change what all definitions see. */
  readonly acts?: RegExp;
}

const MESSAGES = /Agent$|^(?:Incoming|Outgoing)Message$|Server|^validate/;
const ALL = /^/;

/**
 * Modules of Node whose results are not compared with those of an earlier run. Everything in a module that is not here is
 * reported: a module that a later Node adds should be too.
 */
const OUTSIDE: Readonly<Record<string, Outside>> = {
  async_hooks: { cause: 'chance', same: /^Async|^createHook$/ },
  child_process: { cause: 'machine', acts: ALL },
  cluster: { cause: 'machine', acts: /^(?:fork|setup|disconnect)/ },
  dgram: { cause: 'network' },
  diagnostics_channel: { cause: 'chance', same: ALL },
  dns: { cause: 'network', acts: /^set/ },
  domain: { cause: 'chance', same: ALL },
  ffi: { cause: 'machine', acts: ALL },
  http: { cause: 'network', same: MESSAGES, acts: /^set/ },
  http2: { cause: 'network', same: /^get|^Http2|^create|^perform/ },
  https: { cause: 'network', same: MESSAGES },
  inspector: { cause: 'chance', acts: /^(?:open|close|waitForDebugger)$/ },
  net: { cause: 'network', same: /^isIP|^(?:get|create)(?!Connection)|Server$/, acts: /^set/ },
  os: { cause: 'machine', acts: /^set/ },
  perf_hooks: { cause: 'chance', same: /^[A-Z]|Histogram$|^timerify$/ },
  readline: { cause: 'chance', same: ALL },
  repl: { cause: 'chance', same: /^[A-Z]|^isValidSyntax$/, acts: /^start$/ },
  sqlite: { cause: 'machine', same: ALL },
  test: { cause: 'chance', same: ALL },
  'test/reporters': { cause: 'chance', same: ALL },
  tls: { cause: 'network', same: /^(?:create|convert|check)|Context$|Server$|^get(?!CA)/, acts: /^set/ },
  trace_events: { cause: 'chance', acts: /^createTracing$/ },
  tty: { cause: 'machine' },
  v8: {
    cause: 'chance',
    same: /erialize|^cachedDataVersionTag$|^isStringOneByte/,
    acts: /^(?:set|write|take|stop|start)/,
  },
  vm: { cause: 'chance', same: /^(?!measure)/ },
  wasi: { cause: 'machine' },
  worker_threads: { cause: 'chance', same: ALL },
  zlib: { cause: 'machine', same: /^(?!Zip|createZip|zipFiles|set)/, acts: /^set/ },
};

export interface Observer {
  /** Reports a function that asks outside, with its caller's stack. */
  readonly asked: (stack: string | undefined, what: string, cause: Cause) => void;
  /** Refuses a function that acts. */
  readonly acted: (stack: string | undefined, what: string) => void;
}

/** From here on, reports calls of the functions of a module of Node. */
export function observeModule(name: string, observer: Observer): void {
  if (observed.has(name)) return;
  observed.add(name);
  const exported = process.getBuiltinModule(`node:${name}`) as object;
  const { cause, same, acts } = OUTSIDE[name.replace(/\/promises$/, '')] ?? { cause: 'chance' };
  for (const [key, { value, writable }] of Object.entries(Object.getOwnPropertyDescriptors(exported))) {
    const isActing = acts?.test(key) === true;
    if (typeof value !== 'function' || writable !== true || (!isActing && same?.test(key) === true)) continue;
    const tell: Tell = (what) => {
      const { stack } = new Error();
      if (isActing) observer.acted(stack, what);
      else observer.asked(stack, what, cause);
    };
    Object.defineProperty(exported, key, { value: telling(value as Callable, `${name}.${key}()`, tell) });
  }
  // `dns.promises` is the same object.
  if (isBuiltin(`node:${name}/promises`)) observeModule(`${name}/promises`, observer);
  syncBuiltinESMExports();
}

const observed = new Set<string>();

type Callable = (...args: unknown[]) => unknown;
type Tell = (what: string) => void;

function telling(original: Callable, call: string, tell: Tell): object {
  const promising: unknown = (original as unknown as Readonly<Record<symbol, unknown>>)[promisify.custom];
  if (typeof promising !== 'function') return proxied(original, call, tell);
  // `promisify` would get another function from it, which is not observed.
  const copy = (...args: unknown[]): unknown => Reflect.apply(original, undefined, args);
  Object.defineProperty(copy, promisify.custom, { value: proxied(promising as Callable, call, tell) });
  return proxied(copy, call, tell);
}

function proxied(original: Callable, call: string, tell: Tell): object {
  return new Proxy(original, {
    apply: (target, self, args) =>
      outermost(
        () => tell(call),
        () => Reflect.apply(target, self, args) as unknown,
      ),
    construct: (target, args, made) =>
      outermost(
        () => tell(`new ${call}`),
        () => Reflect.construct(target, args, made) as object,
      ),
  });
}

let isWithin = false;

/** Functions of Node that call each other are reported once. */
function outermost<Result>(tell: () => void, work: () => Result): Result {
  if (isWithin) return work();
  tell();
  isWithin = true;
  try {
    return work();
  } finally {
    isWithin = false;
  }
}
