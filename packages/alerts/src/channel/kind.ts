import type { Kind } from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { notificationsLost } from '../effects.ts';
import { channelLive } from './live.ts';
import schema from './schema/artifact.schema.json' with { type: 'json' };
import { validate } from './schema/artifact.validate.generated.ts';
import { channelShape } from './shape.ts';

export const channel: Kind<SignozClient> = {
  name: 'channel',
  folder: 'channels',
  titleField: 'name',
  after: [],
  // SigNoz reads, changes and writes back one configuration of all channels, without a lock. When two channels are
  // created at once, one is refused as a duplicate, or silently missing from the configuration that notifications use.
  serial: true,
  effects: [notificationsLost],
  format: { schema, validate },
  shape: channelShape,
  live: channelLive,
};
