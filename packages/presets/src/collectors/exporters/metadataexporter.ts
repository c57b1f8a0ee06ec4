import { clickhouseAddress, defineExporter } from '@signoz-as-code/collector-config';

/** Which attributes telemetry of each service has, for completion in queries. Its cache is each collector's own. */
export default defineExporter('metadataexporter', {
  enabled: true,
  dsn: clickhouseAddress('metadata'),
  timeout: '10s',
  cache: { provider: 'in_memory' },
});
