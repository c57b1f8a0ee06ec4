import { defineProcessor } from '@signoz-as-code/collector-config';

export default defineProcessor('memory_limiter', {
  check_interval: '1s',
  limit_percentage: 80,
  spike_limit_percentage: 20,
});
