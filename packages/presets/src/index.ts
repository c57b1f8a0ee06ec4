/** Useful definitions for any SigNoz, which a project calls and changes by name (docs/decisions/0154). */
export { signozCollectors } from './collectors/index.ts';
export { signozDashboards } from './dashboards/index.ts';
export { signozMonitors } from './monitors/index.ts';
export type { Monitoring, PlatformLimits } from './monitors/monitoring.ts';
export { signozRetention } from './retention/index.ts';
export { signozStack } from './stack/index.ts';
