import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';

export default defineChannel({
  name: 'slack-alerts',
  slack: { send_resolved: true, api_url: secret('SLACK_WEBHOOK_URL'), channel: '#alerts' },
});
