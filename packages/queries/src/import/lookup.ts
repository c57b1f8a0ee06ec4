import {
  type Attribute,
  builderName,
  type Catalogue,
  type Metric,
  type Service,
  uncataloguedAttribute,
  uncataloguedMetric,
} from '@signoz-as-code/catalogue';
import { aggregationProblem } from '../metric-aggregation.ts';
import type { MetricQuery } from '../query.ts';

/** The catalogue as the module that definitions import: every entry by its exported name. */
export interface CatalogueModule {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly services: Readonly<Record<string, Service>>;
}

const whole = new WeakMap<CatalogueModule, Catalogue>();

/** The parts of a module that the checks need. */
export function catalogueOf(module: CatalogueModule): Catalogue {
  const before = whole.get(module);
  if (before !== undefined) return before;
  const { attributes, metrics, services } = module;
  const made = {
    services: Object.values(services),
    attributes: Object.values(attributes),
    metrics: Object.values(metrics),
  };
  whole.set(module, made);
  return made;
}

/** The attribute with that name, type and context: the catalogue's, or an uncatalogued one. */
export function attributeFor(
  catalogue: CatalogueModule,
  name: string,
  type: Attribute['type'],
  context: Attribute['context'],
): Attribute {
  const known = Object.values(catalogue.attributes).find(
    (attribute) => attribute.name === name && attribute.type === type && attribute.context === context,
  );
  return known ?? uncataloguedAttribute(name, { type, context });
}

/**
 * The metric with a name in the query builder: the catalogue's, where it supports the aggregation and the groups, or
 * else one that is known only by name.
 */
export function metricFor(
  catalogue: CatalogueModule,
  stored: string,
  { time, space, by = [] }: Pick<MetricQuery, 'time' | 'space' | 'by'>,
): Metric {
  const known = Object.values(catalogue.metrics).find((metric) => builderName(metric) === stored);
  const isGrouped = by.every((attribute) => known?.attributes.some((allowed) => allowed === attribute));
  return known !== undefined && isGrouped && aggregationProblem(known, time, space) === undefined
    ? known
    : uncataloguedMetric(stored);
}
