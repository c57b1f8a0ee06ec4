import {
  isDoubtful,
  type Json,
  type JsonObject,
  type KindContext,
  type KindShape,
  type Live,
} from '@signoz-as-code/core';
import { channelConfig, type SignozClient } from '@signoz-as-code/signoz-client';
import { namedChannels } from './names.ts';

/** How SigNoz compares, names and loses channels. */
export function channelShape(context: KindContext<SignozClient>): KindShape {
  /** Resources that stay whatever is applied: they are not ours, or may be copies of ours. */
  const others = (kind: string): Live[] => {
    const titles = new Map(context.wanted(kind).map(({ key, title }) => [key, title]));
    return context
      .seen(kind)
      .filter((live) => live.key === undefined || isDoubtful({ copiesMarks: true }, live, titles.get(live.key)));
  };
  /** The resources that send to a channel, ours and others'. */
  const senders = (channel: string): string[] =>
    ['rule', 'policy']
      .flatMap((kind) => [...context.wanted(kind), ...others(kind)])
      .filter(({ spec }) => namedChannels(spec).includes(channel))
      .map(({ title }) => title)
      .sort();
  return {
    normalize: (resource) => resource.spec,
    nameConflict: (resource, live) => live.find((channel) => channel.title === resource.title),
    // Somebody takes the URL of one of ours, with the mark in its fragment, for another channel.
    copiesMarks: true,
    replaceReason: (before, after) => {
      const is = channelConfig(after as JsonObject)?.kind;
      const { type } = before as JsonObject;
      const was = channelConfig(before as JsonObject)?.kind ?? (typeof type === 'string' ? type : is);
      if (was !== is && !context.client.dialect.facts.channels.changeKind)
        return `SigNoz cannot turn a channel from ${was} into ${is}`;
      if ((before as JsonObject).name !== (after as JsonObject).name) return 'SigNoz cannot rename a channel';
      return lostSmtp(before)
        ? 'a manual update has emptied its SMTP settings, and only a new channel gets them back'
        : undefined;
    },
    replaceProblem: ({ title }) => {
      if (!context.client.dialect.facts.channels.keptWhileNamed) return undefined;
      const names = ['rule', 'policy']
        .flatMap((kind) => context.seen(kind))
        .filter(({ spec }) => namedChannels(spec).includes(title))
        .map((one) => `'${one.title}'`)
        .sort();
      if (names.length === 0) return undefined;
      return {
        message: `would be deleted and recreated, but SigNoz does not delete a channel that rules or policies name: ${names.join(', ')}`,
        hint: 'give the channel and its file (its key) new names: the new channel is created first, and the old one is deleted when nothing names it any more',
      };
    },
    keepReason: ({ title }) => {
      const names = senders(title);
      return names.length === 0
        ? undefined
        : `${names.map((name) => `'${name}'`).join(', ')} still ${names.length === 1 ? 'sends' : 'send'} to it`;
    },
    impact: ({ before, after }) =>
      after === undefined && before !== undefined
        ? [{ effect: 'notifications-lost', text: `'${before.title}' gets no more notifications` }]
        : [],
    label: (path) =>
      path
        .filter((part) => part !== '0')
        .map((part) => part.replace(/_configs$/, ''))
        .join(' · '),
  };
}

function lostSmtp(spec: Json): boolean {
  const found = channelConfig(spec as JsonObject);
  return found?.kind === 'email' && found.config.smarthost === '';
}
