import type { ServiceAccountSpec } from './define.ts';
import type { ServiceAccount } from './schema/artifact.generated.ts';
import { normalServiceAccount } from './shape.ts';

/** What SigNoz is to have: the owner stays in the repository. */
export function serviceAccountBody({ name, roles }: ServiceAccountSpec): ServiceAccount {
  return normalServiceAccount({ name, roles }) as unknown as ServiceAccount;
}
