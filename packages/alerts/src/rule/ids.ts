import type { KindContext, Live, Resource } from '@signoz-as-code/core';

/** Maps SigNoz's rule ids to keys, for resources that refer to rules by id there and by key here. */
export interface RuleIds {
  /**
   * The id of the rule of a `reference`; reads the rules again when it is unknown. Throws when there is no such rule.
   */
  id(reference: string): Promise<string>;
  /** The key of our rule, or the title of a foreign one. */
  name(id: string): string;
  /** A reference for which `id` returns this id: a key, or the id itself. */
  reference(id: string): string;
  /** The `name` of the rule of a reference. */
  display(reference: string): string;
  /** The title of the rule of a `name`. */
  title(name: string): string;
}

/** The prefix of the id of a foreign rule. */
const BY_ID = 'id:';

/** A live resource that refers to rules by their ids. */
export interface NamesRules extends Live {
  readonly ruleIds: readonly string[];
}

/** The rules of the last read, by their ids. */
export function ruleIds(context: Pick<KindContext<never>, 'wanted' | 'seen' | 'again'>): RuleIds {
  const wanted = (): readonly Resource[] => context.wanted('rule');
  const live = (): readonly Live[] => context.seen('rule');

  /** A rule with a renamed definition, or one to be adopted, has its future key. */
  const keyOf = ({ key, title }: Live): string | undefined => {
    if (wanted().some((resource) => resource.key === key)) return key;
    const named = wanted().find((resource) => resource.title === title);
    return named === undefined || live().some((one) => one.key === named.key) ? key : named.key;
  };
  const nameOf = (id: string): string => {
    const rule = live().find((one) => one.id === id);
    return rule === undefined ? `${id} (gone)` : (keyOf(rule) ?? `'${rule.title}' (not ours)`);
  };
  /** A copy may have the mark too: it has another title. */
  const withKey = (key: string): Live | undefined => {
    const found = live().filter((one) => keyOf(one) === key);
    const called = wanted().find((resource) => resource.key === key)?.title;
    return found.find(({ isCarrier }) => isCarrier) ?? found.find(({ title }) => title === called) ?? found[0];
  };
  return {
    id: async (reference) => {
      if (reference.startsWith(BY_ID)) return reference.slice(BY_ID.length);
      if (withKey(reference) === undefined) await context.again('rule');
      const rule = withKey(reference);
      if (rule === undefined) throw new Error(`the rule ${reference} does not exist`);
      return rule.id;
    },
    name: nameOf,
    reference: (id) => {
      const rule = live().find((one) => one.id === id);
      return (rule && keyOf(rule)) ?? `${BY_ID}${id}`;
    },
    display: (reference) => (reference.startsWith(BY_ID) ? nameOf(reference.slice(BY_ID.length)) : reference),
    title: (name) => wanted().find(({ key }) => key === name)?.title ?? withKey(name)?.title ?? name,
  };
}
