import type { Catalogue } from '@signoz-as-code/catalogue';
import { nearest } from '@signoz-as-code/core';
import { type Kind, placesNaming, type Reviewed, subject } from './uses.ts';

/** One place that would break. */
interface Dependent {
  /** The definition to change. */
  readonly source: string;
  readonly environment: string;
  readonly concern: string;
  readonly path: string;
  readonly field: string;
  readonly text: string;
}

export interface Impact {
  readonly kind: Kind;
  readonly name: string;
  /** Its names in storage and in queries. */
  readonly forms: readonly string[];
  /** Metrics whose series have this attribute. */
  readonly metrics: readonly string[];
  readonly dependents: readonly Dependent[];
}

/**
 * What breaks when a metric, attribute or service is renamed or removed: every place in every artifact that names it.
 * Throws an Error with the nearest name when the catalogue does not have it.
 */
export function impact(catalogue: Catalogue, artifacts: readonly Reviewed[], name: string): Impact {
  const found = subject(catalogue, name);
  if (found === undefined) {
    const all = [...catalogue.metrics, ...catalogue.attributes, ...catalogue.services].map((one) => one.name);
    const near = nearest(name, all);
    throw new Error(
      `'${name}' is not in the catalogue${near === undefined ? ', and nothing in it is called almost so' : `: did you mean '${near}'?`}`,
    );
  }
  const dependents = artifacts.flatMap((artifact) =>
    placesNaming(artifact, found.kind, found.forms).map(({ field, text }): Dependent => {
      const { source, environment, concern, path } = artifact;
      return { source, environment, concern, path, field, text };
    }),
  );
  const metrics =
    found.kind === 'attribute'
      ? catalogue.metrics.filter(({ attributes }) => attributes.some((one) => one.name === name)).map((one) => one.name)
      : [];
  return { ...found, name, metrics, dependents };
}
