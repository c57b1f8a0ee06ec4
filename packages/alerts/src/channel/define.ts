import { type Definable, type Definition, definition } from '@signoz-as-code/core';
import type { Duration, Environment } from '@signoz-as-code/platform';
import type { Discord, Email, Msteamsv2, Opsgenie, Pagerduty, Slack, Webhook } from './schema/artifact.generated.ts';

/** The notification kinds of SigNoz, in Alertmanager's own field names. A webhook's timeout is a duration here. */
interface ChannelConfigs {
  readonly slack: Slack;
  readonly email: Email;
  readonly webhook: Omit<Webhook, 'timeout' | 'url_file'> & { readonly timeout?: Duration };
  readonly pagerduty: Pagerduty;
  readonly opsgenie: Opsgenie;
  readonly msteamsv2: Msteamsv2;
  readonly discord: Discord;
}

type ExactlyOne<Configs> = {
  [Kind in keyof Configs]: { readonly [Only in Kind]: Configs[Only] } & {
    readonly [Other in Exclude<keyof Configs, Kind>]?: never;
  };
}[keyof Configs];

export type ChannelSpec = {
  /** Stable name of the definition; the file's name unless given. */
  readonly key?: string;
  /** The name that SigNoz shows and rules use. SigNoz cannot change it, so a change here makes a new channel. */
  readonly name: string;
} & ExactlyOne<ChannelConfigs>;

export type ChannelDefinition = Definition<'channel', ChannelSpec, Environment>;

/** Where notifications go: exactly one of slack, email, webhook, pagerduty, opsgenie, msteamsv2 and discord. */
export function defineChannel(channel: Definable<ChannelSpec, Environment>): ChannelDefinition {
  return definition('channel', channel);
}
