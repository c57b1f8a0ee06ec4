import {
  asText,
  type Impact,
  isObject,
  type JsonObject,
  type KindContext,
  type KindShape,
  type Live,
} from '@signoz-as-code/core';
import type { SignozClient } from '@signoz-as-code/signoz-client';
import { queryLabel } from '../shared/label.ts';
import { viewItemKey } from './item-key.ts';
import { bodyOf } from './v2/mark.ts';

/** By normal form, the fields with a view's name and page. */
const FIELDS = { v1: ['name', 'sourcePage'], v2: ['title', 'source'] } as const;

/** Saved views as SigNoz reads them, and the impact of a change. */
export function viewShape({ client, owner }: KindContext<SignozClient>): KindShape {
  const { facts, wires } = client.dialect;
  const { normalize } = wires.view;
  const named = FIELDS[facts.views];
  return {
    normalize: (resource) => normalize(facts.views === 'v2' ? bodyOf(owner, resource) : resource.spec),
    nameConflict: (resource, live) => {
      const wanted = normalize(resource.spec);
      return live.find(
        ({ key, spec }) => key === undefined && isObject(spec) && named.every((field) => spec[field] === wanted[field]),
      );
    },
    ...(facts.views === 'v2' ? { replaceReason, impact, releaseImpact, oursAlone: ['name'] } : {}),
    itemKey: viewItemKey,
    label: queryLabel,
  };
}

const replaceReason: NonNullable<KindShape['replaceReason']> = (before, after) =>
  (before as JsonObject).source === (after as JsonObject).source
    ? undefined
    : 'SigNoz does not move a saved view to another page';

const nameOf = ({ spec }: Pick<Live, 'spec'>): string => asText((spec as JsonObject).name);

const impact: NonNullable<KindShape['impact']> = ({ before, after }): Impact[] => {
  if (before === undefined || after === undefined || nameOf(before) === nameOf(after)) return [];
  return [madeAnew(before)];
};

const releaseImpact: NonNullable<KindShape['releaseImpact']> = (live) => [madeAnew(live)];

function madeAnew({ title }: Live): Impact {
  return {
    effect: 'other',
    text: `SigNoz never changes the name of a saved view: '${title}' is made anew, and links to the old one stop working`,
  };
}
