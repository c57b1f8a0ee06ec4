import { randomBytes } from 'node:crypto';

/** The identity of one proof: the trace id of its span and log, and an attribute of its metric. */
export interface Marker {
  /** 32 hexadecimal digits. */
  readonly trace: string;
  /** 16 hexadecimal digits. */
  readonly span: string;
  /** Nanoseconds since 1970. */
  readonly at: bigint;
}

/** A new, unique marker with the current time. */
export function newMarker(): Marker {
  return {
    trace: randomBytes(16).toString('hex'),
    span: randomBytes(8).toString('hex'),
    at: BigInt(Date.now()) * 1_000_000n,
  };
}

/** The name of the service, span, metric and log body of every proof. */
export const proofName = 'signoz-as-code.proof';

/** The attribute of the metric that carries the marker. */
export const markerAttribute = 'signoz_as_code.marker';

/** OpenTelemetry's STATUS_CODE_ERROR: tail sampling keeps errors, whatever else it drops. */
export const errorStatus = 2;

export const signals = ['traces', 'metrics', 'logs'] as const;
export type Signal = (typeof signals)[number];
