import type { Metric } from '@signoz-as-code/catalogue';
import type { LogSeverity, SpanKind } from './telemetry.ts';

/** A period in which something is sent. Milliseconds from the beginning of the test. */
export interface Stretch {
  readonly start: number;
  readonly end: number;
  readonly from: number;
  readonly to: number;
  /** For spans: the share that fails, and the duration of each, in milliseconds. */
  readonly errors: number;
  readonly took: number;
}

/** Attributes by their context in OTLP. */
export interface Placed {
  readonly resource: Readonly<Record<string, string | number | boolean>>;
  readonly own: Readonly<Record<string, string | number | boolean>>;
}

interface Sent {
  readonly attributes: Placed;
  readonly stretches: readonly Stretch[];
}

/** Checked telemetry, as plain data. */
export type Stream =
  | (Sent & {
      readonly of: 'metric';
      readonly metric: Pick<
        Metric,
        'name' | 'instrument' | 'unit' | 'temporality' | 'arrives' | 'emitter' | 'buckets' | 'component'
      >;
      /** Milliseconds. */
      readonly every: number;
      readonly observations: number;
    })
  | (Sent & { readonly of: 'logs'; readonly body: string; readonly severity: LogSeverity })
  | (Sent & { readonly of: 'spans'; readonly name: string; readonly kind: SpanKind });

/** An expectation that was checked: times in milliseconds, channels by their names. */
export type Expected =
  | (Meant & { readonly expects: 'fires'; readonly within: number; readonly after: number })
  | (Meant & { readonly expects: 'resolves'; readonly within: number; readonly after: number })
  | (Meant & { readonly expects: 'silent' })
  | { readonly expects: 'notifies' | 'does-not-notify'; readonly channels: readonly string[] };

export interface Meant {
  readonly severity?: string;
  readonly labels?: Readonly<Record<string, string>>;
}

/** A test of a rule that was checked, as data. */
export interface CheckedTest {
  readonly file: string;
  /** The key of the rule. */
  readonly rule: string;
  readonly name: string;
  readonly streams: readonly Stream[];
  /** When it is judged for the first time, and how long its telemetry is. Milliseconds. */
  readonly from: number;
  readonly length: number;
  readonly expect: readonly Expected[];
}
