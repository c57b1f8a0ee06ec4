import type { Impact, Live } from '../concern/provider.ts';
import { ANOTHER_VALUE, secretNames } from '../definition/reference.ts';
import type { Change } from './change.ts';

/** Why the state of a live resource cannot be written back, where that is because of its secrets. */
export function unrestorableSecrets({ restorable, spec, secrets = [] }: Live): string | undefined {
  if (restorable !== undefined) return undefined;
  if (secretNames(spec).includes(ANOTHER_VALUE.$secret)) return 'the names of its secrets are only in its definition';
  return secrets.some(({ is }) => is === 'other') ? 'a secret has another value, which is not kept' : undefined;
}

/** What a plan says of a deletion that no rollback undoes. */
export function unrestorableImpact(action: Change['action'], live: Live | undefined): readonly Impact[] {
  if (live === undefined || (action !== 'delete' && action !== 'replace')) return [];
  const because = unrestorableSecrets(live);
  if (because === undefined) return [];
  const text = `a rollback cannot bring '${live.title}' back, nor what uses it: ${because}. To undo this, revert the definition in git and apply`;
  return [{ effect: 'other', text }];
}
