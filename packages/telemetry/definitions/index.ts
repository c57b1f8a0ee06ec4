import type { Attribute, Catalogue, Metric, Service } from '@signoz-as-code/telemetry';
import * as attributes from './attributes.ts';
import * as limits from './limits.ts';
import * as metrics from './metrics.ts';
import * as services from './services.ts';

export { attributes, limits, metrics, services };

export const catalogue: Catalogue = {
  services: Object.values<Service>(services),
  attributes: Object.values<Attribute>(attributes),
  metrics: Object.values<Metric>(metrics),
};
