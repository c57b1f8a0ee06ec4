import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';

export default defineChannel({
  name: 'webhook',
  webhook: { send_resolved: true, url: secret('ALERT_WEBHOOK_URL'), max_alerts: 0, timeout: '10s' },
});
