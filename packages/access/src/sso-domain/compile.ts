import type { SsoDomainSpec } from './define.ts';
import { normalSsoDomain } from './normal.ts';
import type { SsoDomain } from './schema/artifact.generated.ts';

/** The body to send, with the names of its secrets. */
export function ssoDomainBody({ name, enabled, google, roles }: SsoDomainSpec): SsoDomain {
  const { clientId, clientSecret, groups, insecureSkipEmailVerified } = google;
  const spec = {
    clientId,
    clientSecret,
    fetchGroups: groups !== undefined,
    serviceAccountJson: groups?.serviceAccountJson,
    domainToAdminEmail: groups?.admins,
    fetchTransitiveGroupMembership: groups?.nested,
    allowedGroups: groups?.allowed,
    insecureSkipEmailVerified,
  };
  const roleMapping =
    roles === undefined
      ? null
      : { defaultRole: roles.default, groupMappings: roles.groups, useRoleAttribute: roles.fromLogin };
  return normalSsoDomain({ name, enabled, config: { kind: 'google', spec }, roleMapping }) as unknown as SsoDomain;
}
