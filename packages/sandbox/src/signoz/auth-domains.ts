import { isArray, isObject, type JsonObject, text } from '../json.ts';
import { parseJson } from './go-json.ts';
import { now } from './go-time.ts';
import type { Handlers } from './handlers.ts';
import { ApiError, success } from './reply.ts';
import { newId, type Store, type Stored } from './store.ts';

interface Domain {
  readonly name: string;
  readonly enabled: boolean;
  readonly config: JsonObject;
  readonly roleMapping: JsonObject | null;
}

const NAME = /^[a-zA-Z0-9][a-zA-Z0-9-]{0,62}(\.[a-zA-Z0-9][a-zA-Z0-9-]{0,62})*$/;
const ROLES = ['signoz-admin', 'signoz-editor', 'signoz-viewer', 'signoz-anonymous'];

/** `/api/v2/auth_domains`: how users with addresses of a domain log in. Answers contain the secrets in clear. */
export function authDomainHandlers(store: Store, organisation: string): Handlers {
  const domains = store.collection<Domain>('auth-domain');
  const present = ({ id, createdAt, updatedAt, data }: Stored<Domain>): JsonObject => ({
    id,
    name: data.name,
    orgId: organisation,
    createdAt,
    updatedAt,
    enabled: data.enabled,
    config: data.config,
    roleMapping: data.roleMapping,
    authNProviderInfo: { relayStatePath: null },
  });
  const found = (id: string): Stored<Domain> => {
    const domain = domains.get(id);
    if (domain !== undefined) return domain;
    // SigNoz's own text, which names the wrong one of two ids.
    throw new ApiError(
      404,
      'auth_domain_not_found',
      `auth domain with id ${organisation} does not exist%!(EXTRA valuer.UUID=${id})`,
    );
  };
  return {
    'GET /api/v2/auth_domains': ['admin', () => success(200, domains.all().map(present))],
    'GET /api/v2/auth_domains/:id': ['admin', ({ id }) => success(200, present(found(id)))],
    'POST /api/v2/auth_domains': [
      'admin',
      ({ body }) => {
        const given = objectOf(body);
        const config = given.config === undefined ? undefined : configOf(given.config);
        const name = text(given.name);
        if (!NAME.test(name)) throw new ApiError(400, 'auth_domain_invalid_name', `invalid domain name ${name}`);
        const data = { name, ...domainOf(given, config) };
        if (domains.all().some((one) => one.data.name === name))
          throw new ApiError(409, 'auth_domain_already_exists', `domain with name ${name} already exists`);
        const { stored } = now();
        const domain = { id: newId(), createdAt: stored, updatedAt: stored, createdBy: '', updatedBy: '', data };
        domains.put(domain);
        return success(201, { id: domain.id });
      },
    ],
    'PUT /api/v2/auth_domains/:id': [
      'admin',
      ({ id, body }) => {
        const given = objectOf(body);
        const config = given.config === undefined ? undefined : configOf(given.config);
        if (config === undefined) throw noConfig();
        const domain = found(id);
        const data = { name: domain.data.name, ...domainOf(given, config) };
        domains.put({ ...domain, updatedAt: now().stored, data });
        return success(204);
      },
    ],
    'DELETE /api/v2/auth_domains/:id': [
      'admin',
      ({ id }) => {
        domains.remove(id);
        return success(204);
      },
    ],
  };
}

function noConfig(): ApiError {
  return new ApiError(400, 'auth_domain_invalid_config', 'config is required');
}

function domainOf(given: JsonObject, config: JsonObject | undefined): Omit<Domain, 'name'> {
  if (config === undefined) throw noConfig();
  const mapping = isObject(given.roleMapping) ? mappingOf(given.roleMapping) : null;
  const names = mapping === null ? [] : rolesIn(mapping);
  const unknown = names.filter((one) => !ROLES.includes(one));
  if (unknown.length > 0)
    throw new ApiError(400, 'role_not_found', `not all roles found for the provided names: [${names.join(' ')}]`);
  return { enabled: given.enabled === true, config, roleMapping: mapping };
}

function configOf(given: unknown): JsonObject {
  const invalid = (message: string): ApiError => new ApiError(400, 'auth_domain_invalid_config', message);
  const { kind, spec } = (isObject(given as never) ? given : {}) as JsonObject;
  if (kind === undefined) throw invalid('kind is required');
  if (spec === undefined) throw invalid('spec is required');
  const make = SPECS[text(kind)];
  if (make === undefined) throw invalid(`invalid authn provider "${text(kind)}"`);
  return { kind, spec: make(isObject(spec) ? spec : {}) };
}

const required = (spec: JsonObject, ...names: readonly string[]): void => {
  for (const name of names)
    if (text(spec[name]) === '') throw new ApiError(400, 'invalid_input', `${name} is required`);
};

const SPECS: Readonly<Record<string, (spec: JsonObject) => JsonObject>> = {
  google: (spec) => {
    const { fetchGroups, domainToAdminEmail, serviceAccountJson, allowedGroups } = spec;
    const admins = Object.entries(isObject(domainToAdminEmail) ? domainToAdminEmail : {}).map(([domain, address]) => {
      if (!/^[^\s@]+@[^\s@]+$/.test(text(address)))
        throw new ApiError(400, 'invalid_valuer', `invalid email ${text(address)}`);
      return [domain, text(address).toLowerCase()] as const;
    });
    const invalid = (message: string): ApiError => new ApiError(400, 'invalid_input', message);
    const allowed = isArray(allowedGroups) ? allowedGroups : [];
    required(spec, 'clientId', 'clientSecret');
    if (fetchGroups === true && admins.length === 0)
      throw invalid('domainToAdminEmail is required if fetchGroups is true');
    if (fetchGroups === true && text(serviceAccountJson) === '')
      throw invalid('serviceAccountJSON is required if fetchGroups is true');
    if (allowed.length > 0 && fetchGroups !== true)
      throw invalid('fetchGroups must be true when allowedGroups is configured');
    return {
      clientId: text(spec.clientId),
      clientSecret: text(spec.clientSecret),
      fetchGroups: fetchGroups === true,
      ...(text(serviceAccountJson) === '' ? {} : { serviceAccountJson: text(serviceAccountJson) }),
      ...(admins.length === 0 ? {} : { domainToAdminEmail: Object.fromEntries(admins) }),
      ...(spec.fetchTransitiveGroupMembership === true ? { fetchTransitiveGroupMembership: true } : {}),
      ...(allowed.length === 0 ? {} : { allowedGroups: allowed }),
      insecureSkipEmailVerified: spec.insecureSkipEmailVerified === true,
    };
  },
  oidc: (spec) => {
    required(spec, 'issuer', 'clientId', 'clientSecret');
    return {
      issuer: text(spec.issuer),
      issuerAlias: text(spec.issuerAlias),
      clientId: text(spec.clientId),
      clientSecret: text(spec.clientSecret),
      claimMapping: claims(spec.claimMapping),
      insecureSkipEmailVerified: spec.insecureSkipEmailVerified === true,
      getUserInfo: spec.getUserInfo === true,
    };
  },
  saml: (spec) => {
    required(spec, 'entityId', 'location', 'certificate');
    return {
      entityId: text(spec.entityId),
      location: text(spec.location),
      certificate: text(spec.certificate),
      insecureSkipAuthNRequestsSigned: spec.insecureSkipAuthNRequestsSigned === true,
      attributeMapping: claims(spec.attributeMapping),
    };
  },
};

function claims(given: unknown): JsonObject {
  const named = (isObject(given as never) ? given : {}) as JsonObject;
  return Object.fromEntries(['email', 'name', 'groups', 'role'].map((name) => [name, text(named[name]) || name]));
}

function mappingOf({ defaultRole, groupMappings, useRoleAttribute }: JsonObject): JsonObject {
  const groups = isObject(groupMappings)
    ? Object.fromEntries(Object.entries(groupMappings).map(([group, role]) => [group, roleName(text(role))]))
    : null;
  return {
    defaultRole: roleName(text(defaultRole)),
    groupMappings: groups,
    useRoleAttribute: useRoleAttribute === true,
  };
}

/** SigNoz also accepts the former names of roles. */
function roleName(role: string): string {
  return ['ADMIN', 'EDITOR', 'VIEWER'].includes(role.toUpperCase()) ? `signoz-${role.toLowerCase()}` : role;
}

function rolesIn({ defaultRole, groupMappings }: JsonObject): readonly string[] {
  const groups = isObject(groupMappings) ? Object.values(groupMappings).map(text) : [];
  return [...new Set([text(defaultRole), ...groups])].filter((role) => role !== '');
}

function objectOf(body: string): JsonObject {
  const value = parseJson(body);
  return isObject(value) ? value : {};
}
