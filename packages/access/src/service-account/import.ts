import {
  callCode,
  type ImportDocument,
  type ImportedDefinition,
  importEach,
  isObject,
  type JsonObject,
  keyOf,
  literal,
  objectCode,
  sourceFile,
} from '@signoz-as-code/core';
import { inTurn, marksOn, type SignozImporter } from '@signoz-as-code/signoz-client';
import type { Role } from './define.ts';

const ROLES: readonly string[] = ['signoz-admin', 'signoz-editor', 'signoz-viewer'] satisfies Role[];

/** Service accounts, as {@link serviceAccountImporter} lists them, or as the API returns one with its roles. */
export function serviceAccountImporter(folder: string): SignozImporter {
  return {
    kind: 'service-account',
    folder,
    matches: (content) =>
      isObject(content) && typeof content.name === 'string' && rolesOf(content as JsonObject) !== undefined,
    list: async ({ dialect, serviceAccounts, notes }) => {
      if (!dialect.facts.serviceAccounts) return [];
      const [marks, all] = await Promise.all([marksOn(notes, 'service-account'), serviceAccounts.list()]);
      const found = await inTurn(all, ({ id }) => serviceAccounts.get(id));
      return found.flatMap((one) => (one === undefined ? [] : [{ ...one, roles: one.roles ?? [], marks: marks(one) }]));
    },
    import: (documents, { taken }) =>
      importEach(
        documents,
        (content) => `the service account '${String((content as JsonObject).name)}'`,
        (document) => imported(document, folder, taken),
      ),
  };
}

/** The names of an account's roles, in either form; undefined for any other value. */
function rolesOf({ roles, serviceAccountRoles, email }: JsonObject): readonly string[] | undefined {
  const isOfTheApi = serviceAccountRoles === null || Array.isArray(serviceAccountRoles);
  if (isOfTheApi && typeof email === 'string')
    return ((serviceAccountRoles ?? []) as readonly { readonly role: { readonly name: string } }[]).map(
      ({ role }) => role.name,
    );
  return Array.isArray(roles) && roles.every((one) => typeof one === 'string') ? (roles as string[]) : undefined;
}

function imported({ from, content }: ImportDocument, folder: string, taken: Set<string>): ImportedDefinition {
  const title = String((content as JsonObject).name);
  const all = rolesOf(content as JsonObject) ?? [];
  const roles = all.filter((name) => ROLES.includes(name));
  if (roles.length === 0)
    throw new Error(
      `it has ${all.length === 0 ? 'no role' : `no other role than ${all.join(', ')}`}: a definition has one of ${ROLES.join(', ')}`,
    );
  const key = keyOf(title, taken, 'service-account');
  const source = sourceFile();
  const body = objectCode([
    ['name', literal(title)],
    ['roles', literal(roles)],
  ]);
  const notes = all
    .filter((name) => !ROLES.includes(name))
    .map((name) => ({ field: 'roles', text: `a definition cannot have the role ${name}`, lost: true }));
  return {
    from,
    kind: 'service-account',
    key,
    title,
    file: `${folder}/${key}.ts`,
    source: source.text(
      `export default ${callCode(source.use('@signoz-as-code/access', 'defineServiceAccount'), body)};`,
    ),
    notes,
  };
}
