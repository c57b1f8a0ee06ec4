import { type Definitions, definitions as definitionsOf } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import type { AnyComponent, ComponentSpec, Exporter, Extension, Processor, Receiver } from './define.ts';

/** A component that replaces another. */
export interface Override {
  readonly original: AnyComponent;
  readonly by: AnyComponent;
}

/**
 * Replaces a component by another of the same class that carries at least its signals: a file exporter instead of one
 * that writes to ClickHouse.
 */
export function override<Carries>(original: Receiver<Carries>, by: Receiver<NoInfer<Carries>>): Override;
export function override<Carries>(original: Processor<Carries>, by: Processor<NoInfer<Carries>>): Override;
export function override<Carries>(original: Exporter<Carries>, by: Exporter<NoInfer<Carries>>): Override;
export function override(original: Extension, by: Extension): Override;
export function override(original: AnyComponent, by: AnyComponent): Override {
  return { original, by };
}

/**
 * The same definitions with some components replaced wherever they are used. Texts that name a component by its id (the
 * metrics_exporter of signozspanmetrics) are not changed: override the component with that text too.
 */
export function overriding(
  definitions: Definitions<Environment>,
  overrides: readonly Override[],
): Definitions<Environment> {
  const by = new Map<unknown, AnyComponent>(overrides.map((one) => [one.original, one.by]));
  const all = definitions.all.map((defined) => {
    const spec: ComponentSpec | undefined = by.get(defined.definition)?.build(definitions.environment);
    return spec === undefined ? defined : { ...defined, spec };
  });
  return definitionsOf(definitions.environment, all);
}
