import { clickhouseAddress, defineExporter } from '@signoz-as-code/collector-config';

/** The attributes in each service's telemetry, for completion in queries. Each collector has its own cache. */
export default defineExporter('metadataexporter', {
  enabled: true,
  dsn: clickhouseAddress('metadata'),
  timeout: '10s',
  cache: { provider: 'in_memory' },
});
