import { fields, objectForm, optional, orNull, textForm, truthForm } from '@signoz-as-code/core';
import type { SsoDomains } from './dialect.ts';
import type { StoredSsoDomain } from './stored.ts';
import { collection, type Transport } from './transport.ts';

const path = '/api/v2/auth_domains';

const answer = fields({
  id: textForm,
  name: textForm,
  createdAt: textForm,
  enabled: truthForm,
  config: fields({ kind: textForm, spec: objectForm }),
  roleMapping: optional(orNull(objectForm)),
});

/** SSO domains in v0.137.1 and later. */
export function ssoDomains(api: Transport): SsoDomains {
  const all = collection(api, answer, path);
  const stored = ({ id, name, createdAt, enabled, config, roleMapping }: StoredSsoDomain): StoredSsoDomain => ({
    id,
    name,
    createdAt,
    enabled,
    config: { kind: config.kind, spec: config.spec },
    roleMapping: roleMapping ?? null,
  });
  return {
    list: async () => (await all.list()).map((one) => stored(one as StoredSsoDomain)),
    get: async (id) => {
      const found = await all.get(id);
      return found && stored(found as StoredSsoDomain);
    },
    create: async (body) =>
      api.dataOf(fields({ id: textForm }), `POST ${path}`, await api.write('POST', path, body)).id,
    update: (id, body) => all.update(id, body),
    delete: (id) => all.delete(id),
  };
}
