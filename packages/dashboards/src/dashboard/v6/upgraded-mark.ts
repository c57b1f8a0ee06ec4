import {
  asText,
  isObject,
  type JsonObject,
  NOBODYS,
  type Owner,
  type Ownership,
  ownershipMark,
} from '@signoz-as-code/core';

/** The key of the tag that SigNoz's upgrade to v0.135.0 makes from a mark of the v5 form. */
export const UPGRADED = 'signoz-as-code';
/** The longest value of a tag. */
const LONGEST = 32;

/** Wanted dashboards, by what an upgrade of SigNoz keeps of them. */
export interface Wanted {
  readonly key: string;
  readonly title: string;
  readonly spec?: unknown;
}

/** A dashboard with the rest of a v5 mark. */
interface Upgraded {
  readonly body: JsonObject;
  readonly value: string;
  /** Whose mark it can have been. */
  readonly could: readonly Wanted[];
}

/**
 * Decides who owns dashboards by what an upgrade left of their v5 marks: 32 characters, with special characters
 * replaced. Several dashboards can have the same rest: of keys that begin alike, and of copies that people made, which
 * take the mark with them. Each key gets one dashboard, the one that is most like its definition, and the older one of
 * two that are alike (`all` are in the order in which they were made). The others are nobody's, because they may be
 * somebody's work. `held` are the keys of dashboards whose mark is whole.
 */
export function ownershipsUpgraded(
  owner: Owner,
  wanted: readonly Wanted[],
  all: readonly JsonObject[],
  held: ReadonlySet<string>,
): (body: JsonObject) => Ownership {
  const known = owned(owner, wanted, all, held);
  const taken = new Set([...held, ...[...known.values()].flatMap(({ ownership }) => ownership.key ?? [])]);
  return (body) => {
    const value = upgradedMark(body);
    if (value === undefined) return NOBODYS;
    const one = known.get(asText(body.name));
    if (one?.value === value) return one.ownership;
    return owned(owner, wanted, [body], taken).get(asText(body.name))?.ownership ?? NOBODYS;
  };
}

/** The value of the tag that an upgrade made from a mark. */
function upgradedMark({ tags }: JsonObject): string | undefined {
  const tag = (Array.isArray(tags) ? tags : []).filter(isObject).find(({ key }) => key === UPGRADED);
  return tag && asText(tag.value);
}

/** The value of the tag that an upgrade makes from the mark of a key; whole where it is shorter than the longest. */
export function remains(owner: Owner, key: string): string {
  const mark = `${ownershipMark(owner, key)}&applied=`.slice(`${UPGRADED}:`.length);
  return mark.replaceAll(/[^a-zA-Z0-9$_@#{}:.+=-]+/g, '_').slice(0, LONGEST);
}

interface Owned {
  readonly value: string;
  readonly ownership: Ownership;
}

/** The owners by the names of the dashboards, which SigNoz keeps unique. */
function owned(
  owner: Owner,
  wanted: readonly Wanted[],
  all: readonly JsonObject[],
  held: ReadonlySet<string>,
): ReadonlyMap<string, Owned> {
  const upgraded = all.flatMap((body): readonly Upgraded[] => {
    const value = upgradedMark(body);
    return value === undefined ? [] : [{ body, value, could: wanted.filter(({ key }) => isOf(owner, key, value)) }];
  });
  const keys = claims(owner, upgraded, held);
  const result = new Map<string, Owned>();
  const taken = new Set([...held, ...keys.values()]);
  for (const one of upgraded) {
    const key = keys.get(one) ?? (one.could.length === 0 ? withoutDefinition(owner, wanted, one, upgraded) : undefined);
    const isOurs = keys.has(one) || (key !== undefined && !taken.has(key));
    if (key !== undefined) taken.add(key);
    const ownership: Ownership = isOurs
      ? { ...NOBODYS, key }
      : one.value.startsWith(ownPart(owner))
        ? NOBODYS
        : { ...NOBODYS, foreignOwner: { project: 'another project', environment: one.value } };
    result.set(asText(one.body.name), { value: one.value, ownership });
  }
  return result;
}

function isOf(owner: Owner, key: string, value: string): boolean {
  const left = remains(owner, key);
  return left.length < LONGEST ? value.startsWith(left) : value === left;
}

/** The part of a rest that names the owner. */
function ownPart(owner: Owner): string {
  return remains(owner, '').replace(/applied=$/, '');
}

/** How much a dashboard is like a definition: panels count first, because an upgrade keeps their ids and these begin with the key. */
interface Likeness {
  readonly sharesPanels: boolean;
  readonly isTitled: boolean;
  readonly shared: number;
}

/** The keys of dashboards that are like a definition. */
function claims(owner: Owner, upgraded: readonly Upgraded[], held: ReadonlySet<string>): ReadonlyMap<Upgraded, string> {
  const pairs = upgraded
    .flatMap((one) =>
      one.could
        .filter(({ key }) => !held.has(key))
        .map(({ key, ...wanted }) => ({ one, key, ...likeness(wanted, one) })),
    )
    .sort(
      (a, b) =>
        Number(b.sharesPanels) - Number(a.sharesPanels) ||
        Number(b.isTitled) - Number(a.isTitled) ||
        b.shared - a.shared,
    );
  const isOwnerCut = ownPart(owner).length === LONGEST;
  const found = new Map<Upgraded, string>();
  const taken = new Set<string>();
  for (const pair of pairs) {
    const { one, key, sharesPanels, isTitled } = pair;
    if (found.has(one) || taken.has(key)) continue;
    if (!sharesPanels && !isTitled && one.could.length > 1) continue;
    // Another environment's dashboard can be exactly like ours.
    const isDisputed = pairs.some(
      (other) =>
        other.key === key && other.one !== one && other.sharesPanels === sharesPanels && other.isTitled === isTitled,
    );
    if (isOwnerCut && isDisputed) continue;
    found.set(one, key);
    taken.add(key);
  }
  return found;
}

function likeness({ title, spec }: Omit<Wanted, 'key'>, { body }: Upgraded): Likeness {
  const ids = new Set(panels(body.spec));
  const shared = panels(isObject(spec) ? spec.spec : undefined).filter((id) => ids.has(id)).length;
  return { sharesPanels: shared > 0, isTitled: titleOf(body) === title, shared };
}

function titleOf({ spec }: JsonObject): unknown {
  return isObject(spec) && isObject(spec.display) ? spec.display.name : undefined;
}

function panels(of: unknown): readonly string[] {
  return Object.keys(isObject(of) && isObject(of.panels) ? of.panels : {});
}

/**
 * The key of a dashboard of ours that has no definition. Where its key was cut, SigNoz's name of it; undefined where it
 * may be a copy of another one without a definition.
 */
function withoutDefinition(
  owner: Owner,
  wanted: readonly Wanted[],
  { body, value }: Upgraded,
  all: readonly Upgraded[],
): string | undefined {
  const own = ownPart(owner);
  if (own.length === LONGEST || !value.startsWith(own)) return undefined;
  const [, whole] = /^(.*?)_applied=/.exec(value.slice(own.length)) ?? [];
  if (whole !== undefined) return whole;
  const isAlone = all.filter((other) => other.value === value).length === 1;
  // A definition under another key takes over the dashboard with its title.
  return isAlone || wanted.some(({ title }) => title === titleOf(body)) ? asText(body.name) : undefined;
}
