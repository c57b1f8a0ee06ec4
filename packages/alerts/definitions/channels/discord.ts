import { defineChannel } from '@signoz-as-code/alerts';
import { secret } from '@signoz-as-code/core';

export default defineChannel({
  name: 'discord',
  discord: { send_resolved: true, webhook_url: secret('DISCORD_WEBHOOK_URL') },
});
