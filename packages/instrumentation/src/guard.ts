import { type Attributes, diag, metrics as meters } from '@opentelemetry/api';
import { metrics as catalogued, scope } from './catalogue.generated.ts';

interface Counted {
  readonly name: string;
  readonly unit: string;
  readonly description: string;
}

// For any platform's catalogue.
const ownMetrics: Readonly<Record<string, Counted>> = catalogued;

/** The catalogue's description of a metric's attribute. */
export interface Bound {
  readonly type: 'string' | 'number' | 'boolean';
  /** All possible values, where they are known. */
  readonly values?: readonly string[];
  /** The most different values. */
  readonly limit: number;
}

export type Bounds = Readonly<Record<string, Bound>>;

type Reason = 'unknown' | 'type' | 'value' | 'limit';

/**
 * Passes the attributes that the catalogue allows on a metric. Any other throws where NODE_ENV is `development` or
 * `test`; elsewhere it is dropped and counted (`telemetryAttributesDropped` of the catalogue, where it exists), because
 * telemetry must not fail a request. Keeps at most `limit` values of an attribute in memory.
 */
export function attributeGuard(metric: string, bounds: Bounds): (attributes: Attributes) => Attributes {
  const seen = new Map<string, Set<unknown>>();
  return (attributes) => {
    let kept: Attributes | undefined;
    for (const name of Object.keys(attributes)) {
      const value = attributes[name];
      if (value === undefined) continue;
      const reason = objection(bounds[name], value, name, seen);
      if (reason === undefined) continue;
      refuse(metric, name, value, reason);
      kept ??= { ...attributes };
      delete kept[name];
    }
    return kept ?? attributes;
  };
}

function objection(
  bound: Bound | undefined,
  value: unknown,
  name: string,
  seen: Map<string, Set<unknown>>,
): Reason | undefined {
  if (bound === undefined) return 'unknown';
  if (typeof value !== bound.type) return 'type';
  if (bound.values !== undefined) return bound.values.includes(value as string) ? undefined : 'value';
  const values = seen.get(name) ?? new Set();
  if (values.has(value)) return undefined;
  if (values.size >= bound.limit) return 'limit';
  seen.set(name, values.add(value));
  return undefined;
}

const REASONS: Readonly<Record<Reason, string>> = {
  unknown: 'the catalogue does not allow it on this metric',
  type: 'its type is not that of the catalogue',
  value: 'the catalogue does not list this value',
  limit: 'it has more different values than the catalogue allows',
};

/** Undefined in a catalogue that does not count them. */
const dropped: Counted | undefined = ownMetrics.telemetryAttributesDropped;

const told = new Set<string>();

function refuse(metric: string, name: string, value: unknown, reason: Reason): void {
  if (process.env.NODE_ENV === 'development' || process.env.NODE_ENV === 'test') {
    throw new TypeError(`attribute '${name}' (${JSON.stringify(value)}) of ${metric}: ${REASONS[reason]}`);
  }
  if (!told.has(`${metric} ${name} ${reason}`) && told.size < 1_000) {
    told.add(`${metric} ${name} ${reason}`);
    diag.warn(`attribute '${name}' of ${metric} is dropped: ${REASONS[reason]}`);
  }
  if (dropped === undefined) return;
  const { name: counter, unit, description } = dropped;
  meters
    .getMeter(scope)
    .createCounter(counter, { unit, description })
    .add(1, { 'dropped.metric': metric, 'dropped.reason': reason });
}
