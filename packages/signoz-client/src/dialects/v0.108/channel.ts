import { channelAnswer } from '../../answers.ts';
import type { ChannelWire } from '../../dialect.ts';
import { readChannelConfig } from '../../normal/channel.ts';
import { collection } from '../../transport.ts';

const path = '/api/v1/channels';

export const channel: ChannelWire = {
  collection: (api) => collection(api, channelAnswer, path, () => api.listOrNull(channelAnswer, path)),
  read: (_, config) => readChannelConfig(config),
};
