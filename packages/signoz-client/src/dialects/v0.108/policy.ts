import { policyAnswer } from '../../answers.ts';
import type { Wire } from '../../dialect.ts';
import { normalPolicy } from '../../normal/policy.ts';
import type { StoredPolicy } from '../../stored.ts';
import { collection } from '../../transport.ts';

/** Without the policies that SigNoz makes itself from each rule's channels. */
export const policy: Wire<StoredPolicy> = {
  collection: (api) => collection(api, policyAnswer, '/api/v1/route_policies'),
  normalize: normalPolicy,
};
