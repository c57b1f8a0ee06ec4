import {
  ANOTHER_VALUE,
  isObject,
  isSecret,
  type Json,
  type JsonObject,
  keepSecret,
  type LiveSecret,
  type Lookup,
  mapSecrets,
  secretNames,
} from '@signoz-as-code/core';

/** Fields of a login that are not secret. Every other field is, including those that a later version adds. */
const SHOWN = [
  'clientId',
  'fetchGroups',
  'domainToAdminEmail',
  'fetchTransitiveGroupMembership',
  'allowedGroups',
  'insecureSkipEmailVerified',
];

/**
 * A login without anything that may not be shown. In place of a secret it has the wanted reference and whether the two
 * are equal, or {@link ANOTHER_VALUE} where there is no reference.
 */
export function withoutSecrets(
  spec: JsonObject,
  wanted: JsonObject | undefined,
  lookup: Lookup,
): { readonly shown: JsonObject; readonly secrets: readonly LiveSecret[] } {
  const secrets: LiveSecret[] = [];
  const shown = Object.entries(spec).map(([field, value]): [string, Json] => {
    if (SHOWN.includes(field)) return [field, value as Json];
    const reference = wanted?.[field];
    if (!isSecret(reference) || typeof value !== 'string') return [field, { ...ANOTHER_VALUE }];
    const name = reference.$secret;
    keepAll(value, name);
    const ours = lookup(name);
    if (ours !== value)
      secrets.push({ path: ['config', 'spec', field], name, is: ours === undefined ? 'unknown' : 'other' });
    return [field, { $secret: name }];
  });
  return { shown: Object.fromEntries(shown), secrets };
}

/** The wanted secrets that this machine has: none of them is shown, whatever an answer says. */
export function keepWanted(bodies: readonly Json[], lookup: Lookup): void {
  for (const name of secretNames(bodies)) {
    const value = lookup(name);
    if (value !== undefined) keepAll(value, name);
  }
}

/**
 * A body with its secrets in clear text; from now on none of them is shown. Throws an Error that names a secret that is
 * not set.
 */
export function resolved(body: JsonObject, lookup: Lookup): JsonObject {
  return mapSecrets(body, (name) => {
    const found = lookup(name);
    if (found === undefined || found === '')
      throw new Error(`the secret ${name} is not set: set the environment variable of that name where apply runs`);
    keepAll(found, name);
    return found;
  }) as JsonObject;
}

/** A secret, and each text in it if it is a JSON file: a private key may appear without its file. */
function keepAll(value: string, name: string): void {
  keepSecret(value, name);
  for (const text of textsIn(value)) keepSecret(text, name);
}

/** The keys and other secrets of a JSON file; empty for any other text. */
function textsIn(value: string): readonly string[] {
  try {
    const parsed: unknown = JSON.parse(value);
    return isObject(parsed)
      ? Object.entries(parsed).flatMap(([field, text]) =>
          typeof text === 'string' && /key|secret|token/.test(field) ? [text] : [],
        )
      : [];
  } catch {
    return [];
  }
}
