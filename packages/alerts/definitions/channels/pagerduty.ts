import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';

export default defineChannel({
  name: 'pagerduty',
  pagerduty: {
    send_resolved: true,
    routing_key: secret('PAGERDUTY_ROUTING_KEY'),
    severity: '{{ .CommonLabels.severity }}',
  },
});
