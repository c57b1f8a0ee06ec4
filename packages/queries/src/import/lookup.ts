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

/** The catalogue as the module that definitions import it from: everything by the name it is exported under. */
export interface CatalogueModule {
  readonly attributes: Readonly<Record<string, Attribute>>;
  readonly metrics: Readonly<Record<string, Metric>>;
  readonly services: Readonly<Record<string, Service>>;
}

const whole = new WeakMap<CatalogueModule, Catalogue>();

/** What the checks take of a module. */
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

/** The attribute of that name, type and place: the catalogue's, or one that it does not have. */
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
 * The metric that the query builder knows under a name: the catalogue's, where it may be aggregated and grouped like
 * that, or else one of which only the name is known.
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
