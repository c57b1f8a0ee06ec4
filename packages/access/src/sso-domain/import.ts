import {
  callCode,
  type ImportDocument,
  type ImportedDefinition,
  type ImportNote,
  importEach,
  isObject,
  isSecret,
  type Json,
  type JsonObject,
  keyOf,
  literal,
  objectCode,
  type SourceFile,
  sourceFile,
} from '@signoz-as-code/core';
import { marksOn, type SignozImporter } from '@signoz-as-code/signoz-client';
import { normalSsoDomain } from './normal.ts';
import { withoutSecrets } from './secrets.ts';

const ROLES = ['signoz-admin', 'signoz-editor', 'signoz-viewer'];
/** Fields of a definition, apart from the two secrets. */
const FIELDS = [
  'clientId',
  'fetchGroups',
  'domainToAdminEmail',
  'fetchTransitiveGroupMembership',
  'allowedGroups',
  'insecureSkipEmailVerified',
];

/** The fields that have no meaning unless groups are read. */
const OF_GROUPS = ['serviceAccountJson', 'domainToAdminEmail', 'fetchTransitiveGroupMembership'];

/** SSO domains as the API returns them. Their secrets become references: no value is written. */
export function ssoDomainImporter(folder: string): SignozImporter {
  return {
    kind: 'sso-domain',
    folder,
    matches: (content) =>
      isObject(content) && isObject(content.config) && 'kind' in content.config && isObject(content.config.spec),
    list: async ({ dialect, ssoDomains, notes }) => {
      if (!dialect.facts.ssoDomains) return [];
      const [marks, all] = await Promise.all([marksOn(notes, 'sso-domain'), ssoDomains.list()]);
      return all.map((one) => ({ ...one, marks: marks(one) })) as unknown as Json[];
    },
    import: (documents, { taken }) =>
      importEach(
        documents,
        (content) => `the SSO domain '${String((content as JsonObject).name)}'`,
        (document) => imported(document, folder, taken),
      ),
  };
}

function imported({ from, content }: ImportDocument, folder: string, taken: Set<string>): ImportedDefinition {
  const { name, enabled, config, roleMapping } = content as JsonObject;
  const { kind, spec } = config as { readonly kind: string; readonly spec: JsonObject };
  if (kind !== 'google') throw new Error(`it uses ${kind}, which needs a license: a definition supports only Google`);
  const title = String(name);
  const key = keyOf(title, taken, 'sso-domain');
  const prefix = key.toUpperCase().replaceAll('-', '_').replace(/^(\d)/, 'SSO_$1');
  const named = {
    clientSecret: { $secret: `${prefix}_CLIENT_SECRET` },
    serviceAccountJson: { $secret: `${prefix}_SERVICE_ACCOUNT` },
  };
  const { shown } = withoutSecrets(spec, named, () => undefined);
  const before = normalSsoDomain({ name, enabled, config: { kind, spec: shown }, roleMapping });
  const login = (before.config as JsonObject).spec as JsonObject;
  const notes: ImportNote[] = [];
  const isRead = login.fetchGroups === true;
  for (const [field, value] of Object.entries(login)) {
    if (!isRead && OF_GROUPS.includes(field))
      notes.push({ field, text: 'it is for groups, but SigNoz does not read them', lost: true });
    else if (isSecret(value) && field in named)
      notes.push({ field: value.$secret, text: 'set it where apply runs: its value stays in SigNoz', lost: false });
    else if (!FIELDS.includes(field)) notes.push({ field, text: 'a definition has no field for it', lost: true });
  }
  const source = sourceFile();
  const body = objectCode([
    ['name', literal(title)],
    ['enabled', literal(before.enabled as boolean)],
    ['google', googleCode(login, source)],
    ['roles', rolesCode(before.roleMapping, notes)],
  ]);
  return {
    from,
    kind: 'sso-domain',
    key,
    title,
    file: `${folder}/${key}.ts`,
    source: source.text(`export default ${callCode(source.use('@signoz-as-code/access', 'defineSsoDomain'), body)};`),
    notes,
  };
}

function googleCode(login: JsonObject, source: SourceFile): string {
  const secretCode = (value: Json | undefined): string | undefined =>
    isSecret(value) ? callCode(source.use('@signoz-as-code/core', 'secret'), literal(value.$secret)) : undefined;
  const { fetchTransitiveGroupMembership: nested, allowedGroups, insecureSkipEmailVerified } = login;
  const groups = objectCode([
    ['serviceAccountJson', secretCode(login.serviceAccountJson)],
    ['admins', literal((login.domainToAdminEmail ?? {}) as never)],
    ['nested', nested === true ? 'true' : undefined],
    ['allowed', allowedGroups === undefined ? undefined : literal(allowedGroups as never)],
  ]);
  return objectCode([
    ['clientId', literal(String(login.clientId ?? ''))],
    ['clientSecret', secretCode(login.clientSecret)],
    ['groups', login.fetchGroups === true ? groups : undefined],
    ['insecureSkipEmailVerified', insecureSkipEmailVerified === true ? 'true' : undefined],
  ]);
}

function rolesCode(mapping: Json | undefined, notes: ImportNote[]): string | undefined {
  if (!isObject(mapping)) return undefined;
  const { defaultRole, groupMappings, useRoleAttribute } = mapping as Record<string, Json>;
  const isKnown = (role: unknown): boolean => {
    if (ROLES.includes(String(role))) return true;
    notes.push({ field: 'roles', text: `a definition cannot have the role ${String(role)}`, lost: true });
    return false;
  };
  const groups = Object.entries((groupMappings ?? {}) as JsonObject).filter(([, role]) => isKnown(role));
  return objectCode([
    ['default', defaultRole === '' || !isKnown(defaultRole) ? undefined : literal(String(defaultRole))],
    ['groups', groups.length === 0 ? undefined : literal(Object.fromEntries(groups) as never)],
    ['fromLogin', useRoleAttribute === true ? 'true' : undefined],
  ]);
}
