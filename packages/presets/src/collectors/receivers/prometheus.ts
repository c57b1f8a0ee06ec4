import { defineReceiver } from '@signoz-as-code/collector-config';
import { ownMetricsScrape } from '../own-telemetry.ts';

export default defineReceiver('prometheus', ownMetricsScrape('otel-collector'));
