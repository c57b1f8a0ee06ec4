import { clickhouseAddress, defineExporter } from '@signoz-as-code/collector-config';

export default defineExporter('signozclickhousemetrics', { dsn: clickhouseAddress('metrics') });
