import type { ServiceAccountSpec } from './define.ts';
import type { ServiceAccount } from './schema/artifact.generated.ts';
import { normalServiceAccount } from './shape.ts';

/** The account as SigNoz should have it. The owner stays in the repository. */
export function serviceAccountBody({ name, roles }: ServiceAccountSpec): ServiceAccount {
  return normalServiceAccount({ name, roles }) as unknown as ServiceAccount;
}
