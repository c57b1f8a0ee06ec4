import { type DestinationStream, type Logger, type LoggerOptions, pino } from 'pino';

/** Fields whose values never leave the process, at the top of a record and one level below. */
const SECRET_FIELDS = ['password', 'token', 'secret', 'authorization', 'cookie', 'apiKey', 'email'];

/**
 * A Pino logger. Under `register` every record that is written inside a span carries its trace_id and span_id, and goes
 * out as an OTLP log record as well as to `destination` (stdout). The level is LOG_LEVEL's, `info` without it.
 */
export function createLogger(options: LoggerOptions = {}, destination?: DestinationStream): Logger {
  const all: LoggerOptions = {
    level: process.env.LOG_LEVEL ?? 'info',
    // The machine and the process are on the resource already.
    base: null,
    redact: SECRET_FIELDS.flatMap((field) => [field, `*.${field}`, `headers.${field}`]),
    ...options,
  };
  return destination === undefined ? pino(all) : pino(all, destination);
}
