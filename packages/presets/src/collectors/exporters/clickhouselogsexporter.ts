import { clickhouseAddress, defineExporter } from '@signoz-as-code/collector-config';

export default defineExporter('clickhouselogsexporter', { dsn: clickhouseAddress('logs'), timeout: '10s' });
