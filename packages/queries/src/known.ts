import { type Attribute, builderName, type Catalogue, type Metric, storedNames } from '@signoz-as-code/catalogue';
import { isOwnField, readKey, type Signal } from './fields.ts';

/** A catalogue by the names that queries use. */
export interface Known {
  /** Under every name that they are stored under. */
  readonly metrics: ReadonlyMap<string, Metric>;
  /** Under the names that the query builder has for them. */
  readonly builder: ReadonlySet<string>;
  readonly attributes: ReadonlyMap<string, Attribute>;
}

const cache = new WeakMap<Catalogue, Known>();

/** Cached for each catalogue: every query of every environment uses it. */
export function known(catalogue: Catalogue): Known {
  const before = cache.get(catalogue);
  if (before !== undefined) return before;
  const made: Known = {
    metrics: new Map(catalogue.metrics.flatMap((metric) => storedNames(metric).map((name) => [name, metric] as const))),
    builder: new Set(catalogue.metrics.map(builderName)),
    attributes: new Map(catalogue.attributes.map((attribute) => [attribute.name, attribute] as const)),
  };
  cache.set(catalogue, made);
  return made;
}

/**
 * The catalogue's name for the key of a filter, or the key itself where SigNoz knows it; undefined when neither does.
 * Keys inside a log's body, an event or the scope are in no catalogue, so any name is accepted.
 */
export function knownKey(text: string, signal: Signal, { attributes }: Known): string | undefined {
  const isKnown = (name: string): boolean => {
    const attribute = attributes.get(name);
    return isOwnField(name, signal) || (attribute !== undefined && appliesTo(attribute, signal));
  };
  const { name, context } = readKey(text);
  // An attribute may be called like a context: span.kind.
  const whole = context === undefined ? name : `${text.slice(0, text.indexOf('.'))}.${name}`;
  if (isKnown(whole)) return whole;
  return context === 'body' || context === 'event' || context === 'scope' || isKnown(name) ? name : undefined;
}

/** Whether telemetry of a signal can have an attribute: built-in fields belong to one signal. */
export function appliesTo({ context }: Attribute, signal: Signal): boolean {
  if (context === 'span') return signal === 'traces';
  return context === 'log' ? signal === 'logs' : true;
}
