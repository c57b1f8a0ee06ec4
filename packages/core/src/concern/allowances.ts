import { plural } from '../value/words.ts';
import type { Provider } from './provider.ts';

/** The names of all allowances that changes of a kind can need. */
export function allowancesOf({
  kind,
  manyAtOnce,
  effects = [],
  subjects = [],
}: Pick<Provider, 'kind' | 'manyAtOnce' | 'effects' | 'subjects'>): string[] {
  const own = plural(kind);
  return [
    `delete:${own}`,
    ...(manyAtOnce ? [] : [`change:${own}`]),
    ...effects.flatMap(({ allowance }) =>
      allowance === undefined ? [] : [own, ...subjects].map((subject) => `${allowance[0]}:${subject}`),
    ),
  ];
}
