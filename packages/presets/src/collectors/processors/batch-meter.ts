import { defineProcessor } from '@signoz-as-code/collector-config';

export default defineProcessor('batch/meter', { send_batch_size: 20_000, send_batch_max_size: 25_000, timeout: '1s' });
