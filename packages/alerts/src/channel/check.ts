import { type Checking, type Defined, isObject, isSecret, writesSecret } from '@signoz-as-code/core';
import type { Duration, Environment } from '@signoz-as-code/platform';
import { type ChannelKind, channelDefaults, channelKinds, dialectOf, headerName } from '@signoz-as-code/signoz-client';
import { checkAnyDuration } from '../check-time.ts';
import type { PolicySpec } from '../policy/define.ts';
import type { RuleSpec } from '../rule/define.ts';
import type { Found } from './codes.ts';
import type { ChannelSpec } from './define.ts';
import { placeIn } from './place.ts';

/** Channels that SigNoz accepts although they do not work, or whose values it drops. */
export function checkChannel(channel: ChannelSpec, { name, versions }: Environment, problems: Found): void {
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
      given.length === 0 ? 'it has no configuration' : `there are ${given.length}: ${given.join(', ')}`,
      `write exactly one of ${channelKinds.join(', ')}`,
    );
  }
  for (const kind of given) {
    for (const [field, value] of Object.entries(channel[kind] as object)) {
      const address = (kind === 'pagerduty' && field === 'url') || (kind === 'opsgenie' && field === 'api_url');
      if (value === '' && channelDefaults[kind][field] !== '')
        problems.error(
          'alerts/empty-field',
          `${kind}.${field}`,
          field in channelDefaults[kind] ? 'SigNoz replaces an empty text with its own' : 'SigNoz drops an empty text',
          'leave the field out, or write its value',
        );
      else if (address && !(URL.canParse(String(value)) && /^https?:$/.test(new URL(String(value)).protocol)))
        problems.error(
          'alerts/channel-url',
          `${kind}.${field}`,
          `'${String(value)}' is not an address`,
          'write it in full, https://…',
        );
      if (field === 'timeout') checkAnyDuration(value as Duration, `${kind}.${field}`, problems);
      if (field === 'headers') checkHeaders(Object.keys(value as object), `${kind}.${field}`, problems);
    }
    const dropped = (dialectOf(versions.signoz).facts.channels.notKept[kind] ?? []).filter(
      (field) => field in (channel[kind] as object),
    );
    for (const field of dropped)
      problems.error(
        'alerts/not-kept',
        `${kind}.${field}`,
        `SigNoz ${versions.signoz} of ${name} drops it`,
        'remove it, and set it in the configuration of SigNoz itself',
      );
    for (const path of inClear(kind, channel[kind]))
      problems.error(
        'alerts/secret-in-clear',
        `${kind}.${path.join('.')}`,
        'the value is a secret in clear text',
        `write secret('${[kind, ...path].join('_').replaceAll(/\W+/g, '_').toUpperCase()}') and set that variable where apply runs`,
      );
  }
}

/**
 * An e-mail channel has no server of its own: without SMTP settings in SigNoz it sends nothing, and SigNoz does not
 * report that.
 */
export function checkMail({ email }: ChannelSpec, { name, mail }: Environment, problems: Found): void {
  if (email === undefined || mail !== undefined) return;
  problems.warning(
    'alerts/mail-server',
    'email',
    `the environment ${name} has no mail server, and without one SigNoz sends no mail`,
    "write mail: { smarthost, from, username } of the environment in signoz.config.ts, or mail: 'none' to send no mail",
  );
}

/** Literals that must be references: secrets, and texts that contain a password or token. */
function inClear(kind: ChannelKind, value: unknown, path: readonly string[] = []): (readonly string[])[] {
  if (isSecret(value)) return [];
  if (isObject(value) || Array.isArray(value))
    return Object.entries(value).flatMap(([field, inner]) => inClear(kind, inner, [...path, field]));
  const isMeant = placeIn(kind, path) !== 'secret' && (typeof value !== 'string' || !writesSecret(value));
  return isMeant ? [] : [path];
}

/** SigNoz refuses an e-mail channel with the same header twice, in any case. */
function checkHeaders(names: readonly string[], field: string, problems: Found): void {
  const twice = names.find((name, index) => names.findIndex((one) => headerName(one) === headerName(name)) < index);
  if (twice !== undefined)
    problems.error('alerts/header', `${field}.${twice}`, `${headerName(twice)} is there twice`, 'take one away');
}

/** A channel that no rule or policy uses. */
export function checkUsed(
  channels: readonly Defined<ChannelSpec>[],
  { definitions, problems }: Checking<Environment, unknown>,
): void {
  const used = new Set<unknown>([
    ...definitions
      .of<RuleSpec>('rule')
      .flatMap(({ spec }) => (spec.thresholds ?? []).flatMap((threshold) => threshold.channels ?? [])),
    ...definitions.of<PolicySpec>('policy').flatMap(({ spec }) => spec.channels ?? []),
  ]);
  for (const channel of channels) {
    if (!used.has(channel.definition))
      problems(channel).warning(
        'alerts/unused-channel',
        '',
        `no rule and no policy sends to '${channel.spec.name}'`,
        'use it in a threshold or in a policy, or remove the file',
      );
  }
}
