import { isObject, type JsonObject } from '@signoz-as-code/core';

type Loose = Readonly<Record<string, unknown>>;

/** A domain as SigNoz returns it, including the fields that it fills in, leaves out and spells differently. */
export function normalSsoDomain({ name, enabled, config, roleMapping }: Loose): JsonObject {
  const { kind, spec } = config as { readonly kind: string; readonly spec: Loose };
  return {
    name: String(name),
    enabled: enabled === true,
    config: kind === 'google' ? { kind, spec: normalGoogle(spec) } : { kind },
    roleMapping: isObject(roleMapping) ? normalMapping(roleMapping) : null,
  };
}

function normalGoogle({
  fetchGroups,
  domainToAdminEmail,
  fetchTransitiveGroupMembership,
  allowedGroups,
  insecureSkipEmailVerified,
  ...others
}: Loose): JsonObject {
  const admins = Object.entries((domainToAdminEmail ?? {}) as Record<string, string>);
  const allowed = [...new Set((allowedGroups ?? []) as readonly string[])].sort();
  return {
    ...(Object.fromEntries(
      Object.entries(others).filter(([, value]) => value !== undefined && value !== ''),
    ) as JsonObject),
    fetchGroups: fetchGroups === true,
    ...(admins.length === 0
      ? {}
      : { domainToAdminEmail: Object.fromEntries(admins.map(([domain, one]) => [domain, one.toLowerCase()])) }),
    ...(fetchTransitiveGroupMembership === true ? { fetchTransitiveGroupMembership } : {}),
    ...(allowed.length === 0 ? {} : { allowedGroups: allowed }),
    insecureSkipEmailVerified: insecureSkipEmailVerified === true,
  };
}

function normalMapping({ defaultRole, groupMappings, useRoleAttribute }: Loose): JsonObject {
  const groups = (groupMappings ?? {}) as JsonObject;
  return {
    defaultRole: typeof defaultRole === 'string' ? defaultRole : '',
    groupMappings: Object.keys(groups).length === 0 ? null : groups,
    useRoleAttribute: useRoleAttribute === true,
  };
}
