import { type Catalogue, storedNames } from '@signoz-as-code/catalogue';
import { type Artifact, jsonText } from '@signoz-as-code/core';
import type { Catalogue as Stored } from './schema/artifact.generated.ts';

/**
 * The one artifact of a catalogue, made from the file `source`: what queries, dashboards and rules depend on, without
 * texts that only describe.
 */
export function compile(catalogue: Catalogue, source: string): readonly Artifact[] {
  return [
    {
      path: 'telemetry.json',
      content: jsonText(stored(catalogue)),
      source,
    },
  ];
}

function stored({ services, attributes, metrics }: Catalogue): Stored {
  return {
    services: byName(services, ({ owner }) => owner),
    attributes: byName(attributes, ({ type, context, values }) => ({
      type,
      context,
      ...(values === undefined ? {} : { values: [...values].sort() }),
    })),
    metrics: byName(metrics, (metric) => ({
      instrument: metric.instrument,
      unit: metric.unit,
      temporality: metric.temporality,
      stored: [...storedNames(metric)] as [string, ...string[]],
      attributes: metric.attributes.map(({ name }) => name).sort(),
    })),
  };
}

function byName<Entry extends { readonly name: string }, Value>(
  entries: readonly Entry[],
  value: (entry: Entry) => Value,
): Record<string, Value> {
  return Object.fromEntries(
    [...entries].sort((a, b) => (a.name < b.name ? -1 : 1)).map((entry) => [entry.name, value(entry)]),
  );
}
