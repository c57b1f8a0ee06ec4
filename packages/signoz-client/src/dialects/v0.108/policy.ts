import { policyAnswer } from '../../answers.ts';
import type { Wire } from '../../dialect.ts';
import { normalPolicy } from '../../normal/policy.ts';
import type { StoredPolicy } from '../../stored.ts';
import { collection } from '../../transport.ts';

/** Policies that SigNoz makes for itself of each rule's channels are not listed. */
export const policy: Wire<StoredPolicy> = {
  collection: (api) => collection(api, policyAnswer, '/api/v1/route_policies'),
  normalize: normalPolicy,
};
