import { type JsonObject, type KindShape, unownedNamesake } from '@signoz-as-code/core';

/** SigNoz keeps no order of roles, so both sides are sorted. */
export function normalServiceAccount({ name, roles }: { readonly name: unknown; readonly roles: unknown }): JsonObject {
  return { name: String(name), roles: [...new Set(roles as readonly string[])].sort() };
}

/** Service accounts as SigNoz compares them. */
export function serviceAccountShape(): KindShape {
  return {
    normalize: ({ spec }) => normalServiceAccount(spec as never),
    nameConflict: unownedNamesake,
    itemKey: (item) => (typeof item === 'string' ? item : undefined),
  };
}
