import { type Attribute, type Catalogue, type Metric, type Service, strictNames } from '@signoz-as-code/telemetry';
import * as allAttributes from './attributes.ts';
import * as allLimits from './limits.ts';
import * as allMetrics from './metrics.ts';
import * as allServices from './services.ts';

export const attributes = strictNames('attributes', allAttributes);
export const limits = strictNames('limits', allLimits);
export const metrics = strictNames('metrics', allMetrics);
export const services = strictNames('services', allServices);

export const catalogue: Catalogue = {
  services: Object.values<Service>(services),
  attributes: Object.values<Attribute>(attributes),
  metrics: Object.values<Metric>(metrics),
};
