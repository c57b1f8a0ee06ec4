import {
  asObject,
  asObjects,
  isObject,
  type Json,
  type JsonObject,
  type Live,
  messageOf,
  ownerName,
} from '@signoz-as-code/core';
import { upgradedDashboard, upgradedView, withoutName } from '@signoz-as-code/dashboards/upgraded';
import {
  channelConfig,
  type Dialect,
  dialectOf,
  readReceiver,
  type StoredChannel,
} from '@signoz-as-code/signoz-client';
import type { ReadKind } from './read.ts';

/** A change that SigNoz's migrations make to one resource. */
interface Effect {
  /** The field of the normal form that shows it; undefined where the resource itself does. */
  readonly field?: string;
  /** The field has another value afterwards, which cannot be predicted. */
  readonly isOpen?: true;
  readonly text: string;
}

/** The prediction for one resource. */
export interface Prediction {
  readonly kind: string;
  readonly id: string;
  readonly title: string;
  /** The key under which it is ours. */
  readonly key?: string;
  /** Its manager, where that is not us: another project and environment, or nobody. */
  readonly owner?: string;
  readonly effects: readonly Effect[];
  /** It is ours, and loses its mark. */
  readonly losesMark?: true;
  /** It is ours and protected, and what is left of its mark has no room for that until the first apply. */
  readonly losesProtection?: true;
  /** The new release does not list it, although its database still has it. */
  readonly isHidden?: true;
  /** The new release does not work with it. */
  readonly isFatal?: true;
  /** The normal form in which it is read back. */
  readonly expected?: Json;
  /** Why {@link expected} is not known. */
  readonly unknown?: string;
}

export interface Releases {
  readonly from: Dialect;
  readonly to: Dialect;
}

/** The predictions for every resource in SigNoz when it is upgraded. `channels` as SigNoz stores them. */
export function predict(
  kinds: readonly ReadKind[],
  channels: readonly StoredChannel[],
  versions: { readonly from: string; readonly to: string },
): readonly Prediction[] {
  const releases = releasesOf(versions.from, versions.to);
  const receivers = new Map(channels.map((one) => [one.id, one]));
  return kinds
    .filter(({ provider }) => provider.kind !== 'catalogue')
    .flatMap(({ provider: { kind }, live }) => {
      const titles = Map.groupBy(live, ({ title }) => title);
      return live.map((one): Prediction => {
        const { id, title, key, foreignOwner } = one;
        const becomes = upgraded(kind, one, releases, receivers.get(id));
        const twins = (titles.get(title)?.length ?? 1) - 1;
        const twin =
          twins > 0 && hasNewNames(kind, releases)
            ? [
                {
                  text: `${twins === 1 ? 'another one has' : `${twins} others have`} this title; each keeps it, and gets a unique name of its own`,
                },
              ]
            : [];
        return {
          kind,
          id,
          title,
          ...(key === undefined ? { owner: foreignOwner === undefined ? 'nobody' : ownerName(foreignOwner) } : { key }),
          ...becomes,
          effects: [...becomes.effects, ...twin],
        };
      });
    });
}

/** How the servers before and after an upgrade are addressed. */
export function releasesOf(from: string, to: string): Releases {
  return { from: dialectOf(from), to: dialectOf(to) };
}

/** Addresses of our resources that lose their mark in the migrations, and are adopted again. */
export function adoptedAfter(predictions: readonly Prediction[]): readonly string[] {
  return [...new Set(predictions.flatMap(({ kind, key, losesMark }) => (losesMark ? [`${kind}/${key}`] : [])))];
}

/** Whether the upgrade gives resources of a kind names of their own. */
export function hasNewNames(kind: string, { from, to }: Releases): boolean {
  if (kind === 'dashboard') return from.facts.dashboards !== to.facts.dashboards;
  return kind === 'view' && from.facts.views !== to.facts.views;
}

type Becomes = Pick<
  Prediction,
  'effects' | 'expected' | 'unknown' | 'losesMark' | 'losesProtection' | 'isHidden' | 'isFatal'
>;

function upgraded(kind: string, live: Live, releases: Releases, receiver: StoredChannel | undefined): Becomes {
  const { to } = releases;
  switch (kind) {
    case 'dashboard':
      if (!hasNewNames(kind, releases)) break;
      return {
        ...attempt(() => upgradedDashboard(live.restorable as JsonObject)),
        ...(live.protected === true ? { losesProtection: true } : {}),
      };
    case 'view': {
      if (!hasNewNames(kind, releases)) break;
      const { effects, ...becomes } = attempt(() => upgradedView(live.restorable as JsonObject));
      if (live.key === undefined) return { ...becomes, effects };
      const text = 'our mark is dropped with the tags: the first apply needs `--adopt`, and creates the view again';
      return { ...becomes, effects: [...effects, { text }], losesMark: true };
    }
    case 'rule': {
      const rule = live.restorable as JsonObject | undefined;
      if (isHidden(rule, releases)) return { effects: [{ text: HIDDEN }], isHidden: true };
      if (rule === undefined || rule.version === 'v5')
        return same(rule === undefined ? live.spec : to.wires.rule.normalize(rule));
      const version = rule.version === undefined ? 'no version' : `version ${String(rule.version)}`;
      const text = `its queries are of ${version}, and are converted to version v5`;
      return {
        effects: [{ field: 'condition', text }],
        unknown: `${text}: compare its queries, filters and groups by hand (condition.compositeQuery, in SigNoz's editor of the rule), before the upgrade and after it`,
      };
    }
    case 'channel':
      return channel(live, releases, receiver);
    case 'maintenance':
      return maintenance(asObject(live.spec) as JsonObject, releases);
  }
  return same(live.spec);
}

function same(expected: Json): Becomes {
  return { effects: [], expected };
}

function attempt(make: () => ReturnType<typeof upgradedDashboard>): Becomes {
  try {
    const { normal, effects } = make();
    return { expected: normal, effects };
  } catch (error) {
    return {
      effects: [],
      unknown: `it is not as SigNoz stores it (${messageOf(error)}), and may stay in the old form: open it after the upgrade, and compare its fields by hand`,
    };
  }
}

const HIDDEN =
  'it has no thresholds: the new SigNoz neither lists nor evaluates it, and keeps it in its database; give it one, or delete it before the upgrade';

/** Whether the new release does not load a rule that the present one has. */
function isHidden(rule: JsonObject | undefined, { from, to }: Releases): boolean {
  const thresholds = asObject(asObject(rule?.condition).thresholds);
  return (
    to.facts.rulesNeedThresholds &&
    !from.facts.rulesNeedThresholds &&
    Array.isArray(thresholds.spec) &&
    thresholds.spec.length === 0
  );
}

/** A planned maintenance with one end, where the new release has no second one. */
function maintenance(spec: JsonObject, { from, to }: Releases): Becomes {
  const { rules } = spec;
  const { endTime, silentFrom, ...schedule } = asObject(spec.schedule) as JsonObject;
  const isKept = to.facts.maintenanceKept && !from.facts.maintenanceKept && Array.isArray(rules) && rules.length > 0;
  const losesEnd =
    to.facts.maintenanceHasOneEnd &&
    !from.facts.maintenanceHasOneEnd &&
    'recurrence' in schedule &&
    endTime !== undefined;
  return {
    expected: losesEnd ? { ...spec, schedule } : spec,
    effects: [
      ...(isKept ? [{ text: 'it names rules: it can only be deleted after it is emptied, which `apply` does' }] : []),
      ...(losesEnd
        ? [
            {
              field: 'schedule',
              text: `it is silent without a break until ${String(endTime)}, and afterwards only when it recurs`,
            },
          ]
        : []),
    ],
  };
}

/** A channel without the fields that the new release drops. */
function channel({ spec, title }: Live, { from, to }: Releases, receiver: StoredChannel | undefined): Becomes {
  const stored = receiver && readReceiver(receiver);
  const unread = stored === undefined ? [] : unreadable(stored, { from, to });
  if (unread.length > 0) {
    const text = `the new SigNoz cannot read its ${unread.join(' and its ')}: nobody would get any notification, and no rule and no channel could be changed; delete it before the upgrade, and create it again afterwards`;
    return { expected: spec, effects: [{ text }], isFatal: true };
  }
  const found = stored && channelConfig(stored);
  if (found === undefined) return same(spec);
  const { kind, config } = found;
  const before: readonly string[] = from.facts.channels.notKept[kind] ?? [];
  const gone = (to.facts.channels.notKept[kind] ?? []).filter((field) => !before.includes(field));
  const usual = from.wires.channel.defaults[kind];
  const lost = gone.filter(
    (field) => field in config && !isNone(config[field]) && !isSame(config[field], usual[field]),
  );
  const field = `${kind}_configs`;
  return {
    expected: { name: title, [field]: withoutFields((spec as JsonObject)[field], gone) },
    effects:
      lost.length === 0
        ? []
        : [
            {
              field,
              text: `${lost.join(', ')} ${lost.length === 1 ? 'is' : 'are'} dropped: SigNoz sends by the server of its own configuration`,
            },
          ],
  };
}

/** Fields of a receiver that leave the new release without any channel. */
function unreadable(receiver: JsonObject, { from, to }: Releases): readonly string[] {
  return Object.entries(to.facts.channels.noLongerTexts)
    .filter(([kind]) => !(kind in from.facts.channels.noLongerTexts))
    .flatMap(([kind, fields]) =>
      fields.filter((field) => asObjects(receiver[`${kind}_configs`]).some((one) => typeof one[field] === 'string')),
    );
}

/** Receivers without some fields. */
function withoutFields(receivers: Json | undefined, fields: readonly string[]): Json {
  return (Array.isArray(receivers) ? receivers : []).map((one: Json) =>
    isObject(one) ? (Object.fromEntries(Object.entries(one).filter(([name]) => !fields.includes(name))) as Json) : one,
  );
}

function isNone(value: unknown): boolean {
  return value === undefined || value === null || value === '' || value === false;
}

function isSame(a: unknown, b: unknown): boolean {
  return JSON.stringify(a) === JSON.stringify(b);
}

/** A resource as it is read back after an upgrade, in the form of {@link Prediction.expected}. */
export function seenAs(kind: string, spec: Json, versions: { readonly from: string; readonly to: string }): Json {
  const { from, to } = releasesOf(versions.from, versions.to);
  if (kind === 'view' && hasNewNames(kind, { from, to })) return withoutName(spec as JsonObject);
  if (kind !== 'channel') return spec;
  const fields = Object.entries(spec as JsonObject).map(([field, value]) => {
    const gone = to.facts.channels.notKept[field.replace(/_configs$/, '') as 'email'] ?? [];
    return [field, field.endsWith('_configs') ? withoutFields(value, gone) : value] as const;
  });
  return Object.fromEntries(fields);
}
