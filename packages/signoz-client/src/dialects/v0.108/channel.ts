import type { JsonObject } from '@signoz-as-code/core';
import { channelAnswer } from '../../answers.ts';
import type { ChannelWire } from '../../dialect.ts';
import { type ChannelKind, channelDefaults, filledChannelConfig, readChannelConfig } from '../../normal/channel.ts';
import { collection } from '../../transport.ts';

const path = '/api/v1/channels';

/**
 * How channels of a dialect differ: what the server fills in, and what it adds on its own, which definitions cannot
 * set.
 */
interface ChannelFacts {
  readonly defaults: Readonly<Record<ChannelKind, JsonObject>>;
  readonly added: Readonly<Partial<Record<ChannelKind, JsonObject>>>;
}

/** Channels of a dialect. */
export function channelWire({ defaults, added }: ChannelFacts): ChannelWire {
  return {
    collection: (api) => collection(api, channelAnswer, path, () => api.listOrNull(channelAnswer, path)),
    defaults,
    filled: (kind, config) => filledChannelConfig(kind, config, defaults[kind]),
    read: (kind, config) => {
      const own = added[kind] ?? {};
      const isAdded = (field: string, value: unknown): boolean =>
        field in own && JSON.stringify(value) === JSON.stringify(own[field]);
      const kept = Object.entries(readChannelConfig(config)).filter(([field, value]) => !isAdded(field, value));
      return Object.fromEntries(kept);
    },
  };
}

export const channel = channelWire({ defaults: channelDefaults, added: {} });
