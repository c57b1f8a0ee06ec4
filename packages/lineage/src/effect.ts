import type { Metric } from '@signoz-as-code/catalogue';
import { asObject } from '@signoz-as-code/core';

/** The effect of a processor on names. */
export interface Effect {
  readonly does: 'deletes' | 'renames' | 'hashes' | 'replaces' | 'moves' | 'drops' | 'makes-delta' | 'adds';
  readonly of: 'metric' | 'attribute';
  /** The attribute's context; undefined for a metric, and where it does not matter. */
  readonly context?: 'resource' | 'attribute';
  /** Whether it concerns this name. */
  readonly concerns: (name: string) => boolean;
  /** The new name. */
  readonly to?: (name: string) => string;
  /** The metrics whose attributes it concerns; all of them where absent. */
  readonly ofMetric?: (name: string) => boolean;
  /** The instruments that it concerns; all of them where absent. */
  readonly ofInstrument?: (instrument: Metric['instrument']) => boolean;
  /** Whether it only applies to some spans, points or records. */
  readonly sometimes: boolean;
  /** Where in the processor's configuration. */
  readonly field: string;
}

/** A place with an unknown effect on names. */
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
