import { address, type Json, type KindContext, type KindShape, type Live } from '@signoz-as-code/core';
import type { RetentionServers } from '../servers.ts';
import { settingOf } from './artifact.ts';
import { type SettingState, stateOfSetting } from './state.ts';

/** SigNoz's retention settings of each signal, with the tables of each. */
export function settingShape({ wanted }: KindContext<RetentionServers>): KindShape {
  return {
    normalize: (resource) => json(stateOfSetting(settingOf(resource))),
    keepReason: kept,
    // If its tables are wrong, SigNoz itself would change them.
    references: (resource) =>
      wanted('table-retention')
        .filter(({ key }) => key.startsWith(`signoz_${settingOf(resource).type}.`))
        .map(address),
    label: ([first = '', ...rest]) => [LABELS[first] ?? first, ...rest].join(' · '),
  };
}

/** Why a setting is never deleted. */
export function kept({ title }: Live): string {
  return `${title}: a definition that is gone changes nothing in SigNoz; the setting stays, as the tables do`;
}

/** A setting in the compared form. */
export function json(state: SettingState): Json {
  return { ...state } as unknown as Json;
}

const LABELS: Readonly<Record<string, string>> = {
  shown: 'shown as kept',
  shownCold: 'shown as moved after',
  set: 'set to be kept',
  setCold: 'set to be moved after',
  rules: 'set to be kept otherwise',
  status: 'last change',
};
