import { defineExtension } from '@signoz-as-code/collector-config';
import { ports } from '@signoz-as-code/platform';

export default defineExtension('health_check', { endpoint: `0.0.0.0:${ports.collectorHealth}` });
