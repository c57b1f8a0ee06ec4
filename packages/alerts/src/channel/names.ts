import { address, type Defined, type Importable, type KindContext, lazy, type Resource } from '@signoz-as-code/core';
import type { ChannelDefinition, ChannelSpec } from './define.ts';

/** The names in SigNoz of the channels that a definition refers to. */
export function channelNames(channels: readonly ChannelDefinition[] | undefined, definitions: Importable): string[] {
  return (channels ?? []).map((channel) => (definitions.find(channel as never) as Defined<ChannelSpec>).spec.name);
}

/** The channels that a policy or a rule (in either schema) names. */
export function namedChannels(spec: unknown): string[] {
  const { channels, preferredChannels, condition } = spec as {
    channels?: readonly string[];
    condition?: { thresholds?: { spec?: readonly { channels?: readonly string[] }[] } };
    preferredChannels?: readonly string[];
  };
  return [
    ...(channels ?? []),
    ...(preferredChannels ?? []),
    ...(condition?.thresholds?.spec ?? []).flatMap((threshold) => threshold.channels ?? []),
  ];
}

/** The addresses of our channels that a rule or policy names: wanted ones, and live ones that a change deletes or renames. */
export function channelReferences(
  context: Pick<KindContext<never>, 'wanted' | 'seen'>,
): (resource: Resource) => string[] {
  const wanted = lazy(() => new Map(context.wanted('channel').map((one) => [one.title, address(one)])));
  const live = (name: string): string[] =>
    context
      .seen('channel')
      .flatMap(({ title, key }) => (title === name && key !== undefined ? [address({ kind: 'channel', key })] : []));
  return ({ spec }) => namedChannels(spec).flatMap((name) => wanted().get(name) ?? live(name));
}
