import type { Dialect } from '../../dialect.ts';
import { smtpFields } from '../../normal/channel.ts';
import { channelWire } from '../v0.108/channel.ts';
import { channelFacts } from '../v0.115/index.ts';
import { v0135 } from '../v0.135/index.ts';

/** An email channel does not keep its own server settings; SigNoz's configuration applies. */
export const v0136: Dialect = {
  ...v0135,
  from: 'v0.136.0',
  facts: {
    ...v0135.facts,
    channels: { ...v0135.facts.channels, notKept: { email: [...smtpFields, 'require_tls', 'tls_config'] } },
  },
  wires: {
    ...v0135.wires,
    channel: channelWire({
      defaults: {
        ...channelFacts.defaults,
        email: { send_resolved: false, html: channelFacts.defaults.email.html as string },
      },
      added: { ...channelFacts.added, email: { ...channelFacts.added.email, smarthost: '' } },
    }),
  },
};
