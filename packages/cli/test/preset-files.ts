import { channel, channels } from './fixture-project.ts';

const CATALOGUE = `import type { Attribute, Catalogue, Metric, Service } from '@signoz-as-code/telemetry';
import * as attributes from '@signoz-as-code/presets/attributes';
import * as limits from '@signoz-as-code/presets/limits';
import * as metrics from '@signoz-as-code/presets/metrics';
import * as services from '@signoz-as-code/presets/services';
export { attributes, limits, metrics, services };
export const catalogue: Catalogue = {
  services: Object.values<Service>(services),
  attributes: Object.values<Attribute>(attributes),
  metrics: Object.values<Metric>(metrics),
};
`;
/** A definition file that is one preset. */
export const preset = (call: string): string => {
  const name = /^\w+/.exec(call)?.[0] as string;
  return `import { ${name} } from '@signoz-as-code/presets';\nexport default ${call};\n`;
};
/** A project of presets only. */
export const FILES = {
  'package.json': '{ "type": "module", "imports": { "#catalogue": "./packages/telemetry/definitions/index.ts" } }\n',
  'packages/telemetry/definitions/index.ts': CATALOGUE,
  'packages/compose/definitions/stack.ts': preset('signozStack()'),
  'packages/collector-config/definitions/collectors.ts': preset('signozCollectors()'),
  'packages/retention/definitions/retention.ts': preset('signozRetention()'),
  'packages/dashboards/definitions/dashboards/signoz.ts': preset('signozDashboards()'),
  [`${channels}/mail.ts`]: channel('mail'),
  'packages/alerts/definitions/rules/monitors.ts': `import mail from '../channels/mail.ts';\n${preset('signozMonitors({ warn: [mail], page: [mail] })')}`,
};

/** A project's configuration with versions that match a collector of v0.144. */
export function raised(config: string, collector: string): string {
  return config
    .replace("signoz: 'v0.108.0'", "signoz: 'v0.138.0'")
    .replace("collector: 'v0.129.12'", `collector: '${collector}'`)
    .replace("clickhouse: '25.5.6'", "clickhouse: '25.8.1'");
}
