import type { Impact } from '../concern/provider.ts';
import type { Address } from '../concern/resource.ts';
import type { Difference } from './diff.ts';

/** A difference as people read it. */
export interface NamedDifference extends Difference {
  /** The path as the definition names it: `panel "P95 send latency" · query A · quantile`. */
  readonly label: string;
}

/** Whether all that a change writes anew is values of secrets: no definition and no artifact has changed. */
export function isOfSecrets({ action, differences }: Pick<Change, 'action' | 'differences'>): boolean {
  return action === 'update' && differences.length > 0 && differences.every(({ secret }) => secret !== undefined);
}

export interface Change {
  /** `release`: its mark is taken off, and it stays. */
  readonly action: 'create' | 'update' | 'replace' | 'delete' | 'adopt' | 'release';
  readonly address: Address;
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  /** The definition file; of a deletion, nothing: it is gone. */
  readonly source?: string;
  /** Why it is a replacement, or is deleted or released without its definition being gone; absent of all others. */
  readonly reason?: string;
  readonly differences: readonly NamedDifference[];
  /**
   * Who made an update necessary: `generated` when what is live is what was applied last, `live` when it was changed
   * there and generated/ still wants what was applied last, `both` when neither is so; absent where nobody knows, as of a
   * secret that has another value.
   */
  readonly origin?: 'generated' | 'live' | 'both';
  readonly impact: readonly Impact[];
  /** Fingerprints of what is live and what is wanted; null where there is nothing. A saved plan is held against them. */
  readonly live: string | null;
  readonly wanted: string | null;
}
