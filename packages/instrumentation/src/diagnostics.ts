import type { DiagLogger } from '@opentelemetry/api';

/** One message is repeated at most this often: a collector that is away for an hour is not worth 700 stack traces. */
const REPEAT_MS = 60_000;
/** How many different messages are remembered; with more, the memory starts again. */
const REMEMBERED = 100;

/** The SDK's messages on stderr, one line each, with repetitions counted. */
export function diagnosticsLogger(write: (line: string) => void, now: () => number = Date.now): DiagLogger {
  const last = new Map<string, { at: number; held: number }>();
  const log =
    (level: string) =>
    // Typed as a string, but the SDK also passes errors.
    (...parts: readonly unknown[]): void => {
      const text = parts.map(oneLine).join(' ');
      const before = last.get(text);
      if (before !== undefined && now() - before.at < REPEAT_MS) {
        before.held += 1;
        return;
      }
      if (last.size >= REMEMBERED) last.clear();
      last.set(text, { at: now(), held: 0 });
      write(`telemetry ${level}: ${text}${before?.held ? ` (and ${before.held} times before)` : ''}\n`);
    };
  return {
    error: log('error'),
    warn: log('warn'),
    info: log('info'),
    debug: log('debug'),
    verbose: log('verbose'),
  };
}

/** The SDK reports an error as an object, or as JSON with its stack. */
function oneLine(part: unknown): string {
  if (part instanceof AggregateError && part.message === '') return part.errors.map(oneLine).join('; ');
  if (part instanceof Error) return part.message;
  const text = typeof part === 'string' ? part : (JSON.stringify(part) ?? String(part));
  if (!text.startsWith('{')) return text;
  try {
    const { name, message, code } = JSON.parse(text) as Record<string, unknown>;
    return [name, message, code].filter((one) => typeof one === 'string' && one !== '').join(': ') || text;
  } catch {
    // Not JSON after all: shown unchanged.
    return text;
  }
}
