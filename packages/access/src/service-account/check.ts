import type { Catalogue } from '@signoz-as-code/catalogue';
import { didYouMean } from '@signoz-as-code/core';
import type { Environment } from '@signoz-as-code/platform';
import { checkVersion } from '../check.ts';
import type { Found } from './codes.ts';
import type { ServiceAccountSpec } from './define.ts';

/** Service accounts that SigNoz refuses, or accepts without any effect. */
export function checkServiceAccount(
  { name, roles, owner }: ServiceAccountSpec,
  environment: Environment,
  { services }: Pick<Catalogue, 'services'>,
  problems: Found,
): void {
  checkVersion('service accounts', '', (facts) => facts.serviceAccounts, environment, problems);
  if (new Set(roles).size > 1)
    checkVersion('several roles', 'roles', (facts) => facts.severalRoles, environment, problems);
  if (!/^[a-z][a-z0-9-]{0,49}$/.test(name))
    problems.error(
      'access/account-name',
      'name',
      `SigNoz refuses '${name}'`,
      'begin with a lower-case letter, and use only lower-case letters, digits and hyphens, at most 50 characters',
    );
  if (roles.length === 0)
    problems.error('access/no-role', 'roles', 'there is none', "give it one, like roles: ['signoz-viewer']");
  const owners = [...new Set(services.map((service) => service.owner))];
  if (owner !== undefined && !owners.includes(owner))
    problems.error(
      'access/unknown-owner',
      'owner',
      `no service of the catalogue has the owner '${owner}'`,
      didYouMean(owner, owners, 'use the owner of a service, or leave it out'),
    );
}
