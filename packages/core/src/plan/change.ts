import type { Impact } from '../concern/provider.ts';
import type { Address } from '../concern/resource.ts';
import type { Difference } from './diff.ts';

/** A difference in a readable form. */
export interface NamedDifference extends Difference {
  /** The path as the definition names it: `panel "P95 send latency" · query A · quantile`. */
  readonly label: string;
}

/** Whether a change only writes new values of secrets: no definition and no artifact has changed. */
export function isOfSecrets({ action, differences }: Pick<Change, 'action' | 'differences'>): boolean {
  return action === 'update' && differences.length > 0 && differences.every(({ secret }) => secret !== undefined);
}

export interface Change {
  /** `release`: removes its mark, and keeps the resource. */
  readonly action: 'create' | 'update' | 'replace' | 'delete' | 'adopt' | 'release';
  readonly address: Address;
  readonly kind: string;
  readonly key: string;
  readonly title: string;
  /** The definition file; absent for a deletion. */
  readonly source?: string;
  /** Why it is a replacement, or is deleted or released although its definition exists; absent for all others. */
  readonly reason?: string;
  readonly differences: readonly NamedDifference[];
  /**
   * The origin of an update: `generated` when the live state is what was applied last; `live` when it was changed there
   * and generated/ still wants what was applied last; `both` when neither holds. Absent where unknown, for example for
   * a secret with another value.
   */
  readonly origin?: 'generated' | 'live' | 'both';
  readonly impact: readonly Impact[];
  /** Fingerprints of the live and the wanted state; null for nothing. A saved plan is compared with them. */
  readonly live: string | null;
  readonly wanted: string | null;
}

/** The key of a resource and its protection, which are in its mark and not in its spec. */
export function isInMark({ path: [field, ...more] }: Pick<NamedDifference, 'path'>): boolean {
  return more.length === 0 && (field === 'key' || field === 'protect');
}
