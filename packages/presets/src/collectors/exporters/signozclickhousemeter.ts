import { clickhouseAddress, defineExporter } from '@signoz-as-code/collector-config';

/** Once an hour and unqueued: what is lost here is missing from the usage page, nowhere else. */
export default defineExporter('signozclickhousemeter', {
  dsn: clickhouseAddress('meter'),
  timeout: '45s',
  sending_queue: { enabled: false },
});
