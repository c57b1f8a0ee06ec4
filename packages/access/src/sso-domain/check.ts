import { isSecret } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { checkVersion } from '../check.ts';
import type { Found } from './codes.ts';
import type { SsoDomainSpec } from './define.ts';

const LABEL = '[a-z0-9][a-z0-9-]{0,62}';
const DOMAIN = new RegExp(`^${LABEL}(\\.${LABEL})*$`);

/** Domains that SigNoz refuses, secrets that are written out, and settings that apply to nobody. */
export function checkSsoDomain(
  { name, google, roles }: SsoDomainSpec,
  environment: Environment,
  problems: Found,
): void {
  checkVersion('SSO domains', '', (facts) => facts.ssoDomains, environment, problems);
  if (!DOMAIN.test(name))
    problems.error(
      'access/domain-name',
      'name',
      `'${name}' is not a domain`,
      'write it like shop.example, in lower case',
    );
  const { clientId, clientSecret, groups } = google;
  if (clientId === '')
    problems.error('access/login', 'google.clientId', 'it is empty', 'write the id of the OAuth client at Google');
  checkSecret(clientSecret, 'google.clientSecret', 'GOOGLE_CLIENT_SECRET', problems);
  if (groups === undefined) {
    if (Object.keys(roles?.groups ?? {}).length > 0)
      problems.error(
        'access/groups-not-read',
        'roles.groups',
        'SigNoz does not read the groups of people who log in',
        'set google.groups, or leave this out',
      );
    return;
  }
  checkSecret(groups.serviceAccountJson, 'google.groups.serviceAccountJson', 'GOOGLE_SERVICE_ACCOUNT', problems);
  const admins = Object.entries(groups.admins);
  if (admins.length === 0)
    problems.error(
      'access/login',
      'google.groups.admins',
      'there is none',
      "name one, like { '*': 'admin@shop.example' }",
    );
  for (const [domain, address] of admins)
    if (!/^[^\s@]+@[^\s@]+$/.test(address))
      problems.error(
        'access/login',
        `google.groups.admins.${domain}`,
        `'${address}' is not an address`,
        'write admin@shop.example',
      );
}

function checkSecret(value: unknown, field: string, example: string, problems: Found): void {
  if (isSecret(value)) return;
  problems.error(
    'access/secret-in-clear',
    field,
    'the value is a secret in clear text',
    `write secret('${example}') and set that variable where apply runs`,
  );
}
