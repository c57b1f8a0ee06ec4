import { type Environment, microseconds } from '@signoz-as-code/platform';
import { channelKinds, dialectOf } from '@signoz-as-code/signoz-client';
import type { ChannelSpec } from './define.ts';
import type { Channel } from './schema/artifact.generated.ts';

/** The body to send, without the ownership mark. */
export function channelBody(channel: ChannelSpec, { versions }: Environment): Channel {
  const wire = dialectOf(versions.signoz).wires.channel;
  const kind = channelKinds.find((candidate) => channel[candidate] !== undefined) as (typeof channelKinds)[number];
  const { timeout, ...given } = channel[kind] as { readonly timeout?: `${number}s` };
  const config = { ...given, ...(timeout === undefined ? {} : { timeout: microseconds(timeout) * 1_000 }) };
  return { name: channel.name, [`${kind}_configs`]: [wire.filled(kind, config as never)] };
}
