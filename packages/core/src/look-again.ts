import { fingerprint } from './json.ts';
import type { Step } from './plan/plan.ts';

const SINCE = 'since the plan was made, and nothing was sent: make a new plan';

/**
 * Looks at what is live once more, right before it is changed: gives why it must not be; undefined where it is as the
 * plan found it, and where the kind cannot be asked for one alone. Rejects when it cannot be read.
 */
export async function lookAgain({ change, provider, live }: Step): Promise<string | undefined> {
  if (live === undefined || provider.current === undefined) return undefined;
  const now = await provider.current(live);
  // What is to go may be gone.
  if (now === undefined) return change.action === 'delete' ? undefined : `it is gone ${SINCE}`;
  if (live.key !== undefined && now.key !== live.key) return `its mark was changed or taken off ${SINCE}`;
  if (now.protected === true && live.protected === false) return `it was protected ${SINCE}`;
  return fingerprint(now.spec) === fingerprint(live.spec) ? undefined : `it was changed in the live system ${SINCE}`;
}
