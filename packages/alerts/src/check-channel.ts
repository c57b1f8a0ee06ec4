import { isSecret } from '@signoz-as-code/core';
import { channelKinds, channelSecrets } from '@signoz-as-code/signoz-client';
import type { ChannelSpec } from './define.ts';
import type { Found } from './problems.ts';

/** What SigNoz takes in silence, or keeps for itself. */
export function checkChannel(channel: ChannelSpec, problems: Found): void {
  if (!channel.name?.trim() || channel.name === 'default-receiver') {
    problems.error(
      'alerts/channel-name',
      'name',
      `'${channel.name ?? ''}' cannot be the name of a channel`,
      'give it a name that people recognise, like slack-alerts',
    );
  }
  const given = channelKinds.filter((kind) => channel[kind] !== undefined);
  if (given.length !== 1) {
    problems.error(
      'alerts/channel-kind',
      '',
      given.length === 0 ? 'there is no configuration' : `there are ${given.length}: ${given.join(', ')}`,
      `give exactly one of ${channelKinds.join(', ')}`,
    );
  }
  for (const kind of given) {
    for (const [field, value] of Object.entries(channel[kind] as object)) {
      const secret =
        (channelSecrets as readonly string[]).includes(field) &&
        !(kind === 'pagerduty' && field === 'url') &&
        !(kind === 'opsgenie' && field === 'api_url');
      if (secret && !isSecret(value))
        problems.error(
          'alerts/secret-in-clear',
          `${kind}.${field}`,
          'a secret is written out',
          `write secret('${kind.toUpperCase()}_${field.toUpperCase()}') and set that variable where apply runs`,
        );
    }
  }
}
