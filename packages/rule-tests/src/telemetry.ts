import type { Metric, Service } from '@signoz-as-code/catalogue';
import type { Duration } from '@signoz-as-code/platform';

/** The share that fails, all unless given, and the duration of requests meanwhile. */
export interface Outage {
  readonly errors?: number;
  readonly took?: Duration;
}

/** A period of telemetry: from one value to another, or none at all. Spans have a share of errors and a duration. */
export type Piece =
  | {
      readonly for: Duration;
      readonly from: number;
      readonly to: number;
      readonly outage?: Outage;
    }
  | { readonly for: Duration; readonly gap: true };

/** Common to all telemetry of a test: consecutive pieces from the beginning of the test. */
interface Timeline {
  readonly pieces: readonly Piece[];
  /**
   * A constant value: for a gauge the value, for a counter its growth a second, for a histogram what each observation
   * measures, for requests and log lines the number a second.
   */
  constant(value: number, length: Duration): this;
  /** A linear change from one value to another. */
  ramp(from: number, to: number, length: Duration): this;
  /** Nothing is sent. A counter then continues from its last value. */
  gap(length: Duration): this;
}

export interface MetricTelemetry extends Timeline {
  readonly of: 'metric';
  readonly metric: Metric;
  readonly attributes: Readonly<Record<string, string>>;
  readonly every: Duration;
  readonly observations: number;
}

export interface LogTelemetry extends Timeline {
  readonly of: 'logs';
  readonly service: string;
  readonly body: string;
  readonly severity: LogSeverity;
  readonly attributes: AttributeValues;
}

export interface SpanTelemetry extends Timeline {
  readonly of: 'spans';
  readonly service: string;
  readonly name: string;
  readonly kind: SpanKind;
  readonly took: Duration;
  readonly attributes: AttributeValues;
  /** The same number of requests as before, of which a share fails (all unless given), or which take longer. */
  outage(length: Duration, how?: Outage): this;
}

export type Telemetry = MetricTelemetry | LogTelemetry | SpanTelemetry;
export type AttributeValues = Readonly<Record<string, string | number | boolean>>;
export const logSeverities = { TRACE: 1, DEBUG: 5, INFO: 9, WARN: 13, ERROR: 17, FATAL: 21 } as const;
export type LogSeverity = keyof typeof logSeverities;
export const spanKinds = { internal: 1, server: 2, client: 3, producer: 4, consumer: 5 } as const;
export type SpanKind = keyof typeof spanKinds;

/** The attributes that a metric may have, by name; any for an uncatalogued metric. */
type AttributesOf<M extends Metric> = M extends { readonly uncatalogued: true }
  ? Readonly<Record<string, string>>
  : { readonly [Name in M['attributes'][number]['name']]?: string };

/**
 * One series of a metric, sent like its instrument: a point each minute, or each `every`. A histogram has
 * `observations` each second (10 unless given).
 */
export function series<const M extends Metric>(
  metric: M,
  attributes: AttributesOf<M> = {} as AttributesOf<M>,
  { every = '1m', observations = 10 }: { readonly every?: Duration; readonly observations?: number } = {},
): MetricTelemetry {
  const of = {
    of: 'metric',
    metric,
    attributes: attributes as Readonly<Record<string, string>>,
    every,
    observations,
  } as const;
  return timeline((pieces, steps): MetricTelemetry => ({ ...of, pieces, ...steps }));
}

/** Log lines of a service. */
export function lines(
  service: Service,
  {
    body,
    severity = 'INFO',
    attributes = {},
  }: {
    readonly body: string;
    readonly severity?: LogSeverity;
    readonly attributes?: AttributeValues;
  },
): LogTelemetry {
  const of = { of: 'logs', service: service?.name, body, severity, attributes } as const;
  return timeline((pieces, steps): LogTelemetry => ({ ...of, pieces, ...steps }));
}

/** Requests that a service answers, one span each: those of a server that take 50 ms unless given. */
export function requests(
  service: Service,
  {
    name = 'request',
    kind = 'server',
    took = '50ms',
    attributes = {},
  }: {
    readonly name?: string;
    readonly kind?: SpanKind;
    readonly took?: Duration;
    readonly attributes?: AttributeValues;
  } = {},
): SpanTelemetry {
  const of = { of: 'spans', service: service?.name, name, kind, took, attributes } as const;
  return timeline(
    (pieces, steps, go): SpanTelemetry => ({
      ...of,
      pieces,
      ...steps,
      outage: (length, outage = {}) => {
        const rate = pieces.flatMap((piece) => ('to' in piece ? [piece.to] : [])).at(-1) ?? 1;
        return go({ for: length, from: rate, to: rate, outage });
      },
    }),
  );
}

type Steps<T> = {
  readonly constant: (value: number, length: Duration) => T;
  readonly ramp: (from: number, to: number, length: Duration) => T;
  readonly gap: (length: Duration) => T;
};

/** Telemetry to which pieces are added; each step returns a new one. */
function timeline<T>(
  make: (pieces: readonly Piece[], steps: Steps<T>, go: (piece: Piece) => T) => T,
  pieces: readonly Piece[] = [],
): T {
  const go = (piece: Piece): T => timeline(make, [...pieces, piece]);
  const steps: Steps<T> = {
    constant: (value, length) => go({ for: length, from: value, to: value }),
    ramp: (from, to, length) => go({ for: length, from, to }),
    gap: (length) => go({ for: length, gap: true }),
  };
  return Object.freeze(make(pieces, steps, go));
}
