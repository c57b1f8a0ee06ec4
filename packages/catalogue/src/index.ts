export {
  type Attribute,
  builderName,
  type Catalogue,
  defineAttribute,
  defineMetric,
  defineService,
  type Metric,
  type MetricAttribute,
  type Service,
  storedName,
  storedNames,
  type UncataloguedMetric,
  uncataloguedAttribute,
  uncataloguedMetric,
  unitOf,
} from './catalogue.ts';
export { type CatalogueFiles, catalogueProblems } from './catalogue-problems.ts';
export { derivedFiles, instrumentationModule, type NamedCatalogue } from './derived.ts';
export {
  type Adjustment,
  type Basis,
  type DocumentedBasis,
  defineLimit,
  inUnit,
  type Limit,
  limitOf,
  type MeasuredBasis,
  type Measurement,
  type Period,
  periodMs,
  type Statistic,
} from './limit.ts';
export { figure, quantity, unitName } from './quantity.ts';
export { knownUnits, perSecond, type Unit, unitFactor, unitFamily, unitHint, unitMistake, unitRatio } from './units.ts';
export {
  type Asks,
  attributeOfLabel,
  type Compared,
  SERVICE_NAME,
  type UnknownValue,
  unknownValues,
  valuesOf,
} from './values.ts';
export { type Arrival, type Arrivals, arrivalQueries, arrivalRows, arrivalsBegin, compareArrivals } from './verify.ts';
