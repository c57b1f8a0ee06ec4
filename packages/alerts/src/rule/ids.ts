import type { KindContext, Live } from '@signoz-as-code/core';

/** Rules by the ids that SigNoz gives them, for what names them by id there and by key here. */
export interface RuleIds {
  /** The id of what a `reference` stands for; the rules are read again when it is not among them. Throws when there is none. */
  id(reference: string): Promise<string>;
  /** The key of a rule of ours; what others made is called by its title. */
  name(id: string): string;
  /** What `id` gives that very id for: a key, or the id itself. */
  reference(id: string): string;
  /** What `name` gives for the rule of a reference. */
  display(reference: string): string;
  /** What people call the rule of a `name`. */
  title(name: string): string;
}

/** Before the id of a rule that is none of ours. */
const BY_ID = 'id:';

/** What is live and names rules by their ids. */
export interface NamesRules extends Live {
  readonly ruleIds: readonly string[];
}

/** The rules of the last read, by their ids. */
export function ruleIds(context: Pick<KindContext<never>, 'wanted' | 'seen' | 'again'>): RuleIds {
  const wanted = context.wanted('rule');
  const live = (): readonly Live[] => context.seen('rule');

  /** A rule whose definition was renamed, or that is to be adopted, is called as it will be. */
  const keyOf = ({ key, title }: Live): string | undefined => {
    if (wanted.some((resource) => resource.key === key)) return key;
    const named = wanted.find((resource) => resource.title === title);
    return named === undefined || live().some((one) => one.key === named.key) ? key : named.key;
  };
  const nameOf = (id: string): string => {
    const rule = live().find((one) => one.id === id);
    return rule === undefined ? `${id} (gone)` : (keyOf(rule) ?? `'${rule.title}' (not ours)`);
  };
  const withKey = (key: string): Live | undefined => live().find((one) => keyOf(one) === key);
  return {
    id: async (reference) => {
      if (reference.startsWith(BY_ID)) return reference.slice(BY_ID.length);
      if (withKey(reference) === undefined) await context.again('rule');
      const rule = withKey(reference);
      if (rule === undefined) throw new Error(`the rule ${reference} is not there`);
      return rule.id;
    },
    name: nameOf,
    reference: (id) => {
      const rule = live().find((one) => one.id === id);
      return (rule && keyOf(rule)) ?? `${BY_ID}${id}`;
    },
    display: (reference) => (reference.startsWith(BY_ID) ? nameOf(reference.slice(BY_ID.length)) : reference),
    title: (name) => wanted.find(({ key }) => key === name)?.title ?? withKey(name)?.title ?? name,
  };
}
