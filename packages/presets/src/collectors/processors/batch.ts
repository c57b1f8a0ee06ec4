import { defineProcessor } from '@signoz-as-code/collector-config';

export default defineProcessor('batch', { send_batch_size: 10_000, send_batch_max_size: 11_000, timeout: '10s' });
