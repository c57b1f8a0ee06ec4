import type { Metric } from '@signoz-as-code/catalogue';
import { asObject } from '@signoz-as-code/core';

/** What a processor does to names. */
export interface Effect {
  readonly does: 'deletes' | 'renames' | 'hashes' | 'replaces' | 'moves' | 'drops' | 'makes-delta' | 'adds';
  readonly of: 'metric' | 'attribute';
  /** Where the attribute stands; of a metric, and where it does not matter, undefined. */
  readonly context?: 'resource' | 'attribute';
  /** Whether it is about this name. */
  readonly concerns: (name: string) => boolean;
  /** What a name becomes. */
  readonly to?: (name: string) => string;
  /** Metrics whose attributes it is about; all of them where it is not given. */
  readonly ofMetric?: (name: string) => boolean;
  /** Instruments that it is about; all of them where it is not given. */
  readonly ofInstrument?: (instrument: Metric['instrument']) => boolean;
  /** Whether it holds for some spans, points or records only. */
  readonly sometimes: boolean;
  /** Where in the processor's configuration. */
  readonly field: string;
}

/** A place whose effect on names cannot be told. */
export interface Unjudged {
  readonly field: string;
  readonly text: string;
}

export interface Effects {
  readonly effects: readonly Effect[];
  readonly unjudged: readonly Unjudged[];
}

/** The configuration of a component. */
export type Config = Readonly<Record<string, unknown>>;

/** Whether a name is this very one. */
export function equals(text: unknown): (name: string) => boolean {
  return (name) => name === text;
}

/** The configurations of a list. */
export function list(value: unknown): readonly Config[] {
  return Array.isArray(value) ? value.map(asObject) : [];
}

/** The texts of a list. */
export function texts(value: unknown): readonly string[] {
  return Array.isArray(value) ? value.filter((item) => typeof item === 'string') : [];
}
