import {
  diff,
  type Impact,
  isObject,
  type Json,
  type JsonObject,
  type KindContext,
  type KindShape,
  type Live,
  unownedNamesake,
} from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { channelReferences, namedChannels } from '../channel/names.ts';
import { matchersOf } from './expression.ts';

/** Routing policies as SigNoz reads them, and who is no longer notified after a change. */
export function policyShape(context: KindContext<SignozClient>): KindShape {
  const { normalize } = context.client.dialect.wires.policy;
  return {
    normalize: ({ spec }) => normalize(spec),
    nameConflict: unownedNamesake,
    references: channelReferences(context),
    impact: ({ before, after }) => impact(before, after && normalize(after.spec)),
    itemKey: policyItemKey,
    fieldsFor: ([field], live) => {
      const when = field === 'expression' ? matchersOf(String((live as JsonObject).expression)) : undefined;
      return isObject(when) ? [{ when: when as JsonObject }] : [];
    },
  };
}

function policyItemKey(item: Json): string | undefined {
  return typeof item === 'string' ? item : undefined;
}

function impact(before: Live | undefined, wanted: JsonObject | undefined): Impact[] {
  if (before === undefined) return [];
  if (wanted === undefined)
    return [
      {
        effect: 'notifications-lost',
        text: `'${before.title}' no longer sends to ${namedChannels(before.spec).join(', ')}`,
      },
    ];
  const found: Impact[] = [];
  for (const { path, before: was, after: is } of diff(before.spec, wanted, policyItemKey)) {
    if (path[0] === 'channels' && was !== undefined && is === undefined)
      found.push({
        effect: 'notifications-lost',
        text: `'${before.title}' no longer sends to ${String(was)}`,
      });
    if (path[0] === 'expression')
      found.push({
        effect: 'notifications-lost',
        text: `'${before.title}' now matches ${String(is)} instead of ${String(was)}`,
      });
  }
  return found;
}
