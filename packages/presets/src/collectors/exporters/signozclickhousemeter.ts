import { clickhouseAddress, defineExporter } from '@signoz-as-code/collector-config';

/** Once an hour and without a queue: a loss only affects the usage page. */
export default defineExporter('signozclickhousemeter', {
  dsn: clickhouseAddress('meter'),
  timeout: '45s',
  sending_queue: { enabled: false },
});
