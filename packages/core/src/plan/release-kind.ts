import { address } from '../concern/resource.ts';
import type { KindInput, KindPlan } from './compare-kind.ts';
import { ownedOnce } from './doubles.ts';
import { cannotRelease } from './obstacle.ts';
import { stepOf } from './step.ts';

/**
 * The steps that remove the marks of the named resources of a kind, and of copies that people made of them: nothing else
 * is compared.
 */
export function releaseKind({ provider, wanted, all, release }: KindInput): KindPlan {
  const { byKey, steps } = ownedOnce(provider, wanted, all);
  const isNamed = (key: string): boolean => release.has(address({ kind: provider.kind, key }));
  const copies = steps.filter(({ change, live }) => change.action === 'release' && isNamed(String(live?.key)));
  const chosen = [...byKey]
    .filter(([key]) => isNamed(key))
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([, live]) => live);
  const canRelease = provider.release !== undefined;
  return {
    steps: canRelease ? [...chosen.map((live) => stepOf({ provider, action: 'release', live, all })), ...copies] : [],
    obstacles: canRelease
      ? []
      : chosen.map(({ key }) => cannotRelease(address({ kind: provider.kind, key: key as string }), provider.kind)),
    kept: [],
    taken: new Set(),
    asWanted: new Set(),
    uncompared: [],
  };
}
